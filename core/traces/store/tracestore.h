#pragma once

#include "trace.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace gatehouse
{

class TraceBatch;

/// How much a TraceStore keeps.
struct TraceStoreLimits {
    /// Bytes for all traces, with what showing them takes. What others still hold of a trace that has gone is
    /// theirs and not counted.
    std::size_t memory = std::size_t{512} << 20U;
    /// Pinned traces may take this share of it; no single trace takes more either.
    unsigned pinnedPercent = 50;
    /// Wake-ups are at least this far apart.
    std::chrono::milliseconds wakeUpPause{16};
};

/// Why a span was not taken.
enum class SpanRefusal : std::uint8_t {
    NoTraceId,     ///< not 32 hex digits, or all zero
    NoSpanId,      ///< not 16 hex digits, or all zero
    TraceTooLarge, ///< its trace would take more than one may
    PinnedFull,    ///< its trace is pinned, and the pinned ones may not grow any more
    Last = PinnedFull
};
constexpr std::size_t spanRefusalCount = static_cast<std::size_t>(SpanRefusal::Last) + 1;

/// What a TraceStore holds and what became of the rest, since it was made.
struct TraceStoreFigures {
    std::uint64_t traces = 0;
    std::uint64_t spans = 0; ///< in these traces
    std::uint64_t bytes = 0;
    std::uint64_t memory = 0; ///< the limit
    std::uint64_t pinned = 0;
    std::uint64_t received = 0;      ///< spans taken in all
    std::uint64_t evictedTraces = 0; ///< made room for newer ones
    std::uint64_t evictedSpans = 0;
    std::uint64_t lateTraces = 0; ///< began anew because spans came for one that had been evicted
    std::array<std::uint64_t, spanRefusalCount> refused = {}; ///< spans, by SpanRefusal
    double spansPerSecond = 0;                                ///< over the last five seconds

    std::uint64_t refusedInAll() const;
};

/// What is known of a trace without building it.
struct StoredTrace {
    SentId id = {};
    std::uint64_t spans = 0;
    std::uint64_t errors = 0;        ///< spans with an error of their own
    std::uint64_t startUnixNano = 0; ///< the earliest start sent that is not 0
    std::uint64_t endUnixNano = 0;   ///< the latest end sent
    std::uint64_t revision = 0;      ///< the store's when a span of it came last
    bool pinned = false;
    /// It is the rest of a trace whose earlier spans were evicted.
    bool lacksEvicted = false;
};

/// Traces of spans that keep coming: what the console keeps in memory. Any function may be called from any
/// thread. Spans are put into the trace they belong to as they come; the Trace that is shown is built when
/// somebody asks for it and the spans it was built of are not all any more. When the memory is used up, the
/// traces go whose last span came the longest ago, pinned ones excepted; all of it is counted.
class TraceStore
{
public:
    explicit TraceStore(TraceStoreLimits limits = {});
    /// Returns when no wake-up is running any more.
    ~TraceStore();
    TraceStore(const TraceStore&) = delete;
    TraceStore& operator=(const TraceStore&) = delete;

    /// The trace with all spans that have come: built by the caller's thread if it has changed (1 µs a span),
    /// so ask for a large one beside the GUI thread. A 64-bit id also finds the one 128-bit trace that ends
    /// in it. Null: not here.
    std::shared_ptr<const Trace> find(const SentId& traceId) const;
    /// The same as it was built last, if it ever was: never waits for a build.
    std::shared_ptr<const Trace> lastBuilt(const SentId& traceId) const;
    /// Those whose last span came last, newest first, each as find() gives it.
    std::vector<std::shared_ptr<const Trace>> newest(std::size_t most = ~std::size_t{0}) const;

    /// What is known of the traces that got spans after this revision, newest first; 0: of all. With find()
    /// of each, a walk over the store that holds no lock in between and may be given up at any time.
    std::vector<StoredTrace> changedSince(std::uint64_t revision, std::size_t most = ~std::size_t{0}) const;
    bool contains(const SentId& traceId) const;

    /// Grows with each change: spans come, traces go, are pinned or removed.
    std::uint64_t revision() const;

    enum class PinAnswer : std::uint8_t {
        Done,
        NotHere, ///< no such trace
        NoRoom   ///< pinned traces would take more than TraceStoreLimits::pinnedPercent
    };
    PinAnswer setPinned(const SentId& traceId, bool pinned);
    bool isPinned(const SentId& traceId) const;
    /// What is known of the pinned ones, in the order in which their last spans came.
    std::vector<StoredTrace> pinned() const;
    /// False: it is not here.
    bool remove(const SentId& traceId);
    /// Removes all traces, pinned ones too, and keeps counting.
    void clear();

    TraceStoreFigures figures() const;

    /// Called from a thread of the store when revision() has grown: at most once until wakeUpTaken(), never
    /// more often than TraceStoreLimits::wakeUpPause, and not at all while nothing changes. It only passes
    /// the word on (to a GUI thread's event queue). Once this has returned, the former one is not running any
    /// more and will not be called; so never call it from inside of one. Empty: nobody is woken.
    void setWakeUp(std::function<void()> wakeUp);
    /// Whoever was woken calls this first, and then looks.
    void wakeUpTaken();

private:
    friend class TraceBatch;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace gatehouse
