#include "perfettolanes.h"

namespace gatehouse
{

std::uint32_t PerfettoLanes::place(const Bar& bar, std::uint32_t parentLane)
{
    if (parentLane != noLane && fitsIn(parentLane, bar)) {
        m_lanes[parentLane].push_back(bar);
        return parentLane;
    }
    const std::uint32_t lane = freeLane(bar.startNano);
    m_lanes[lane].assign(1, bar);
    m_busy.push({bar.endNano, lane});
    return lane;
}

/// What lies innermost there now is an ancestor that ends no earlier.
bool PerfettoLanes::fitsIn(std::uint32_t lane, const Bar& bar)
{
    std::vector<Bar>& open = m_lanes[lane];
    while (!open.empty() && open.back().endNano <= bar.startNano && open.back().endNano < bar.endNano)
        open.pop_back();
    return !open.empty() && open.back().trace == bar.trace && bar.endNano <= open.back().endNano &&
           bar.trace->isInSubtree(bar.span, open.back().span);
}

std::uint32_t PerfettoLanes::freeLane(std::uint64_t now)
{
    for (; !m_busy.empty() && m_busy.top().first <= now; m_busy.pop())
        m_free.push(m_busy.top().second);
    if (m_free.empty()) {
        m_lanes.emplace_back();
        return static_cast<std::uint32_t>(m_lanes.size() - 1);
    }
    const std::uint32_t lane = m_free.top();
    m_free.pop();
    return lane;
}

} // namespace gatehouse
