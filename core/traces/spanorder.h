#pragma once

#include "trace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace gatehouse
{

/// Puts the spans of a trace in the order of SpanIndex: parents before their children, children by start,
/// then by arrival. Linear but for the sort, whatever the shape; no recursion.
class SpanOrder
{
public:
    /// `parents` without circles.
    SpanOrder(std::span<const SpanIndex> parents, std::span<const std::uint64_t> starts);

    std::vector<std::uint32_t> order; ///< by SpanIndex: the place in `parents`
    // By SpanIndex.
    std::vector<SpanIndex> parent;
    std::vector<std::uint32_t> subtree;
    std::vector<std::uint32_t> depth;
    std::uint32_t deepest = 0;

private:
    void sortByStart(std::span<const std::uint64_t> starts);
    void groupChildren(std::span<const SpanIndex> parents);
    void walk(std::span<const SpanIndex> parents);
    void sumUp();

    std::vector<std::uint32_t> m_byStart;
    std::vector<std::uint32_t> m_children; ///< by parent, each in order; the tops are the last parent's
    std::vector<std::uint32_t> m_begins;   ///< where a parent's children begin
};

} // namespace gatehouse
