#pragma once

#include "timestretch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace gatehouse
{

/// Where things stand in the waterfall, in pixels: names, then perhaps columns, then bars over time.
struct WaterfallLayout {
    static constexpr int rowHeight = 22;
    static constexpr int endMargin = 16; ///< right of the bars

    /// Of the columns of `gen_ai.*`: model, tokens in and out, tool.
    static constexpr std::array<int, 4> columnWidths{110, 74, 80, 120};
    static constexpr int allColumns = 384;

    int width = 0;
    int nameWidth = 0;    ///< up to the columns
    int columnsWidth = 0; ///< allColumns, or 0 without
    TimeStretch stretch = {};

    int timesLeft() const { return nameWidth + columnsWidth; }
    int timesWidth() const { return std::max(width - timesLeft() - endMargin, 1); }
    int timesRight() const { return timesLeft() + timesWidth(); }

    /// May be far outside, but is never too large for an int.
    double xOf(std::uint64_t nano) const
    {
        const auto length = static_cast<double>(std::max<std::uint64_t>(stretch.lengthNano(), 1));
        const double behind = nano >= stretch.startNano ? static_cast<double>(nano - stretch.startNano)
                                                        : -static_cast<double>(stretch.startNano - nano);
        return timesLeft() + std::clamp(behind / length, -1e4, 1e4) * timesWidth();
    }
    /// Inside the stretch.
    std::uint64_t nanoAt(double x) const
    {
        const double part = std::clamp((x - timesLeft()) / timesWidth(), 0.0, 1.0);
        const auto behind =
            static_cast<std::uint64_t>(std::llround(part * static_cast<double>(stretch.lengthNano())));
        return stretch.startNano + std::min(behind, stretch.lengthNano());
    }
};

} // namespace gatehouse
