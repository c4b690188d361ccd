#pragma once

#include "outcome.h"
#include "tracedocumentreader.h"
#include "traceformat.h"
#include "traceproblem.h"
#include "tracesink.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace gatehouse
{

/// How a text of one or many JSON documents is read.
enum class DocumentCare : std::uint8_t {
    Straight, ///< once, in a single pass; the first document that is not whole ends it, half its spans given
    Checked   ///< each document is looked at first, and only whole ones give spans
};

/// Reads the JSON documents of a text, one behind the other or one a line, each by its own format; those of
/// no known format are counted as unreadable. Work stays linear in the text, whatever it is.
class TraceDocuments
{
public:
    TraceDocuments(std::string_view text, TraceSink& sink, DocumentCare care)
        : m_text(text)
        , m_sink(sink)
        , m_care(care)
    {
    }

    /// CutOff or Malformed with the byte offset: not a single document is whole (or, straight, one is not).
    /// NotATrace: none is of a known format. Refused: a backend's errors without data. TooLarge: a full sink.
    Outcome<void> read();

    /// Of the first document that could be read.
    TraceFormat format() const { return m_format.value_or(TraceFormat::OtlpJson); }
    std::uint64_t otherSignals() const { return m_notes.otherSignals; }

private:
    struct Reach {
        bool whole = false;
        std::size_t end = 0; ///< behind the document, or where the next may begin
    };

    Reach check(std::size_t begin);
    Reach checkWithin(std::size_t begin, std::size_t end);
    std::size_t nextStart(std::size_t begin, std::size_t fault) const;
    std::size_t lineEnd(std::size_t begin) const;
    bool readDocument(std::size_t begin, std::size_t& end);
    TraceDocumentReader& readerOf(TraceFormat format);
    void unreadable(const Problem& problem);
    Problem faultProblem(JsonCursor::Fault fault, std::size_t offset) const;

    std::string_view m_text;
    TraceSink& m_sink;
    DocumentCare m_care;
    std::optional<TraceFormat> m_format;
    std::unique_ptr<TraceDocumentReader> m_otlp;
    std::unique_ptr<TraceDocumentReader> m_jaeger;
    std::unique_ptr<TraceDocumentReader> m_zipkin;
    DocumentNotes m_notes;
    std::optional<Problem> m_problem; ///< the first
    std::size_t m_looked = 0;         ///< bytes that were looked at for documents that are not whole
    std::uint64_t m_read = 0;
    bool m_full = false;
};

} // namespace gatehouse
