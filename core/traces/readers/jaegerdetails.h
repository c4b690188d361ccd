#pragma once

#include "jsoncursor.h"
#include "sentspan.h"
#include "spandetailswriter.h"

#include <string>
#include <string_view>

namespace gatehouse
{

/// Puts Jaeger's tags and logs into a writer: those of its answers (`{"key","type","value"}`) and of its
/// model in protobuf's JSON (`{"key","vType","vStr"}`).
class JaegerDetails
{
public:
    /// A list of tags; where a span is given, the tags that say what it is (span.kind, error,
    /// otel.status_code, otel.status_description, w3c.tracestate) do.
    void writeTags(JsonCursor& cursor, SpanDetailsWriter& writer, SentSpan* span = nullptr);
    void writeLogs(JsonCursor& cursor, SpanDetailsWriter& writer);

private:
    struct Tag {
        JsonRaw key = {};
        JsonRaw type = {};
        JsonRaw value = {};
    };

    static Tag readTag(JsonCursor& cursor);
    void writeTag(std::string_view key, const Tag& tag, SpanDetailsWriter& writer);
    void apply(std::string_view key, const Tag& tag, SpanDetailsWriter& writer, SentSpan& span);
    void writeLog(const JsonRaw& log, SpanDetailsWriter& writer);
    std::string_view eventName(const JsonRaw& fields);

    std::string m_key;
    std::string m_text;
    std::string m_name;
};

} // namespace gatehouse
