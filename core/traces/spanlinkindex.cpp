#include "spanlinkindex.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{
namespace
{

/// How many spans are read between two looks at the stop token.
constexpr SpanIndex stopStep = 4096;

bool isBefore(const SentId& a, const SentId& b)
{
    return std::tuple(a.high(), a.low(), a.text()) < std::tuple(b.high(), b.low(), b.text());
}

SentId idOf(const Trace& trace, SpanIndex span)
{
    const KeptSpanId kept = trace.keptId(span);
    return kept.isText ? SentId::ofHex(trace.text(static_cast<StringId>(kept.value)))
                       : SentId::ofNumber(0, kept.value, kept.digits);
}

template <typename Member>
std::span<const SpanLinkPair> rangeOf(const std::vector<SpanLinkPair>& pairs, SpanIndex span, Member member)
{
    // clang 14 cannot read libstdc++'s std::ranges::equal_range.
    const auto begin = std::lower_bound(
        pairs.begin(), pairs.end(), span,
        [member](const SpanLinkPair& pair, SpanIndex wanted) { return pair.*member < wanted; });
    const auto end =
        std::upper_bound(begin, pairs.end(), span, [member](SpanIndex wanted, const SpanLinkPair& pair) {
            return wanted < pair.*member;
        });
    return {begin, end};
}

} // namespace

/// A link before it is known where it leads.
struct SpanLinkIndex::Wanted {
    SpanIndex from = noSpan;
    SentId id = {};
};

SpanLinkIndex::SpanLinkIndex(const Trace& trace, const std::stop_token& stop)
{
    std::vector<Wanted> wanted;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        if (span % stopStep == 0 && stop.stop_requested())
            return;
        for (auto links = trace.details(span).links(); links.next();) {
            const SpanLink& link = links.link();
            if (link.spanId.valid() && (link.traceId.empty() || link.traceId == trace.sentId()))
                wanted.push_back({span, link.spanId});
        }
    }
    if (wanted.empty())
        return;
    for (const Wanted& one : wanted)
        m_targets.push_back({one.id, noSpan});
    const auto byId = [](const Target& a, const Target& b) { return isBefore(a.id, b.id); };
    std::sort(m_targets.begin(), m_targets.end(), byId);
    m_targets.erase(std::unique(m_targets.begin(), m_targets.end(),
                                [](const Target& a, const Target& b) { return a.id == b.id; }),
                    m_targets.end());
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        const SentId id = idOf(trace, span);
        const auto found = std::lower_bound(m_targets.begin(), m_targets.end(), Target{id, noSpan}, byId);
        if (found == m_targets.end() || !(found->id == id))
            continue;
        if (found->span == noSpan || trace.arrival(span) < trace.arrival(found->span))
            found->span = span;
    }
    for (const Wanted& one : wanted)
        if (const SpanIndex to = target(one.id); to != noSpan)
            m_byFrom.push_back({one.from, to});
    const auto keyFrom = [](const SpanLinkPair& pair) { return std::pair(pair.from, pair.to); };
    const auto keyTo = [](const SpanLinkPair& pair) { return std::pair(pair.to, pair.from); };
    std::ranges::sort(m_byFrom, {}, keyFrom);
    m_byFrom.erase(std::unique(m_byFrom.begin(), m_byFrom.end()), m_byFrom.end());
    m_byTo = m_byFrom;
    std::ranges::sort(m_byTo, {}, keyTo);
}

std::span<const SpanLinkPair> SpanLinkIndex::from(SpanIndex span) const
{
    return rangeOf(m_byFrom, span, &SpanLinkPair::from);
}

std::span<const SpanLinkPair> SpanLinkIndex::to(SpanIndex span) const
{
    return rangeOf(m_byTo, span, &SpanLinkPair::to);
}

SpanIndex SpanLinkIndex::target(const SentId& id) const
{
    const auto found =
        std::lower_bound(m_targets.begin(), m_targets.end(), Target{id, noSpan},
                         [](const Target& a, const Target& b) { return isBefore(a.id, b.id); });
    return found != m_targets.end() && found->id == id ? found->span : noSpan;
}

} // namespace gatehouse
