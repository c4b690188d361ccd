#include "jsonnumber.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace gatehouse::json
{
namespace
{

/// Beyond this an exponent decides alone, whatever the digits of a document we read.
constexpr std::int64_t ExponentBound = std::int64_t{1} << 40U;

std::int64_t exponentOf(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::int64_t exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error == std::errc::result_out_of_range)
        return text.front() == '-' ? -ExponentBound : ExponentBound;
    return std::clamp(exponent, -ExponentBound, ExponentBound);
}

/// 0.DIGITS times ten to the `point`; no zero at either end of the digits.
struct Decimal {
    bool negative = false;
    std::string digits;
    std::int64_t point = 0;
};

Decimal decimalOf(std::string_view number)
{
    Decimal decimal;
    decimal.negative = number.front() == '-';
    if (decimal.negative)
        number.remove_prefix(1);
    const std::size_t e = std::min(number.find_first_of("eE"), number.size());
    const std::string_view mantissa = number.substr(0, e);
    const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
    decimal.digits = mantissa.substr(0, dot);
    if (dot < mantissa.size())
        decimal.digits.append(mantissa.substr(dot + 1));
    const std::size_t zeros = std::min(decimal.digits.find_first_not_of('0'), decimal.digits.size());
    decimal.digits.erase(0, zeros);
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    decimal.point = static_cast<std::int64_t>(dot) - static_cast<std::int64_t>(zeros);
    if (e < number.size())
        decimal.point += exponentOf(number.substr(e + 1));
    return decimal;
}

} // namespace

std::optional<double> doubleOf(std::string_view number)
{
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error == std::errc::result_out_of_range) {
        const Decimal decimal = decimalOf(number);
        if (decimal.point > 0)
            return std::nullopt;
        return decimal.negative ? -0.0 : 0.0;
    }
    if (error != std::errc{} || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> integerOf(std::string_view number)
{
    std::int64_t value = 0;
    const char* const end = number.data() + number.size();
    const auto plain = std::from_chars(number.data(), end, value);
    if (plain.ec == std::errc{} && plain.ptr == end)
        return value;
    Decimal decimal = decimalOf(number);
    if (decimal.digits.empty())
        return 0;
    constexpr std::int64_t MostDigits = 19;
    if (decimal.point > MostDigits || decimal.point < static_cast<std::int64_t>(decimal.digits.size()))
        return std::nullopt;
    decimal.digits.resize(static_cast<std::size_t>(decimal.point), '0');
    if (decimal.negative)
        decimal.digits.insert(decimal.digits.begin(), '-');
    const char* const last = decimal.digits.data() + decimal.digits.size();
    const auto exact = std::from_chars(decimal.digits.data(), last, value);
    return exact.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

bool sameDecimal(std::string_view a, std::string_view b)
{
    const Decimal first = decimalOf(a);
    const Decimal second = decimalOf(b);
    if (first.digits.empty() || second.digits.empty())
        return first.digits == second.digits;
    return first.negative == second.negative && first.point == second.point && first.digits == second.digits;
}

} // namespace gatehouse::json
