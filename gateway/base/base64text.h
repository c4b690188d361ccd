#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// The two alphabets of RFC 4648: §4 with + and /, §5 for URLs with - and _. Without padding unless said
/// otherwise.
enum class Base64 : std::uint8_t { Standard, Url };

std::string encodeBase64(std::string_view bytes, Base64 alphabet);

/// The bytes, or nothing unless encodeBase64 would write exactly this text: no padding, no blanks, no
/// unused bits that are set. So two different texts never mean the same bytes.
std::optional<std::string> decodeBase64(std::string_view text, Base64 alphabet);

/// The standard alphabet with its padding, as strictly.
std::optional<std::string> decodePaddedBase64(std::string_view text);

} // namespace gatehouse
