#include "flamegraph.h"

#include "cappedsum.h"
#include "selftime.h"

#include <algorithm>
#include <numeric>

namespace gatehouse
{
namespace
{

/// How many spans are read between two looks at the stop token.
constexpr SpanIndex stopStep = 65536;

/// The nodes by parent, service and name: open addressing over their numbers.
class NodeTable
{
public:
    explicit NodeTable(std::vector<FlameNode>& nodes) : m_nodes(nodes), m_slots(1024, noFlameNode) {}

    std::uint32_t find(std::uint32_t parent, StringId service, StringId name)
    {
        if (m_nodes.size() * 2 >= m_slots.size())
            grow();
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = hash(parent, service, name) & mask;
        for (; m_slots[at] != noFlameNode; at = (at + 1) & mask) {
            const FlameNode& node = m_nodes[m_slots[at]];
            if (node.parent == parent && node.service == service && node.name == name)
                return m_slots[at];
        }
        const auto added = static_cast<std::uint32_t>(m_nodes.size());
        m_slots[at] = added;
        FlameNode node;
        node.parent = parent;
        node.service = service;
        node.name = name;
        node.depth = parent == noFlameNode ? 0 : m_nodes[parent].depth + 1;
        m_nodes.push_back(node);
        return added;
    }

private:
    static std::size_t hash(std::uint32_t parent, StringId service, StringId name)
    {
        std::uint64_t value = (std::uint64_t{parent} << 32U | name) * 0x9E3779B97F4A7C15ULL;
        value = (value ^ value >> 29U ^ service) * 0xBF58476D1CE4E5B9ULL;
        return static_cast<std::size_t>(value ^ value >> 32U);
    }

    void grow()
    {
        m_slots.assign(m_slots.size() * 2, noFlameNode);
        const std::size_t mask = m_slots.size() - 1;
        for (std::uint32_t number = 0; number < m_nodes.size(); ++number) {
            const FlameNode& node = m_nodes[number];
            std::size_t at = hash(node.parent, node.service, node.name) & mask;
            while (m_slots[at] != noFlameNode)
                at = (at + 1) & mask;
            m_slots[at] = number;
        }
    }

    std::vector<FlameNode>& m_nodes;
    std::vector<std::uint32_t> m_slots;
};

} // namespace

std::shared_ptr<const FlameGraph> FlameGraph::of(std::shared_ptr<const Trace> trace,
                                                 const std::stop_token& stop)
{
    auto graph = std::make_shared<FlameGraph>();
    graph->merge(*trace, stop);
    if (stop.stop_requested())
        return nullptr;
    graph->sumUp();
    graph->layOut();
    graph->m_trace = std::move(trace);
    return graph;
}

/// Parents come before their children, so their nodes are there already.
void FlameGraph::merge(const Trace& trace, const std::stop_token& stop)
{
    m_nodeOf.resize(trace.size());
    NodeTable table(m_nodes);
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        if (span % stopStep == 0 && stop.stop_requested())
            return;
        const SpanIndex above = trace.parent(span);
        const std::uint32_t parent = above == noSpan ? noFlameNode : m_nodeOf[above];
        const std::uint32_t number = table.find(parent, trace.serviceId(span), trace.nameId(span));
        FlameNode& node = m_nodes[number];
        m_nodeOf[span] = number;
        ++node.count;
        node.errors += trace.hasError(span) ? 1 : 0;
        addCapped(node.totalNano, trace.durationNano(span));
        addCapped(node.selfNano, selfTime(trace, span));
        if (node.longest == noSpan || trace.durationNano(span) > trace.durationNano(node.longest))
            node.longest = span;
    }
}

