#include "canonicaljson.h"

#include <array>
#include <charconv>

namespace gatehouse::json
{
namespace
{

/// The shortest digits that read back as the same double, and the decimal point's place
/// counted from before the first: the s and n of ECMA-262, Number::toString.
struct Shortest {
    std::string digits;
    int point = 0;
};

Shortest shortestOf(double positive)
{
    std::array<char, 32> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    Shortest shortest;
    shortest.digits = text.front();
    if (e > 2)
        shortest.digits.append(text.substr(2, e - 2));
    const std::string_view exponent = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), shortest.point);
    ++shortest.point;
    return shortest;
}

std::string withExponent(const Shortest& shortest)
{
    std::string text = shortest.digits.substr(0, 1);
    if (shortest.digits.size() > 1)
        text.append(".").append(shortest.digits.substr(1));
    const int exponent = shortest.point - 1;
    return text + (exponent < 0 ? "e" : "e+") + std::to_string(exponent);
}

std::string positiveNumber(double value)
{
    // From 1e21 on, and below 1e-6, ECMAScript writes an exponent.
    constexpr int MostWhole = 21;
    constexpr int MostZeros = 6;
    Shortest shortest = shortestOf(value);
    const auto size = static_cast<int>(shortest.digits.size());
    const int point = shortest.point;
    if (point > MostWhole || point <= -MostZeros)
        return withExponent(shortest);
    if (point <= 0)
        return "0." + std::string(static_cast<std::size_t>(-point), '0') + shortest.digits;
    if (point >= size)
        return shortest.digits + std::string(static_cast<std::size_t>(point - size), '0');
    return shortest.digits.insert(static_cast<std::size_t>(point), ".");
}

} // namespace

std::string canonicalNumber(double value)
{
    if (value == 0)
        return "0"; // minus zero too
    return value < 0 ? "-" + positiveNumber(-value) : positiveNumber(value);
}

} // namespace gatehouse::json
