#include "trace.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

template <class T>
std::size_t bytesOf(const std::vector<T>& column)
{
    return column.capacity() * sizeof(T);
}

struct BySpan {
    template <class Row>
    bool operator()(const Row& row, SpanIndex span) const
    {
        return row.span < span;
    }
    template <class Row>
    bool operator()(SpanIndex span, const Row& row) const
    {
        return span < row.span;
    }
};

} // namespace

Trace::Trace(std::shared_ptr<const SpanArena> arena, const Facts& facts, TraceColumns&& columns)
    : m_arena(std::move(arena))
    , m_facts(facts)
    , m_id(facts.id.shown())
    , m_columns(std::move(columns))
{
    for (std::uint32_t flags : m_columns.flags)
        for (flags >>= repairShift; flags != 0; flags &= flags - 1)
            ++m_repairCounts[static_cast<std::size_t>(std::countr_zero(flags))];
    m_repairCounts[static_cast<std::size_t>(SpanRepair::Merged)] = m_columns.pieces.size();
    m_repairCounts[static_cast<std::size_t>(SpanRepair::Partial)] = facts.partial ? 1 : 0;
}

KeptSpanId Trace::keptId(SpanIndex span) const
{
    const std::uint32_t flags = m_columns.flags[span];
    return {m_columns.id[span], static_cast<std::uint8_t>(flags >> digitsShift & digitsMask),
            (flags & textIdFlag) != 0};
}

std::string Trace::shown(const KeptSpanId& id) const
{
    if (id.isText)
        return std::string(m_arena->text(static_cast<StringId>(id.value)));
    return SentId::ofNumber(0, id.value, id.digits).shown();
}

SpanIndex Trace::find(const SentId& id) const
{
    const bool asText = id.isText() || id.high() != 0;
    const std::string text = asText ? id.shown() : std::string();
    const auto isIt = [&](SpanIndex span) {
        if ((m_columns.flags[span] & textIdFlag) == 0)
            return !asText && m_columns.id[span] == id.low();
        return asText && m_arena->text(static_cast<StringId>(m_columns.id[span])) == text;
    };
    SpanIndex found = noSpan;
    for (SpanIndex span = 0; span < size(); ++span)
        if (isIt(span) && (found == noSpan || arrival(span) < arrival(found)))
            found = span;
    return found;
}

SpanDetails Trace::details(SpanIndex span) const
{
    if (repairs(span).has(SpanRepair::Merged)) {
        const auto merged =
            std::lower_bound(m_columns.mergedDetails.begin(), m_columns.mergedDetails.end(), span,
                             [](const auto& entry, SpanIndex wanted) { return entry.first < wanted; });
        if (merged != m_columns.mergedDetails.end() && merged->first == span)
            return SpanDetails(merged->second);
    }
    return SpanDetails(m_arena->details(m_columns.details[span]));
}

SpanDetails Trace::resource(SpanIndex span) const
{
    return SpanDetails(m_arena->resource(m_arena->origin(origin(span)).resource).attributes);
}

const SpanArena::Scope& Trace::scope(SpanIndex span) const
{
    return m_arena->scope(m_arena->origin(origin(span)).scope);
}

SentTimes Trace::sentTimes(SpanIndex span) const
{
    if (const SentForm* sent = sentForm(span))
        return sent->times;
    return {startNano(span), endNano(span), {}};
}

KeptSpanId Trace::sentParent(SpanIndex span) const
{
    if (const SentForm* sent = sentForm(span))
        return sent->parent;
    return parent(span) == noSpan ? KeptSpanId{} : keptId(parent(span));
}

StringId Trace::sentName(SpanIndex span) const
{
    const SentForm* sent = sentForm(span);
    return sent ? sent->name : nameId(span);
}

std::string Trace::sentTraceId(SpanIndex span) const
{
    const SentForm* sent = sentForm(span);
    return sent ? traceIdOf(sent->traceIdDigits) : m_id;
}

std::string Trace::traceIdOf(int digits) const
{
    if (m_facts.id.isText() || digits == m_facts.id.digits())
        return m_id;
    const std::uint64_t high = digits > 16 ? m_facts.id.high() : 0;
    return SentId::ofNumber(high, m_facts.id.low(), digits).shown();
}

std::span<const SpanPiece> Trace::pieces(SpanIndex span) const
{
    const auto [begin, end] =
        std::equal_range(m_columns.pieces.begin(), m_columns.pieces.end(), span, BySpan{});
    return {begin, end};
}

std::size_t Trace::memory() const
{
    std::size_t bytes = sizeof *this + bytesOf(m_columns.start) + bytesOf(m_columns.duration) +
                        bytesOf(m_columns.parent) + bytesOf(m_columns.subtree) + bytesOf(m_columns.depth) +
                        bytesOf(m_columns.name) + bytesOf(m_columns.origin) + bytesOf(m_columns.flags) +
                        bytesOf(m_columns.id) + bytesOf(m_columns.details) + bytesOf(m_columns.arrival) +
                        bytesOf(m_columns.sent) + bytesOf(m_columns.pieces) +
                        bytesOf(m_columns.mergedDetails);
    for (const SpanPiece& piece : m_columns.pieces)
        bytes += piece.details.capacity();
    for (const auto& [span, details] : m_columns.mergedDetails)
        bytes += details.capacity();
    return bytes;
}

/// Of a span that is shown otherwise than it was sent.
const SentForm* Trace::sentForm(SpanIndex span) const
{
    const auto found = std::lower_bound(m_columns.sent.begin(), m_columns.sent.end(), span, BySpan{});
    return found != m_columns.sent.end() && found->span == span ? &*found : nullptr;
}

} // namespace gatehouse
