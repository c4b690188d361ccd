#include "tracesummary.h"

#include "traceinfo.h"

#include <algorithm>
#include <unordered_map>

namespace gatehouse
{
namespace
{

struct Counts {
    std::uint64_t spans = 0;
    std::uint64_t errors = 0;
};

std::vector<ServiceShare> servicesOf(const Trace& trace)
{
    // Spans have few origins and often the one of the span before.
    std::unordered_map<std::uint32_t, Counts> byOrigin;
    const TraceColumns& columns = trace.columns();
    Counts* last = nullptr;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        if (!last || columns.origin[span] != columns.origin[span - 1])
            last = &byOrigin[columns.origin[span]];
        ++last->spans;
        last->errors += trace.hasError(span) ? 1 : 0;
    }
    std::unordered_map<StringId, Counts> byService;
    for (const auto& [origin, counts] : byOrigin) {
        Counts& service = byService[trace.arena().origin(origin).service];
        service.spans += counts.spans;
        service.errors += counts.errors;
    }
    std::vector<ServiceShare> services;
    services.reserve(byService.size());
    for (const auto& [service, counts] : byService)
        services.push_back({std::string(trace.text(service)), counts.spans, counts.errors});
    std::sort(services.begin(), services.end(), [](const ServiceShare& a, const ServiceShare& b) {
        return a.spanCount != b.spanCount ? a.spanCount > b.spanCount : a.name < b.name;
    });
    return services;
}

} // namespace

TraceSummary summaryOf(const Trace& trace)
{
    const TraceInfo info = traceInfo(trace);
    TraceSummary summary;
    summary.traceId = info.traceId;
    summary.rootService = info.rootService;
    summary.rootName = info.rootName;
    summary.startUnixNano = info.startUnixNano;
    summary.durationNano = info.durationNano;
    summary.spanCount = info.spanCount;
    summary.errorCount = info.errorCount;
    summary.orphanCount = trace.repairCount(SpanRepair::MissingParent);
    summary.services = servicesOf(trace);
    summary.partial = trace.partial();
    return summary;
}

} // namespace gatehouse
