#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gatehouse::json
{

/// What the inside of a scanned string literal (without its quotes) stands for. Half a
/// surrogate pair becomes U+FFFD. Only for text that the scanner has passed.
std::string unescaped(std::string_view inside);

/// One unescaped character of a scanned string.
struct StringStep {
    std::size_t length; ///< bytes it takes in the literal
    char32_t codePoint;
};

/// The character at `offset` inside a scanned literal without its quotes.
StringStep stringStepAt(std::string_view inside, std::size_t offset);

/// Appends the text as a JSON string in quotes: escaped only where RFC 8259 demands it,
/// other characters as they are, bytes that are no UTF-8 as U+FFFD.
void appendQuoted(std::string& out, std::string_view text);

} // namespace gatehouse::json
