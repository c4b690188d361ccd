#pragma once

#include "utctime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse
{

/// One sample line of the Prometheus text format 0.0.4 or of OpenMetrics 1.0.
struct MetricSample {
    enum class Dialect : std::uint8_t { Prometheus, OpenMetrics };

    std::string name;
    std::vector<std::pair<std::string, std::string>> labels; ///< unescaped, in the line's order
    double value = 0;                                        ///< NaN and infinities are legal
    std::optional<UtcTime> time;

    /// The value of a label; empty and absent are the same (as to Prometheus).
    std::string_view label(std::string_view wanted) const;

    /// Reads one line, without its line end. Timestamps are milliseconds in the one dialect and
    /// seconds in the other. Nothing for a line that is broken.
    static std::optional<MetricSample> parse(std::string_view line, Dialect dialect);
};

} // namespace gatehouse
