#pragma once

#include "trace.h"

#include <vector>

namespace gatehouse
{

struct RepairCount {
    SpanRepair repair;
    std::uint64_t count;
};

/// The figures of a whole trace (CONTRACTS §4 `trace info` and §5). Texts live as long as the trace.
struct TraceInfo {
    std::string traceId = {};
    std::uint64_t spanCount = 0; ///< span objects sent
    std::uint32_t serviceCount = 0;
    SpanIndex root = noSpan;
    std::string_view rootService = {};
    std::string_view rootName = {};
    std::uint64_t startUnixNano = 0;
    std::uint64_t durationNano = 0;
    std::uint64_t errorCount = 0;
    std::uint32_t depth = 0;
    std::vector<RepairCount> repairs = {}; ///< none with count 0; in the contract's order
};

TraceInfo traceInfo(const Trace& trace);

} // namespace gatehouse
