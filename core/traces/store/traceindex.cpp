#include "traceindex.h"

#include "siphash.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace gatehouse
{
namespace
{

/// How many evicted traces are remembered, about: those of some seconds under full load.
constexpr std::size_t evictedSlots = std::size_t{1} << 16U;

std::int64_t secondOf(TraceIndex::Clock::time_point now)
{
    return std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
}

bool isNewer(const TracePointer& a, const TracePointer& b)
{
    return a->known.revision > b->known.revision;
}

} // namespace

std::size_t TraceIndex::KeyHash::operator()(const Key& key) const
{
    const auto bytes = std::bit_cast<std::array<char, sizeof(Key)>>(key);
    return json::sipHash({bytes.data(), bytes.size()}, 0);
}

TraceIndex::TraceIndex(const TraceStoreLimits& limits) : m_limits(limits), m_evicted(evictedSlots)
{
    m_limits.pinnedPercent = std::min(m_limits.pinnedPercent, 100U);
    m_figures.memory = limits.memory;
}

TracePointer TraceIndex::beginFilling(const SentId& id)
{
    const auto found = m_places.find(keyOf(id));
    TracePointer trace;
    if (found != m_places.end()) {
        trace = *found->second;
    } else {
        trace = std::make_shared<IndexedTrace>();
        trace->known.id = id;
        trace->known.lacksEvicted = wasEvicted(keyOf(id));
        m_figures.lateTraces += trace->known.lacksEvicted ? 1 : 0;
        m_places.emplace(keyOf(id), m_free.insert(m_free.end(), trace));
    }
    ++trace->filling;
    return trace;
}

std::optional<SpanRefusal> TraceIndex::refusal(const IndexedTrace& trace, std::size_t bytes) const
{
    if (trace.bytes + bytes > share())
        return SpanRefusal::TraceTooLarge;
    if (trace.known.pinned && m_pinnedBytes + bytes > share())
        return SpanRefusal::PinnedFull;
    return std::nullopt;
}

void TraceIndex::endFilling(const TracePointer& trace, const TraceGrowth& growth, Gone& gone)
{
    --trace->filling;
    m_figures.received += growth.spans;
    m_arrivedNow += growth.spans;
    if (!trace->present) {
        // It went while these spans were on their way into it.
        m_figures.evictedSpans += growth.spans;
        return;
    }
    StoredTrace& known = trace->known;
    if (growth.spans == 0) {
        if (known.spans == 0 && trace->filling == 0)
            takeOut(trace, gone);
        return;
    }
    m_figures.traces += known.spans == 0 ? 1 : 0;
    m_figures.spans += growth.spans;
    known.spans += growth.spans;
    known.errors += growth.errors;
    if (growth.startUnixNano != 0 && (known.startUnixNano == 0 || growth.startUnixNano < known.startUnixNano))
        known.startUnixNano = growth.startUnixNano;
    known.endUnixNano = std::max(known.endUnixNano, growth.endUnixNano);
    known.revision = m_revision + 1;
    // Of two commits at the same time the later one may end first.
    const std::size_t grown = growth.bytes > trace->bytes ? growth.bytes - trace->bytes : 0;
    trace->bytes += grown;
    m_figures.bytes += grown;
    m_pinnedBytes += known.pinned ? grown : 0;
    Order& order = orderOf(*trace);
    order.splice(order.end(), order, m_places.find(keyOf(known.id))->second);
}

void TraceIndex::countRefused(SpanRefusal refusal, std::uint64_t spans)
{
    m_figures.refused[static_cast<std::size_t>(refusal)] += spans;
}

void TraceIndex::finishChange(Gone& gone, Clock::time_point now)
{
    while (m_figures.bytes > m_limits.memory && !m_free.empty()) {
        const TracePointer oldest = m_free.front();
        if (oldest->known.spans > 0) {
            ++m_figures.evictedTraces;
            m_figures.evictedSpans += oldest->known.spans;
            noteEvicted(keyOf(oldest->known.id));
        }
        takeOut(oldest, gone);
    }
    noteArrived(m_arrivedNow, now);
    m_arrivedNow = 0;
    ++m_revision;
}

TracePointer TraceIndex::find(const SentId& id) const
{
    if (id.isText() || !id.valid())
        return nullptr;
    const auto place = m_places.find(keyOf(id));
    if (place != m_places.end())
        return (*place->second)->known.spans > 0 ? *place->second : nullptr;
    constexpr int narrowDigits = 16; // of a 64-bit id
    TracePointer found;
    if (id.high() != 0 || id.digits() > narrowDigits)
        return found;
    for (const auto& [key, order] : m_places) {
        if (key.low != id.low() || (*order)->known.spans == 0)
            continue;
        if (found)
            return nullptr;
        found = *order;
    }
    return found;
}

std::vector<TracePointer> TraceIndex::changedSince(std::uint64_t revision, std::size_t most) const
{
    std::vector<TracePointer> changed;
    for (const Order* order : {&m_free, &m_pinned}) {
        std::size_t taken = 0;
        for (auto at = order->rbegin(); at != order->rend() && taken < most; ++at) {
            if ((*at)->known.spans == 0)
                continue;
            if ((*at)->known.revision <= revision)
                break;
            changed.push_back(*at);
            ++taken;
        }
    }
    std::stable_sort(changed.begin(), changed.end(), isNewer);
    changed.resize(std::min(changed.size(), most));
    return changed;
}

TraceStore::PinAnswer TraceIndex::setPinned(const SentId& id, bool pinned)
{
    const TracePointer trace = find(id);
    if (!trace)
        return TraceStore::PinAnswer::NotHere;
    if (trace->known.pinned == pinned)
        return TraceStore::PinAnswer::Done;
    if (pinned && m_pinnedBytes + trace->bytes > share())
        return TraceStore::PinAnswer::NoRoom;
    Order& from = orderOf(*trace);
    trace->known.pinned = pinned;
    Order& to = orderOf(*trace);
    const auto next = std::upper_bound(to.begin(), to.end(), trace, [](const auto& a, const auto& b) {
        return a->known.revision < b->known.revision;
    });
    to.splice(next, from, m_places.find(keyOf(trace->known.id))->second);
    if (pinned)
        m_pinnedBytes += trace->bytes;
    else
        m_pinnedBytes -= trace->bytes;
    m_figures.pinned = m_pinned.size();
    return TraceStore::PinAnswer::Done;
}

std::vector<StoredTrace> TraceIndex::pinned() const
{
    std::vector<StoredTrace> known;
    known.reserve(m_pinned.size());
    for (const TracePointer& trace : m_pinned)
        known.push_back(trace->known);
    return known;
}

bool TraceIndex::remove(const SentId& id, Gone& gone)
{
    const TracePointer trace = find(id);
    if (trace)
        takeOut(trace, gone);
    return trace != nullptr;
}

void TraceIndex::clear(Gone& gone)
{
    for (Order* order : {&m_free, &m_pinned})
        while (!order->empty())
            takeOut(TracePointer(order->front()), gone);
}

TraceStoreFigures TraceIndex::figures(Clock::time_point now) const
{
    TraceStoreFigures figures = m_figures;
    const std::int64_t current = secondOf(now);
    std::uint64_t spans = 0;
    for (const Second& second : m_seconds)
        if (second.number < current && second.number > current - static_cast<std::int64_t>(seconds))
            spans += second.spans;
    figures.spansPerSecond = static_cast<double>(spans) / (seconds - 1);
    return figures;
}

void TraceIndex::takeOut(const TracePointer& trace, Gone& gone)
{
    trace->present = false;
    m_figures.traces -= trace->known.spans > 0 ? 1 : 0;
    m_figures.spans -= trace->known.spans;
    m_figures.bytes -= trace->bytes;
    m_pinnedBytes -= trace->known.pinned ? trace->bytes : 0;
    const auto place = m_places.find(keyOf(trace->known.id));
    assert(place != m_places.end());
    gone.push_back(trace);
    orderOf(*trace).erase(place->second);
    m_places.erase(place);
    m_figures.pinned = m_pinned.size();
}

void TraceIndex::noteEvicted(const Key& key)
{
    const std::uint64_t hash = KeyHash()(key) | 1U; // 0 is a free slot
    m_evicted[hash / 2 % evictedSlots] = hash;
}

bool TraceIndex::wasEvicted(const Key& key) const
{
    const std::uint64_t hash = KeyHash()(key) | 1U;
    return m_evicted[hash / 2 % evictedSlots] == hash;
}

void TraceIndex::noteArrived(std::uint64_t spans, Clock::time_point now)
{
    const std::int64_t number = secondOf(now);
    Second& second = m_seconds[static_cast<std::size_t>(number) % seconds];
    if (second.number != number)
        second = {number, 0};
    second.spans += spans;
}

} // namespace gatehouse
