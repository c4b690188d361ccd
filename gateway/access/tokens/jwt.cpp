#include "jwt.h"

#include "base64text.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "uuid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestToken = 8192;
constexpr std::size_t longestSubject = 255; // bytes

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsInAnyCase(std::string_view a, std::string_view lowerCase)
{
    return std::equal(a.begin(), a.end(), lowerCase.begin(), lowerCase.end(),
                      [](char x, char y) { return lower(x) == y; });
}

struct Parts {
    std::string_view signedBytes; ///< header and payload with the dot between, as sent
    std::string header;
    std::string payload;
    std::string signature;
};

std::optional<Parts> takeApart(std::string_view token)
{
    const auto first = token.find('.');
    const auto second = first == token.npos ? token.npos : token.find('.', first + 1);
    if (second == token.npos || token.find('.', second + 1) != token.npos)
        return {};
    auto header = decodeBase64(token.substr(0, first), Base64::Url);
    auto payload = decodeBase64(token.substr(first + 1, second - first - 1), Base64::Url);
    auto signature = decodeBase64(token.substr(second + 1), Base64::Url);
    if (!header || !payload || !signature)
        return {};
    return Parts{token.substr(0, second), std::move(*header), std::move(*payload), std::move(*signature)};
}

std::optional<json::Tree> parseObject(std::string text)
{
    auto tree = json::parse(std::move(text), json::Limits::rules(), json::Strictness::strict());
    if (!tree || !tree->root().isObject())
        return {};
    return std::move(*tree);
}

/// Nothing unless it is a string without NUL.
std::optional<std::string> textOf(const json::Node& object, std::string_view name)
{
    const auto member = object.find(name);
    if (!member || !member->isString())
        return {};
    std::string text = member->string();
    if (text.find('\0') != std::string::npos)
        return {};
    return text;
}

struct HeaderVerdict {
    JwtFlaw flaw = JwtFlaw::None;
    const JwtKey* key = nullptr;
};

HeaderVerdict judgeHeader(std::string text, const JwtKeys& keys)
{
    const auto tree = parseObject(std::move(text));
    if (!tree)
        return {JwtFlaw::BadHeader};
    const json::Node header = tree->root();
    constexpr std::array<std::string_view, 6> embedded = {"jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256"};
    for (const std::string_view name : embedded)
        if (header.find(name))
            return {JwtFlaw::EmbeddedKey};
    if (header.find("crit"))
        return {JwtFlaw::Critical};
    const std::string type = textOf(header, "typ").value_or(std::string());
    if (!equalsInAnyCase(type, "at+jwt") && !equalsInAnyCase(type, "application/at+jwt"))
        return {JwtFlaw::WrongType};
    const auto kid = textOf(header, "kid");
    const JwtKey* key = kid ? keys.find(*kid) : nullptr;
    if (!key)
        return {JwtFlaw::UnknownKey};
    if (textOf(header, "alg") != nameOf(key->algorithm()))
        return {JwtFlaw::WrongAlgorithm};
    return {JwtFlaw::None, key};
}

bool isFor(const json::Node& claims, const std::string& audience)
{
    const auto member = claims.find("aud");
    if (!member)
        return false;
    if (!member->isArray())
        return member->stringIs(audience);
    const auto items = member->children();
    return std::any_of(items.begin(), items.end(),
                       [&](const json::Node& item) { return item.stringIs(audience); });
}

/// A NumericDate of RFC 7519 that a clock can show.
std::optional<double> secondsOf(const json::Node& member)
{
    const auto seconds = member.number();
    constexpr double year9999 = 253402300799.0;
    if (!seconds || *seconds < 0 || *seconds > year9999)
        return {};
    return seconds;
}

JwtFlaw judgeTimes(const json::Node& claims, UtcTime now, UtcTime& expires)
{
    const double present = std::chrono::duration<double>(now.time_since_epoch()).count();
    const double leeway = std::chrono::duration<double>(jwtLeeway).count();
    const auto exp = claims.find("exp");
    const auto end = exp ? secondsOf(*exp) : std::nullopt;
    if (!end)
        return JwtFlaw::BadClaims;
    for (const std::string_view name : {"nbf", "iat"}) {
        const auto member = claims.find(name);
        if (!member)
            continue;
        const auto begin = secondsOf(*member);
        if (!begin)
            return JwtFlaw::BadClaims;
        if (*begin > present + leeway)
            return JwtFlaw::NotYetValid;
    }
    if (present >= *end + leeway)
        return JwtFlaw::Expired;
    expires = UtcTime(std::chrono::microseconds(std::llround(*end * 1e6)));
    return JwtFlaw::None;
}

