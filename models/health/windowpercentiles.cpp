#include "windowpercentiles.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

void collect(const LatencySeries& series, std::size_t begin, std::size_t end, std::vector<float>& values)
{
    for (std::size_t at = begin; at < end;) {
        const LatencySeries::Stretch run = series.stretch(at, end);
        for (std::size_t i = 0; i < run.size; ++i) {
            if (run.latencies[i] >= 0)
                values.push_back(run.latencies[i]);
            else if ((run.words[i] & failureWords) != 0)
                values.push_back(LatencyPercentiles::noAnswer);
        }
        at += run.size;
    }
}

} // namespace

LatencyPercentiles percentilesOf(const LatencySeries& series, ChartTime from, ChartTime to,
                                 std::vector<float>& scratch)
{
    scratch.clear();
    const std::size_t begin = series.lowerBound(from);
    collect(series, begin, series.lowerBoundFrom(begin, to), scratch);
    LatencyPercentiles result;
    result.probes = scratch.size();
    if (scratch.empty())
        return result;
    // Each rank only needs the part above the one before it.
    auto low = scratch.begin();
    const auto rank = [&](std::size_t percent) {
        const std::size_t place = (scratch.size() * percent + 99) / 100 - 1;
        const auto at = scratch.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(low, at, scratch.end());
        low = at;
        return *at;
    };
    result.p50 = rank(50);
    result.p95 = rank(95);
    result.p99 = rank(99);
    return result;
}

} // namespace gatehouse
