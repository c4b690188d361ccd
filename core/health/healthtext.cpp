#include "healthtext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace gatehouse
{
namespace
{

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view blanks = " \t\r\n\v\f";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Length of the well-formed UTF-8 sequence at the front of `text`; 0 if there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || text.size() < length)
        return 0;
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
    const unsigned char second = byte(1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
        return 0;
    const std::string_view tail = text.substr(1, length - 1);
    return std::ranges::all_of(tail, isContinuation) ? length : 0;
}

/// Takes `count` digits and, if wanted, the character behind them.
std::optional<int> takeTwoDigits(std::string_view& rest)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (rest.size() < 2 || !digit(rest[0]) || !digit(rest[1]))
        return {};
    const int value = (rest[0] - '0') * 10 + (rest[1] - '0');
    rest.remove_prefix(2);
    return value;
}

bool takeCharacter(std::string_view& rest, char wanted)
{
    if (!rest.starts_with(wanted))
        return false;
    rest.remove_prefix(1);
    return true;
}

/// The days of `d.hh:mm:ss`, 0 where there are none; nothing for more digits than a .NET day has.
std::optional<double> takeDays(std::string_view& rest)
{
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos || dot > rest.find(':'))
        return 0.0;
    std::uint32_t days = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + dot, days);
    if (error != std::errc() || end != rest.data() + dot)
        return {};
    rest.remove_prefix(dot + 1);
    return days;
}

} // namespace

bool equalInAnyCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool startsInAnyCase(std::string_view text, std::string_view prefix)
{
    return equalInAnyCase(text.substr(0, prefix.size()), prefix);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::string shortened(std::string_view utf8, std::size_t bytes)
{
    if (utf8.size() <= bytes)
        return std::string(utf8);
    while (bytes > 0 && isContinuation(utf8[bytes]))
        --bytes;
    return std::string(utf8.substr(0, bytes)) + "…";
}

std::string firstCharacters(std::string_view utf8, std::size_t count)
{
    std::size_t end = 0;
    while (end < utf8.size() && count > 0) {
        ++end;
        while (end < utf8.size() && isContinuation(utf8[end]))
            ++end;
        --count;
    }
    return std::string(utf8.substr(0, end));
}

std::optional<std::string> repairedUtf8(std::string_view text)
{
    std::size_t good = 0;
    for (std::size_t length = 1; good < text.size() && length > 0; good += length)
        length = sequenceLength(text.substr(good));
    if (good == text.size())
        return {};
    std::string repaired;
    repaired.reserve(text.size() + replacement.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        repaired += length > 0 ? text.substr(0, length) : replacement;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return repaired;
}

std::string mediaType(std::string_view contentType)
{
    std::string type(trimmed(contentType.substr(0, contentType.find(';'))));
    std::ranges::transform(type, type.begin(), lower);
    return type;
}

std::optional<double> decimalNumber(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    // from_chars also reads "nan(…)", which no format has.
    if (text.empty() || text.find('(') != std::string_view::npos)
        return {};
    double value = 0;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (end != last || error == std::errc::invalid_argument)
        return {};
    // Out of range is still a number; it is just not finite to us.
    return error == std::errc() ? value : std::numeric_limits<double>::infinity();
}

std::optional<double> timeSpanMilliseconds(std::string_view text)
{
    const bool negative = takeCharacter(text, '-');
    const auto days = takeDays(text);
    const auto hours = takeTwoDigits(text);
    const bool firstColon = takeCharacter(text, ':');
    const auto minutes = takeTwoDigits(text);
    const bool secondColon = takeCharacter(text, ':');
    const auto seconds = takeTwoDigits(text);
    if (!days || !hours || !minutes || !seconds || !firstColon || !secondColon)
        return {};
    if (*hours > 23 || *minutes > 59 || *seconds > 59)
        return {};
    double fraction = 0;
    if (!text.empty()) {
        const bool digits = text.size() > 1 && text.front() == '.' &&
                            text.substr(1).find_first_not_of("0123456789") == std::string_view::npos;
        if (!digits)
            return {};
        fraction = decimalNumber(text).value_or(0);
    }
    const double whole =
        *days * 86'400'000.0 + *hours * 3'600'000.0 + *minutes * 60'000.0 + *seconds * 1'000.0;
    // Rounded to the nanosecond, so that ".0034567" gives 3.4567 and not 3.4566999….
    const double milliseconds = std::round((whole + fraction * 1000.0) * 1e6) / 1e6;
    return negative ? -milliseconds : milliseconds;
}

} // namespace gatehouse
