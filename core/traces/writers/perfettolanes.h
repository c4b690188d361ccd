#pragma once

#include "trace.h"

#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

namespace gatehouse
{

/// Lays the spans of one process into lanes (threads, for Perfetto), so that those in a lane lie beside or
/// within each other: a span stands in its parent's lane if it lies in it and no brother is in the way, else
/// in the lowest lane that is free. Spans come by start, the longer ones first.
class PerfettoLanes
{
public:
    /// A span that is being laid.
    struct Bar {
        const Trace* trace = nullptr;
        SpanIndex span = noSpan;
        std::uint64_t startNano = 0;
        std::uint64_t endNano = 0;
    };

    /// Its lane, from 0. `parentLane` is where its parent lies in this process, noLane if it does not.
    std::uint32_t place(const Bar& bar, std::uint32_t parentLane);
    std::size_t size() const { return m_lanes.size(); }

    static constexpr std::uint32_t noLane = ~std::uint32_t{0};

private:
    using Busy = std::pair<std::uint64_t, std::uint32_t>; ///< until when, lane
    template <class T>
    using LowestFirst = std::priority_queue<T, std::vector<T>, std::greater<>>;

    bool fitsIn(std::uint32_t lane, const Bar& bar);
    std::uint32_t freeLane(std::uint64_t now);

    std::vector<std::vector<Bar>> m_lanes; ///< what is open in each, outermost first
    LowestFirst<Busy> m_busy;
    LowestFirst<std::uint32_t> m_free;
};

} // namespace gatehouse
