#include "routetable.h"

#include <algorithm>

namespace gatehouse
{

bool Route::allows(const Caller& caller) const
{
    switch (access) {
    case Access::Open:
    case Access::Viewer:
        return true;
    case Access::Support:
        return caller.may(Role::Support);
    case Access::Operator:
        return caller.may(Role::Operator);
    case Access::Admin:
        break;
    }
    return caller.may(Role::Admin);
}

bool RouteTable::matches(const Entry& entry, const std::vector<std::string_view>& segments)
{
    const bool fits =
        entry.below ? segments.size() >= entry.segments.size() : segments.size() == entry.segments.size();
    return fits && std::equal(entry.segments.begin(), entry.segments.end(), segments.begin(),
                              [](const std::string& ours, std::string_view sent) {
                                  return ours.empty() || ours == sent;
                              });
}

/// Compared from the left, as CONTRACTS §3 does for endpoints.
bool RouteTable::moreLiteral(const Entry& a, const Entry& b)
{
    return std::lexicographical_compare(
        a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
        [](const std::string& x, const std::string& y) { return !x.empty() && y.empty(); });
}

void RouteTable::add(Route route)
{
    Entry entry;
    std::string_view rest = route.pathTemplate;
    while (!rest.empty()) {
        rest.remove_prefix(1); // the slash
        const auto end = std::min(rest.find('/'), rest.size());
        const std::string_view segment = rest.substr(0, end);
        rest.remove_prefix(end);
        entry.below = segment.ends_with("...}");
        if (!entry.below)
            entry.segments.emplace_back(segment.starts_with('{') ? std::string_view() : segment);
    }
    entry.route = m_routes.size();
    m_routes.push_back(std::move(route));
    const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry, &RouteTable::moreLiteral);
    m_entries.insert(place, std::move(entry));
}

RouteMatch RouteTable::find(std::string_view method, const std::vector<std::string_view>& segments) const
{
    RouteMatch match;
    const Entry* first = nullptr;
    std::vector<std::string_view> methods;
    for (const Entry& entry : m_entries) {
        if (!matches(entry, segments) ||
            (first && (first->segments != entry.segments || first->below != entry.below)))
            continue;
        first = first ? first : &entry;
        const Route& route = m_routes[entry.route];
        methods.push_back(route.method);
        if (route.method == method || (route.method == "GET" && method == "HEAD"))
            match.route = &route;
    }
    if (!first)
        return match;
    for (const std::string_view known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
        const std::string_view asked = known == "HEAD" ? "GET" : known;
        if (std::find(methods.begin(), methods.end(), asked) != methods.end())
            match.allow.append(match.allow.empty() ? "" : ", ").append(known);
    }
    match.allow += ", OPTIONS";
    if (match.route)
        for (std::size_t i = 0; i < first->segments.size(); ++i)
            if (first->segments[i].empty())
                match.parameters.emplace_back(segments[i]);
    return match;
}

} // namespace gatehouse