/// Widths, from the children up: every node stands behind its parent.
void FlameGraph::sumUp()
{
    const bool hasTime =
        std::any_of(m_nodes.begin(), m_nodes.end(), [](const FlameNode& node) { return node.selfNano != 0; });
    // Sums beyond 64 bits would tear the picture: then all is drawn at a fraction of its size.
    long double sum = 0;
    for (const FlameNode& node : m_nodes)
        sum += static_cast<long double>(node.selfNano);
    unsigned shift = 0;
    while (sum >= 9e18L) {
        sum /= 2;
        ++shift;
    }
    for (FlameNode& node : m_nodes)
        node.width = hasTime ? node.selfNano >> shift : node.count;
    for (std::size_t at = m_nodes.size(); at-- > 0;)
        if (m_nodes[at].parent != noFlameNode)
            addCapped(m_nodes[m_nodes[at].parent].width, m_nodes[at].width);
}

/// Puts the nodes level by level, siblings together and the widest first.
void FlameGraph::layOut()
{
    const auto count = static_cast<std::uint32_t>(m_nodes.size());
    std::vector<std::uint32_t> order(count); // siblings together, the widest first
    std::iota(order.begin(), order.end(), 0U);
    const auto family = [&](std::uint32_t at) { return m_nodes[at].parent + 1; }; // 0: the top
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (family(a) != family(b))
            return family(a) < family(b);
        return m_nodes[a].width != m_nodes[b].width ? m_nodes[a].width > m_nodes[b].width : a < b;
    });
    std::vector<std::uint32_t> familyBegin(std::size_t{count} + 2);
    for (const std::uint32_t at : order)
        ++familyBegin[family(at) + 1];
    std::partial_sum(familyBegin.begin(), familyBegin.end(), familyBegin.begin());
    const auto childrenOf = [&](std::uint32_t number) { // number + 1 of a node, 0: the top
        return std::span(order).subspan(familyBegin[number], familyBegin[number + 1] - familyBegin[number]);
    };
    std::vector<FlameNode> placed;
    std::vector<std::uint32_t> oldOf;
    std::vector<std::uint32_t> newOf(count);
    placed.reserve(count);
    oldOf.reserve(count);
    const auto place = [&](std::uint32_t number, std::uint64_t begin, std::uint32_t parent) {
        for (const std::uint32_t old : childrenOf(number)) {
            newOf[old] = static_cast<std::uint32_t>(placed.size());
            oldOf.push_back(old);
            placed.push_back(m_nodes[old]);
            placed.back().parent = parent;
            placed.back().begin = begin;
            begin += placed.back().width;
        }
        return begin;
    };
    m_width = std::max<std::uint64_t>(1, place(0, 0, noFlameNode));
    m_levels.assign(1, 0);
    for (std::uint32_t at = 0; at < placed.size(); ++at) {
        if (placed[at].depth == m_levels.size())
            m_levels.push_back(at);
        const auto firstChild = static_cast<std::uint32_t>(placed.size());
        place(oldOf[at] + 1, placed[at].begin, at);
        placed[at].firstChild = firstChild;
        placed[at].childCount = static_cast<std::uint32_t>(placed.size()) - firstChild;
    }
    m_levels.push_back(static_cast<std::uint32_t>(placed.size()));
    m_nodes = std::move(placed);
    for (std::uint32_t& node : m_nodeOf)
        node = newOf[node];
}

bool FlameGraph::isBelow(std::uint32_t node, std::uint32_t top) const
{
    const FlameNode& above = m_nodes[top];
    while (node != noFlameNode && m_nodes[node].depth > above.depth)
        node = m_nodes[node].parent;
    return node == top;
}

std::uint32_t FlameGraph::firstBeyond(std::uint32_t depth, std::uint64_t place) const
{
    const auto [begin, end] = level(depth);
    const auto found =
        std::partition_point(m_nodes.begin() + begin, m_nodes.begin() + end,
                             [&](const FlameNode& node) { return node.begin + node.width <= place; });
    return static_cast<std::uint32_t>(found - m_nodes.begin());
}

} // namespace gatehouse
