#pragma once

#include "latencyseries.h"
#include "watchlog.h"

#include <cstdint>
#include <vector>

namespace gatehouse
{

/// What one pixel column of a latency chart has to show of one component.
///
/// The promises, which a property test holds against random traces at every zoom:
/// a column's words name the word of every sample in it, so no failure is hidden; `low` and
/// `high` are values that were measured, so no peak is lost; a column that holds a failure or a
/// missing measurement is drawn on its own, and two columns are joined only if no such thing, no
/// time nobody watched and no missing probe lies between their values: no line bridges a failure.
struct LatencyColumn {
    enum Flag : std::uint8_t {
        HasValue = 1,      ///< low, high, first and last hold
        JoinsPrevious = 2, ///< a line leads from the last value of the nearest earlier column here
        NotWatched = 4,    ///< some of its time nobody watched
        GatewayAway = 8    ///< some of its time the gateway gave no answer
    };

    float low = 0;
    float high = 0;
    float first = 0; ///< the earliest value of the column
    float last = 0;
    WordSet words = 0; ///< of all its samples
    std::uint8_t flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool hasFailure() const { return (words & failureWords) != 0; }
};

/// The columns of a chart: column i shows [from + i·width, from + (i+1)·width).
struct ColumnGrid {
    ChartTime from = 0;
    double width = 1000; ///< milliseconds, > 0
    int count = 0;

    ChartTime startOf(int column) const;
    ChartTime end() const { return startOf(count); }
    /// The column that shows this time; below 0 or from `count` on if none does.
    int columnAt(ChartTime time) const;
};

/// Values farther apart than this are not joined: probes are missing between them.
inline constexpr ChartTime longestJoin = 60'000;

/// How far two values may be apart to be joined by a line, from the usual distance of samples:
/// three periods, but 1 s at least and `longestJoin` at most.
ChartTime joinLimit(const LatencySeries& series);

/// Fills the columns [begin, end) of the grid; others are left as they are. `columns` is resized
/// to grid.count.
void aggregate(const LatencySeries& series, const WatchLog& watch, const ColumnGrid& grid, int begin, int end,
               std::vector<LatencyColumn>& columns);

/// A line to draw: in columns (x) and milliseconds (y).
struct ColumnLine {
    float x1 = 0;
    float y1 = 0;
    float x2 = 0;
    float y2 = 0;
};

/// What is drawn of the columns [begin, end): one upright line per column with values (a dot where
/// low is high) and one line between joined columns. x is the middle of a column.
void appendLines(const std::vector<LatencyColumn>& columns, int begin, int end,
                 std::vector<ColumnLine>& lines);

} // namespace gatehouse
