#pragma once

#include "attributebytes.h"
#include "jsonstream.h"
#include "sentwalk.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Writes Zipkin's v2 JSON: one list of spans, traces behind each other. Tags that repeat a name stay in the
/// order in which they came, so that readers that keep one keep the last.
class ZipkinWriter
{
public:
    explicit ZipkinWriter(JsonStream& out) : m_out(out) {}

    void begin() { m_out.beginArray(); }
    void write(const Trace& trace, const SentView& sent);
    void end() { m_out.endArray(); }

private:
    /// What of an endpoint is known.
    struct Endpoint {
        std::optional<std::string_view> service = {};
        std::optional<std::string_view> address = {};
        std::optional<std::int64_t> port = {};

        bool empty() const { return !service && !address && !port; }
        /// False: it is no part of the endpoint, or a part that was taken before.
        bool take(std::string_view prefix, std::string_view key, const AttributeValue& value);
    };

    void writeIds(const SentView& sent);
    void writeEndpoint(std::string_view key, const Endpoint& endpoint);
    void writeAnnotations(const SpanDetails& details);
    void writeTags(const Trace& trace, const SentView& sent);
    void writeAttributeTags(const SentView& sent);
    void writeStatusTags(const SentView& sent);
    void writeResourceTags(const SpanDetails& resource, std::string_view service);
    void writeLinkTags(const SpanDetails& details);
    void writeTag(std::string_view key, const AttributeValue& value);
    void textTag(std::string_view key, std::string_view value);
    void countTag(std::string_view key, std::uint32_t count);
    std::string_view jsonOf(AttributeList list);

    JsonStream& m_out;
    std::string m_text;
};

} // namespace gatehouse
