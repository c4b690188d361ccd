#pragma once

#include "attributewalk.h"
#include "sentwalk.h"
#include "spandetailswriter.h"
#include "tracewriter.h"

#include <cstdint>
#include <string>

namespace gatehouse
{

/// Writes OTLP's TracesData in protobuf. Spans stay in the order in which they came; a resource or scope that
/// comes again stands there again, and so do those of more spans than one piece holds. Text is made UTF-8,
/// since protobuf's readers refuse all else.
class OtlpProtoWriter
{
public:
    explicit OtlpProtoWriter(const TraceByteSink& sink) : m_sink(sink) {}

    void begin() {}
    void write(const Trace& trace, const SentView& sent);
    void end();
    bool ok() const { return m_ok; }

private:
    void openGroups(const Trace& trace, std::uint32_t origin);
    void closeScope();
    void closeResource();
    void describeResource(const Trace& trace, const SpanArena::Resource& resource);
    void describeScope(const Trace& trace, const SpanArena::Scope& scope);
    void copyAttributes(const AttributeList& list);
    void copyValue(std::string_view key, const AttributeValue& value);
    void copyDetails(const SentView& sent);
    void appendAttributes(std::string& out, std::uint32_t field, std::uint32_t droppedField,
                          std::uint32_t dropped);

    const TraceByteSink& m_sink;
    SpanDetailsWriter m_details;
    std::string m_message;    ///< a span
    std::string m_resource;   ///< the Resource
    std::string m_scope;      ///< the InstrumentationScope
    std::string m_spans;      ///< of the scope
    std::string m_scopeSpans; ///< of the resource
    std::string m_key;
    std::string m_text;
    const SpanArena* m_arena = nullptr;
    std::uint32_t m_resourceNumber = 0;
    std::uint32_t m_scopeNumber = 0;
    bool m_written = false;
    bool m_ok = true;
};

} // namespace gatehouse
