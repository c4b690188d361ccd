#include "spantexts.h"

#include "spantext.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t mostBytes = 1000;
constexpr qsizetype mostTexts = 100'000; // kept; a trace may have a name a span

} // namespace

void SpanTexts::setTrace(std::shared_ptr<const Trace> trace)
{
    // A newer picture of a trace that still grows shares its texts.
    if (!trace || !m_trace || &trace->arena() != &m_trace->arena())
        m_texts.clear();
    m_trace = std::move(trace);
}

QString SpanTexts::text(StringId id)
{
    if (const auto known = m_texts.constFind(id); known != m_texts.cend())
        return *known;
    if (m_texts.size() >= mostTexts)
        m_texts.clear();
    return *m_texts.insert(id, masked(m_trace->text(id)));
}

QString SpanTexts::masked(std::string_view text)
{
    return shownText(text, mostBytes);
}

} // namespace gatehouse
