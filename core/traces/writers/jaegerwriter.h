#pragma once

#include "jaegertags.h"
#include "jsonstream.h"
#include "sentwalk.h"

#include <vector>

namespace gatehouse
{

/// Writes an answer of Jaeger's query API v1: a trace after the other, its processes behind its spans.
class JaegerWriter
{
public:
    explicit JaegerWriter(JsonStream& out) : m_out(out), m_tags(out) {}

    void begin();
    void beginTrace(const Trace& trace);
    void write(const Trace& trace, const SentView& sent);
    void endTrace(const Trace& trace);
    void end();

private:
    void writeReferences(const SentView& sent);
    void writeReference(bool followsFrom, const SentId& traceId, const SentId& spanId);
    void writeId(std::string_view key, const SentId& id);
    std::uint32_t processOf(std::uint32_t resource);

    JsonStream& m_out;
    JaegerTags m_tags;
    std::vector<std::uint32_t> m_numbers;   ///< by resource: its process, + 1
    std::vector<std::uint32_t> m_resources; ///< of the trace, by process
};

/// Whole microseconds, cut.
std::int64_t microsOf(std::int64_t nanos);

} // namespace gatehouse
