#pragma once

#include "attributebytes.h"
#include "jsonstream.h"
#include "sentwalk.h"

#include <cstdint>

namespace gatehouse
{

/// Writes OTLP's JSON: `{"resourceSpans": …}`, ids in hex, enums as numbers, 64-bit numbers as strings. Spans
/// stay in the order in which they came; a resource or scope that comes again stands there again.
class OtlpJsonWriter
{
public:
    explicit OtlpJsonWriter(JsonStream& out) : m_out(out) {}

    void begin();
    void write(const Trace& trace, const SentView& sent);
    void end();

private:
    void openGroups(const Trace& trace, std::uint32_t origin);
    void closeScope();
    void closeResource();
    void writeResource(const Trace& trace, const SpanArena::Resource& resource);
    void writeScope(const Trace& trace, const SpanArena::Scope& scope);
    void writeTimes(const SentView& sent);
    void writeDetails(const SpanDetails& details);
    void writeStatus(const SentView& sent);
    void writeEvents(const SpanDetails& details);
    void writeLinks(const SpanDetails& details);
    void writeCount(std::string_view key, std::uint32_t count);
    void writeAttributes(const AttributeList& list);
    void writeItems(const AttributeList& list);
    void writePair(std::string_view key, std::string_view text);
    void writeValue(const AttributeValue& value);
    void writeId(std::string_view key, const SentId& id);

    JsonStream& m_out;
    const SpanArena* m_arena = nullptr;
    std::uint32_t m_resource = 0;
    std::uint32_t m_scope = 0;
    bool m_inResource = false;
    bool m_inScope = false;
};

/// Start and end as OTLP has them, where 0 is none.
struct OtlpTimes {
    std::uint64_t startNano = 0;
    std::uint64_t endNano = 0;
};
OtlpTimes otlpTimesOf(const SentView& sent);

/// OTLP has no error but the status.
SpanStatus otlpStatusOf(const SentView& sent);

/// Whether OTLP's readers find the service's name among the attributes; else it must be put before them.
bool namesService(AttributeList attributes, std::string_view service);

} // namespace gatehouse
