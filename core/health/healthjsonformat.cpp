#include "healthjsonformat.h"

#include "healthtext.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

using json::Node;

constexpr auto lists =
    std::to_array<std::string_view>({"services", "entries", "results", "components", "checks"});

bool has(const Node& object, std::string_view name)
{
    return object.find(name).has_value();
}

bool hasList(const Node& object, std::string_view name)
{
    const auto member = object.find(name);
    return member && (member->isObject() || member->isArray());
}

template <class Predicate>
bool anyChild(const Node& node, Predicate predicate)
{
    const auto children = node.children();
    return std::any_of(children.begin(), children.end(), predicate);
}

std::string statusText(const Node& root)
{
    const auto status = root.find("status");
    return status ? status->string() : std::string();
}

bool isSpringWord(std::string_view word)
{
    return word == "UP" || word == "DOWN" || word == "OUT_OF_SERVICE" || word == "UNKNOWN";
}

bool isHealthJsonWord(std::string_view word)
{
    return equalInAnyCase(word, "pass") || equalInAnyCase(word, "fail") || equalInAnyCase(word, "warn");
}

/// `components` are both the gateway's and Spring's.
HealthFormat formatOfComponents(const Node& root)
{
    const Node components = *root.find("components");
    const bool gateway = has(root, "uptime_seconds") || anyChild(components, [](const Node& child) {
                             return has(child, "latency_ms") || has(child, "last_check");
                         });
    if (gateway)
        return HealthFormat::GatewayDetailed;
    const bool spring =
        has(root, "groups") || isSpringWord(statusText(root)) || anyChild(components, [](const Node& child) {
            return has(child, "components") || has(child, "details") || isSpringWord(statusText(child));
        });
    return spring ? HealthFormat::Spring : HealthFormat::GatewayDetailed;
}

HealthFormat formatOfChecks(const Node& root, bool healthJsonType)
{
    const bool object = root.find("checks")->isObject();
    if (healthJsonType || isHealthJsonWord(statusText(root)))
        return HealthFormat::HealthJson;
    if (has(root, "totalDuration"))
        return HealthFormat::AspNet;
    return object && !has(root, "outcome") ? HealthFormat::HealthJson : HealthFormat::MicroProfile;
}

HealthFormat formatOfOneWord(const Node& root, bool healthJsonType)
{
    if (has(root, "totalDuration"))
        return HealthFormat::AspNet;
    if (has(root, "outcome") && !has(root, "status"))
        return HealthFormat::MicroProfile;
    const auto ready = root.find("ready");
    if (!has(root, "status"))
        return ready && ready->isBoolean() ? HealthFormat::Gateway : HealthFormat::Unknown;
    if (healthJsonType || isHealthJsonWord(statusText(root)))
        return HealthFormat::HealthJson;
    return isSpringWord(statusText(root)) ? HealthFormat::Spring : HealthFormat::Gateway;
}

} // namespace

std::span<const std::string_view> rootLists()
{
    return lists;
}

bool statesStatus(const Node& value)
{
    return value.isObject() && has(value, "status");
}

bool listsStates(const Node& value)
{
    return value.isObject() && anyChild(value, statesStatus);
}

HealthFormat jsonHealthFormat(const Node& root, std::string_view contentType)
{
    if (!root.isObject())
        return HealthFormat::Unknown;
    const bool healthJsonType = mediaType(contentType) == "application/health+json";
    if (hasList(root, "services"))
        return HealthFormat::GatewayAll;
    if (hasList(root, "entries") || hasList(root, "results"))
        return HealthFormat::AspNet;
    if (hasList(root, "components"))
        return formatOfComponents(root);
    if (hasList(root, "checks"))
        return formatOfChecks(root, healthJsonType);
    if (const auto details = root.find("details"); details && has(root, "status") && listsStates(*details))
        return HealthFormat::Spring;
    return formatOfOneWord(root, healthJsonType);
}

} // namespace gatehouse