bool isRole(std::string_view word)
{
    constexpr std::array<std::string_view, 5> roles = {"guest", "viewer", "support", "operator", "admin"};
    return std::find(roles.begin(), roles.end(), word) != roles.end();
}

JwtFlaw readBearer(const json::Node& members, AccessClaims& claims)
{
    const auto subject = textOf(members, "sub");
    const auto role = textOf(members, "role");
    if (!subject || subject->empty() || subject->size() > longestSubject || !role || !isRole(*role))
        return JwtFlaw::BadClaims;
    if (members.find("org_id")) {
        claims.organization = uuidOf(textOf(members, "org_id").value_or(std::string()));
        if (!claims.organization)
            return JwtFlaw::BadClaims;
    }
    if (members.find("jti") && !textOf(members, "jti"))
        return JwtFlaw::BadClaims;
    claims.subject = *subject;
    claims.role = *role;
    return JwtFlaw::None;
}

JwtVerdict judgeClaims(std::string text, const JwtParties& parties, UtcTime now)
{
    JwtVerdict verdict;
    const auto tree = parseObject(std::move(text));
    if (!tree)
        return {JwtFlaw::BadClaims, {}};
    const json::Node members = tree->root();
    verdict.flaw = judgeTimes(members, now, verdict.claims.expires);
    if (verdict.flaw == JwtFlaw::None && textOf(members, "iss") != parties.issuer)
        verdict.flaw = JwtFlaw::WrongIssuer;
    if (verdict.flaw == JwtFlaw::None && !isFor(members, parties.audience))
        verdict.flaw = JwtFlaw::WrongAudience;
    if (verdict.flaw == JwtFlaw::None)
        verdict.flaw = readBearer(members, verdict.claims);
    return verdict;
}

std::int64_t wholeSeconds(UtcTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

JwtVerdict verifyAccessToken(std::string_view token, const JwtKeys& keys, const JwtParties& parties,
                             UtcTime now)
{
    if (token.size() > longestToken)
        return {JwtFlaw::TooLong, {}};
    auto parts = takeApart(token);
    if (!parts)
        return {JwtFlaw::NotCompact, {}};
    const HeaderVerdict header = judgeHeader(std::move(parts->header), keys);
    if (header.flaw != JwtFlaw::None)
        return {header.flaw, {}};
    if (!header.key->verify(parts->signedBytes, parts->signature))
        return {JwtFlaw::BadSignature, {}};
    JwtVerdict verdict = judgeClaims(std::move(parts->payload), parties, now);
    if (verdict.flaw != JwtFlaw::None)
        verdict.claims = {};
    return verdict;
}

std::string signAccessToken(const AccessClaims& claims, const JwtKeys& keys, const JwtParties& parties,
                            UtcTime now, const std::string& id)
{
    const JwtKey& key = keys.signing();
    json::Writer header;
    header.beginObject();
    header.key("alg").string(nameOf(key.algorithm()));
    header.key("kid").string(key.kid());
    header.key("typ").string("at+jwt");
    header.endObject();
    json::Writer payload;
    payload.beginObject();
    payload.key("iss").string(parties.issuer);
    payload.key("aud").string(parties.audience);
    payload.key("sub").string(claims.subject);
    payload.key("role").string(claims.role);
    if (claims.organization)
        payload.key("org_id").string(*claims.organization);
    payload.key("iat").number(wholeSeconds(now));
    payload.key("exp").number(wholeSeconds(claims.expires));
    payload.key("jti").string(id);
    payload.endObject();
    std::string token =
        encodeBase64(header.take(), Base64::Url) + "." + encodeBase64(payload.take(), Base64::Url);
    const std::string signature = key.sign(token);
    return token + "." + encodeBase64(signature, Base64::Url);
}

} // namespace gatehouse
