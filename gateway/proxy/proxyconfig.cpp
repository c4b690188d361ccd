#include "proxyconfig.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, 8> ownSegments = {"auth",      "chat",  "configs", "validation",
                                                         "instances", "audit", "orgs",    "projects"};

bool isSegment(std::string_view text)
{
    return !text.empty() && text != "." && text != ".." && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.' || c == '~';
    });
}

} // namespace

ProxyConfig ProxyConfig::read(EnvironmentReader& environment, const std::vector<BackendTarget>& backends)
{
    ProxyConfig config;
    for (const std::string& element : environment.list("ROUTES")) {
        const auto equals = std::min(element.find('='), element.size());
        const std::string segment = element.substr(0, equals);
        const std::string name = element.substr(std::min(equals + 1, element.size()));
        const auto backend = std::find_if(backends.begin(), backends.end(),
                                          [&](const BackendTarget& target) { return target.name == name; });
        const bool taken = std::any_of(config.ways.begin(), config.ways.end(),
                                       [&](const Way& way) { return way.segment == segment; });
        if (equals == element.size() || !isSegment(segment))
            environment.fail("ROUTES", "it must be segment=backend pairs such as clusters=cluster-registry");
        else if (std::find(ownSegments.begin(), ownSegments.end(), segment) != ownSegments.end())
            environment.fail("ROUTES", "/api/v1/" + segment + " is served by the gateway itself");
        else if (taken)
            environment.fail("ROUTES", "it names " + segment + " twice");
        else if (backend == backends.end())
            environment.fail("ROUTES", "there is no SERVICE_…_URL for the backend \"" + name + "\"");
        else
            config.ways.push_back({segment, *backend});
    }
    return config;
}

} // namespace gatehouse
