#include "sentwalk.h"

#include <algorithm>
#include <limits>

namespace gatehouse
{
namespace
{

constexpr std::size_t lookAhead = 16; ///< columns lie in the order of the tree
constexpr int narrowDigits = 16;

bool isNarrow(const SentId& id)
{
    return !id.isText() && id.high() == 0 && id.digits() <= narrowDigits;
}

bool hasErrorTag(const SpanDetails& details)
{
    return details.attributes().find("error").has_value();
}

} // namespace

std::optional<std::int64_t> SentView::duration() const
{
    if (durationNano || !endNano)
        return durationNano;
    if (!startNano)
        return 0; // an end alone says nothing
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (*endNano >= *startNano)
        return static_cast<std::int64_t>(std::min(most, *endNano - *startNano));
    return -static_cast<std::int64_t>(std::min(most, *startNano - *endNano));
}

SentWalk::SentWalk(const Trace& trace) : m_trace(trace)
{
    m_places.reserve(trace.sentCount());
    for (SpanIndex span = 0; span < trace.size(); ++span)
        m_places.push_back({trace.arrival(span), span});
    for (const SpanPiece& piece : trace.columns().pieces)
        m_places.push_back({piece.arrival, static_cast<std::uint32_t>(m_places.size())});
    std::sort(m_places.begin(), m_places.end(),
              [](const Place& a, const Place& b) { return a.arrival < b.arrival; });
}

bool SentWalk::next()
{
    if (m_next == m_places.size())
        return false;
    fetch(m_next + lookAhead);
    const std::uint32_t at = m_places[m_next++].at;
    if (at < m_trace.size())
        viewSpan(at);
    else
        viewPiece(m_trace.columns().pieces[at - m_trace.size()]);
    return true;
}

/// Asks memory for what a span needs.
void SentWalk::fetch(std::size_t next) const
{
    if (next >= m_places.size() || m_places[next].at >= m_trace.size())
        return;
    const std::uint32_t at = m_places[next].at;
    const TraceColumns& columns = m_trace.columns();
    __builtin_prefetch(&columns.start[at]);
    __builtin_prefetch(&columns.duration[at]);
    __builtin_prefetch(&columns.parent[at]);
    __builtin_prefetch(&columns.flags[at]);
    __builtin_prefetch(&columns.id[at]);
    __builtin_prefetch(&columns.name[at]);
    __builtin_prefetch(&columns.origin[at]);
    __builtin_prefetch(&columns.details[at]);
}

void SentWalk::viewSpan(SpanIndex span)
{
    const SpanRepairs repairs = m_trace.repairs(span);
    const SpanIndex parent = m_trace.parent(span);
    const SentForm* const form = formOf(span);
    m_sent = {};
    m_sent.span = span;
    m_sent.details = SpanDetails(m_trace.arena().details(m_trace.columns().details[span]));
    m_sent.traceId = traceIdOf(form ? form->traceIdDigits : m_trace.sentId().digits());
    m_sent.spanId = idOf(m_trace.keptId(span));
    m_sent.parentId = idOf(form ? parentOf(span, form->parent) : shownParentOf(parent));
    m_sent.name = m_trace.text(form ? form->name : m_trace.nameId(span));
    m_sent.kind = m_trace.kind(span);
    m_sent.origin = m_trace.origin(span);
    m_sent.sharedHalf =
        m_sent.kind == SpanKind::Server && parent != noSpan && m_trace.keptId(parent) == m_trace.keptId(span);
    viewTimes(form ? form->times : SentTimes{m_trace.startNano(span), m_trace.endNano(span), {}}, repairs);
    // Of a merged span the figures of all pieces are known, of each piece what its format says.
    const bool merged = repairs.has(SpanRepair::Merged);
    m_sent.error = merged ? hasErrorTag(m_sent.details) : m_trace.hasError(span);
    m_sent.status = merged ? SpanStatus::Unset : m_trace.status(span);
}

/// Of a span that is shown otherwise than it was sent.
const SentForm* SentWalk::formOf(SpanIndex span) const
{
    const auto& forms = m_trace.columns().sent;
    const auto found =
        std::lower_bound(forms.begin(), forms.end(), span,
                         [](const SentForm& form, SpanIndex wanted) { return form.span < wanted; });
    return found != forms.end() && found->span == span ? &*found : nullptr;
}

KeptSpanId SentWalk::shownParentOf(SpanIndex parent) const
{
    return parent == noSpan ? KeptSpanId() : m_trace.keptId(parent);
}

void SentWalk::viewPiece(const SpanPiece& piece)
{
    m_sent = {};
    m_sent.span = piece.span;
    m_sent.traceId = traceIdOf(piece.sent.traceIdDigits);
    m_sent.spanId = idOf(piece.id);
    m_sent.parentId = idOf(piece.sent.parent);
    m_sent.name = m_trace.text(piece.sent.name);
    m_sent.kind = m_trace.kind(piece.span);
    m_sent.origin = m_trace.origin(piece.span);
    m_sent.details = SpanDetails(piece.details);
    m_sent.error = hasErrorTag(m_sent.details);
    viewTimes(piece.sent.times, SpanRepairs());
}

void SentWalk::viewTimes(const SentTimes& times, SpanRepairs repairs)
{
    const bool merged = repairs.has(SpanRepair::Merged);
    if (merged || !repairs.has(SpanRepair::MissingStart))
        m_sent.startNano = times.startNano;
    if (!merged && repairs.has(SpanRepair::MissingDuration))
        return;
    m_sent.endNano = times.endNano;
    m_sent.durationNano = times.durationNano;
}

SentId SentWalk::traceIdOf(int digits) const
{
    const SentId& whole = m_trace.sentId();
    if (whole.isText() || digits == whole.digits())
        return whole;
    return SentId::ofNumber(digits > narrowDigits ? whole.high() : 0, whole.low(), digits);
}

SentId SentWalk::idOf(const KeptSpanId& id) const
{
    return id.isText ? SentId::ofHex(m_trace.text(static_cast<StringId>(id.value)))
                     : SentId::ofNumber(0, id.value, id.digits);
}

/// The parent it named; of several it named (Jaeger) the one it was given, since the first may not be there.
KeptSpanId SentWalk::parentOf(SpanIndex span, const KeptSpanId& named) const
{
    const SpanIndex parent = m_trace.parent(span);
    if (parent == noSpan || named == m_trace.keptId(parent))
        return named;
    const SentId given = idOf(m_trace.keptId(parent));
    for (auto links = m_sent.details.links(); links.next();)
        if (links.link().spanId == given && referenceKindOf(links.link()) != ReferenceKind::None &&
            mayBeOneTrace(links.link().traceId, m_trace.sentId()))
            return m_trace.keptId(parent);
    return named;
}

ReferenceKind referenceKindOf(const SpanLink& link)
{
    AttributeList attributes = link.attributes;
    const auto type = attributes.find("opentracing.ref_type");
    if (!type || type->type() != AttributeValue::Type::String)
        return ReferenceKind::None;
    if (type->bytes() == "child_of")
        return ReferenceKind::ChildOf;
    return type->bytes() == "follows_from" ? ReferenceKind::FollowsFrom : ReferenceKind::None;
}

bool mayBeOneTrace(const SentId& a, const SentId& b)
{
    return a == b || (a.low() == b.low() && a.valid() && b.valid() && (isNarrow(a) || isNarrow(b)));
}

} // namespace gatehouse
