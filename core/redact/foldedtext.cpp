#include "foldedtext.h"

#include "jsonstring.h"
#include "utf8scan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace gatehouse::redact
{
namespace
{

/// The zeros of the decimal digits (Unicode category Nd) of scripts in use.
constexpr std::array<char32_t, 22> Zeros = {0x0660, 0x06F0, 0x07C0,  0x0966,  0x09E6,  0x0A66, 0x0AE6, 0x0B66,
                                            0x0BE6, 0x0C66, 0x0CE6,  0x0D66,  0x0E50,  0x0ED0, 0x0F20, 0x1040,
                                            0x17E0, 0x1810, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7F6};

bool between(char32_t codePoint, char32_t low, char32_t high)
{
    return codePoint >= low && codePoint <= high;
}

bool isUnseen(char32_t c)
{
    return c == 0xAD || c == 0x034F || c == 0x061C || between(c, 0x200B, 0x200F) ||
           between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x2064) || between(c, 0x2066, 0x2069) ||
           c == 0xFEFF || between(c, 0xFE00, 0xFE0F);
}

/// The first byte beyond ASCII from the place on, or the end.
std::size_t asciiEnd(std::string_view text, std::size_t pos)
{
    constexpr std::uint64_t HighBits = 0x8080808080808080U;
    for (std::uint64_t eight = 0; pos + sizeof eight <= text.size(); pos += sizeof eight) {
        std::memcpy(&eight, text.data() + pos, sizeof eight);
        if ((eight & HighBits) != 0)
            break;
    }
    while (pos < text.size() && static_cast<unsigned char>(text[pos]) < 0x80)
        ++pos;
    return pos;
}

} // namespace

char32_t foldedCodePoint(char32_t c)
{
    if (c < 0x80)
        return c;
    if (isUnseen(c))
        return 0;
    if (between(c, 0xFF01, 0xFF5E)) // full-width forms
        return c - 0xFF01 + 0x21;
    if (c == 0xA0 || between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000)
        return ' ';
    if (between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63)
        return '-';
    if (c == 0x3002 || c == 0xFF61)
        return '.';
    for (const char32_t zero : Zeros)
        if (between(c, zero, zero + 9))
            return '0' + (c - zero);
    return c;
}

bool FoldedText::isNeeded(std::string_view source, Source kind)
{
    if (kind == Source::JsonString && source.find('\\') != source.npos)
        return true;
    for (std::size_t i = asciiEnd(source, 0); i < source.size(); i = asciiEnd(source, i + 1)) {
        const auto byte = static_cast<unsigned char>(source[i]);
        // Of two-byte characters, most letters of Europe among them, few are folded.
        if (byte >= 0xE0 || (byte >= 0xCD && !between(byte, 0xCE, 0xD7)))
            return true;
        const auto next = static_cast<unsigned char>(i + 1 < source.size() ? source[i + 1] : 0);
        if (byte == 0xC2 && (next == 0xA0 || next == 0xAD))
            return true;
    }
    return false;
}

FoldedText::FoldedText(std::string_view source, Source kind)
{
    m_text.reserve(source.size());
    m_begins.reserve(source.size());
    m_ends.reserve(source.size());
    for (std::size_t pos = 0; pos < source.size();) {
        if (kind == Source::JsonString) {
            const json::StringStep step = json::stringStepAt(source, pos);
            add(step.codePoint, pos, pos + step.length);
            pos += step.length;
        } else {
            const json::Utf8Step step = json::utf8At(source, pos);
            add(step.codePoint, pos, pos + step.length);
            pos += step.length;
        }
    }
}

void FoldedText::add(char32_t codePoint, std::size_t begin, std::size_t end)
{
    const char32_t folded = foldedCodePoint(codePoint);
    if (folded == 0 && codePoint != 0)
        return;
    json::appendUtf8(m_text, folded);
    m_begins.resize(m_text.size(), static_cast<std::uint32_t>(begin));
    m_ends.resize(m_text.size(), static_cast<std::uint32_t>(end));
}

} // namespace gatehouse::redact
