#include "spanclock.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::uint64_t yearNano = 365ULL * 24 * 3600 * 1'000'000'000;
constexpr std::uint64_t latest = ~std::uint64_t{0};

std::uint64_t endOf(std::uint64_t start, std::uint64_t duration)
{
    return duration > latest - start ? latest : start + duration;
}

} // namespace

bool liesNear1970(std::span<const SpanRow> rows, std::span<const std::uint32_t> members)
{
    return std::all_of(members.begin(), members.end(), [rows](std::uint32_t at) {
        const SpanRow& row = rows[at];
        return (row.hasStart == 0 || row.start < yearNano) && (row.hasEnd == 0 || row.end < yearNano);
    });
}

SpanClock::SpanClock(const RowSet& rows, std::span<const SpanIndex> parents, std::span<SpanRepairs> repairs)
    : starts(rows.size())
    , durations(rows.size())
    , m_rows(rows)
{
    readTimes(repairs);
    if (m_startsMissing)
        fillStarts(parents);
}

void SpanClock::readTimes(std::span<SpanRepairs> repairs)
{
    bool anyTime = false;
    for (std::uint32_t at = 0; at < m_rows.size(); ++at) {
        durations[at] = durationOf(at, repairs[at]);
        if (!m_rows.hasStart(at)) {
            repairs[at].add(SpanRepair::MissingStart);
            m_startsMissing = true;
            continue;
        }
        starts[at] = m_rows[at].start;
        const std::uint64_t end = endOf(starts[at], durations[at]);
        extentStart = anyTime ? std::min(extentStart, starts[at]) : starts[at];
        extentEnd = std::max(extentEnd, end);
        anyTime = true;
    }
}

std::uint64_t SpanClock::durationOf(std::uint32_t at, SpanRepairs& repairs) const
{
    const SpanRow& row = m_rows[at];
    if (row.hasDuration != 0) {
        if (row.duration() < 0)
            repairs.add(SpanRepair::NegativeDuration);
        return static_cast<std::uint64_t>(std::max<std::int64_t>(0, row.duration()));
    }
    if (!m_rows.hasEnd(at)) {
        repairs.add(SpanRepair::MissingDuration);
        return 0;
    }
    if (!m_rows.hasStart(at))
        return 0; // an end alone says nothing
    if (row.end < row.start)
        repairs.add(SpanRepair::NegativeDuration);
    return row.end < row.start ? 0 : row.end - row.start;
}

/// A span without a start takes its parent's, however far above the next one with a time is.
void SpanClock::fillStarts(std::span<const SpanIndex> parents)
{
    fillTops(parents);
    std::vector<bool> known(m_rows.size());
    for (std::uint32_t at = 0; at < m_rows.size(); ++at)
        known[at] = m_rows.hasStart(at) || parents[at] == noSpan;
    std::vector<std::uint32_t> path;
    for (std::uint32_t from = 0; from < m_rows.size(); ++from) {
        std::uint32_t at = from;
        for (; !known[at]; at = parents[at])
            path.push_back(at);
        for (const std::uint32_t child : path) {
            starts[child] = starts[at];
            known[child] = true;
        }
        path.clear();
    }
}

/// A root without a start takes that of its earliest child, or else of its earliest descendant; failing that
/// the trace's.
void SpanClock::fillTops(std::span<const SpanIndex> parents)
{
    std::vector<std::uint64_t> below(m_rows.size(), latest);
    for (std::uint32_t at = 0; at < m_rows.size(); ++at)
        if (parents[at] != noSpan && m_rows.hasStart(at))
            below[parents[at]] = std::min(below[parents[at]], starts[at]);
    std::vector<std::uint64_t> deeper = below; // of spans without a start that have no timed child
    std::vector<std::uint32_t> pending(m_rows.size(), 0);
    for (const SpanIndex parent : parents)
        if (parent != noSpan)
            ++pending[parent];
    for (std::uint32_t from = 0; from < m_rows.size(); ++from) {
        // Upwards from each leaf, going on where all children have spoken.
        for (std::uint32_t at = from; pending[at] == 0 && parents[at] != noSpan;) {
            pending[at] = latest & 0xFFFFFFFFU; // done
            const SpanIndex parent = parents[at];
            deeper[parent] = std::min(deeper[parent], deeper[at]);
            if (--pending[parent] != 0 || parent > from)
                break;
            at = parent;
        }
    }
    for (std::uint32_t at = 0; at < m_rows.size(); ++at) {
        if (parents[at] != noSpan || m_rows.hasStart(at))
            continue;
        starts[at] = below[at] != latest ? below[at] : deeper[at] != latest ? deeper[at] : extentStart;
    }
}

} // namespace gatehouse
