#include "timestretch.h"

#include <algorithm>
#include <cmath>

namespace gatehouse
{
namespace
{

TimeStretch placed(std::uint64_t start, std::uint64_t length, const TimeStretch& within)
{
    length = std::min(length, within.lengthNano());
    start = std::clamp(start, within.startNano, within.endNano - length);
    return {start, start + length};
}

} // namespace

TimeStretch zoomed(const TimeStretch& stretch, double factor, std::uint64_t atNano, const TimeStretch& within)
{
    const auto length = static_cast<double>(stretch.lengthNano());
    const double wanted = std::clamp(length * factor, 1.0, static_cast<double>(within.lengthNano()));
    const std::uint64_t at = std::clamp(atNano, stretch.startNano, stretch.endNano);
    const double share = length > 0 ? static_cast<double>(at - stretch.startNano) / length : 0;
    const auto before = static_cast<std::uint64_t>(std::llround(share * wanted));
    const std::uint64_t start = at - within.startNano < before ? within.startNano : at - before;
    return placed(start, static_cast<std::uint64_t>(std::llround(wanted)), within);
}

TimeStretch panned(const TimeStretch& stretch, double part, const TimeStretch& within)
{
    const auto way =
        static_cast<std::uint64_t>(std::llround(std::abs(part) * static_cast<double>(stretch.lengthNano())));
    if (part < 0) {
        const std::uint64_t room = stretch.startNano - within.startNano;
        return placed(stretch.startNano - std::min(way, room), stretch.lengthNano(), within);
    }
    const std::uint64_t room = within.endNano - stretch.endNano;
    return placed(stretch.startNano + std::min(way, room), stretch.lengthNano(), within);
}

} // namespace gatehouse
