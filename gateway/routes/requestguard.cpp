#include "requestguard.h"

#include "httpsyntax.h"
#include "uuid.h"

#include <algorithm>
#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestEcho = 256;

bool isSafe(std::string_view method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

bool isIPv4Loopback(std::string_view host)
{
    int parts = 0;
    bool first127 = false;
    while (parts < 4) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(host.data(), host.data() + host.size(), value);
        const auto length = static_cast<std::size_t>(end - host.data());
        if (error != std::errc() || value > 255 || length > 3)
            return false;
        first127 = first127 || (parts == 0 && value == 127);
        ++parts;
        host.remove_prefix(length);
        if (parts < 4 && !host.starts_with('.'))
            return false;
        if (parts < 4)
            host.remove_prefix(1);
    }
    return host.empty() && first127;
}

bool isForwarding(std::string_view name)
{
    constexpr std::string_view prefix = "x-forwarded-";
    return http::equalsIgnoringCase(name, "forwarded") ||
           (name.size() > prefix.size() && http::equalsIgnoringCase(name.substr(0, prefix.size()), prefix));
}

/// At most 256 bytes, cut at a character.
std::string_view echoOf(std::string_view value)
{
    if (value.size() <= longestEcho)
        return value;
    std::size_t end = longestEcho;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
        --end;
    return value.substr(0, end);
}

http::Response refuseType(const std::string& detail, std::string_view wanted)
{
    http::Response answer = http::detailResponse(415, detail);
    answer.setField("Accept", std::string(wanted));
    return answer;
}

/// Takes `name=value` off the front of a media type's parameters; false if it is none.
bool takeParameter(std::string_view& rest, std::string& name, std::string& value)
{
    const auto equals = rest.find('=');
    if (equals == rest.npos || !http::isToken(rest.substr(0, equals)))
        return false;
    name = rest.substr(0, equals);
    rest.remove_prefix(equals + 1);
    value.clear();
    if (!rest.starts_with('"')) {
        std::size_t end = 0;
        while (end < rest.size() && http::isTokenChar(rest[end]))
            ++end;
        value = rest.substr(0, end);
        rest.remove_prefix(end);
        return !value.empty();
    }
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return true;
        }
        if (rest[i] == '\\' && ++i == rest.size())
            return false;
        value += rest[i];
    }
    return false;
}

/// That type, with a charset of utf-8 or none (other parameters are let be), by RFC 9110's grammar.
bool isType(std::string_view value, std::string_view wanted)
{
    const auto semicolon = std::min(value.find(';'), value.size());
    if (!http::equalsIgnoringCase(http::trimmed(value.substr(0, semicolon)), wanted))
        return false;
    std::string_view rest = value.substr(semicolon);
    while (!rest.empty()) {
        rest = http::trimmed(rest);
        if (!rest.starts_with(';'))
            return rest.empty();
        rest = http::trimmed(rest.substr(1));
        if (rest.empty() || rest.starts_with(';'))
            continue;
        std::string name;
        std::string parameter;
        if (!takeParameter(rest, name, parameter))
            return false;
        if (http::equalsIgnoringCase(name, "charset") && !http::equalsIgnoringCase(parameter, "utf-8"))
            return false;
    }
    return true;
}

} // namespace

RequestGuard::RequestGuard(std::vector<std::string> origins) : m_origins(std::move(origins)) {}

bool RequestGuard::isOurs(std::string_view origin) const
{
    return std::find(m_origins.begin(), m_origins.end(), origin) != m_origins.end();
}

bool isLoopbackHost(std::string_view host)
{
    std::string_view name = host;
    if (name.starts_with('[')) {
        const auto close = std::min(name.find(']'), name.size() - 1);
        return name.substr(0, close + 1) == "[::1]" && (close + 1 == name.size() || name[close + 1] == ':');
    }
    name = name.substr(0, name.find(':'));
    return http::equalsIgnoringCase(name, "localhost") || isIPv4Loopback(name);
}

