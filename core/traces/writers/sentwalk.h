#pragma once

#include "trace.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One span object as it was sent, put together again from what a trace shows and what it keeps beside that.
struct SentView {
    SpanIndex span = noSpan;
    SentId traceId = {};
    SentId spanId = {};
    SentId parentId = {}; ///< empty: none
    std::string_view name = {};
    SpanKind kind = SpanKind::Unspecified;
    SpanStatus status = SpanStatus::Unset;
    bool error = false;
    bool sharedHalf = false; ///< the server half of a span whose client half has the same id
    // What is not here was not sent, or was the 0 that stands for nothing.
    std::optional<std::uint64_t> startNano = {};
    std::optional<std::uint64_t> endNano = {};
    std::optional<std::int64_t> durationNano = {};
    std::uint32_t origin = 0;
    SpanDetails details = SpanDetails();

    /// The duration, or what start and end make of it; nothing if neither was sent.
    std::optional<std::int64_t> duration() const;
};

/// Goes over all span objects of a trace in the order in which they were sent, those that were merged one by
/// one. Views are good as long as the trace.
class SentWalk
{
public:
    explicit SentWalk(const Trace& trace);

    bool next();
    const SentView& sent() const { return m_sent; }

private:
    /// Where an object is: a span, or behind all spans a piece.
    struct Place {
        std::uint32_t arrival;
        std::uint32_t at;
    };

    void fetch(std::size_t next) const;
    void viewSpan(SpanIndex span);
    void viewPiece(const SpanPiece& piece);
    void viewTimes(const SentTimes& times, SpanRepairs repairs);
    SentId traceIdOf(int digits) const;
    SentId idOf(const KeptSpanId& id) const;
    const SentForm* formOf(SpanIndex span) const;
    KeptSpanId shownParentOf(SpanIndex parent) const;
    KeptSpanId parentOf(SpanIndex span, const KeptSpanId& named) const;

    const Trace& m_trace;
    std::vector<Place> m_places;
    std::size_t m_next = 0;
    SentView m_sent;
};

/// How a span names another one beside a parent (OpenTracing's reference, kept as a link with this
/// attribute).
enum class ReferenceKind : std::uint8_t { None, ChildOf, FollowsFrom };
ReferenceKind referenceKindOf(const SpanLink& link);

/// Whether two ids are of one trace, as far as they alone can tell: a narrow one may be the end of a wide
/// one.
bool mayBeOneTrace(const SentId& a, const SentId& b);

} // namespace gatehouse
