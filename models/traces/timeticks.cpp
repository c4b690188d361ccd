#include "timeticks.h"

#include "spantimes.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t minute = 60 * second;
constexpr std::uint64_t hour = 60 * minute;

struct Unit {
    std::uint64_t nano;
    QStringView sign;
    int digits; ///< behind the point, down to 1 ns
};
constexpr std::array<Unit, 4> units{
    {{second, u"s", 9}, {1'000'000, u"ms", 6}, {1000, u"µs", 3}, {1, u"ns", 0}}};

const Unit& unitOf(std::uint64_t nano)
{
    for (const Unit& unit : units)
        if (nano >= unit.nano)
            return unit;
    return units.back();
}

QString inUnit(std::uint64_t nano, const Unit& unit, int digits)
{
    return QLocale().toString(static_cast<double>(nano) / static_cast<double>(unit.nano), 'f', digits) +
           u' ' + unit.sign.toString();
}

/// The first round step that is not below this.
std::uint64_t roundStep(std::uint64_t least)
{
    constexpr std::array<std::uint64_t, 12> longSteps{minute,      2 * minute,  5 * minute, 10 * minute,
                                                      15 * minute, 30 * minute, hour,       2 * hour,
                                                      3 * hour,    6 * hour,    12 * hour,  24 * hour};
    for (std::uint64_t step = 1; step < 50 * second; step *= 10)
        for (const std::uint64_t times : {1, 2, 5})
            if (step * times >= least && step * times <= 30 * second)
                return step * times;
    if (least <= 30 * second)
        return 30 * second;
    for (const std::uint64_t step : longSteps)
        if (step >= least)
            return step;
    std::uint64_t days = 24 * hour;
    while (days < least && days < (std::uint64_t{1} << 62U))
        days *= 2;
    return days;
}

/// A multiple of the step.
QString tickText(std::uint64_t nano, std::uint64_t step)
{
    if (nano == 0)
        return u"0"_s;
    if (nano >= minute && step >= second)
        return spanDurationText(nano);
    const Unit& unit = unitOf(nano);
    int digits = unit.digits;
    for (std::uint64_t part = 1; digits > 0 && step % (part * 10) == 0; part *= 10)
        --digits;
    return inUnit(nano, unit, digits);
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeStretch& stretch, std::uint64_t originNano, int most)
{
    constexpr std::uint64_t mostDigits = 1'000'000; // of an offset, in steps
    std::vector<TimeTick> ticks;
    if (most < 1 || stretch.lengthNano() == 0)
        return ticks;
    const std::uint64_t step = roundStep(stretch.lengthNano() / static_cast<std::uint64_t>(most) + 1);
    const std::uint64_t from = stretch.startNano - std::min(originNano, stretch.startNano);
    const std::uint64_t to = stretch.endNano - std::min(originNano, stretch.endNano);
    const std::uint64_t first = from / step + (from % step != 0 ? 1 : 0);
    const bool isFar = first > mostDigits;
    for (std::uint64_t at = first; at <= to / step && ticks.size() < 1000; ++at) {
        const bool isPlus = isFar && at != first;
        ticks.push_back({originNano + at * step,
                         isPlus ? u'+' + tickText((at - first) * step, step) : tickText(at * step, step)});
    }
    return ticks;
}

} // namespace gatehouse
