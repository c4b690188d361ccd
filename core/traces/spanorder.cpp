#include "spanorder.h"

#include <algorithm>
#include <numeric>

namespace gatehouse
{

SpanOrder::SpanOrder(std::span<const SpanIndex> parents, std::span<const std::uint64_t> starts)
    : order(parents.size())
    , parent(parents.size())
    , subtree(parents.size(), 1)
    , depth(parents.size())
{
    sortByStart(starts);
    groupChildren(parents);
    walk(parents);
    sumUp();
}

void SpanOrder::sortByStart(std::span<const std::uint64_t> starts)
{
    m_byStart.resize(starts.size());
    std::iota(m_byStart.begin(), m_byStart.end(), 0);
    if (std::is_sorted(starts.begin(), starts.end()))
        return;
    // Keys beside the places: the comparisons stay in the cache.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys(starts.size());
    for (std::uint32_t at = 0; at < keys.size(); ++at)
        keys[at] = {starts[at], at};
    std::sort(keys.begin(), keys.end());
    std::transform(keys.begin(), keys.end(), m_byStart.begin(), [](const auto& key) { return key.second; });
}

void SpanOrder::groupChildren(std::span<const SpanIndex> parents)
{
    const auto count = static_cast<std::uint32_t>(parents.size());
    const auto groupOf = [&](std::uint32_t at) { return parents[at] == noSpan ? count : parents[at]; };
    m_begins.assign(parents.size() + 2, 0);
    for (std::uint32_t at = 0; at < count; ++at)
        ++m_begins[groupOf(at) + 1];
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
    std::vector<std::uint32_t> next(m_begins.begin(), m_begins.end() - 1);
    m_children.resize(parents.size());
    for (const std::uint32_t at : m_byStart)
        m_children[next[groupOf(at)]++] = at;
}

/// Pre-order: what stands on the stack is the rest of the children of each open span.
void SpanOrder::walk(std::span<const SpanIndex> parents)
{
    struct Open {
        SpanIndex span;
        std::uint32_t next;
        std::uint32_t end;
    };
    const std::size_t tops = parents.size();
    std::vector<Open> open{{noSpan, m_begins[tops], m_begins[tops + 1]}};
    SpanIndex span = 0;
    while (!open.empty()) {
        Open& top = open.back();
        if (top.next == top.end) {
            open.pop_back();
            continue;
        }
        const std::uint32_t at = m_children[top.next++];
        order[span] = at;
        parent[span] = top.span;
        depth[span] = static_cast<std::uint32_t>(open.size());
        deepest = std::max(deepest, depth[span]);
        if (m_begins[at] != m_begins[at + 1])
            open.push_back({span, m_begins[at], m_begins[at + 1]});
        ++span;
    }
}

void SpanOrder::sumUp()
{
    for (std::size_t span = parent.size(); span-- > 0;)
        if (parent[span] != noSpan)
            subtree[parent[span]] += subtree[span];
}

} // namespace gatehouse
