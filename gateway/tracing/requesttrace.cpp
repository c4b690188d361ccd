#include "requesttrace.h"

#include "traceids.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostSpans = 256;
constexpr std::size_t usualSpans = 8;
constexpr SpanSink::Handle nowhere = mostSpans;

} // namespace

RequestTrace::RequestTrace(TraceStart start)
    : m_start(std::move(start))
    , m_begun(std::chrono::system_clock::now())
    , m_begunSteady(std::chrono::steady_clock::now())
{
    m_spans.reserve(usualSpans);
    SpanRecord& own = m_spans.emplace_back();
    own.traceId = m_start.context.traceId;
    own.spanId = m_start.context.spanId;
    own.parentId = m_start.parentId;
    own.remoteParent = m_start.remoteParent;
    own.sampled = m_start.context.sampled();
    own.traceState = m_start.context.traceState;
    own.kind = SpanKind::Server;
    own.name = "HTTP";
    own.startUnixNano = now();
}

RequestTrace::~RequestTrace()
{
    const std::uint64_t end = now();
    for (SpanRecord& span : m_spans)
        span.endUnixNano = span.endUnixNano == 0 ? end : span.endUnixNano;
    if (!m_start.queue || !isKept())
        return;
    SpanRecord& own = m_spans.front();
    if (m_status == 0) {
        own.status = SpanStatus::Error;
        own.statusMessage = "ended without an answer";
        own.attributes.put("error.type", "no_answer");
    }
    if (m_unrecorded > 0)
        own.attributes.put("gatehouse.unrecorded_spans", m_unrecorded);
    m_start.queue->put(std::move(m_spans));
}

/// Wall-clock time that never runs backwards within a request.
std::uint64_t RequestTrace::now() const
{
    const auto sinceBegin = std::chrono::steady_clock::now() - m_begunSteady;
    const auto time = m_begun.time_since_epoch() + sinceBegin;
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(time).count());
}

bool RequestTrace::isKept() const
{
    const SpanRecord& own = m_spans.front();
    const auto took = std::chrono::nanoseconds(own.endUnixNano - own.startUnixNano);
    return own.sampled || m_status == 0 || m_status >= 500 || took >= m_start.slow;
}

void RequestTrace::note(std::string_view name, const SpanValue& value)
{
    if (m_start.queue)
        m_spans.front().attributes.put(name, value);
}

void RequestTrace::rename(std::string name)
{
    m_spans.front().name = std::move(name);
}

void RequestTrace::answered(const http::Response& answer)
{
    m_status = answer.status;
    SpanRecord& own = m_spans.front();
    own.attributes.put("http.response.status_code", std::int64_t(answer.status));
    if (!answer.stream) {
        own.attributes.put("http.response.size", static_cast<std::int64_t>(answer.body.size()));
        own.attributes.put("http.response.body.size", static_cast<std::int64_t>(answer.body.size()));
    }
    if (answer.status < 500)
        return;
    own.status = SpanStatus::Error;
    own.attributes.put("error.type", std::to_string(answer.status));
}

std::string RequestTrace::traceparent() const
{
    return writeTraceparent(m_start.context);
}

std::string RequestTrace::traceId() const
{
    return hexOf(m_start.context.traceId);
}

SpanSink::Handle RequestTrace::beginSpan(std::string_view name, SpanKind kind)
{
    if (!m_start.queue)
        return nowhere;
    if (m_spans.size() >= mostSpans) {
        ++m_unrecorded;
        return nowhere;
    }
    const auto parent = std::find_if(m_spans.rbegin(), m_spans.rend(), [](const SpanRecord& span) {
        return span.endUnixNano == 0 && span.kind != SpanKind::Client;
    });
    SpanRecord span;
    span.traceId = m_start.context.traceId;
    span.spanId = newSpanId();
    span.parentId = parent == m_spans.rend() ? m_spans.front().spanId : parent->spanId;
    span.sampled = m_spans.front().sampled;
    span.traceState = m_start.context.traceState;
    span.kind = kind;
    span.name = name;
    span.startUnixNano = now();
    m_spans.push_back(std::move(span));
    return m_spans.size() - 1;
}

void RequestTrace::noteSpan(Handle span, std::string_view name, const SpanValue& value)
{
    if (span < m_spans.size())
        m_spans[span].attributes.put(name, value);
}

void RequestTrace::failSpan(Handle span, std::string_view why)
{
    if (span >= m_spans.size())
        return;
    m_spans[span].status = SpanStatus::Error;
    m_spans[span].statusMessage = why.substr(0, SpanAttributes::longestText);
}

void RequestTrace::endSpan(Handle span)
{
    if (span < m_spans.size() && m_spans[span].endUnixNano == 0)
        m_spans[span].endUnixNano = now();
}

TraceContext RequestTrace::contextOf(Handle span) const
{
    TraceContext context = m_start.context;
    if (span < m_spans.size())
        context.spanId = m_spans[span].spanId;
    return context;
}

} // namespace gatehouse
