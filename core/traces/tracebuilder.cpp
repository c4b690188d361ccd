#include "tracebuilder.h"

#include "spanclock.h"
#include "spandetailswriter.h"
#include "traceassembly.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <tuple>

namespace gatehouse
{
namespace
{

constexpr int narrowDigits = 16; ///< of a 64-bit id

bool isNarrow(const SentId& id)
{
    return !id.isText() && id.high() == 0 && id.digits() <= narrowDigits;
}

/// Spans of these two are of one trace, as far as two ids alone can tell.
bool mayBeSame(const SentId& a, const SentId& b)
{
    return a == b || (a.low() == b.low() && a.valid() && b.valid() && (isNarrow(a) || isNarrow(b)));
}

} // namespace

TraceBuilder::TraceBuilder(TraceLimits limits)
    : m_limits(limits)
    , m_arena(std::make_shared<SpanArena>())
    , m_resources{0}
    , m_scopes{0}
    , m_traces{{}}
{
}

ResourceId TraceBuilder::reserveResource()
{
    m_resources.push_back(0);
    return static_cast<ResourceId>(m_resources.size() - 1);
}

ScopeId TraceBuilder::reserveScope()
{
    m_scopes.push_back(0);
    return static_cast<ScopeId>(m_scopes.size() - 1);
}

void TraceBuilder::describeResource(ResourceId id, const SentResource& resource)
{
    const auto added = m_arena->addResource(resource);
    m_resources[id] = added.value_or(0);
    m_full = m_full || !added;
}

void TraceBuilder::describeScope(ScopeId id, const SentScope& scope)
{
    const auto added = m_arena->addScope(scope);
    m_scopes[id] = added.value_or(0);
    m_full = m_full || !added;
}

bool TraceBuilder::addSpan(const SentSpan& span)
{
    if (m_full || m_rows.size() >= m_limits.spans)
        return false;
    SpanRow row;
    const auto trace = traceOf(span.traceId);
    const auto name = m_arena->addText(span.name);
    KeptSpanId id;
    if (!trace || !name || !keepId(span.spanId, id) || !setParent(span, row) || !setDetails(span, row)) {
        m_full = true;
        return false;
    }
    row.trace = *trace;
    row.name = *name;
    row.spanId = id.value;
    row.idDigits = id.digits & 63U;
    row.idIsText = id.isText ? 1 : 0;
    row.resource = span.resource;
    row.scope = span.scope;
    row.kind = static_cast<std::uint32_t>(span.kind) & Trace::kindMask;
    row.status = static_cast<std::uint32_t>(span.status) & Trace::statusMask;
    row.error = span.error ? 1 : 0;
    row.hasStart = span.startNano ? 1 : 0;
    row.start = span.startNano.value_or(0);
    row.hasDuration = span.durationNano ? 1 : 0;
    row.hasEnd = !span.durationNano && span.endNano ? 1 : 0;
    row.end = span.durationNano ? static_cast<std::uint64_t>(*span.durationNano) : span.endNano.value_or(0);
    row.piece = span.piece ? 1 : 0;
    m_rows.push_back(row);
    return true;
}

void TraceBuilder::markPartial(const SentId& traceId)
{
    if (traceId.empty())
        m_allPartial = true;
    else if (const auto trace = traceOf(traceId))
        m_traces[*trace].partial = true;
}

std::size_t TraceBuilder::memory() const
{
    return sizeof *this + m_arena->memory() + m_rows.capacity() * sizeof(SpanRow) +
           m_candidates.capacity() * sizeof(ParentCandidate) + m_traces.capacity() * sizeof(TraceForm) +
           (m_resources.capacity() + m_scopes.capacity()) * sizeof(std::uint32_t) +
           (m_traceKeys ? m_traceKeys->memory() : 0);
}

std::optional<std::uint32_t> TraceBuilder::traceOf(const SentId& id)
{
    const SentId& last = m_traces[m_lastTrace].id;
    if (last == id && last.digits() == id.digits())
        return m_lastTrace;
    if (id.empty())
        return m_lastTrace = 0;
    if (m_traces.size() > 1 && !m_traceKeys) {
        m_traceKeys = std::make_unique<StringTable>();
        for (std::size_t form = 1; form < m_traces.size(); ++form)
            keyOf(m_traces[form].id);
    }
    const auto key = m_traceKeys ? keyOf(id) : static_cast<std::uint32_t>(m_traces.size());
    if (!key)
        return std::nullopt;
    if (*key == m_traces.size()) {
        const auto text = m_arena->addText(id.text());
        if (!text)
            return std::nullopt;
        m_traces.push_back({id.isText() ? SentId::ofText(m_arena->text(*text)) : id, false});
    }
    return m_lastTrace = *key;
}

std::optional<std::uint32_t> TraceBuilder::keyOf(const SentId& id)
{
    const std::array<std::uint64_t, 3> number{id.high(), id.low(), static_cast<std::uint64_t>(id.digits())};
    const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
    m_text.assign(bytes.data(), bytes.size()).append(id.text());
    return m_traceKeys->intern(m_text);
}

bool TraceBuilder::keepId(const SentId& id, KeptSpanId& kept)
{
    if (!id.isText() && id.high() == 0) {
        kept = {id.low(), static_cast<std::uint8_t>(id.digits()), false};
        return true;
    }
    const auto text = m_arena->addText(id.shown());
    kept = {text.value_or(0), 0, true};
    return text.has_value();
}

/// Its parent, or those to choose from: references into other traces are links (CONTRACTS §5).
bool TraceBuilder::setParent(const SentSpan& span, SpanRow& row)
{
    const std::size_t begin = m_candidates.size();
    KeptSpanId id;
    if (span.parentId.valid()) {
        if (!keepId(span.parentId, id))
            return false;
        m_candidates.push_back({id, false, false});
    }
    for (const SentReference& reference : span.references) {
        if (!reference.spanId.valid() ||
            (!reference.traceId.empty() && !mayBeSame(reference.traceId, span.traceId)))
            continue;
        if (!keepId(reference.spanId, id))
            return false;
        m_candidates.push_back({id, reference.followsFrom, false});
    }
    if (begin == m_candidates.size())
        return true;
    id = m_candidates[begin].id;
    row.parentId = id.value;
    row.parentDigits = id.digits & 63U;
    row.parentIsText = id.isText ? 1 : 0;
    if (m_candidates.size() - begin == 1) {
        m_candidates.resize(begin);
        return true;
    }
    m_candidates.back().last = true;
    row.candidates = static_cast<std::uint32_t>(begin + 1);
    return true;
}

/// Its details and, as links, the references that the parent alone does not say.
bool TraceBuilder::setDetails(const SentSpan& span, SpanRow& row)
{
    std::string_view bytes = span.details;
    const auto isLink = [&](const SentReference& reference) {
        return row.candidates != 0 ||
               (!reference.traceId.empty() && !mayBeSame(reference.traceId, span.traceId));
    };
    if (std::any_of(span.references.begin(), span.references.end(), isLink)) {
        SpanDetailsWriter links;
        for (const SentReference& reference : span.references) {
            if (!isLink(reference))
                continue;
            links.beginLink(reference.traceId.empty() ? span.traceId : reference.traceId, reference.spanId);
            links.string("opentracing.ref_type", reference.followsFrom ? "follows_from" : "child_of");
            links.end();
        }
        m_text.assign(span.details).append(links.bytes());
        bytes = m_text;
    }
    const auto details = m_arena->addDetails(bytes);
    row.details = details.value_or(0);
    return details.has_value();
}

/// By form: the first form of the same trace.
std::vector<std::uint32_t> TraceBuilder::joinedForms() const
{
    std::vector<std::uint32_t> order(m_traces.size());
    std::iota(order.begin(), order.end(), 0);
    const auto key = [this](std::uint32_t form) {
        const SentId& id = m_traces[form].id;
        return std::tuple(id.text(), id.low(), id.high(), form);
    };
    std::sort(order.begin(), order.end(), [&key](auto a, auto b) { return key(a) < key(b); });
    std::vector<std::uint32_t> joined(m_traces.size());
    for (std::size_t begin = 0; begin < order.size();) {
        const SentId& first = m_traces[order[begin]].id;
        // All of one number to the last 64 bits; those with nothing above them come first.
        std::size_t narrowEnd = begin;
        bool narrow = first.valid();
        std::size_t end = begin;
        std::size_t wide = 0;
        for (; end < order.size(); ++end) {
            const SentId& id = m_traces[order[end]].id;
            if (id.text() != first.text() || id.low() != first.low())
                break;
            const bool isNew = end == begin || !(id == m_traces[order[end - 1]].id);
            joined[order[end]] = isNew ? order[end] : joined[order[end - 1]];
            if (id.isText() || id.high() != 0) {
                wide += isNew ? 1 : 0;
            } else {
                narrowEnd = end + 1;
                narrow = narrow && isNarrow(id);
            }
        }
        if (narrow && wide == 1 && narrowEnd > begin && narrowEnd < end)
            for (std::size_t at = begin; at < narrowEnd; ++at)
                joined[order[at]] = joined[order[narrowEnd]];
        begin = end;
    }
    return joined;
}

std::vector<TraceBuilder::Members> TraceBuilder::membersOfTraces() const
{
    const std::vector<std::uint32_t> joined = joinedForms();
    std::vector<std::uint32_t> places(m_traces.size(), noSpan);
    std::vector<std::size_t> sizes;
    for (const SpanRow& row : m_rows) {
        std::uint32_t& place = places[joined[row.trace]];
        if (place == noSpan) {
            place = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        ++sizes[place];
    }
    std::vector<Members> traces(sizes.size());
    for (std::size_t at = 0; at < sizes.size(); ++at)
        traces[at].reserve(sizes[at]);
    for (std::uint32_t row = 0; row < m_rows.size(); ++row)
        traces[places[joined[m_rows[row].trace]]].push_back(row);
    return traces;
}

std::vector<std::shared_ptr<const Trace>> TraceBuilder::build()
{
    std::vector<std::uint8_t> digits;
    for (const TraceForm& form : m_traces)
        digits.push_back(static_cast<std::uint8_t>(form.id.digits()));
    std::vector<std::shared_ptr<const Trace>> traces;
    for (const Members& members : membersOfTraces())
        traces.push_back(buildTrace(members, digits));
    return traces;
}

std::vector<std::shared_ptr<const Trace>> TraceBuilder::finish()
{
    auto traces = build();
    m_full = true;
    m_rows = {};
    m_candidates = {};
    return traces;
}

std::shared_ptr<const Trace> TraceBuilder::buildTrace(const Members& members,
                                                      const std::vector<std::uint8_t>& digits)
{
    TraceAssembly::Source source;
    source.rows = {m_rows, members, m_candidates, m_resources, m_arena.get(), liesNear1970(m_rows, members)};
    source.scopes = m_scopes;
    source.arena = m_arena;
    source.traceIdDigits = digits;
    source.partial = m_allPartial;
    std::uint32_t last = noSpan;
    for (const std::uint32_t row : members) {
        const std::uint32_t form = m_rows[row].trace;
        if (form == last)
            continue;
        last = form;
        const SentId& id = m_traces[form].id;
        if (source.id.empty() || id.digits() > source.id.digits())
            source.id = id;
        source.partial = source.partial || m_traces[form].partial;
    }
    return TraceAssembly(source).take();
}

} // namespace gatehouse
