#include "tracedocuments.h"

#include "jaegerreader.h"
#include "otlpjsonreader.h"
#include "zipkinreader.h"

#include <algorithm>
#include <string>

namespace gatehouse
{
namespace
{

constexpr std::size_t formatReach = std::size_t{64} * 1024;
/// How often each byte may be looked at in search of a document that is whole.
constexpr std::size_t patience = 4;

bool opensDocument(char c)
{
    return c == '{' || c == '[';
}

} // namespace

Outcome<void> TraceDocuments::read()
{
    JsonCursor cursor(m_text);
    while (cursor.more()) {
        const std::size_t begin = cursor.offset();
        Reach reach{true, m_text.size()};
        if (m_care == DocumentCare::Checked)
            reach = check(begin);
        if (reach.whole && !readDocument(begin, reach.end)) {
            if (m_full)
                return Problem{TraceProblem::TooLarge, {std::to_string(m_read)}};
            return *m_problem;
        }
        cursor = JsonCursor(m_text, reach.end);
    }
    if (m_read != 0)
        return {};
    return m_problem ? *m_problem : Problem{TraceProblem::NotATrace};
}

/// Reads a document by its format; false if it cannot go on.
bool TraceDocuments::readDocument(std::size_t begin, std::size_t& end)
{
    JsonCursor cursor(m_text, begin);
    const auto format =
        formatOfDocument(m_text.substr(0, std::min(m_text.size(), begin + formatReach)), begin);
    if (!format) {
        cursor.skip();
    } else {
        DocumentNotes notes;
        m_full = !readerOf(*format).read(cursor, notes);
        m_notes.otherSignals += notes.otherSignals;
        if (!notes.refusal.empty() && !notes.holdsData)
            unreadable(Problem{TraceProblem::Refused, {notes.refusal}});
        else if (cursor.fault() == JsonCursor::Fault::None)
            m_read += 1;
    }
    end = cursor.offset();
    if (cursor.fault() != JsonCursor::Fault::None) {
        unreadable(faultProblem(cursor.fault(), cursor.faultOffset()));
        return false;
    }
    if (!format)
        unreadable(Problem{TraceProblem::NotATrace});
    else if (!m_format)
        m_format = format;
    return !m_full;
}

/// Whether the document that begins here is whole; counted if not.
TraceDocuments::Reach TraceDocuments::check(std::size_t begin)
{
    if (!opensDocument(m_text[begin])) {
        unreadable(faultProblem(JsonCursor::Fault::Malformed, begin));
        return {false, lineEnd(begin)};
    }
    const bool patient = m_looked / patience <= m_text.size();
    Reach reach = checkWithin(begin, patient ? m_text.size() : lineEnd(begin));
    return reach;
}

TraceDocuments::Reach TraceDocuments::checkWithin(std::size_t begin, std::size_t end)
{
    JsonCursor cursor(m_text.substr(0, end), begin);
    cursor.skip();
    if (cursor.fault() == JsonCursor::Fault::None)
        return {true, cursor.offset()};
    m_looked += cursor.faultOffset() - begin;
    unreadable(faultProblem(cursor.fault(), cursor.faultOffset()));
    return {false, nextStart(begin, cursor.faultOffset())};
}

/// Where the next document may begin: on the next line if the broken one is only a line, else on the next
/// line that looks like the beginning of one.
std::size_t TraceDocuments::nextStart(std::size_t begin, std::size_t fault) const
{
    std::size_t at = lineEnd(begin);
    if (at >= m_text.size() || fault <= at + 1)
        return at;
    while (at < m_text.size() && !opensDocument(m_text[at]))
        at = lineEnd(at);
    return at;
}

/// Behind the line's end.
std::size_t TraceDocuments::lineEnd(std::size_t begin) const
{
    const std::size_t end = m_text.find('\n', begin);
    return end == std::string_view::npos ? m_text.size() : end + 1;
}

TraceDocumentReader& TraceDocuments::readerOf(TraceFormat format)
{
    const auto made = [](auto& reader, auto make) -> TraceDocumentReader& {
        if (!reader)
            reader = make();
        return *reader;
    };
    if (format == TraceFormat::Jaeger)
        return made(m_jaeger, [this] { return std::make_unique<JaegerReader>(m_sink); });
    if (format == TraceFormat::Zipkin)
        return made(m_zipkin, [this] { return std::make_unique<ZipkinReader>(m_sink); });
    return made(m_otlp, [this] { return std::make_unique<OtlpJsonReader>(m_sink); });
}

void TraceDocuments::unreadable(const Problem& problem)
{
    m_sink.addUnreadable(1);
    if (!m_problem)
        m_problem = problem;
}

Problem TraceDocuments::faultProblem(JsonCursor::Fault fault, std::size_t offset) const
{
    const std::string place = std::to_string(offset);
    return Problem{fault == JsonCursor::Fault::CutOff ? TraceProblem::CutOff : TraceProblem::Malformed,
                   {place},
                   "byte " + place};
}

} // namespace gatehouse
