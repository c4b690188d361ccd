#pragma once

#include <cstdint>

namespace gatehouse
{

/// A stretch of time, ns since 1970.
struct TimeStretch {
    std::uint64_t startNano = 0;
    std::uint64_t endNano = 0; ///< at least startNano

    std::uint64_t lengthNano() const { return endNano - startNano; }
    friend bool operator==(const TimeStretch&, const TimeStretch&) = default;
};

/// The stretch `factor` times as long, in which the moment stays where it is; at least 1 ns long, inside
/// `within`.
TimeStretch zoomed(const TimeStretch& stretch, double factor, std::uint64_t atNano,
                   const TimeStretch& within);
/// Moved by this part of its length, later if it is positive, and no further than `within` goes.
TimeStretch panned(const TimeStretch& stretch, double part, const TimeStretch& within);

} // namespace gatehouse
