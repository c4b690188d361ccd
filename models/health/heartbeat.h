#pragma once

#include "latencyseries.h"
#include "watchlog.h"

#include <vector>

namespace gatehouse
{

/// One mark of a heartbeat strip: a probe, or a stretch of which nothing is known.
struct Heartbeat {
    enum class Kind : std::uint8_t {
        Up,
        Slow,
        Degraded,
        Down,
        Unknown,
        Maintenance,
        NotWatched,
        GatewayAway
    };

    Kind kind = Kind::Unknown;
    ChartTime time = 0;
    float latency = noLatency;
};

/// The newest `count` marks of a component, oldest first. A stretch nobody watched takes a few
/// marks, in the measure of its length, so that it is seen and pushes nothing else out.
std::vector<Heartbeat> heartbeatsOf(const LatencySeries& series, const WatchLog& watch, ChartTime now,
                                    float slowAbove, std::size_t count);

} // namespace gatehouse
