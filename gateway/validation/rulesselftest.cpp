#include "rulesselftest.h"

#include "confighint.h"
#include "requestcheck.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostEndpoints = 1000;

std::string requestText(std::string_view method, std::string_view path, std::string_view body)
{
    std::string text =
        std::string(method) + " " + std::string(path) +
        " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: self-test\r\nContent-Type: application/json\r\n"
        "Content-Length: " +
        std::to_string(body.size()) + "\r\n\r\n";
    return text.append(body);
}

/// The template with a word for each `{name}`.
std::string pathOf(const EndpointRule& endpoint)
{
    std::string path;
    bool inName = false;
    for (const char c : endpoint.path) {
        if (c == '{')
            path += 'x';
        inName = c == '{' || (inName && c != '}');
        if (!inName && c != '}')
            path += c;
    }
    return path;
}

std::optional<std::string> refusesItsRepair(const RulesDocument& rules, UtcTime now)
{
    const std::string key = std::string("/api/v1/configs/") + rulesConfigKey;
    const std::array<std::string, 3> repairs = {
        requestText("PUT", key, R"({"value":{},"reason":"repair"})"),
        requestText("POST", key + "/rollback", R"({"version":1,"reason":"repair"})"),
        requestText("POST", "/api/v1/auth/token", "{}"),
    };
    for (const std::string& request : repairs) {
        const auto verdict = checkRequest(rules, request, now);
        if (!verdict || verdict->reject)
            return "They would refuse their own repair: " + request.substr(0, request.find('\r'));
    }
    return {};
}

} // namespace

std::optional<std::string> selfTestRules(const RulesDocument& rules)
{
    const UtcTime now = utcNow();
    if (auto refused = refusesItsRepair(rules, now))
        return refused;
    const auto& endpoints = rules.endpoints();
    for (std::size_t i = 0; i < std::min(endpoints.size(), mostEndpoints); ++i) {
        const EndpointRule& endpoint = endpoints[i];
        const std::string method = endpoint.methods.empty() ? "POST" : endpoint.methods.front();
        const auto verdict = checkRequest(rules, requestText(method, pathOf(endpoint), "{}"), now);
        if (!verdict)
            return "The endpoint " + endpoint.id + " gives no verdict on " + pathOf(endpoint);
    }
    return {};
}

} // namespace gatehouse
