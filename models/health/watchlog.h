#pragma once

#include "latencyseries.h"

#include <vector>

namespace gatehouse
{

/// Why nothing is known of a time, for all components at once.
enum class Blind : std::uint8_t {
    NotWatched, ///< this console slept or was not running
    GatewayAway ///< the gateway gave no answer that could be read
};

/// A time [from, to) of which nothing is known.
struct BlindSpan {
    ChartTime from = 0;
    ChartTime to = 0;
    Blind why = Blind::NotWatched;

    friend bool operator==(const BlindSpan&, const BlindSpan&) = default;
};

/// When nobody could say how the components were. Spans are in order and do not overlap;
/// the oldest are forgotten beyond a bound.
class WatchLog
{
public:
    static constexpr std::size_t limit = 4096;

    /// Watching begins: whatever was before this is not watched.
    void beginAt(ChartTime time);
    ChartTime begin() const { return m_begin; }
    bool hasBegun() const { return m_begin != 0; }

    /// Adds a span or makes the last one longer if they touch and have the same reason. What
    /// lies before the end of the last span is cut off.
    void add(const BlindSpan& span);
    /// What was at `time` has become known: the time since then is watched. Reaches back over the
    /// end of the last span, or over begin(), by `reach` at most.
    void knowFrom(ChartTime time, ChartTime reach);
    void forgetBefore(ChartTime time);

    const std::vector<BlindSpan>& spans() const { return m_spans; }
    /// The spans that overlap [from, to), cut to it; the time before begin() counts as not
    /// watched.
    std::vector<BlindSpan> within(ChartTime from, ChartTime to) const;
    /// Whether some of (from, to) was blind.
    bool isBlindBetween(ChartTime from, ChartTime to) const;

private:
    ChartTime m_begin = 0;
    std::vector<BlindSpan> m_spans;
};

} // namespace gatehouse
