#pragma once

#include "jwtkeys.h"
#include "utctime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// How far clocks may be apart.
constexpr std::chrono::seconds jwtLeeway{60};

/// What an access token says of its bearer (GATEWAY §3).
struct AccessClaims {
    std::string subject;                     ///< user name or guest id
    std::string role;                        ///< guest, viewer, support, operator or admin
    std::optional<std::string> organization; ///< a UUID in lower case
    UtcTime expires;
};

/// For whom and by whom tokens are made.
struct JwtParties {
    std::string issuer;
    std::string audience;
};

/// Why a token is refused. For tests and counters: whoever sent it learns only that it is.
enum class JwtFlaw : std::uint8_t {
    None,
    TooLong,        ///< over 8 KB
    NotCompact,     ///< not three parts of base64url without padding
    BadHeader,      ///< no JSON object, or repeated names
    EmbeddedKey,    ///< jwk, jku, x5u, x5c and their kin: a key of the sender's choice
    Critical,       ///< `crit`: we know no extension
    WrongType,      ///< typ is not at+jwt
    UnknownKey,     ///< no kid, or none of ours
    WrongAlgorithm, ///< not that of the key: none, or a public key taken for a secret
    BadSignature,
    BadClaims, ///< no JSON object, a member that is missing or of a wrong kind
    WrongIssuer,
    WrongAudience,
    Expired,
    NotYetValid
};

struct JwtVerdict {
    JwtFlaw flaw = JwtFlaw::None;
    AccessClaims claims; ///< as far as flaw is None
};

/// Judges an access token (RFC 7519, RFC 8725, RFC 9068). The key is chosen by kid among ours, and with it
/// the algorithm; nothing of the claims is believed, not even read, before the signature is proven.
JwtVerdict verifyAccessToken(std::string_view token, const JwtKeys& keys, const JwtParties& parties,
                             UtcTime now);

/// A token with these claims, issued now, signed with the signing key. `id` becomes its jti.
std::string signAccessToken(const AccessClaims& claims, const JwtKeys& keys, const JwtParties& parties,
                            UtcTime now, const std::string& id);

} // namespace gatehouse
