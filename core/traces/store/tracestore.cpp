#include "tracestore.h"

#include "tracebatch.h"
#include "traceindex.h"
#include "wakeupthread.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <tuple>

namespace gatehouse
{
namespace
{

using Clock = TraceIndex::Clock;

/// The spans of one trace in a batch, and where they went.
struct Portion {
    SpanGroup group = {};
    std::size_t bytes = 0;
    TracePointer trace = {};
    std::optional<SpanRefusal> refusal = {};
    TraceGrowth growth = {};
};

/// Of a batch, trace by trace, each in the order of arrival.
struct ArrivalOrder {
    struct Entry {
        std::uint64_t high;
        std::uint64_t low;
        std::uint32_t span;

        bool sameTrace(const Entry& other) const { return high == other.high && low == other.low; }
        friend bool operator<(const Entry& a, const Entry& b)
        {
            return std::tie(a.high, a.low, a.span) < std::tie(b.high, b.low, b.span);
        }
    };
    std::vector<Entry> entries;
    std::vector<std::uint32_t> members;

    explicit ArrivalOrder(const std::vector<SentSpan>& spans)
    {
        entries.reserve(spans.size());
        for (std::uint32_t span = 0; span < spans.size(); ++span)
            entries.push_back({spans[span].traceId.high(), spans[span].traceId.low(), span});
        std::sort(entries.begin(), entries.end());
        members.reserve(entries.size());
        for (const Entry& entry : entries)
            members.push_back(entry.span);
    }
};

TraceGrowth growthOf(const SpanGroup& group)
{
    TraceGrowth growth;
    growth.spans = group.members.size();
    for (const std::uint32_t member : group.members) {
        const SentSpan& span = group.spans[member];
        const std::uint64_t start = span.startNano.value_or(0);
        growth.errors += span.error ? 1 : 0;
        if (start != 0 && (growth.startUnixNano == 0 || start < growth.startUnixNano))
            growth.startUnixNano = start;
        growth.endUnixNano = std::max(growth.endUnixNano, span.endNano.value_or(0));
    }
    return growth;
}

} // namespace

std::uint64_t TraceStoreFigures::refusedInAll() const
{
    return std::accumulate(refused.begin(), refused.end(), std::uint64_t{0});
}

struct TraceStore::Impl {
    explicit Impl(const TraceStoreLimits& given) : limits(given), index(given) {}

    TraceReceipt take(TraceBatch& batch);
    static std::vector<Portion> portionsOf(const TraceBatch& batch, const ArrivalOrder& order);
    void begin(std::vector<Portion>& portions);
    void finish(std::vector<Portion>& portions, TraceReceipt& receipt);
    void finishChange(TraceIndex::Gone& gone);
    void tell();
    TracePointer find(const SentId& id)
    {
        const std::lock_guard lock(mutex);
        return index.find(id);
    }

    const TraceStoreLimits limits;
    std::mutex mutex; ///< of the index; held for the time of looking something up in it
    TraceIndex index;
    std::atomic<std::uint64_t> revision{0};
    std::mutex wakeUpMutex;
    std::unique_ptr<WakeUpThread> wakeUp;
};

TraceReceipt TraceBatch::commit()
{
    return m_store.m_impl->take(*this);
}

TraceReceipt TraceStore::Impl::take(TraceBatch& batch)
{
    TraceReceipt receipt = std::exchange(batch.m_receipt, {});
    const ArrivalOrder order(batch.m_spans);
    std::vector<Portion> portions = portionsOf(batch, order);
    begin(portions);
    for (Portion& portion : portions)
        if (!portion.refusal) {
            portion.growth = growthOf(portion.group);
            portion.growth.bytes = portion.trace->live.append(portion.group);
        }
    finish(portions, receipt);
    batch.m_spans.clear();
    batch.m_references.clear();
    return receipt;
}

std::vector<Portion> TraceStore::Impl::portionsOf(const TraceBatch& batch, const ArrivalOrder& order)
{
    std::vector<Portion> portions;
    const auto& entries = order.entries;
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin + 1;
        while (end < entries.size() && entries[end].sameTrace(entries[begin]))
            ++end;
        Portion portion;
        portion.group = {batch.m_spans, std::span(order.members).subspan(begin, end - begin),
                         batch.m_resources, batch.m_scopes, false};
        const SentId& id = batch.m_spans[entries[begin].span].traceId;
        portion.group.partial =
            std::any_of(batch.m_partial.begin(), batch.m_partial.end(),
                        [&id](const SentId& partial) { return partial.empty() || partial == id; });
        portion.bytes = portion.group.bytes();
        portions.push_back(portion);
        begin = end;
    }
    return portions;
}

void TraceStore::Impl::begin(std::vector<Portion>& portions)
{
    const std::lock_guard lock(mutex);
    for (Portion& portion : portions) {
        portion.trace = index.beginFilling(portion.group.spans[portion.group.members.front()].traceId);
        portion.refusal = index.refusal(*portion.trace, portion.bytes);
    }
}

