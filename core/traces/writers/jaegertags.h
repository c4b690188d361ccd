#pragma once

#include "attributebytes.h"
#include "jsonstream.h"
#include "sentwalk.h"

#include <string_view>

namespace gatehouse
{

/// Writes tags and logs as Jaeger's query API has them (`{"key","type","value"}`). What a span says of itself
/// and Jaeger has no member for becomes a tag, but only where no attribute says it already.
class JaegerTags
{
public:
    explicit JaegerTags(JsonStream& out) : m_out(out) {}

    void writeSpanTags(const Trace& trace, const SentView& sent);
    void writeProcessTags(const SpanDetails& resource, std::string_view service);
    void writeLogs(const SpanDetails& details);

private:
    /// What Jaeger's readers make of the attributes alone.
    struct Said {
        SpanKind kind = SpanKind::Unspecified;
        SpanStatus status = SpanStatus::Unset;
        bool error = false;
        std::string_view message = {};
        std::string_view traceState = {};
        bool scopeName = false;
        bool scopeVersion = false;
    };

    static Said saidBy(AttributeList attributes);
    void writeTag(std::string_view key, const AttributeValue& value);
    void textTag(std::string_view key, std::string_view value);
    void countTag(std::string_view key, std::uint32_t count);
    void beginTag(std::string_view key, std::string_view type);
    void writeEvent(const SpanEvent& event);

    JsonStream& m_out;
};

/// Any value but false, 0, empty, "false" and null (CONTRACTS §5).
bool saysError(const AttributeValue& value);

/// OpenTracing's word, `internal` to `consumer`.
std::string_view openTracingKind(SpanKind kind);

} // namespace gatehouse
