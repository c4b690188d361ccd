#include "columnaggregation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace gatehouse
{
namespace
{

/// Smallest and largest measured latency of a run. Floats that are not negative order as their
/// bits do; noLatency is the largest as unsigned and the smallest as signed bits, so it drops out
/// of both without a branch.
struct Extent {
    std::uint32_t low = UINT32_MAX;
    std::int32_t high = INT32_MIN;
    std::int32_t all = 0; ///< every bit of every latency: negative once one is missing
    WordSet words = 0;

    void take(const LatencySeries::Stretch& run)
    {
        std::uint32_t lowest = low;
        std::int32_t highest = high;
        std::int32_t bitsOfAll = all;
        WordSet seen = words;
        for (std::size_t i = 0; i < run.size; ++i) {
            const auto bits = std::bit_cast<std::int32_t>(run.latencies[i]);
            lowest = std::min(lowest, static_cast<std::uint32_t>(bits));
            highest = std::max(highest, bits);
            bitsOfAll |= bits;
            seen |= run.words[i];
        }
        low = lowest;
        high = highest;
        all = bitsOfAll;
        words = seen;
    }
    bool hasValue() const { return high >= 0; }
    bool isComplete() const { return all >= 0; }
};

class Aggregation
{
public:
    Aggregation(const LatencySeries& series, const WatchLog& watch, const ColumnGrid& grid)
        : m_series(series)
        , m_watch(watch)
        , m_grid(grid)
        , m_joinLimit(joinLimit(series))
    {
    }

    void run(int begin, int end, std::vector<LatencyColumn>& columns)
    {
        std::size_t next = m_series.lowerBound(m_grid.startOf(begin));
        startTail(next);
        for (int i = begin; i < end; ++i) {
            const std::size_t first = next;
            next = m_series.lowerBoundFrom(first, m_grid.startOf(i + 1));
            columns[static_cast<std::size_t>(i)] = column(first, next);
        }
    }

private:
    /// Whether a line may enter the first column depends on the sample before it, and on whether
    /// that sample's own column would let a line out: it looks as if the grid went on to the left.
    void startTail(std::size_t next)
    {
        m_tail.reset();
        if (next == 0)
            return;
        const ChartTime time = m_series.timeAt(next - 1);
        const int at = m_grid.columnAt(time);
        const std::size_t first = m_series.lowerBound(m_grid.startOf(at));
        static_cast<void>(column(first, next));
    }

    LatencyColumn column(std::size_t begin, std::size_t end)
    {
        LatencyColumn result;
        if (begin == end)
            return result;
        Extent extent;
        for (std::size_t at = begin; at < end;) {
            const LatencySeries::Stretch run = m_series.stretch(at, end);
            extent.take(run);
            at += run.size;
        }
        result.words = extent.words;
        if (extent.hasValue())
            takeValues(result, extent, begin, end);
        join(result, extent.isComplete() && !result.hasFailure(), begin, end);
        return result;
    }

    void takeValues(LatencyColumn& result, const Extent& extent, std::size_t begin, std::size_t end) const
    {
        result.flags |= LatencyColumn::HasValue;
        result.low = std::bit_cast<float>(extent.low);
        result.high = std::bit_cast<float>(extent.high);
        std::size_t first = begin;
        while (!m_series.at(first).hasLatency())
            ++first;
        std::size_t last = end - 1;
        while (!m_series.at(last).hasLatency())
            --last;
        result.first = m_series.at(first).latency;
        result.last = m_series.at(last).latency;
    }

    void join(LatencyColumn& result, bool isComplete, std::size_t begin, std::size_t end)
    {
        const bool isWhole = isComplete && isUnbroken(begin, end);
        if (isWhole && m_tail && maySpan(*m_tail, m_series.timeAt(begin)))
            result.flags |= LatencyColumn::JoinsPrevious;
        m_tail = isWhole ? std::optional(m_series.timeAt(end - 1)) : std::nullopt;
    }

    bool maySpan(ChartTime from, ChartTime to) const
    {
        return to - from <= m_joinLimit && !m_watch.isBlindBetween(from, to);
    }

    /// No probe is missing between the samples, and somebody watched from the first to the last.
    bool isUnbroken(std::size_t begin, std::size_t end) const
    {
        return end - begin == 1 ||
               (!m_watch.isBlindBetween(m_series.timeAt(begin), m_series.timeAt(end - 1)) &&
                !hasHole(begin, end));
    }

    bool hasHole(std::size_t begin, std::size_t end) const
    {
        // Columns narrower than the limit cannot hold a hole that is wider.
        if (m_series.timeAt(end - 1) - m_series.timeAt(begin) <= m_joinLimit)
            return false;
        ChartTime before = m_series.timeAt(begin);
        for (std::size_t at = begin; at < end;) {
            const LatencySeries::Stretch run = m_series.stretch(at, end);
            for (std::size_t i = 0; i < run.size; ++i) {
                const ChartTime time = m_series.origin() + run.times[i];
                if (time - before > m_joinLimit)
                    return true;
                before = time;
            }
            at += run.size;
        }
        return false;
    }

    const LatencySeries& m_series;
    const WatchLog& m_watch;
    const ColumnGrid& m_grid;
    ChartTime m_joinLimit;
    /// Of the latest value so far, if a line may leave it.
    std::optional<ChartTime> m_tail;
};

void markBlindTimes(const WatchLog& watch, const ColumnGrid& grid, int begin, int end,
                    std::vector<LatencyColumn>& columns)
{
    for (const BlindSpan& span : watch.within(grid.startOf(begin), grid.startOf(end))) {
        const auto flag =
            span.why == Blind::NotWatched ? LatencyColumn::NotWatched : LatencyColumn::GatewayAway;
        const int last = std::min(grid.columnAt(span.to - 1), end - 1);
        for (int i = std::max(grid.columnAt(span.from), begin); i <= last; ++i)
            columns[static_cast<std::size_t>(i)].flags |= flag;
    }
}

} // namespace

ChartTime ColumnGrid::startOf(int column) const
{
    return from + static_cast<ChartTime>(std::ceil(column * width));
}

int ColumnGrid::columnAt(ChartTime time) const
{
    const double place = std::clamp(std::floor(static_cast<double>(time - from) / width), -1e9, 1e9);
    int column = static_cast<int>(place);
    // startOf() rounds up to whole milliseconds: agree with it exactly.
    while (startOf(column) > time)
        --column;
    while (startOf(column + 1) <= time)
        ++column;
    return column;
}

ChartTime joinLimit(const LatencySeries& series)
{
    constexpr std::size_t looked = 31;
    constexpr ChartTime shortest = 1000;
    if (series.size() < 2)
        return longestJoin;
    std::array<ChartTime, looked> distances{};
    const std::size_t count = std::min(looked, series.size() - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = series.size() - 1 - i;
        distances[i] = series.timeAt(at) - series.timeAt(at - 1);
    }
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(distances.begin(), middle, distances.begin() + static_cast<std::ptrdiff_t>(count));
    return std::clamp(3 * *middle, shortest, longestJoin);
}

void aggregate(const LatencySeries& series, const WatchLog& watch, const ColumnGrid& grid, int begin, int end,
               std::vector<LatencyColumn>& columns)
{
    columns.resize(static_cast<std::size_t>(std::max(grid.count, 0)));
    begin = std::clamp(begin, 0, grid.count);
    end = std::clamp(end, begin, grid.count);
    if (begin == end)
        return;
    Aggregation(series, watch, grid).run(begin, end, columns);
    markBlindTimes(watch, grid, begin, end, columns);
}

void appendLines(const std::vector<LatencyColumn>& columns, int begin, int end,
                 std::vector<ColumnLine>& lines)
{
    const auto middle = [](int column) { return static_cast<float>(column) + 0.5F; };
    // The value a line may come from can be columns back: they are narrower than a sample.
    int previous = begin - 1;
    while (previous >= 0 && !columns[static_cast<std::size_t>(previous)].has(LatencyColumn::HasValue))
        --previous;
    for (int i = begin; i < end; ++i) {
        const LatencyColumn& column = columns[static_cast<std::size_t>(i)];
        if (!column.has(LatencyColumn::HasValue))
            continue;
        if (column.has(LatencyColumn::JoinsPrevious) && previous >= 0)
            lines.push_back({middle(previous), columns[static_cast<std::size_t>(previous)].last, middle(i),
                             column.first});
        lines.push_back({middle(i), column.low, middle(i), column.high});
        previous = i;
    }
}

} // namespace gatehouse