bool isLocalRequest(const http::RequestHead& head, const http::Peer& peer)
{
    const std::string* host = head.field("host");
    const std::string_view authority = http::authorityOf(head.target);
    const bool loopback =
        peer.loopback && host && isLoopbackHost(*host) && (authority.empty() || isLoopbackHost(authority));
    return loopback && std::none_of(head.fields.begin(), head.fields.end(),
                                    [](const http::Field& field) { return isForwarding(field.name); });
}

std::optional<http::Response> RequestGuard::refuse(const http::RequestHead& head,
                                                   const http::Peer& peer) const
{
    if (!isLocalRequest(head, peer))
        return http::detailResponse(421, "Invalid host header");
    if (isSafe(head.method))
        return {};
    return refuseOrigin(head);
}

std::optional<http::Response> RequestGuard::refuseOrigin(const http::RequestHead& head) const
{
    const std::string* origin = head.field("origin");
    const std::string* site = head.field("sec-fetch-site");
    if ((origin && !isOurs(*origin)) || (site && http::equalsIgnoringCase(*site, "cross-site")))
        return http::detailResponse(403, "Origin not allowed");
    return {};
}

std::optional<http::Response> RequestGuard::preflight(const http::RequestHead& head,
                                                      std::string_view allow) const
{
    const std::string* origin = head.field("origin");
    if (head.method != "OPTIONS" || !origin || !head.field("access-control-request-method"))
        return {};
    if (!isOurs(*origin))
        return http::detailResponse(400, "Disallowed CORS origin");
    http::Response answer{.status = 204};
    answer.setField("Access-Control-Allow-Methods",
                    std::string(allow.empty() ? http::allowedMethods() : allow));
    answer.setField("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match, "
                                                    "traceparent, tracestate, x-reason, x-request-id");
    answer.setField("Access-Control-Max-Age", "600");
    return answer;
}

void RequestGuard::dress(const http::RequestHead* head, http::Response& answer) const
{
    answer.setField("X-Content-Type-Options", "nosniff");
    answer.setField("X-Frame-Options", "DENY");
    answer.setField("Referrer-Policy", "no-referrer");
    if (!answer.field("cache-control"))
        answer.setField("Cache-Control", "no-store");
    const std::string* vary = answer.field("vary"); // a backend's own
    answer.setField("Vary", vary ? *vary + ", Origin" : std::string("Origin"));
    const std::string* origin = head ? head->field("origin") : nullptr;
    if (!origin || !isOurs(*origin))
        return;
    answer.setField("Access-Control-Allow-Origin", *origin);
    answer.setField("Access-Control-Expose-Headers",
                    "ETag, Location, Retry-After, x-request-id, traceparent, x-validation-warning");
}

std::string requestIdOf(const http::RequestHead* head)
{
    const std::string* sent = head ? head->field("x-request-id") : nullptr;
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    if (sent && !sent->empty() && sent->size() <= 128 && std::all_of(sent->begin(), sent->end(), allowed))
        return *sent;
    return newUuid();
}

std::optional<http::Response> refuseContentType(const http::RequestHead& head, std::string_view type,
                                                bool bodyRequired)
{
    const bool hasBody = head.framing == http::BodyFraming::Chunked || head.contentLength > 0;
    const auto types = head.fieldValues("content-type");
    if (types.empty() && (hasBody || bodyRequired))
        return refuseType("Content-Type header is required", type);
    if (types.size() > 1 || (types.size() == 1 && !isType(types.front(), type))) {
        std::string all;
        for (const std::string_view sent : types)
            all.append(all.empty() ? "" : ", ").append(sent);
        return refuseType("Unsupported Content-Type: " + std::string(echoOf(all)), type);
    }
    for (const std::string_view coding : head.fieldValues("content-encoding"))
        if (!http::equalsIgnoringCase(coding, "identity"))
            return refuseType("Unsupported Content-Encoding: " + std::string(echoOf(coding)), type);
    return {};
}

} // namespace gatehouse
