#pragma once

#include "trace.h"

#include <cstdint>

namespace gatehouse
{

/// A span as a TraceBuilder keeps it until its trace is built: what SentSpan said, texts and bytes in the
/// arena.
struct SpanRow {
    std::uint64_t spanId = 0;
    std::uint64_t parentId = 0;
    std::uint64_t start = 0;
    std::uint64_t end = 0; ///< the end, or the duration
    std::uint32_t trace = 0;
    StringId name = 0;
    std::uint32_t resource = 0;
    std::uint32_t scope = 0;
    ByteArena::Offset details = 0;
    std::uint32_t candidates = 0; ///< where its parents to choose from are, + 1; 0: parentId alone
    std::uint32_t kind : 3 = 0;
    std::uint32_t status : 2 = 0;
    std::uint32_t error : 1 = 0;
    std::uint32_t idDigits : 6 = 0;
    std::uint32_t idIsText : 1 = 0;
    std::uint32_t parentDigits : 6 = 0;
    std::uint32_t parentIsText : 1 = 0;
    std::uint32_t hasStart : 1 = 0;
    std::uint32_t hasEnd : 1 = 0;
    std::uint32_t hasDuration : 1 = 0;
    std::uint32_t piece : 1 = 0;

    KeptSpanId id() const { return {spanId, static_cast<std::uint8_t>(idDigits), idIsText != 0}; }
    KeptSpanId parent() const
    {
        return {parentId, static_cast<std::uint8_t>(parentDigits), parentIsText != 0};
    }
    /// Neither empty nor all zero.
    bool idIsValid() const { return spanId != 0; }
    std::int64_t duration() const { return static_cast<std::int64_t>(end); }
    SentTimes times() const
    {
        SentTimes sent;
        if (hasStart != 0)
            sent.startNano = start;
        if (hasEnd != 0)
            sent.endNano = end;
        if (hasDuration != 0)
            sent.durationNano = duration();
        return sent;
    }
};

/// One of several parents that a Jaeger span may have.
struct ParentCandidate {
    KeptSpanId id = {};
    bool followsFrom = false;
    bool last = false; ///< of its span
};

} // namespace gatehouse
