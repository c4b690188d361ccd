#include "selftime.h"

#include <algorithm>

namespace gatehouse
{

std::uint64_t selfTime(const Trace& trace, SpanIndex span)
{
    const std::uint64_t end = trace.endNano(span);
    std::uint64_t covered = trace.startNano(span); // up to here a child or nothing was counted
    std::uint64_t self = trace.durationNano(span);
    const SpanIndex after = trace.afterSubtree(span);
    for (SpanIndex child = span + 1; child < after; child = trace.afterSubtree(child)) {
        const std::uint64_t from = std::max(covered, trace.startNano(child));
        const std::uint64_t to = std::min(end, trace.endNano(child));
        if (from >= to)
            continue;
        self -= to - from;
        covered = to;
    }
    return self;
}

} // namespace gatehouse