void TraceStore::Impl::finish(std::vector<Portion>& portions, TraceReceipt& receipt)
{
    TraceIndex::Gone gone;
    {
        const std::lock_guard lock(mutex);
        for (std::size_t at = 0; at < receipt.refused.size(); ++at)
            index.countRefused(static_cast<SpanRefusal>(at), receipt.refused[at]);
        for (const Portion& portion : portions) {
            const std::uint64_t spans = portion.group.members.size();
            index.endFilling(portion.trace, portion.growth, gone);
            if (portion.refusal) {
                index.countRefused(*portion.refusal, spans);
                receipt.refused[static_cast<std::size_t>(*portion.refusal)] += spans;
            }
            receipt.taken += portion.growth.spans;
        }
        if (portions.empty())
            return;
        finishChange(gone);
    }
    tell();
}

/// Under the lock; what is gone is to be destroyed without it.
void TraceStore::Impl::finishChange(TraceIndex::Gone& gone)
{
    index.finishChange(gone, Clock::now());
    revision.store(index.revision(), std::memory_order_release);
}

void TraceStore::Impl::tell()
{
    const std::lock_guard lock(wakeUpMutex);
    if (wakeUp)
        wakeUp->news();
}

TraceStore::TraceStore(TraceStoreLimits limits) : m_impl(std::make_unique<Impl>(limits)) {}

TraceStore::~TraceStore()
{
    setWakeUp({}); // while everything that a wake-up may ask is still there
}

std::shared_ptr<const Trace> TraceStore::find(const SentId& traceId) const
{
    const TracePointer trace = m_impl->find(traceId);
    return trace ? trace->live.build() : nullptr;
}

std::shared_ptr<const Trace> TraceStore::lastBuilt(const SentId& traceId) const
{
    const TracePointer trace = m_impl->find(traceId);
    return trace ? trace->live.lastBuilt() : nullptr;
}

std::vector<std::shared_ptr<const Trace>> TraceStore::newest(std::size_t most) const
{
    std::vector<TracePointer> traces;
    {
        const std::lock_guard lock(m_impl->mutex);
        traces = m_impl->index.changedSince(0, most);
    }
    std::vector<std::shared_ptr<const Trace>> built;
    built.reserve(traces.size());
    for (const TracePointer& trace : traces)
        built.push_back(trace->live.build());
    return built;
}

std::vector<StoredTrace> TraceStore::changedSince(std::uint64_t revision, std::size_t most) const
{
    std::vector<StoredTrace> known;
    const std::lock_guard lock(m_impl->mutex);
    for (const TracePointer& trace : m_impl->index.changedSince(revision, most))
        known.push_back(trace->known);
    return known;
}

bool TraceStore::contains(const SentId& traceId) const
{
    return m_impl->find(traceId) != nullptr;
}

std::uint64_t TraceStore::revision() const
{
    return m_impl->revision.load(std::memory_order_acquire);
}

TraceStore::PinAnswer TraceStore::setPinned(const SentId& traceId, bool pinned)
{
    TraceIndex::Gone gone;
    {
        const std::lock_guard lock(m_impl->mutex);
        const PinAnswer answer = m_impl->index.setPinned(traceId, pinned);
        if (answer != PinAnswer::Done)
            return answer;
        m_impl->finishChange(gone);
    }
    m_impl->tell();
    return PinAnswer::Done;
}

bool TraceStore::isPinned(const SentId& traceId) const
{
    const std::lock_guard lock(m_impl->mutex);
    const TracePointer trace = m_impl->index.find(traceId);
    return trace && trace->known.pinned;
}

std::vector<StoredTrace> TraceStore::pinned() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->index.pinned();
}

bool TraceStore::remove(const SentId& traceId)
{
    TraceIndex::Gone gone;
    {
        const std::lock_guard lock(m_impl->mutex);
        if (!m_impl->index.remove(traceId, gone))
            return false;
        m_impl->finishChange(gone);
    }
    m_impl->tell();
    return true;
}

void TraceStore::clear()
{
    TraceIndex::Gone gone;
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->index.clear(gone);
        m_impl->finishChange(gone);
    }
    m_impl->tell();
}

TraceStoreFigures TraceStore::figures() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->index.figures(Clock::now());
}

void TraceStore::setWakeUp(std::function<void()> wakeUp)
{
    std::unique_ptr<WakeUpThread> thread;
    if (wakeUp)
        thread = std::make_unique<WakeUpThread>(std::move(wakeUp), m_impl->limits.wakeUpPause);
    {
        const std::lock_guard lock(m_impl->wakeUpMutex);
        m_impl->wakeUp.swap(thread);
    }
    // The former one ends here, with no lock held that its function could be waiting for.
}

void TraceStore::wakeUpTaken()
{
    const std::lock_guard lock(m_impl->wakeUpMutex);
    if (m_impl->wakeUp)
        m_impl->wakeUp->taken();
}

} // namespace gatehouse
