#include "spansink.h"

namespace gatehouse
{

SpanTimer::SpanTimer(std::shared_ptr<SpanSink> sink, std::string_view name, SpanKind kind)
    : m_sink(std::move(sink))
{
    if (m_sink)
        m_span = m_sink->beginSpan(name, kind);
}

void SpanTimer::note(std::string_view name, const SpanValue& value)
{
    if (m_sink)
        m_sink->noteSpan(m_span, name, value);
}

void SpanTimer::fail(std::string_view why)
{
    if (m_sink)
        m_sink->failSpan(m_span, why);
}

void SpanTimer::end()
{
    if (m_sink)
        m_sink->endSpan(m_span);
    m_sink.reset();
}

std::optional<TraceContext> SpanTimer::context() const
{
    if (!m_sink)
        return {};
    return m_sink->contextOf(m_span);
}

} // namespace gatehouse
