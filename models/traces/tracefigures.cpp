#include "tracefigures.h"

#include "selftime.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{
namespace
{

constexpr SpanIndex stopEvery = 4096;
constexpr std::uint32_t leastRepeats = 5; // fewer are read as fast as a folded row

bool hasGenAiAttribute(const Trace& trace, SpanIndex span)
{
    constexpr std::string_view prefix = "gen_ai.";
    const SpanDetails details = trace.details(span);
    if (details.bytes().find(prefix) == std::string_view::npos)
        return false;
    for (AttributeList list = details.attributes(); list.next();)
        if (list.key().starts_with(prefix))
            return true;
    return false;
}

std::vector<StringId> servicesOf(const Trace& trace)
{
    constexpr std::size_t most = 1000;
    std::vector<StringId> services;
    std::vector<bool> isKnown; // by origin
    for (SpanIndex span = 0; span < trace.size() && services.size() < most; ++span) {
        const std::uint32_t origin = trace.origin(span);
        if (origin >= isKnown.size())
            isKnown.resize(std::size_t{origin} + 1);
        if (isKnown[origin])
            continue;
        isKnown[origin] = true;
        const StringId service = trace.serviceId(span);
        if (std::find(services.begin(), services.end(), service) == services.end())
            services.push_back(service);
    }
    return services;
}

} // namespace

std::shared_ptr<const TraceFigures> TraceFigures::none(const Trace& trace)
{
    return std::shared_ptr<const TraceFigures>(new TraceFigures(SkewCorrection::none(trace)));
}

std::shared_ptr<const TraceFigures> TraceFigures::of(const Trace& trace, const std::stop_token& stop)
{
    const std::shared_ptr<TraceFigures> figures(new TraceFigures(SkewCorrection(trace)));
    if (stop.stop_requested())
        return nullptr;
    figures->m_path = criticalPath(trace);
    std::sort(figures->m_path.begin(), figures->m_path.end(),
              [](const CriticalSegment& a, const CriticalSegment& b) {
                  return std::tie(a.span, a.startNano) < std::tie(b.span, b.startNano);
              });
    figures->m_services = servicesOf(trace);
    figures->m_folds = siblingFolds(trace, leastRepeats, stop);
    figures->m_selfTimes.resize(trace.size());
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        if (span % stopEvery == 0 && stop.stop_requested())
            return nullptr;
        figures->m_selfTimes[span] = selfTime(trace, span);
        if (trace.hasError(span))
            figures->m_errors.push_back(span);
    }
    for (SpanIndex span = 0; span < trace.size() && !figures->m_hasGenAi; ++span) {
        if (span % stopEvery == 0 && stop.stop_requested())
            return nullptr;
        figures->m_hasGenAi = hasGenAiAttribute(trace, span);
    }
    return figures;
}

std::span<const CriticalSegment> TraceFigures::criticalSegments(SpanIndex span) const
{
    const auto range =
        std::equal_range(m_path.begin(), m_path.end(), CriticalSegment{span, 0, 0},
                         [](const CriticalSegment& a, const CriticalSegment& b) { return a.span < b.span; });
    return {range.first, range.second};
}

} // namespace gatehouse
