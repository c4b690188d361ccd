#include "durationfigures.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace gatehouse
{
namespace
{

/// Without a sum that could overflow.
std::uint64_t averageOf(std::span<const std::uint64_t> values)
{
    const std::uint64_t count = values.size();
    std::uint64_t whole = 0;
    std::uint64_t rest = 0;
    for (const std::uint64_t value : values) {
        whole += value / count;
        rest += value % count;
        whole += rest / count;
        rest %= count;
    }
    return whole;
}

} // namespace

DurationFigures durationFigures(std::span<std::uint64_t> durations)
{
    assert(!durations.empty());
    DurationFigures figures;
    figures.average = averageOf(durations);
    const auto rank = durations.begin() + static_cast<std::ptrdiff_t>((durations.size() * 95 + 99) / 100 - 1);
    std::nth_element(durations.begin(), rank, durations.end());
    figures.p95 = *rank;
    const auto [least, greatest] = std::minmax_element(durations.begin(), durations.end());
    figures.least = *least;
    figures.greatest = *greatest;
    return figures;
}

} // namespace gatehouse
