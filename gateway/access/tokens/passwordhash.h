#pragma once

#include <string>
#include <string_view>

namespace gatehouse
{

/// Passwords are kept as scrypt (RFC 7914) in the PHC string form, `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`:
/// 32 MiB and some 200 ms of a core each, so call these in a thread of their own.
constexpr std::size_t longestPassword = 1024; // bytes

/// With a new random salt. Empty if there is no memory for it.
std::string hashPassword(std::string_view password);

/// Whether the password is the hash's. What is no such hash, or wants more than 128 MiB, is nobody's
/// password. Compares in a time that does not depend on how much is right.
bool passwordMatches(std::string_view password, std::string_view phc);

/// A hash that no password has, at the cost of any other: for names that do not exist, so that the time
/// does not tell which do.
std::string_view hashOfNobody();

} // namespace gatehouse
