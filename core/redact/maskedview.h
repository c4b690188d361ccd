#pragma once

#include "namecontext.h"
#include "redact.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse::redact
{

/// What to mask: bytes [begin, end).
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    RedactionKind kind = RedactionKind::Token;
};

enum ByteClass : std::uint8_t {
    DigitByte = 1,
    LetterByte = 2,
    UnderscoreByte = 4,
    HexByte = 8,
    BlankByte = 16,
    KeyStartByte = 32, ///< begins a key with a known prefix
    NameEndByte = 64,  ///< stands between a name and its value
    UpperByte = 128
};

inline constexpr std::array<std::uint8_t, 256> ByteClasses = [] {
    std::array<std::uint8_t, 256> classes{};
    for (std::size_t c = '0'; c <= '9'; ++c)
        classes[c] = DigitByte | HexByte;
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        classes[c] = classes[c - 0x20] = c <= 'f' ? LetterByte | HexByte : LetterByte;
    for (std::size_t c = 'A'; c <= 'Z'; ++c)
        classes[c] |= UpperByte;
    for (const char c : std::string_view("segprxAyhndSwl"))
        classes[static_cast<std::size_t>(c)] |= KeyStartByte;
    for (const char c : std::string_view("=:\"'\\"))
        classes[static_cast<std::size_t>(c)] |= NameEndByte;
    classes['_'] = UnderscoreByte;
    classes[' '] = classes['\t'] = BlankByte | NameEndByte;
    return classes;
}();

inline bool isOf(char c, unsigned classes)
{
    return (ByteClasses[static_cast<unsigned char>(c)] & classes) != 0;
}
inline bool isDigit(char c)
{
    return isOf(c, DigitByte);
}
inline bool isAlpha(char c)
{
    return isOf(c, LetterByte);
}
inline bool isAlnum(char c)
{
    return isOf(c, DigitByte | LetterByte);
}
inline bool isWord(char c)
{
    return isOf(c, DigitByte | LetterByte | UnderscoreByte);
}
inline bool isBlank(char c)
{
    return isOf(c, BlankByte);
}

/// The text the matchers look at. What is masked already, by this call or an earlier one,
/// is a wall: nothing looks back across it, so that masking twice is masking once.
struct MaskedView {
    std::string_view text;
    NameContext context;
    std::size_t floor = 0; ///< one past the last mask

    /// The byte at the place; NUL behind the end.
    char at(std::size_t pos) const { return pos < text.size() ? text[pos] : '\0'; }
    /// The byte before the place, as it will read once everything is masked.
    char before(std::size_t pos) const
    {
        if (pos > floor)
            return text[pos - 1];
        return pos == 0 ? '\0' : ']';
    }
    /// The two bytes before the place are `joint` and a letter or digit: `-5` of `a-5`.
    bool joinedBy(std::size_t pos, char joint) const
    {
        return before(pos) == joint && pos > floor && isAlnum(before(pos - 1));
    }
    std::string_view part(std::size_t begin, std::size_t end) const
    {
        return text.substr(begin, end - begin);
    }
    bool startsWith(std::size_t pos, std::string_view prefix) const
    {
        return text.substr(pos < text.size() ? pos : text.size()).starts_with(prefix);
    }
};

/// Equal but for the case of ASCII letters; `lower` is in lower case.
bool equalsIgnoringCase(std::string_view text, std::string_view lower);

/// Digits, points and commas alone: a count.
bool isNumeric(std::string_view value);

/// One past a mask that stands at the place already, or the place.
std::size_t endOfMask(std::string_view text, std::size_t pos);

/// The words before a place, nearest first, as far as they can tell something about it.
class WordsBefore
{
public:
    WordsBefore(const MaskedView& view, std::size_t pos)
        : m_view(view)
        , m_pos(pos)
        , m_limit(pos > view.floor + Reach ? pos - Reach : view.floor)
    {
    }
    /// The next word to the left; empty at a mask, a longer number, another sentence.
    std::string_view next();

private:
    static constexpr std::size_t Reach = 48;
    const MaskedView& m_view;
    std::size_t m_pos;
    std::size_t m_limit;
};

} // namespace gatehouse::redact
