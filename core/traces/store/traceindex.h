#pragma once

#include "livetrace.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace gatehouse
{

/// A trace of the store, as its index knows it.
struct IndexedTrace {
    StoredTrace known = {};
    std::size_t bytes = 0;
    std::uint32_t filling = 0; ///< commits that are putting spans into it
    bool present = true;       ///< false: it has left the index
    LiveTrace live = {};
};
using TracePointer = std::shared_ptr<IndexedTrace>;

/// What a group of spans brought to its trace.
struct TraceGrowth {
    std::uint64_t spans = 0;
    std::uint64_t errors = 0;
    std::uint64_t startUnixNano = 0; ///< 0: none
    std::uint64_t endUnixNano = 0;
    std::size_t bytes = 0; ///< of the whole trace now
};

/// Which traces a store has, in which order they may go, and all of its figures. For one thread at a time;
/// nothing here takes longer than the answer is long. What is taken out is given back, so that the caller
/// destroys it without holding a lock.
class TraceIndex
{
public:
    using Clock = std::chrono::steady_clock;
    using Gone = std::vector<TracePointer>;

    explicit TraceIndex(const TraceStoreLimits& limits);

    /// The trace, made if it is not here. endFilling() must follow.
    TracePointer beginFilling(const SentId& id);
    /// Why so many bytes more may not come into the trace.
    std::optional<SpanRefusal> refusal(const IndexedTrace& trace, std::size_t bytes) const;
    void endFilling(const TracePointer& trace, const TraceGrowth& growth, Gone& gone);
    void countRefused(SpanRefusal refusal, std::uint64_t spans);
    /// After changes: evicts what does not fit, and makes them one revision.
    void finishChange(Gone& gone, Clock::time_point now);

    TracePointer find(const SentId& id) const;
    /// All with spans and a revision greater than this, newest first.
    std::vector<TracePointer> changedSince(std::uint64_t revision, std::size_t most) const;
    TraceStore::PinAnswer setPinned(const SentId& id, bool pinned);
    std::vector<StoredTrace> pinned() const;
    bool remove(const SentId& id, Gone& gone);
    void clear(Gone& gone);

    std::uint64_t revision() const { return m_revision; }
    TraceStoreFigures figures(Clock::time_point now) const;

private:
    struct Key {
        std::uint64_t high;
        std::uint64_t low;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    using Order = std::list<TracePointer>; ///< by the coming of their last spans, the oldest first

    static Key keyOf(const SentId& id) { return {id.high(), id.low()}; }
    Order& orderOf(const IndexedTrace& trace) { return trace.known.pinned ? m_pinned : m_free; }
    std::size_t share() const { return m_limits.memory / 100 * m_limits.pinnedPercent; }
    void takeOut(const TracePointer& trace, Gone& gone);
    void noteEvicted(const Key& key);
    bool wasEvicted(const Key& key) const;
    void noteArrived(std::uint64_t spans, Clock::time_point now);

    static constexpr std::size_t seconds = 6; ///< the one that runs and five whole ones
    struct Second {
        std::int64_t number = 0;
        std::uint64_t spans = 0;
    };

    TraceStoreLimits m_limits;
    std::unordered_map<Key, Order::iterator, KeyHash> m_places;
    Order m_free;
    Order m_pinned;
    std::size_t m_pinnedBytes = 0;
    std::uint64_t m_revision = 0;
    std::uint64_t m_arrivedNow = 0; ///< spans since finishChange()
    TraceStoreFigures m_figures;
    std::array<Second, seconds> m_seconds = {};
    std::vector<std::uint64_t> m_evicted; ///< hashes of ids, the newer ones over the older ones
};

} // namespace gatehouse
