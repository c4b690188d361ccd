#pragma once

#include "spanrecord.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Where the work done for one request is noted, span by span. Used on the loop's thread only.
class SpanSink
{
public:
    using Handle = std::size_t;

    SpanSink() = default;
    SpanSink(const SpanSink&) = delete;
    SpanSink& operator=(const SpanSink&) = delete;
    virtual ~SpanSink() = default;

    /// A span from now on, below the innermost open one that is no call to another server.
    virtual Handle beginSpan(std::string_view name, SpanKind kind) = 0;
    virtual void noteSpan(Handle span, std::string_view name, const SpanValue& value) = 0;
    /// Marks it as failed; the words are for people, without secrets.
    virtual void failSpan(Handle span, std::string_view why) = 0;
    virtual void endSpan(Handle span) = 0;
    /// What another server is told that works for this span.
    virtual TraceContext contextOf(Handle span) const = 0;
};

/// A span that lasts as long as this object, or until end(). Without a sink it does nothing.
class SpanTimer
{
public:
    SpanTimer(std::shared_ptr<SpanSink> sink, std::string_view name, SpanKind kind);
    ~SpanTimer() { end(); }
    SpanTimer(SpanTimer&& other) noexcept = default;
    SpanTimer& operator=(SpanTimer&& other) = delete;

    void note(std::string_view name, const SpanValue& value);
    void fail(std::string_view why);
    void end();
    std::optional<TraceContext> context() const;

private:
    std::shared_ptr<SpanSink> m_sink;
    SpanSink::Handle m_span = 0;
};

} // namespace gatehouse
