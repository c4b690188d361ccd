#include "sentnumbers.h"

#include "sentdigits.h"
#include "utctime.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace gatehouse::sent
{
namespace
{

constexpr std::uint64_t greatest = ~std::uint64_t{0};
constexpr std::uint64_t nanosPerSecond = 1'000'000'000;

struct Amount {
    bool negative = false;
    std::uint64_t nanos = 0;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::uint64_t timesPlus(std::uint64_t value, std::uint64_t factor, std::uint64_t more)
{
    return value > (greatest - more) / factor ? greatest : value * factor + more;
}

/// Takes digits from the front.
std::uint64_t takeWhole(std::string_view& text)
{
    std::uint64_t whole = 0;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1))
        whole = timesPlus(whole, 10, static_cast<std::uint64_t>(text.front() - '0'));
    return whole;
}

/// Takes the digits behind a point, as parts of the unit.
std::uint64_t takeFraction(std::string_view& text, std::uint64_t unit)
{
    std::uint64_t parts = 0;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1)) {
        unit /= 10;
        parts += unit * static_cast<std::uint64_t>(text.front() - '0');
    }
    return parts;
}

std::uint64_t takeDecimal(std::string_view& text, std::uint64_t unit)
{
    const std::uint64_t whole = takeWhole(text);
    if (text.empty() || text.front() != '.')
        return timesPlus(whole, unit, 0);
    text.remove_prefix(1);
    return timesPlus(whole, unit, takeFraction(text, unit));
}

std::optional<Amount> amountOf(std::string_view digits, std::uint64_t unit)
{
    std::string_view rest = digits;
    Amount amount;
    if (!rest.empty() && rest.front() == '-') {
        amount.negative = true;
        rest.remove_prefix(1);
    }
    if (rest.empty() || !isDigit(rest.front()))
        return {};
    amount.nanos = takeDecimal(rest, unit);
    if (rest.empty())
        return amount;
    const auto value = number(digits);
    if (!value)
        return {};
    const double nanos = std::abs(*value) * static_cast<double>(unit);
    amount.nanos = nanos < 0x1p64 ? static_cast<std::uint64_t>(nanos) : greatest;
    return amount;
}

std::int64_t withSign(const Amount& amount)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto value = static_cast<std::int64_t>(amount.nanos < most ? amount.nanos : most);
    return amount.negative ? -value : value;
}

struct Unit {
    std::string_view name;
    std::uint64_t nanos;
};
constexpr std::array units = {Unit{"ns", 1},
                              Unit{"us", 1'000},
                              Unit{"\u00B5s", 1'000},
                              Unit{"\u03BCs", 1'000},
                              Unit{"ms", 1'000'000},
                              Unit{"s", nanosPerSecond},
                              Unit{"m", 60 * nanosPerSecond},
                              Unit{"h", 3600 * nanosPerSecond}};

std::uint64_t unitOf(std::string_view name)
{
    for (const Unit& unit : units)
        if (unit.name == name)
            return unit.nanos;
    return 0;
}

/// Takes one number with its unit; false if there is none.
bool takePart(std::string_view& text, std::uint64_t& sum)
{
    std::size_t digits = 0;
    while (digits < text.size() && (isDigit(text[digits]) || text[digits] == '.'))
        ++digits;
    std::size_t end = digits;
    while (end < text.size() && !isDigit(text[end]) && text[end] != '.')
        ++end;
    const std::uint64_t unit = unitOf(text.substr(digits, end - digits));
    std::string_view number = text.substr(0, digits);
    text.remove_prefix(end);
    if (unit == 0 || number.empty())
        return false;
    // A minute's tenth has six seconds, not a power of ten of nanoseconds.
    const std::uint64_t scale = unit > nanosPerSecond ? unit / nanosPerSecond : 1;
    const std::uint64_t nanos = timesPlus(takeDecimal(number, unit / scale), scale, 0);
    sum = timesPlus(sum, 1, nanos);
    return number.empty();
}

template <class Number>
std::optional<Number> whole(std::string_view text)
{
    Number value{};
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end)
        return {};
    return value;
}

} // namespace

std::optional<std::uint64_t> nanos(std::string_view digits, std::uint64_t unit)
{
    const auto amount = amountOf(digits, unit);
    if (!amount || (amount->negative && amount->nanos != 0))
        return {};
    return amount->nanos;
}

std::optional<std::int64_t> signedNanos(std::string_view digits, std::uint64_t unit)
{
    const auto amount = amountOf(digits, unit);
    if (!amount)
        return {};
    return withSign(*amount);
}

std::optional<std::int64_t> duration(std::string_view text)
{
    Amount amount;
    if (!text.empty() && text.front() == '-') {
        amount.negative = true;
        text.remove_prefix(1);
    }
    if (text == "0")
        return 0;
    if (text.empty())
        return {};
    while (!text.empty())
        if (!takePart(text, amount.nanos))
            return {};
    return withSign(amount);
}

std::optional<std::uint64_t> instant(std::string_view text)
{
    const auto time = parseUtc(text);
    if (!time || time->time_since_epoch().count() < 0)
        return {};
    const auto micros = static_cast<std::uint64_t>(time->time_since_epoch().count());
    // parseUtc() cuts the last three of nine digits.
    const std::size_t point = text.find('.');
    std::uint64_t below = 0;
    if (point != std::string_view::npos) {
        std::string_view fraction = text.substr(point + 1);
        below = takeFraction(fraction, nanosPerSecond) % 1000;
    }
    return timesPlus(micros, 1000, below);
}

std::optional<std::int64_t> integer(std::string_view digits)
{
    return whole<std::int64_t>(digits);
}

std::optional<double> number(std::string_view digits)
{
    const auto value = whole<double>(digits);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::string> base64(std::string_view text)
{
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    if (text.size() % 4 == 1)
        return {};
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        const int digit = base64Digit(c);
        if (digit < 0)
            return {};
        bits = bits << 6U | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held >= 8)
            bytes.push_back(static_cast<char>(bits >> (held -= 8)));
    }
    return bytes;
}

} // namespace gatehouse::sent
