#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

// The small text work that all health formats share. ASCII only where letters matter.

bool equalInAnyCase(std::string_view a, std::string_view b);
bool startsInAnyCase(std::string_view text, std::string_view prefix);

/// Without blanks, tabs and line ends at both sides.
std::string_view trimmed(std::string_view text);

/// Takes the first line off the text: without its line end (LF or CRLF).
std::string_view takeLine(std::string_view& rest);

/// At most `bytes` bytes, cut between characters, ended with `…` if something was cut.
std::string shortened(std::string_view utf8, std::size_t bytes);

/// The first `count` characters.
std::string firstCharacters(std::string_view utf8, std::size_t count);

/// The text with every byte that is not UTF-8 (RFC 3629) replaced by U+FFFD; nothing if there is none.
std::optional<std::string> repairedUtf8(std::string_view text);

/// A media type without parameters, in lower case.
std::string mediaType(std::string_view contentType);

/// A decimal number, whole text; exponents, `Inf` and `NaN` (any case) included, hexadecimals not.
std::optional<double> decimalNumber(std::string_view text);

/// `[-][d.]hh:mm:ss[.f…]`, as .NET writes a TimeSpan, in milliseconds.
std::optional<double> timeSpanMilliseconds(std::string_view text);

} // namespace gatehouse
