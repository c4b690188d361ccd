#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse::json
{

/// The number of RFC 8259 text as the nearest double; nothing where that is not finite.
/// What is too small for a double is zero, with its sign.
std::optional<double> doubleOf(std::string_view number);

/// The exact value where it is integral (`7`, `7.0`, `70e-1`) and fits in 64 bits.
std::optional<std::int64_t> integerOf(std::string_view number);

/// Whether two numbers of RFC 8259 text are the same decimal value, digit for digit: 1.0 and
/// 1, 1e22 and its 23 digits; not 2^53 + 1 and 2^53. The sign of zero does not matter.
bool sameDecimal(std::string_view a, std::string_view b);

} // namespace gatehouse::json
