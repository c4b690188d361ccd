#pragma once

#include "trace.h"

#include <span>
#include <stop_token>
#include <vector>

namespace gatehouse
{

/// A span of a trace that has a link to another span of the same trace.
struct SpanLinkPair {
    SpanIndex from = noSpan;
    SpanIndex to = noSpan;

    friend bool operator==(const SpanLinkPair&, const SpanLinkPair&) = default;
};

/// The links within one trace, both ways. A link that names another trace, or a span that is not there, is
/// none of them; one that is repeated counts once. Several spans of one id: the first by arrival is meant.
class SpanLinkIndex
{
public:
    /// Reads the details of every span: 1 M take some tenths of a second. Of a stopped one nothing is good.
    explicit SpanLinkIndex(const Trace& trace, const std::stop_token& stop = {});

    /// Ascending by the span at the other end.
    std::span<const SpanLinkPair> from(SpanIndex span) const;
    std::span<const SpanLinkPair> to(SpanIndex span) const;
    /// Where a link of this id leads; noSpan.
    SpanIndex target(const SentId& id) const;
    bool empty() const { return m_byFrom.empty(); }

private:
    struct Target {
        SentId id = {};
        SpanIndex span = noSpan;
    };
    struct Wanted;

    std::vector<Target> m_targets; ///< ascending by id
    std::vector<SpanLinkPair> m_byFrom;
    std::vector<SpanLinkPair> m_byTo;
};

} // namespace gatehouse
