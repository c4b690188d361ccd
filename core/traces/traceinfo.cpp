#include "traceinfo.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{
namespace
{

std::uint32_t countServices(const Trace& trace)
{
    std::vector<std::uint32_t> origins = trace.columns().origin;
    std::sort(origins.begin(), origins.end());
    origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
    std::vector<StringId> services;
    for (const std::uint32_t origin : origins)
        if (const StringId service = trace.arena().origin(origin).service; service != 0)
            services.push_back(service);
    std::sort(services.begin(), services.end());
    return static_cast<std::uint32_t>(std::unique(services.begin(), services.end()) - services.begin());
}

/// The earliest span on the top level that names no parent, else the earliest there.
SpanIndex rootOf(const Trace& trace)
{
    const auto rank = [&trace](SpanIndex span) {
        return std::tuple(trace.sentParent(span).named(), trace.startNano(span), trace.arrival(span));
    };
    SpanIndex root = 0;
    for (SpanIndex top = 0; top < trace.size(); top = trace.afterSubtree(top))
        if (rank(top) < rank(root))
            root = top;
    return root;
}

} // namespace

TraceInfo traceInfo(const Trace& trace)
{
    TraceInfo info;
    info.traceId = trace.id();
    info.spanCount = trace.sentCount();
    info.serviceCount = countServices(trace);
    info.root = rootOf(trace);
    info.rootService = trace.service(info.root);
    info.rootName = trace.name(info.root);
    info.startUnixNano = trace.startNano();
    info.durationNano = trace.durationNano();
    info.depth = trace.deepest();
    for (const std::uint32_t flags : trace.columns().flags)
        info.errorCount += (flags & Trace::errorFlag) != 0 ? 1 : 0;
    for (std::size_t at = 0; at < spanRepairCount; ++at) {
        const auto repair = static_cast<SpanRepair>(at);
        if (const std::uint64_t count = trace.repairCount(repair); count != 0)
            info.repairs.push_back({repair, count});
    }
    return info;
}

} // namespace gatehouse
