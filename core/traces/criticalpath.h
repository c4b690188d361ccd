#pragma once

#include "trace.h"

#include <vector>

namespace gatehouse
{

/// While this span was what the trace waited for; never empty.
struct CriticalSegment {
    SpanIndex span = noSpan;
    std::uint64_t startNano = 0;
    std::uint64_t endNano = 0;

    friend bool operator==(const CriticalSegment&, const CriticalSegment&) = default;
};

/// What the trace's duration is made of, by the rule of CONTRACTS §5: from the end of each top-level span
/// walk backwards by the last-finishing child that ends at or before the point reached. In ascending time
/// over all top-level spans. Takes n log n; no recursion.
std::vector<CriticalSegment> criticalPath(const Trace& trace);

} // namespace gatehouse
