#pragma once

#include "timestretch.h"

#include <QString>

#include <vector>

namespace gatehouse
{

/// A line of a time axis.
struct TimeTick {
    std::uint64_t atNano = 0;
    QString label = {};
};

/// At most `most` round moments of the stretch, counted from `originNano`: "0", "200 ms", "1.2 s". Where that
/// would take too many digits the first says them all and the others how far they are from it.
std::vector<TimeTick> timeTicks(const TimeStretch& stretch, std::uint64_t originNano, int most);

} // namespace gatehouse
