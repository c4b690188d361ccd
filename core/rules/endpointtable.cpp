#include "endpointtable.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr auto before = [](const auto& child, std::string_view literal) { return child.literal < literal; };

} // namespace

/// One walk through the tree, literal children first, so that of equally long templates the one
/// met first is the more specific.
class EndpointTable::Search
{
public:
    Search(const EndpointTable& table, std::string_view path, MethodSet method)
        : m_table(table)
        , m_path(path)
        , m_method(method)
    {
    }

    std::optional<std::size_t> run()
    {
        m_waiting.push_back({0, 1, 0});
        while (!m_waiting.empty()) {
            const Step step = m_waiting.back();
            m_waiting.pop_back();
            visit(step);
        }
        return m_exact ? m_exact : m_prefix;
    }

private:
    struct Step {
        std::uint32_t node;
        std::uint32_t begin; ///< of the next segment in the path
        std::uint32_t depth;
    };

    void visit(const Step& step)
    {
        const Node& node = m_table.m_nodes[step.node];
        const bool whole = step.begin >= m_path.size();
        for (const Entry& entry : node.entries) {
            if ((entry.methods & m_method) == 0)
                continue;
            if (entry.match == PathMatch::Exact && whole && !m_exact)
                m_exact = entry.endpoint;
            else if (entry.match == PathMatch::Prefix && (!m_prefix || step.depth > m_prefixDepth)) {
                m_prefix = entry.endpoint;
                m_prefixDepth = step.depth;
            }
        }
        if (whole)
            return;
        const std::size_t end = std::min(m_path.find('/', step.begin), m_path.size());
        const auto next = static_cast<std::uint32_t>(end + 1);
        // The parameter waits below the literal: what was pushed last is visited first.
        if (node.parameter != 0)
            m_waiting.push_back({node.parameter, next, step.depth + 1});
        const std::uint32_t literal = m_table.child(step.node, m_path.substr(step.begin, end - step.begin));
        if (literal != 0)
            m_waiting.push_back({literal, next, step.depth + 1});
    }

    const EndpointTable& m_table;
    std::string_view m_path;
    MethodSet m_method;
    std::vector<Step> m_waiting;
    std::optional<std::size_t> m_exact;
    std::optional<std::size_t> m_prefix;
    std::uint32_t m_prefixDepth = 0;
};

EndpointTable::EndpointTable() : m_nodes(1) {}

std::uint32_t EndpointTable::child(std::uint32_t node, std::string_view literal) const
{
    const auto& all = m_nodes[node].literals;
    const auto found = std::lower_bound(all.begin(), all.end(), literal, before);
    return found != all.end() && found->literal == literal ? found->node : 0;
}

std::uint32_t EndpointTable::childFor(std::uint32_t node, const PathTemplate::Segment& segment)
{
    const std::uint32_t known = segment.parameter ? m_nodes[node].parameter : child(node, segment.literal);
    if (known != 0)
        return known;
    const auto made = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.emplace_back();
    if (segment.parameter) {
        m_nodes[node].parameter = made;
        return made;
    }
    auto& all = m_nodes[node].literals;
    all.insert(std::lower_bound(all.begin(), all.end(), segment.literal, before), {segment.literal, made});
    return made;
}

std::optional<std::size_t> EndpointTable::clash(const PathTemplate& path, PathMatch match,
                                                MethodSet methods) const
{
    std::uint32_t node = 0;
    for (const PathTemplate::Segment& segment : path.segments) {
        node = segment.parameter ? m_nodes[node].parameter : child(node, segment.literal);
        if (node == 0)
            return std::nullopt;
    }
    for (const Entry& entry : m_nodes[node].entries)
        if (entry.match == match && (entry.methods & methods) != 0)
            return entry.endpoint;
    return std::nullopt;
}

void EndpointTable::add(const PathTemplate& path, PathMatch match, MethodSet methods, std::size_t endpoint)
{
    std::uint32_t node = 0;
    for (const PathTemplate::Segment& segment : path.segments)
        node = childFor(node, segment);
    m_nodes[node].entries.push_back({match, methods, endpoint});
}

std::optional<std::size_t> EndpointTable::find(std::string_view matched, MethodSet method) const
{
    if (matched.empty() || method == 0)
        return std::nullopt;
    return Search(*this, matched, method).run();
}

} // namespace gatehouse
