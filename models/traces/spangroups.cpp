#include "spangroups.h"

#include "cappedsum.h"
#include "durationfigures.h"
#include "selftime.h"

#include <algorithm>
#include <span>

namespace gatehouse
{
namespace
{

/// How many spans are read between two looks at the stop token.
constexpr SpanIndex stopStep = 65536;

struct Keyed {
    std::uint64_t key; ///< group and part
    SpanIndex span;
};

std::vector<Keyed> keyedSpans(const Trace& trace, SpanGrouping grouping)
{
    std::vector<Keyed> keyed(trace.size());
    const bool isByService = grouping == SpanGrouping::ServiceOperation;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        const std::uint64_t group = isByService ? trace.serviceId(span) : trace.nameId(span);
        const std::uint64_t part = isByService ? trace.nameId(span) : trace.serviceId(span);
        keyed[span] = {group << 32U | part, span};
    }
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : a.span < b.span;
    });
    return keyed;
}

SpanGroupFigures figuresOf(const Trace& trace, std::span<const Keyed> spans, StringId key,
                           std::vector<std::uint64_t>& durations)
{
    SpanGroupFigures figures;
    figures.key = key;
    figures.count = spans.size();
    durations.clear();
    for (const Keyed& keyed : spans) {
        durations.push_back(trace.durationNano(keyed.span));
        addCapped(figures.totalNano, durations.back());
        addCapped(figures.selfNano, selfTime(trace, keyed.span));
        figures.errors += trace.hasError(keyed.span) ? 1 : 0;
    }
    const DurationFigures times = durationFigures(durations);
    figures.minNano = times.least;
    figures.avgNano = times.average;
    figures.p95Nano = times.p95;
    figures.maxNano = times.greatest;
    return figures;
}

/// One past the spans that have the key of the first under this shift.
std::size_t endOfRun(std::span<const Keyed> keyed, std::size_t begin, unsigned shift)
{
    std::size_t end = begin + 1;
    while (end < keyed.size() && keyed[end].key >> shift == keyed[begin].key >> shift)
        ++end;
    return end;
}

bool isGreater(const SpanGroupFigures& a, const SpanGroupFigures& b)
{
    return a.totalNano != b.totalNano ? a.totalNano > b.totalNano : a.key < b.key;
}

} // namespace

std::shared_ptr<const SpanGroups> SpanGroups::of(std::shared_ptr<const Trace> trace, SpanGrouping grouping,
                                                 const std::stop_token& stop)
{
    auto result = std::make_shared<SpanGroups>();
    result->grouping = grouping;
    const std::vector<Keyed> keyed = keyedSpans(*trace, grouping);
    std::vector<std::uint64_t> durations;
    std::size_t nextStop = 0;
    for (std::size_t begin = 0; begin < keyed.size();) {
        const std::size_t end = endOfRun(keyed, begin, 32);
        const std::span<const Keyed> members(keyed.data() + begin, end - begin);
        Group group;
        for (std::size_t part = 0; part < members.size();) {
            if (begin + part >= nextStop && stop.stop_requested())
                return nullptr;
            nextStop = std::max(nextStop, begin + part + stopStep);
            const std::size_t partEnd = endOfRun(members, part, 0);
            group.parts.push_back(figuresOf(*trace, members.subspan(part, partEnd - part),
                                            static_cast<StringId>(members[part].key), durations));
            part = partEnd;
        }
        group.figures =
            figuresOf(*trace, members, static_cast<StringId>(members.front().key >> 32U), durations);
        addCapped(result->selfNano, group.figures.selfNano);
        std::sort(group.parts.begin(), group.parts.end(), isGreater);
        result->groups.push_back(std::move(group));
        begin = end;
    }
    std::sort(result->groups.begin(), result->groups.end(),
              [](const Group& a, const Group& b) { return isGreater(a.figures, b.figures); });
    result->trace = std::move(trace);
    return result;
}

} // namespace gatehouse
