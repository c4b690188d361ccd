#pragma once

#include "healthreading.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

struct HttpContext;

// The rules of CONTRACTS §6 that every format obeys alike.

inline constexpr std::size_t longestName = 512;
/// No system has more components; a hostile document does not get to list more.
inline constexpr std::size_t mostComponents = 100'000;
inline constexpr std::size_t longestDetail = 2048;

/// Gives the component its latency: negative is no answer (a warning, and what called itself up
/// becomes unknown), what is not finite is no measurement. Call after the status is set.
void giveLatency(HealthReading& reading, HealthComponent& component, double milliseconds);

/// Milliseconds without the dust of binary fractions below a nanosecond.
double millisecondsOfSeconds(double seconds);

/// A component's name as it is kept: long ones are cut, with a warning.
std::string keptName(HealthReading& reading, std::string_view name);

/// Adds the component, or the warning `too-many` beyond the bound.
void addComponent(HealthReading& reading, HealthComponent component);

/// Sets the overall status: the document's own word, with a warning where a component disagrees,
/// or what follows from the components.
void settleStatus(HealthReading& reading, std::optional<HealthWord> own);

/// The warning `duplicate-key` if two components bear one name.
void warnOfRepeatedNames(HealthReading& reading);

/// What the body turned out to be, whatever its Content-Type says.
enum class BodyKind : std::uint8_t { Json, Text };

/// The warnings `content-type` and `http-status`.
void warnOfHttpConflicts(HealthReading& reading, const HttpContext& context, BodyKind kind);

} // namespace gatehouse
