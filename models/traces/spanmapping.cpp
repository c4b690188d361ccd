#include "spanmapping.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace gatehouse
{
namespace
{

std::vector<SpanIndex> sortedById(const Trace& trace)
{
    std::vector<SpanIndex> spans(trace.size());
    std::iota(spans.begin(), spans.end(), SpanIndex{0});
    const TraceColumns& columns = trace.columns();
    std::sort(spans.begin(), spans.end(), [&columns](SpanIndex a, SpanIndex b) {
        return std::tie(columns.id[a], columns.arrival[a]) < std::tie(columns.id[b], columns.arrival[b]);
    });
    return spans;
}

} // namespace

std::vector<SpanIndex> spansNowAt(const Trace& before, const Trace& now)
{
    const std::vector<SpanIndex> spans = sortedById(now);
    const TraceColumns& columns = now.columns();
    std::vector<SpanIndex> nowAt(before.size(), noSpan);
    for (SpanIndex span = 0; span < before.size(); ++span) {
        const std::uint64_t id = before.columns().id[span];
        const auto from = [&](std::uint32_t arrival) {
            return std::lower_bound(
                spans.begin(), spans.end(), std::pair(id, arrival),
                [&columns](SpanIndex at, const std::pair<std::uint64_t, std::uint32_t>& key) {
                    return std::pair(columns.id[at], columns.arrival[at]) < key;
                });
        };
        const auto isIt = [&](auto at) {
            return at != spans.end() && now.keptId(*at) == before.keptId(span);
        };
        if (const auto same = from(before.arrival(span));
            isIt(same) && columns.arrival[*same] == before.arrival(span))
            nowAt[span] = *same;
        else if (const auto first = from(0); isIt(first))
            nowAt[span] = *first;
    }
    return nowAt;
}

} // namespace gatehouse
