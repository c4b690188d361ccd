#pragma once

#include "httpmessage.h"
#include "spanqueue.h"
#include "spansink.h"

#include <chrono>
#include <memory>
#include <vector>

namespace gatehouse
{

/// What a request's trace begins with.
struct TraceStart {
    TraceContext context; ///< our own: the trace, the new span's id, what is passed on
    SpanIdBytes parentId{};
    bool remoteParent = false;
    std::chrono::milliseconds slow{1'000};
    std::shared_ptr<SpanQueue> queue; ///< null: nothing is sent
};

/// The spans of one request: its own from the head to the last byte of the answer, one for each step, one
/// for each question to a database, cache or backend. When it is destroyed the request is over, and then it
/// is decided whether the spans are kept: sampled ones, and in any case those of a request that failed
/// (5xx, or no answer) or was slow.
class RequestTrace : public SpanSink
{
public:
    explicit RequestTrace(TraceStart start);
    ~RequestTrace() override;

    /// An attribute of the request's own span.
    void note(std::string_view name, const SpanValue& value);
    /// `GET /api/v1/chat/sessions/{id}`.
    void rename(std::string name);
    /// The answer that is on its way.
    void answered(const http::Response& answer);

    /// The value of the answer's `traceparent`.
    std::string traceparent() const;
    std::string traceId() const;

    Handle beginSpan(std::string_view name, SpanKind kind) override;
    void noteSpan(Handle span, std::string_view name, const SpanValue& value) override;
    void failSpan(Handle span, std::string_view why) override;
    void endSpan(Handle span) override;
    TraceContext contextOf(Handle span) const override;

private:
    std::uint64_t now() const;
    bool isKept() const;

    TraceStart m_start;
    std::chrono::system_clock::time_point m_begun;
    std::chrono::steady_clock::time_point m_begunSteady;
    std::vector<SpanRecord> m_spans; ///< the request's own first; one without an end is open
    std::int64_t m_unrecorded = 0;   ///< spans beyond the bound
    int m_status = 0;
};

} // namespace gatehouse
