#pragma once

#include "latencyseries.h"

#include <limits>
#include <optional>
#include <vector>

namespace gatehouse
{

/// Exact percentiles (nearest rank) of the latencies in a window. A probe without an answer took
/// longer than every answer did, so it stands above them: a percentile that falls on one is
/// `noAnswer`. Probes that failed with a latency count with it.
struct LatencyPercentiles {
    static constexpr float noAnswer = std::numeric_limits<float>::infinity();

    std::optional<float> p50; ///< milliseconds; nothing without any probe
    std::optional<float> p95;
    std::optional<float> p99;
    std::size_t probes = 0;

    friend bool operator==(const LatencyPercentiles&, const LatencyPercentiles&) = default;
};

/// Of the samples at or after `from` and before `to`. `scratch` is only for its memory.
LatencyPercentiles percentilesOf(const LatencySeries& series, ChartTime from, ChartTime to,
                                 std::vector<float>& scratch);

} // namespace gatehouse
