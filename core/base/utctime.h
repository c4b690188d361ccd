#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// An instant, to the microsecond, as PostgreSQL keeps it.
using UtcTime = std::chrono::sys_time<std::chrono::microseconds>;

/// Now, by the system's clock.
UtcTime utcNow();

/// `YYYY-MM-DDTHH:MM:SS.ffffffZ`, always six digits; years 0001 to 9999.
std::string formatUtc(UtcTime time);

/// Reads RFC 3339 / ISO 8601 with an offset (`2026-03-01T06:02:20.632281+00:00`, a blank
/// instead of T, `+0100`, `+01`, Z); a date alone is midnight UTC. Up to nine digits of
/// fraction are accepted and cut to microseconds. Anything else, a day that does not
/// exist included: nothing.
std::optional<UtcTime> parseUtc(std::string_view text);

} // namespace gatehouse
