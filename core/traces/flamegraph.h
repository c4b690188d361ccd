#pragma once

#include "trace.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace gatehouse
{

/// All spans that have the same path of services and operations above them, and their own, in common. Times
/// in ns, raw; sums that do not fit are the greatest number that does.
struct FlameNode {
    StringId service = 0;
    StringId name = 0;
    std::uint32_t parent = 0;     ///< noFlameNode on the top level
    std::uint32_t firstChild = 0; ///< children stand together, the widest first
    std::uint32_t childCount = 0;
    std::uint32_t depth = 0;     ///< 0 on the top level
    std::uint64_t begin = 0;     ///< where it is drawn
    std::uint64_t width = 0;     ///< its own self time and that of all below it
    std::uint64_t totalNano = 0; ///< the sum of the durations of its spans
    std::uint64_t selfNano = 0;  ///< of its own spans
    std::uint64_t count = 0;
    std::uint64_t errors = 0;   ///< its own
    SpanIndex longest = noSpan; ///< of its spans; of equal ones the first
};
constexpr std::uint32_t noFlameNode = ~std::uint32_t{0};

/// A trace as a flame graph: spans merged by their path, level under level. What is wide is where the time
/// went: a node is as wide as the self times of it and of all below it add up to, so no child is wider than
/// its parent, whatever ran side by side. Where no span took any time, each counts 1.
class FlameGraph
{
public:
    /// About n; no recursion, for chains and stars of any size. Null if it was stopped.
    static std::shared_ptr<const FlameGraph> of(std::shared_ptr<const Trace> trace,
                                                const std::stop_token& stop = {});

    const Trace& trace() const { return *m_trace; }
    const std::shared_ptr<const Trace>& sharedTrace() const { return m_trace; }
    /// Level by level from the top, each from left to right.
    const std::vector<FlameNode>& nodes() const { return m_nodes; }
    std::uint32_t depth() const { return static_cast<std::uint32_t>(m_levels.size() - 1); }
    /// The numbers of the nodes of a level: [first, second).
    std::pair<std::uint32_t, std::uint32_t> level(std::uint32_t depth) const
    {
        return {m_levels[depth], m_levels[depth + 1]};
    }
    /// Of all top-level nodes; at least 1.
    std::uint64_t width() const { return m_width; }
    std::uint32_t nodeOf(SpanIndex span) const { return m_nodeOf[span]; }
    bool isBelow(std::uint32_t node, std::uint32_t top) const;
    /// The first node of the level that reaches beyond this place; the end of the level if there is none.
    std::uint32_t firstBeyond(std::uint32_t depth, std::uint64_t place) const;

private:
    void merge(const Trace& trace, const std::stop_token& stop);
    void sumUp();
    void layOut();

    std::shared_ptr<const Trace> m_trace;
    std::vector<FlameNode> m_nodes;
    std::vector<std::uint32_t> m_levels;
    std::vector<std::uint32_t> m_nodeOf;
    std::uint64_t m_width = 1;
};

} // namespace gatehouse
