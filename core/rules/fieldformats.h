#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The formats a field of the rules can demand (CONTRACTS §3, Fields).
namespace gatehouse
{

/// 8-4-4-4-12 hex digits in any case (RFC 9562 §4); any version and variant.
bool isUuid(std::string_view text);

/// A Mailbox of RFC 5321 §4.1.2 in ASCII, with its limits: local part 64, domain 255, together
/// 254 octets; address literals are IPv4 or IPv6.
bool isEmail(std::string_view text);

/// date-time of RFC 3339 §5.6: `T` and `Z` in any case, an offset, a day that exists; second 60
/// only where a leap second can be, at 23:59 UTC.
bool isDateTime(std::string_view text);

/// URI of RFC 3986 with a scheme; not a relative reference.
bool isUri(std::string_view text);

/// Whether the scheme of a URI is one of these, in any case.
bool hasScheme(std::string_view uri, const std::vector<std::string>& schemes);

/// A scheme of RFC 3986 §3.1.
bool isScheme(std::string_view text);

} // namespace gatehouse
