#include "spanstatistics.h"

#include "selftime.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gatehouse
{
namespace
{

constexpr std::uint64_t greatest = ~std::uint64_t{0};

void addUp(std::uint64_t& sum, std::uint64_t value)
{
    sum = value > greatest - sum ? greatest : sum + value;
}

/// Without a sum that could overflow.
std::uint64_t averageOf(const std::vector<std::uint64_t>& values)
{
    const std::uint64_t count = values.size();
    std::uint64_t whole = 0;
    std::uint64_t rest = 0;
    for (const std::uint64_t value : values) {
        whole += value / count;
        rest += value % count;
        whole += rest / count;
        rest %= count;
    }
    return whole;
}

} // namespace

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
        addUp(sum.group.totalNano, trace.durationNano(span));
        addUp(sum.group.selfNano, selfTime(trace, span));
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
        group.avgNano = averageOf(durations);
        const auto rank =
            durations.begin() + static_cast<std::ptrdiff_t>((durations.size() * 95 + 99) / 100 - 1);
        std::nth_element(durations.begin(), rank, durations.end());
        group.p95Nano = *rank;
        group.minNano = *std::min_element(durations.begin(), durations.end());
        group.maxNano = *std::max_element(durations.begin(), durations.end());
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
