#pragma once

#include "rowset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace gatehouse
{

/// When each span of a trace began and how long it took, with what was missing put in by CONTRACTS §5.
class SpanClock
{
public:
    /// `parents` without circles.
    SpanClock(const RowSet& rows, std::span<const SpanIndex> parents, std::span<SpanRepairs> repairs);

    std::vector<std::uint64_t> starts;
    std::vector<std::uint64_t> durations;
    std::uint64_t extentStart = 0; ///< over the spans with a start of their own; else both 0
    std::uint64_t extentEnd = 0;

private:
    void readTimes(std::span<SpanRepairs> repairs);
    std::uint64_t durationOf(std::uint32_t at, SpanRepairs& repairs) const;
    void fillStarts(std::span<const SpanIndex> parents);
    void fillTops(std::span<const SpanIndex> parents);

    const RowSet& m_rows;
    bool m_startsMissing = false;
};

/// Whether all times that these rows have lie within a year of 1970, where a start of 0 is real.
bool liesNear1970(std::span<const SpanRow> rows, std::span<const std::uint32_t> members);

} // namespace gatehouse
