#include "spanstatistics.h"

#include "cappedsum.h"
#include "durationfigures.h"
#include "selftime.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{

void SpanStatistics::add(const Trace& trace)
{
    // Spans with the same group in this trace, found by numbers.
    std::vector<std::pair<std::uint64_t, SpanIndex>> keys(trace.size());
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        const std::uint64_t name = m_group == StatisticsGroup::Operation ? trace.nameId(span) : 0;
        keys[span] = {std::uint64_t{trace.serviceId(span)} << 32U | name, span};
    }
    std::sort(keys.begin(), keys.end());
    std::size_t place = 0;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        const SpanIndex span = keys[at].second;
        if (at == 0 || keys[at].first != keys[at - 1].first)
            place = sumOf(trace.service(span),
                          m_group == StatisticsGroup::Operation ? trace.name(span) : std::string_view());
        Sum& sum = m_sums[place];
        sum.durations.push_back(trace.durationNano(span));
        addCapped(sum.group.totalNano, trace.durationNano(span));
        addCapped(sum.group.selfNano, selfTime(trace, span));
        sum.group.errors += trace.hasError(span) ? 1 : 0;
    }
}

std::vector<SpanGroup> SpanStatistics::groups() const
{
    std::vector<SpanGroup> groups;
    for (const Sum& sum : m_sums) {
        SpanGroup group = sum.group;
        std::vector<std::uint64_t> durations = sum.durations;
        group.count = durations.size();
        const DurationFigures times = durationFigures(durations);
        group.minNano = times.least;
        group.avgNano = times.average;
        group.p95Nano = times.p95;
        group.maxNano = times.greatest;
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(), [](const SpanGroup& a, const SpanGroup& b) {
        return std::tie(b.totalNano, a.service, a.name) < std::tie(a.totalNano, b.service, b.name);
    });
    return groups;
}

std::size_t SpanStatistics::sumOf(std::string_view service, std::string_view name)
{
    const auto [place, isNew] =
        m_places.try_emplace({std::string(service), std::string(name)}, m_sums.size());
    if (isNew)
        m_sums.push_back({{std::string(service), std::string(name)}, {}});
    return place->second;
}

} // namespace gatehouse
