#pragma once

#include <cstdint>
#include <span>

namespace gatehouse
{

/// What the durations of a group of spans come to (CONTRACTS §5 `stats`), in their unit.
struct DurationFigures {
    std::uint64_t least = 0;
    std::uint64_t average = 0; ///< rounded down; exact where the sum would not fit
    std::uint64_t p95 = 0;     ///< the nearest rank
    std::uint64_t greatest = 0;
};

/// Of one duration at least. Leaves them in another order; takes as long as there are many.
DurationFigures durationFigures(std::span<std::uint64_t> durations);

} // namespace gatehouse
