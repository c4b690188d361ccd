#include "traceassembly.h"

#include "piecemerger.h"
#include "spanclock.h"
#include "spanlinker.h"
#include "spanorder.h"

#include <algorithm>
#include <numeric>

namespace gatehouse
{

/// What is found out on the way; all by the place in the RowSet but the order.
struct TraceAssembly::Steps {
    PieceMerger pieces;
    SpanLinker linker;
    SpanClock clock;
    SpanOrder order;
};

namespace
{

/// The rows after merging: `everything` where nothing was merged.
RowSet rowsAfter(const PieceMerger& pieces, const RowSet& everything, std::vector<std::uint32_t>& members)
{
    if (!pieces.merged())
        return everything;
    RowSet rows = everything;
    members.resize(pieces.rows.size());
    std::iota(members.begin(), members.end(), 0);
    rows.rows = pieces.rows;
    rows.members = members;
    return rows;
}

} // namespace

TraceAssembly::TraceAssembly(const Source& source) : m_source(source)
{
    PieceMerger pieces(source.rows);
    std::vector<std::uint32_t> members;
    const RowSet rows = rowsAfter(pieces, source.rows, members);
    SpanLinker linker(rows);
    for (const SentForm& first : pieces.firsts)
        linker.repairs[first.span].add(SpanRepair::Merged);
    SpanClock clock(rows, linker.parents, linker.repairs);
    SpanOrder order(linker.parents, clock.starts);
    Steps steps{std::move(pieces), std::move(linker), std::move(clock), std::move(order)};
    m_facts = {source.id, steps.clock.extentStart, steps.clock.extentEnd, steps.order.deepest,
               source.partial};
    fillColumns(rows, steps);
    markErrors();
    keepSentForms(rows, steps);
    keepPieces(steps);
}

std::shared_ptr<const Trace> TraceAssembly::take()
{
    return std::make_shared<const Trace>(m_source.arena, m_facts, std::move(m_columns));
}

void TraceAssembly::fillColumns(const RowSet& rows, Steps& steps)
{
    const std::size_t count = rows.size();
    m_columns.start.resize(count);
    m_columns.duration.resize(count);
    m_columns.name.resize(count);
    m_columns.origin.resize(count);
    m_columns.flags.resize(count);
    m_columns.id.resize(count);
    m_columns.details.resize(count);
    m_columns.arrival.resize(count);
    m_columns.parent = std::move(steps.order.parent);
    m_columns.subtree = std::move(steps.order.subtree);
    m_columns.depth = std::move(steps.order.depth);
    for (SpanIndex span = 0; span < count; ++span) {
        const std::uint32_t at = steps.order.order[span];
        const SpanRow& row = rows[at];
        fetch(rows, steps, span + 12); // neighbours in the tree came at different times
        m_columns.start[span] = steps.clock.starts[at];
        m_columns.duration[span] = steps.clock.durations[at];
        m_columns.name[span] = row.name;
        m_columns.origin[span] = originOf(row);
        m_columns.flags[span] = flagsOf(rows, steps, at);
        m_columns.id[span] = row.spanId;
        m_columns.details[span] = row.details;
        const std::uint32_t place = steps.pieces.merged() ? steps.pieces.arrivals[at] : at;
        m_columns.arrival[span] = m_source.rows.members[place];
    }
}

/// Asks memory for what the span needs.
void TraceAssembly::fetch(const RowSet& rows, const Steps& steps, SpanIndex span)
{
    if (span >= rows.size())
        return;
    const std::uint32_t at = steps.order.order[span];
    const auto* const row = reinterpret_cast<const char*>(&rows[at]);
    __builtin_prefetch(row);
    __builtin_prefetch(row + sizeof(SpanRow) - 1);
    __builtin_prefetch(&steps.clock.starts[at]);
    __builtin_prefetch(&steps.clock.durations[at]);
    __builtin_prefetch(&steps.linker.repairs[at]);
}

std::uint32_t TraceAssembly::flagsOf(const RowSet& rows, const Steps& steps, std::uint32_t at) const
{
    const SpanRow& row = rows[at];
    SpanRepairs repairs = steps.linker.repairs[at];
    if (m_source.traceIdDigits[row.trace] < m_source.id.digits() && m_source.id.valid())
        repairs.add(SpanRepair::MixedIdWidth);
    if (!m_source.id.valid())
        repairs.add(SpanRepair::InvalidId);
    return row.kind | row.status << Trace::statusShift | (row.error != 0 ? Trace::errorFlag : 0) |
           (row.idIsText != 0 ? Trace::textIdFlag : 0) | row.idDigits << Trace::digitsShift |
           repairs.bits() << Trace::repairShift;
}

std::uint32_t TraceAssembly::originOf(const SpanRow& row)
{
    const bool same =
        m_lastOrigin && m_lastOrigin->resource == row.resource && m_lastOrigin->scope == row.scope;
    if (!same) {
        m_lastOrigin = &row;
        m_lastOriginNumber =
            m_source.arena->addOrigin(m_source.rows.resources[row.resource], m_source.scopes[row.scope])
                .value_or(0);
    }
    return m_lastOriginNumber;
}

void TraceAssembly::markErrors()
{
    for (std::size_t span = m_columns.flags.size(); span-- > 0;) {
        const SpanIndex parent = m_columns.parent[span];
        if (parent != noSpan && (m_columns.flags[span] & (Trace::errorFlag | Trace::errorBelowFlag)) != 0)
            m_columns.flags[parent] |= Trace::errorBelowFlag;
    }
}

/// Of each span that is shown otherwise than it was sent.
void TraceAssembly::keepSentForms(const RowSet& rows, const Steps& steps)
{
    const auto& firsts = steps.pieces.firsts;
    for (SpanIndex span = 0; span < rows.size(); ++span) {
        fetch(rows, steps, span + 12);
        const std::uint32_t at = steps.order.order[span];
        const SpanRow& row = rows[at];
        SpanRepairs repairs(m_columns.flags[span] >> Trace::repairShift);
        const KeptSpanId named = row.parent();
        const SpanIndex parent = m_columns.parent[span];
        const bool otherForm =
            parent != noSpan &&
            (named.digits != ((m_columns.flags[parent] >> Trace::digitsShift) & Trace::digitsMask));
        const bool doubled = repairs == SpanRepairs(1U << static_cast<unsigned>(SpanRepair::DuplicateId));
        const bool plainTimes = row.hasEnd != 0 || row.start <= ~row.end;
        if ((repairs.empty() || doubled) && !steps.linker.linkedElsewhere[at] && !otherForm && plainTimes)
            continue;
        SentForm form = sentFormOf(row, span);
        const auto first =
            std::lower_bound(firsts.begin(), firsts.end(), at,
                             [](const SentForm& entry, std::uint32_t wanted) { return entry.span < wanted; });
        if (first != firsts.end() && first->span == at)
            form = *first;
        form.span = span;
        form.traceIdDigits = m_source.traceIdDigits[row.trace];
        m_columns.sent.push_back(form);
    }
}

void TraceAssembly::keepPieces(Steps& steps)
{
    if (!steps.pieces.merged())
        return;
    std::vector<SpanIndex> places(steps.order.order.size());
    for (SpanIndex span = 0; span < places.size(); ++span)
        places[steps.order.order[span]] = span;
    m_columns.pieces = std::move(steps.pieces.pieces);
    for (SpanPiece& piece : m_columns.pieces) {
        piece.span = places[piece.span];
        piece.sent.span = piece.span;
        piece.sent.traceIdDigits = m_source.traceIdDigits[m_source.rows[piece.arrival].trace];
        piece.arrival = m_source.rows.members[piece.arrival];
    }
    std::stable_sort(m_columns.pieces.begin(), m_columns.pieces.end(),
                     [](const SpanPiece& a, const SpanPiece& b) { return a.span < b.span; });
    m_columns.mergedDetails = std::move(steps.pieces.details);
    for (auto& [span, details] : m_columns.mergedDetails)
        span = places[span];
    std::sort(m_columns.mergedDetails.begin(), m_columns.mergedDetails.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
}

} // namespace gatehouse
