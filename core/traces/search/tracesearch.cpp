#include "tracesearch.h"

#include "spanconditions.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{
namespace
{

bool lineMatches(const TraceSummary& line, const TraceSearch& search)
{
    if (line.startUnixNano < search.fromUnixNano || line.startUnixNano >= search.untilUnixNano ||
        line.durationNano < search.minDurationNano || line.durationNano > search.maxDurationNano ||
        (search.errorsOnly && line.errorCount == 0))
        return false;
    return search.service.empty() ||
           std::any_of(line.services.begin(), line.services.end(),
                       [&search](const ServiceShare& share) { return share.name == search.service; });
}

bool asksSpans(const TraceSearch& search)
{
    return !search.operation.text.empty() || !search.attributes.empty();
}

std::uint64_t rankOf(const TraceSummary& line, TraceOrder order)
{
    switch (order) {
    case TraceOrder::Newest:
        return line.startUnixNano;
    case TraceOrder::Longest:
        return line.durationNano;
    case TraceOrder::MostSpans:
        return line.spanCount;
    case TraceOrder::MostErrors:
        return line.errorCount;
    }
    return 0;
}

/// The greatest first; what is equal newest first.
auto before(TraceOrder order)
{
    return [order](const std::shared_ptr<const ListedTrace>& a, const std::shared_ptr<const ListedTrace>& b) {
        const auto key = [order](const TraceSummary& line) {
            return std::tuple(rankOf(line, order), line.startUnixNano);
        };
        const auto keyA = key(a->summary);
        const auto keyB = key(b->summary);
        return keyA != keyB ? keyA > keyB : a->summary.traceId < b->summary.traceId;
    };
}

} // namespace

TraceSearch searchAt(const TraceSearch& search, std::uint64_t nowUnixNano)
{
    TraceSearch at = search;
    if (search.lastNano != 0 && search.lastNano < nowUnixNano)
        at.fromUnixNano = std::max(search.fromUnixNano, nowUnixNano - search.lastNano);
    at.lastNano = 0;
    return at;
}

bool matches(const ListedTrace& listed, const TraceSearch& search, const std::stop_token& stop)
{
    if (!lineMatches(listed.summary, search))
        return false;
    return !asksSpans(search) ||
           SpanConditions(*listed.trace, search.service, search.operation, search.attributes).hold(stop);
}

FoundTraces searchTraces(std::span<const std::shared_ptr<const ListedTrace>> traces,
                         const TraceSearch& search, const std::stop_token& stop)
{
    FoundTraces found;
    for (const auto& listed : traces) {
        if (stop.stop_requested())
            break;
        if (matches(*listed, search, stop))
            found.traces.push_back(listed);
        ++found.lookedAt;
    }
    found.isStopped = stop.stop_requested();
    found.matching = found.traces.size();
    const std::size_t kept = std::min({search.limit, mostTracesFound, found.matching});
    const auto end = found.traces.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(found.traces.begin(), end, found.traces.end(), before(search.order));
    found.traces.resize(kept);
    return found;
}

std::shared_ptr<const ListedTrace> findByAttribute(std::span<const std::shared_ptr<const ListedTrace>> traces,
                                                   std::string_view key, std::string_view value,
                                                   const std::stop_token& stop)
{
    const std::vector<AttributeCondition> wanted{{std::string(key), TextPattern{std::string(value), false}}};
    std::vector<std::shared_ptr<const ListedTrace>> newestFirst(traces.begin(), traces.end());
    std::stable_sort(newestFirst.begin(), newestFirst.end(), before(TraceOrder::Newest));
    for (const auto& listed : newestFirst)
        if (SpanConditions(*listed->trace, {}, {}, wanted).hold(stop))
            return listed;
    return nullptr;
}

} // namespace gatehouse
