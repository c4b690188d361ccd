#include "rulecounters.h"

#include "jsontree.h"
#include "jsonwriter.h"

namespace gatehouse
{

RuleCounters::Counts& RuleCounters::counts(std::string_view rule)
{
    auto found = m_rules.find(rule);
    if (found == m_rules.end())
        found = m_rules.try_emplace(std::string(m_rules.size() < mostRules ? rule : "other")).first;
    return found->second;
}

std::string RuleCounters::json() const
{
    json::Writer out;
    out.beginArray();
    for (const auto& [rule, counts] : m_rules) {
        out.beginObject();
        out.key("rule").string(rule);
        out.key("hits").number(static_cast<std::int64_t>(counts.hits));
        out.key("would_hits").number(static_cast<std::int64_t>(counts.wouldHits));
        out.endObject();
    }
    out.endArray();
    return out.take();
}

void RuleCounters::add(std::string_view json)
{
    const auto tree = json::parse(std::string(json));
    if (!tree || !tree->root().isArray())
        return;
    for (const json::Node& entry : tree->root().children()) {
        const auto rule = entry.find("rule");
        if (!rule || !rule->isString())
            continue;
        Counts& sum = counts(rule->string());
        const auto number = [&entry](std::string_view name) -> std::uint64_t {
            const auto node = entry.find(name);
            const auto value = node ? node->integer() : std::nullopt;
            return value && *value > 0 ? static_cast<std::uint64_t>(*value) : 0;
        };
        sum.hits += number("hits");
        sum.wouldHits += number("would_hits");
    }
}

} // namespace gatehouse
