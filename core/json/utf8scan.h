#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse::json
{

enum class Utf8Fault : std::uint8_t { None, Overlong, Surrogate, Invalid };

/// What stands at a place of a text that should be UTF-8 (RFC 3629).
struct Utf8Step {
    /// Bytes to go on by: the character's, or those of the broken start of one (at least 1).
    std::size_t length;
    Utf8Fault fault;
    char32_t codePoint; ///< U+FFFD where there is a fault
};

/// Looks at the character that begins at `offset`, which must be inside the text.
Utf8Step utf8At(std::string_view text, std::size_t offset);

/// Appends a code point; a surrogate or a number beyond Unicode becomes U+FFFD.
void appendUtf8(std::string& out, char32_t codePoint);

} // namespace gatehouse::json
