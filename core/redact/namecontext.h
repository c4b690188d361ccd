#pragma once

#include <cstdint>
#include <string_view>

namespace gatehouse::redact
{

/// How much of what stands under a name is secret.
enum class Secrecy : std::uint8_t {
    None,
    Text, ///< strings, but no numbers: max_tokens
    All
};

/// What the name beside a value says about it.
struct NameContext {
    Secrecy secrecy = Secrecy::None;
    bool phone = false;
    bool imei = false;
    bool imsi = false;
    bool authorization = false; ///< a scheme and its credentials (RFC 9110 section 11.6.2)
    bool version = false;       ///< no address, however dotted
    bool neverNumber = false;   ///< ids, times, versions: no number in it is anybody's
};

/// What a member name, a key of `key=value` or a header's name says; any case, any joints.
NameContext contextOfName(std::string_view name);

/// pass, secret, token, api key.
Secrecy secrecyOfName(std::string_view name);

/// For what is inside a value with a context of its own.
NameContext inside(const NameContext& outer, const NameContext& own);

} // namespace gatehouse::redact
