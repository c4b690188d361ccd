#include "skewcorrection.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gatehouse
{
namespace
{

constexpr std::int64_t farthest = std::int64_t{1} << 62U;

/// a - b, as far as it fits.
std::int64_t difference(std::uint64_t a, std::uint64_t b)
{
    const bool less = a < b;
    const std::uint64_t size = std::min(less ? b - a : a - b, static_cast<std::uint64_t>(farthest));
    return less ? -static_cast<std::int64_t>(size) : static_cast<std::int64_t>(size);
}

std::int64_t middle(std::int64_t low, std::int64_t high)
{
    return low + (high - low) / 2;
}

std::uint64_t shifted(std::uint64_t time, std::int64_t offset)
{
    if (offset < 0)
        return time - std::min(time, static_cast<std::uint64_t>(-offset));
    const std::uint64_t later = time + static_cast<std::uint64_t>(offset);
    return later < time ? ~std::uint64_t{0} : later;
}

} // namespace

/// One host calls another; what may be added to the called one's clock without its half leaving the caller's.
struct SkewCorrection::Call {
    std::uint32_t from;
    std::uint32_t to;
    std::int64_t low;
    std::int64_t high;
};

namespace
{

/// What all calls from one host to another say together; `begin` to `end` are theirs.
template <class Iterator>
std::int64_t offsetBetween(Iterator begin, Iterator end)
{
    std::int64_t low = -farthest;
    std::int64_t high = farthest;
    std::vector<std::int64_t> middles;
    for (Iterator call = begin; call != end; ++call) {
        middles.push_back(call->high == farthest ? call->low : middle(call->low, call->high));
        low = std::max(low, call->low);
        high = std::min(high, call->high);
    }
    if (low <= 0 && high >= 0)
        return 0;
    if (low <= high)
        return high == farthest ? low : middle(low, high);
    const auto median = middles.begin() + static_cast<std::ptrdiff_t>(middles.size() / 2);
    std::nth_element(middles.begin(), median, middles.end());
    return *median;
}

} // namespace

SkewCorrection::SkewCorrection(const Trace& trace)
{
    std::vector<Call> calls = callsOf(trace);
    spread(trace, calls);
    measureExtent(trace);
}

SkewCorrection SkewCorrection::none(const Trace& trace)
{
    SkewCorrection none;
    none.m_extentStart = trace.startNano();
    none.m_extentEnd = trace.endNano();
    return none;
}

std::vector<SkewCorrection::Call> SkewCorrection::callsOf(const Trace& trace)
{
    std::vector<Call> calls;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        const SpanIndex parent = trace.parent(span);
        if (parent == noSpan || !trace.hasOwnStart(span) || !trace.hasOwnStart(parent) ||
            (trace.kind(span) != SpanKind::Server && trace.kind(parent) != SpanKind::Client))
            continue;
        const std::uint32_t from = trace.arena().origin(trace.origin(parent)).resource;
        const std::uint32_t to = trace.arena().origin(trace.origin(span)).resource;
        if (from == to)
            continue;
        // A half that took longer than its caller waited (it gave up) only may not begin before it.
        const bool longer = trace.durationNano(span) > trace.durationNano(parent);
        calls.push_back({from, to, difference(trace.startNano(parent), trace.startNano(span)),
                         longer ? farthest : difference(trace.endNano(parent), trace.endNano(span))});
    }
    std::stable_sort(calls.begin(), calls.end(), [](const Call& a, const Call& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    return calls;
}

/// From the host of the first span along the calls, nearest hosts first; then from those that are left.
void SkewCorrection::spread(const Trace& trace, std::vector<Call>& calls)
{
    std::map<std::uint32_t, HostClock> known;
    std::vector<std::uint32_t> queue{trace.arena().origin(trace.origin(0)).resource};
    for (const Call& call : calls)
        queue.push_back(call.from); // where nothing leads to: their clocks are as right as any
    std::vector<std::uint32_t> reached;
    for (const std::uint32_t first : queue) {
        if (!known
                 .try_emplace(first,
                              HostClock{first, trace.text(trace.arena().resource(first).service), 0, 0})
                 .second)
            continue;
        reached.assign(1, first);
        for (std::size_t at = 0; at < reached.size(); ++at) {
            const std::uint32_t from = reached[at];
            const std::int64_t base = known.at(from).offsetNano;
            auto begin =
                std::lower_bound(calls.begin(), calls.end(), from,
                                 [](const Call& call, std::uint32_t host) { return call.from < host; });
            while (begin != calls.end() && begin->from == from) {
                const std::uint32_t to = begin->to;
                auto end = begin;
                while (end != calls.end() && end->from == from && end->to == to)
                    ++end;
                const HostClock clock{to, trace.text(trace.arena().resource(to).service),
                                      std::clamp(base + offsetBetween(begin, end), -farthest, farthest),
                                      static_cast<std::uint32_t>(end - begin)};
                if (known.try_emplace(to, clock).second)
                    reached.push_back(to);
                begin = end;
            }
        }
    }
    for (const auto& [resource, clock] : known)
        if (clock.offsetNano != 0)
            m_corrected.push_back(clock);
}

std::int64_t SkewCorrection::offsetNano(const Trace& trace, SpanIndex span) const
{
    if (m_corrected.empty())
        return 0;
    const std::uint32_t resource = trace.arena().origin(trace.origin(span)).resource;
    const auto found = std::lower_bound(
        m_corrected.begin(), m_corrected.end(), resource,
        [](const HostClock& clock, std::uint32_t wanted) { return clock.resource < wanted; });
    return found != m_corrected.end() && found->resource == resource ? found->offsetNano : 0;
}

std::uint64_t SkewCorrection::startNano(const Trace& trace, SpanIndex span) const
{
    return shifted(trace.startNano(span), offsetNano(trace, span));
}

void SkewCorrection::measureExtent(const Trace& trace)
{
    bool any = false;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        if (!trace.hasOwnStart(span))
            continue;
        const std::int64_t offset = offsetNano(trace, span);
        const std::uint64_t start = shifted(trace.startNano(span), offset);
        m_extentStart = any ? std::min(m_extentStart, start) : start;
        m_extentEnd = std::max(m_extentEnd, shifted(trace.endNano(span), offset));
        any = true;
    }
}

} // namespace gatehouse
