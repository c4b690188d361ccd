#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Decodes base64 (RFC 4648 §4) with its padding; nothing for any other character, for wrong padding, and
/// for bits that no byte holds.
std::optional<std::string> base64Decoded(std::string_view text);

} // namespace gatehouse
