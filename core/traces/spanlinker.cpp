#include "spanlinker.h"

#include "siphash.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace gatehouse
{
namespace
{

/// Spreads ids under a secret of this process, so that nobody can send ids that all fall into one slot.
std::size_t spread(std::uint64_t id)
{
    static const std::uint64_t secret = json::sipHash("span ids", 1);
    static const std::uint64_t factor = json::sipHash("span ids", 2) | 1U;
    std::uint64_t hash = (id ^ secret) * factor;
    hash ^= hash >> 32U;
    hash *= 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

/// So many spans ahead memory is asked for: slots are where no cache expects them.
constexpr std::uint32_t lookAhead = 12;

bool isServer(const SpanRow& row)
{
    return static_cast<SpanKind>(row.kind) == SpanKind::Server;
}

bool isClient(const SpanRow& row)
{
    return static_cast<SpanKind>(row.kind) == SpanKind::Client;
}

} // namespace

SpanLinker::SpanLinker(const RowSet& rows)
    : parents(rows.size(), noSpan)
    , repairs(rows.size())
    , linkedElsewhere(rows.size())
    , m_rows(rows)
{
    indexIds();
    sortGroups();
    findParents();
    cutCycles();
}

void SpanLinker::indexIds()
{
    for (std::uint32_t at = 0; at < m_rows.size(); ++at)
        m_anyText = m_anyText || m_rows[at].idIsText != 0 || m_rows[at].parentIsText != 0;
    for (const ParentCandidate& candidate : m_rows.candidates)
        m_anyText = m_anyText || candidate.id.isText;
    m_slots.resize(std::bit_ceil(2 * m_rows.size()));
    for (std::uint32_t at = 0; at < m_rows.size(); ++at) {
        const SpanRow& row = m_rows[at];
        if (at + lookAhead < m_rows.size())
            fetchSlot(m_rows[at + lookAhead].spanId);
        if (!row.idIsValid()) {
            repairs[at].add(SpanRepair::InvalidId);
            continue;
        }
        Slot& slot = slotOf(row.id());
        if (slot.first == noSpan) {
            slot = {row.spanId, at, at};
            continue;
        }
        if (m_nextSame.empty())
            m_nextSame.assign(m_rows.size(), noSpan);
        if (slot.first == slot.last)
            m_doubled.push_back(slot.first);
        m_nextSame[slot.last] = at;
        slot.last = at;
    }
    std::sort(m_doubled.begin(), m_doubled.end());
}

void SpanLinker::fetchSlot(std::uint64_t id) const
{
    __builtin_prefetch(&m_slots[spread(id) & (m_slots.size() - 1)]);
}

SpanLinker::Slot& SpanLinker::slotOf(const KeptSpanId& id)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = spread(id.value) & mask;
    while (
        m_slots[at].first != noSpan &&
        (m_slots[at].id != id.value || (m_anyText && (m_rows[m_slots[at].first].idIsText != 0) != id.isText)))
        at = (at + 1) & mask;
    return m_slots[at];
}

/// Notes which spans double an earlier one and prepares the choice among those of one id.
void SpanLinker::sortGroups()
{
    m_groups.reserve(m_doubled.size());
    for (const std::uint32_t first : m_doubled) {
        Group group = groupOf(first);
        std::uint32_t firstOther = noSpan;
        for (const std::uint32_t at : group.members)
            if (!isServer(m_rows[at])) {
                firstOther = at;
                break;
            }
        // A server half beside a client half is no double; else the first of all is the only original.
        const bool halves = group.firstClient != noSpan && group.firstServer != noSpan;
        for (const std::uint32_t at : group.members)
            if (halves ? at != group.firstServer && at != firstOther : at != first)
                repairs[at].add(SpanRepair::DuplicateId);
        std::sort(group.members.begin(), group.members.end(), [this](std::uint32_t a, std::uint32_t b) {
            return std::tuple(m_rows.service(a), !isServer(m_rows[a]), a) <
                   std::tuple(m_rows.service(b), !isServer(m_rows[b]), b);
        });
        m_groups.emplace_back(first, std::move(group));
    }
}

/// Its members in order of arrival.
SpanLinker::Group SpanLinker::groupOf(std::uint32_t first) const
{
    Group group;
    for (std::uint32_t at = first; at != noSpan; at = m_nextSame[at]) {
        group.members.push_back(at);
        if (isServer(m_rows[at]) && group.firstServer == noSpan)
            group.firstServer = at;
        if (isClient(m_rows[at]) && group.firstClient == noSpan)
            group.firstClient = at;
    }
    return group;
}

/// Of the id whose first span this is, if several have it.
const SpanLinker::Group* SpanLinker::findGroup(std::uint32_t first) const
{
    const auto found =
        std::lower_bound(m_groups.begin(), m_groups.end(), first,
                         [](const auto& entry, std::uint32_t wanted) { return entry.first < wanted; });
    return found != m_groups.end() && found->first == first ? &found->second : nullptr;
}

void SpanLinker::findParents()
{
    for (std::uint32_t at = 0; at < m_rows.size(); ++at) {
        if (at + lookAhead < m_rows.size())
            fetchSlot(m_rows[at + lookAhead].parentId);
        if (m_rows[at].idIsValid())
            parents[at] = parentOf(at);
    }
}

SpanIndex SpanLinker::parentOf(std::uint32_t at)
{
    const SpanRow& row = m_rows[at];
    if (isServer(row) && !m_groups.empty()) {
        const Group* const group = findGroup(slotOf(row.id()).first);
        if (group && group->firstClient != noSpan) {
            linkedElsewhere[at] = true;
            return group->firstClient;
        }
    }
    KeptSpanId named = row.parent();
    const SpanIndex parent = row.candidates == 0 ? lookUp(named, at) : choose(at, named);
    if (named.value == 0)
        return noSpan; // none, or all zero, which is none
    if (named == row.id()) {
        repairs[at].add(SpanRepair::SelfParent);
        return noSpan;
    }
    if (parent == noSpan)
        repairs[at].add(SpanRepair::MissingParent);
    return parent;
}

/// The first CHILD_OF that is there, else the first FOLLOWS_FROM; `named` becomes the one it is.
SpanIndex SpanLinker::choose(std::uint32_t at, KeptSpanId& named)
{
    for (const bool followsFrom : {false, true}) {
        std::size_t next = m_rows[at].candidates - 1;
        for (bool last = false; !last; ++next) {
            const ParentCandidate& candidate = m_rows.candidates[next];
            last = candidate.last;
            const SpanIndex parent = candidate.followsFrom == followsFrom ? lookUp(candidate.id, at) : noSpan;
            if (parent == noSpan)
                continue;
            linkedElsewhere[at] = !(candidate.id == named);
            named = candidate.id;
            return parent;
        }
    }
    return noSpan;
}

/// Among several of the id: of the child's own service, else the server half, else the first.
SpanIndex SpanLinker::lookUp(const KeptSpanId& id, std::uint32_t child)
{
    if (id.value == 0)
        return noSpan;
    const std::uint32_t first = slotOf(id).first;
    if (first == noSpan || m_nextSame.empty() || m_nextSame[first] == noSpan)
        return first;
    const Group& group = *findGroup(first);
    const StringId service = m_rows.service(child);
    const auto own =
        std::lower_bound(group.members.begin(), group.members.end(), service,
                         [this](std::uint32_t at, StringId wanted) { return m_rows.service(at) < wanted; });
    if (own != group.members.end() && m_rows.service(*own) == service)
        return *own;
    return group.firstServer != noSpan ? group.firstServer : first;
}

void SpanLinker::cutCycles()
{
    // Each span is walked from once: what an earlier walk has seen leads to the top.
    std::vector<std::uint32_t> walk(m_rows.size(), 0);
    for (std::uint32_t from = 0; from < m_rows.size(); ++from) {
        std::uint32_t at = from;
        for (; at != noSpan && walk[at] == 0; at = parents[at])
            walk[at] = from + 1;
        if (at != noSpan && walk[at] == from + 1)
            cutCycleAt(at);
    }
}

/// Above its earliest span; one without a start is later than all others.
void SpanLinker::cutCycleAt(std::uint32_t member)
{
    std::uint32_t earliest = member;
    for (std::uint32_t at = parents[member]; at != member; at = parents[at])
        if (earlier(at, earliest))
            earliest = at;
    parents[earliest] = noSpan;
    repairs[earliest].add(SpanRepair::Cycle);
}

bool SpanLinker::earlier(std::uint32_t a, std::uint32_t b) const
{
    return std::tuple(!m_rows.hasStart(a), m_rows[a].start, a) <
           std::tuple(!m_rows.hasStart(b), m_rows[b].start, b);
}

} // namespace gatehouse
