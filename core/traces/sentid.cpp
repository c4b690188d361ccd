#include "sentid.h"

#include "sentdigits.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr int widest = 32;
constexpr std::string_view hexDigits = "0123456789abcdef";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// As it is, if people can read it; else the bytes in hex.
std::string shownText(std::string_view text)
{
    const auto printable = [](char c) { return c > ' ' && c < '\x7F'; };
    if (std::all_of(text.begin(), text.end(), printable))
        return std::string(text);
    std::string hex;
    for (const char c : text) {
        hex.push_back(hexDigits[static_cast<std::uint8_t>(c) >> 4U]);
        hex.push_back(hexDigits[static_cast<std::uint8_t>(c) & 15U]);
    }
    return hex;
}

} // namespace

SentId SentId::ofHex(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > widest)
        return ofText(text);
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (const char c : text) {
        const int digit = hexDigit(c);
        if (digit < 0)
            return ofText(text);
        high = (high << 4U) | (low >> 60U);
        low = (low << 4U) | static_cast<std::uint64_t>(digit);
    }
    return ofNumber(high, low, static_cast<int>(text.size()));
}

SentId SentId::ofBytes(std::string_view bytes)
{
    if (bytes.size() > widest / 2)
        return ofText(bytes);
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (const char c : bytes) {
        high = (high << 8U) | (low >> 56U);
        low = (low << 8U) | static_cast<std::uint8_t>(c);
    }
    return ofNumber(high, low, static_cast<int>(2 * bytes.size()));
}

SentId SentId::ofBase64(std::string_view text)
{
    const std::string_view whole = trimmed(text);
    std::string_view digits = whole;
    while (!digits.empty() && digits.back() == '=')
        digits.remove_suffix(1);
    std::array<char, widest / 2> bytes{};
    std::size_t count = 0;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : digits) {
        const int digit = base64Digit(c);
        if (digit < 0)
            return ofHex(whole);
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held < 8)
            continue;
        held -= 8;
        if (count == bytes.size())
            return ofHex(whole);
        bytes[count++] = static_cast<char>(bits >> held);
    }
    return digits.size() % 4 == 1 ? ofHex(whole) : ofBytes({bytes.data(), count});
}

std::string SentId::shown() const
{
    if (isText())
        return shownText(m_text);
    std::string hex(m_digits, '0');
    std::uint64_t high = m_high;
    std::uint64_t low = m_low;
    for (std::size_t at = hex.size(); at-- > 0;) {
        hex[at] = hexDigits[low & 15U];
        low = (low >> 4U) | (high << 60U);
        high >>= 4U;
    }
    return hex;
}

} // namespace gatehouse
