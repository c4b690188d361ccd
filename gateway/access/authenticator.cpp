#include "authenticator.h"

#include "base64text.h"
#include "gatewayproblem.h"
#include "uuid.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace gatehouse
{
namespace
{

constexpr std::string_view subprotocol = "gatehouse.bearer.";

/// What was sent as a token; several, or none of any use, are refused like a bad one.
struct Sent {
    bool any = false;
    std::optional<std::string> token;
};

Sent readAuthorization(const std::vector<std::string_view>& values)
{
    constexpr std::string_view scheme = "bearer";
    Sent sent;
    for (std::string_view value : values) {
        if (value.size() <= scheme.size() || value[scheme.size()] != ' ' ||
            !http::equalsIgnoringCase(value.substr(0, scheme.size()), scheme))
            continue;
        value.remove_prefix(scheme.size());
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        if (sent.any)
            return {true, {}};
        sent = {true, std::string(value)};
    }
    return sent;
}

Sent readSubprotocols(const http::RequestHead& head)
{
    Sent sent;
    for (const std::string_view value : head.fieldValues("sec-websocket-protocol"))
        for (const std::string_view element : http::listElements(value)) {
            if (!element.starts_with(subprotocol))
                continue;
            if (sent.any)
                return {true, {}};
            sent = {true, decodeBase64(element.substr(subprotocol.size()), Base64::Url)};
        }
    return sent;
}

} // namespace

Outcome<std::unique_ptr<Authenticator>> Authenticator::open(const SignInConfig& config)
{
    auto keys = JwtKeys::read(config.keysFile);
    if (!keys)
        return gatewayProblem(GatewayProblem::WrongValue,
                              "JWT_KEYS_FILE is wrong: " + keys.problem().detail + ".",
                              {"JWT_KEYS_FILE", keys.problem().detail});
    return std::make_unique<Authenticator>(std::move(*keys), config);
}

Authenticator::Authenticator(JwtKeys keys, SignInConfig config)
    : m_keys(std::move(keys))
    , m_config(std::move(config))
{
}

Outcome<void> Authenticator::reload()
{
    auto keys = JwtKeys::read(m_config.keysFile);
    if (!keys)
        return keys.problem();
    m_keys = std::move(*keys);
    return {};
}

SignedIn Authenticator::judge(const http::RequestHead& head, UtcTime now) const
{
    Sent sent = readAuthorization(head.fieldValues("authorization"));
    if (!sent.any && head.upgrade)
        sent = readSubprotocols(head);
    SignedIn verdict;
    if (!sent.any)
        return verdict;
    verdict.token = SignedIn::Token::Bad;
    if (!sent.token)
        return verdict;
    JwtVerdict judged = verifyAccessToken(*sent.token, m_keys, m_config.parties, now);
    const auto role = roleNamed(judged.claims.role);
    if (judged.flaw != JwtFlaw::None || !role)
        return verdict;
    verdict.token = SignedIn::Token::Good;
    verdict.caller.actor = std::move(judged.claims.subject);
    verdict.caller.role = *role;
    verdict.caller.organization = std::move(judged.claims.organization);
    verdict.caller.until = judged.claims.expires + jwtLeeway;
    return verdict;
}

std::string Authenticator::sign(const AccessClaims& claims) const
{
    return signAccessToken(claims, m_keys, m_config.parties, utcNow(), newUuid());
}

} // namespace gatehouse
