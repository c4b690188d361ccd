#pragma once

#include "attributebytes.h"
#include "spanarena.h"
#include "spanrepair.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gatehouse
{

/// The place of a span in its trace: 0 … size() - 1, parents before their children, children by start and
/// then in the order of arrival. A span and all its descendants are [span, span + subtreeSize(span)).
using SpanIndex = std::uint32_t;
constexpr SpanIndex noSpan = ~SpanIndex{0};

/// A span's id as it is kept: a number of so many hex digits, or a text of the trace's arena.
struct KeptSpanId {
    std::uint64_t value = 0;
    std::uint8_t digits = 0;
    bool isText = false;

    /// All zero names nothing.
    bool named() const { return value != 0; }
    friend bool operator==(const KeptSpanId& a, const KeptSpanId& b)
    {
        return a.value == b.value && a.isText == b.isText;
    }
};

/// What was sent of a span's time and parent; what is not here was not sent.
struct SentTimes {
    std::optional<std::uint64_t> startNano = {};
    std::optional<std::uint64_t> endNano = {};
    std::optional<std::int64_t> durationNano = {};

    friend bool operator==(const SentTimes&, const SentTimes&) = default;
};

/// One span as it was sent where what is shown is not that: the other side of a repair.
struct SentForm {
    SpanIndex span = noSpan;
    SentTimes times = {};
    KeptSpanId parent = {};
    std::uint8_t traceIdDigits = 0;
    StringId name = 0;
};

/// A piece that was merged into a span, beside the first (which is in the span's own SentForm).
struct SpanPiece {
    SpanIndex span = noSpan;
    KeptSpanId id = {}; ///< as this piece had it
    SentForm sent = {};
    std::uint32_t arrival = 0;
    std::string details = {};
};

struct TraceColumns {
    std::vector<std::uint64_t> start;    ///< ns since 1970
    std::vector<std::uint64_t> duration; ///< ns
    std::vector<SpanIndex> parent;
    std::vector<std::uint32_t> subtree;
    std::vector<std::uint32_t> depth; ///< 1 is the top
    std::vector<StringId> name;
    std::vector<std::uint32_t> origin;
    std::vector<std::uint32_t> flags;
    std::vector<std::uint64_t> id;
    std::vector<ByteArena::Offset> details;
    std::vector<std::uint32_t> arrival;

    // Of few spans, ascending.
    std::vector<SentForm> sent;
    std::vector<SpanPiece> pieces;                                ///< by span, then in order of arrival
    std::vector<std::pair<SpanIndex, std::string>> mergedDetails; ///< of all pieces of a span
};

/// One trace, finished and never changed: columns over its spans, in the order of SpanIndex. Share it as
/// `std::shared_ptr<const Trace>` and read it from any thread. Times are the raw ones of CONTRACTS §5,
/// repaired but not corrected for skewed clocks (SkewCorrection).
class Trace
{
public:
    /// What TraceBuilder found out about the trace as a whole.
    struct Facts {
        SentId id = {}; ///< in the widest form sent; a text of the arena, if it is no number
        std::uint64_t extentStart = 0;
        std::uint64_t extentEnd = 0;
        std::uint32_t deepest = 0;
        bool partial = false;
    };

    Trace(std::shared_ptr<const SpanArena> arena, const Facts& facts, TraceColumns&& columns);

    /// At least 1.
    std::size_t size() const { return m_columns.start.size(); }
    /// Span objects that were sent: size() and the pieces that were merged.
    std::size_t sentCount() const { return size() + m_columns.pieces.size(); }
    /// Lower-case hex at the widest width sent; empty for spans that were sent without one.
    const std::string& id() const { return m_id; }
    const SentId& sentId() const { return m_facts.id; }
    /// From the earliest start to the latest end of the spans that have a time; both 0 if none has.
    std::uint64_t startNano() const { return m_facts.extentStart; }
    std::uint64_t endNano() const { return m_facts.extentEnd; }
    std::uint64_t durationNano() const { return m_facts.extentEnd - m_facts.extentStart; }
    std::uint32_t deepest() const { return m_facts.deepest; }
    bool partial() const { return m_facts.partial; }

    std::uint64_t startNano(SpanIndex span) const { return m_columns.start[span]; }
    std::uint64_t durationNano(SpanIndex span) const { return m_columns.duration[span]; }
    /// The greatest number if it does not fit.
    std::uint64_t endNano(SpanIndex span) const
    {
        const std::uint64_t end = m_columns.start[span] + m_columns.duration[span];
        return end < m_columns.start[span] ? ~std::uint64_t{0} : end;
    }
    /// noSpan on level 1.
    SpanIndex parent(SpanIndex span) const { return m_columns.parent[span]; }
    /// With the span itself.
    std::uint32_t subtreeSize(SpanIndex span) const { return m_columns.subtree[span]; }
    /// Of a child of its parent: where the next child is, if it is less than the parent's end.
    SpanIndex afterSubtree(SpanIndex span) const { return span + m_columns.subtree[span]; }
    bool hasChildren(SpanIndex span) const { return m_columns.subtree[span] > 1; }
    /// 1 on the top level.
    std::uint32_t depth(SpanIndex span) const { return m_columns.depth[span]; }
    bool isInSubtree(SpanIndex span, SpanIndex top) const { return span - top < m_columns.subtree[top]; }

    StringId nameId(SpanIndex span) const { return m_columns.name[span]; }
    std::string_view name(SpanIndex span) const { return m_arena->text(m_columns.name[span]); }
    StringId serviceId(SpanIndex span) const { return m_arena->origin(m_columns.origin[span]).service; }
    std::string_view service(SpanIndex span) const { return m_arena->text(serviceId(span)); }
    /// What spans of one service, resource and scope have in common; a small number.
    std::uint32_t origin(SpanIndex span) const { return m_columns.origin[span]; }
    SpanKind kind(SpanIndex span) const { return static_cast<SpanKind>(m_columns.flags[span] & kindMask); }
    SpanStatus status(SpanIndex span) const
    {
        return static_cast<SpanStatus>(m_columns.flags[span] >> statusShift & statusMask);
    }
    /// An error of its own.
    bool hasError(SpanIndex span) const { return (m_columns.flags[span] & errorFlag) != 0; }
    /// An error of a descendant.
    bool hasErrorBelow(SpanIndex span) const { return (m_columns.flags[span] & errorBelowFlag) != 0; }
    /// Where it came in the order of sending, among all spans of its builder.
    std::uint32_t arrival(SpanIndex span) const { return m_columns.arrival[span]; }

    KeptSpanId keptId(SpanIndex span) const;
    /// As sent, hex in lower case.
    std::string spanId(SpanIndex span) const { return shown(keptId(span)); }
    std::string shown(const KeptSpanId& id) const;
    /// The first span of this id, by arrival; noSpan.
    SpanIndex find(const SentId& id) const;

    SpanDetails details(SpanIndex span) const;
    SpanDetails resource(SpanIndex span) const;
    const SpanArena::Scope& scope(SpanIndex span) const;
    std::string_view text(StringId id) const { return m_arena->text(id); }
    const SpanArena& arena() const { return *m_arena; }

    SpanRepairs repairs(SpanIndex span) const { return SpanRepairs(m_columns.flags[span] >> repairShift); }
    /// Spans concerned; of Merged the pieces less the spans, of Partial 1.
    std::uint64_t repairCount(SpanRepair repair) const
    {
        return m_repairCounts[static_cast<std::size_t>(repair)];
    }
    /// The time as it was sent; of a merged span that of its first piece.
    SentTimes sentTimes(SpanIndex span) const;
    /// The parent as it was sent; of a merged span that of its first piece.
    KeptSpanId sentParent(SpanIndex span) const;
    /// The name as it was sent; of a merged span that of its first piece.
    StringId sentName(SpanIndex span) const;
    /// The trace id as this span had it; of a merged span as its first piece had it.
    std::string sentTraceId(SpanIndex span) const;
    /// The trace id in this many digits.
    std::string traceIdOf(int digits) const;
    /// The pieces that were merged into the span, but for the first.
    std::span<const SpanPiece> pieces(SpanIndex span) const;
    /// It has a start of its own.
    bool hasOwnStart(SpanIndex span) const { return !repairs(span).has(SpanRepair::MissingStart); }

    const TraceColumns& columns() const { return m_columns; }
    /// What the columns take in memory; the arena counts its own.
    std::size_t memory() const;

    // How `flags` is laid out.
    static constexpr std::uint32_t kindMask = 7;
    static constexpr unsigned statusShift = 3;
    static constexpr std::uint32_t statusMask = 3;
    static constexpr std::uint32_t errorFlag = 1U << 5U;
    static constexpr std::uint32_t errorBelowFlag = 1U << 6U;
    static constexpr std::uint32_t textIdFlag = 1U << 7U;
    static constexpr unsigned digitsShift = 8;
    static constexpr std::uint32_t digitsMask = 63;
    static constexpr unsigned repairShift = 14;

private:
    const SentForm* sentForm(SpanIndex span) const;

    std::shared_ptr<const SpanArena> m_arena;
    Facts m_facts;
    std::string m_id;
    TraceColumns m_columns;
    std::array<std::uint64_t, spanRepairCount> m_repairCounts{};
};

} // namespace gatehouse
