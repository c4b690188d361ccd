#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::redact
{

/// A text as the matchers should see it: escapes of JSON undone, digits and letters of other
/// forms as ASCII, invisible characters left out; with the way back to the bytes it came from.
class FoldedText
{
public:
    enum class Source : std::uint8_t { Text, JsonString };

    /// `source` is plain text, or the inside of a string literal the scanner has passed.
    FoldedText(std::string_view source, Source kind);

    /// True where a text has to be folded at all.
    static bool isNeeded(std::string_view source, Source kind);

    const std::string& text() const { return m_text; }
    /// First source byte of the character at the place in text().
    std::size_t sourceBegin(std::size_t pos) const { return m_begins[pos]; }
    /// One past the last source byte of the character before the place in text().
    std::size_t sourceEnd(std::size_t pos) const { return m_ends[pos - 1]; }

private:
    void add(char32_t codePoint, std::size_t begin, std::size_t end);

    std::string m_text;
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_ends;
};

/// The code point as the matchers read it: ASCII for its look-alikes, 0 for one that is not seen.
char32_t foldedCodePoint(char32_t codePoint);

} // namespace gatehouse::redact
