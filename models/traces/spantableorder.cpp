#include "spantableorder.h"

#include "selftime.h"
#include "spanfinder.h"

#include <algorithm>
#include <numeric>

namespace gatehouse
{
namespace
{

struct Keyed {
    std::uint64_t key;
    SpanIndex span;
};

/// By text id: its place among all texts that the spans use here.
template <typename IdOf>
std::vector<std::uint32_t> ranksOf(const Trace& trace, const std::vector<SpanIndex>& spans, IdOf idOf)
{
    StringId last = 0;
    for (const SpanIndex span : spans)
        last = std::max(last, idOf(span));
    std::vector<bool> isUsed(std::size_t{last} + 1);
    for (const SpanIndex span : spans)
        isUsed[idOf(span)] = true;
    std::vector<StringId> ids;
    for (StringId id = 0; id <= last; ++id)
        if (isUsed[id])
            ids.push_back(id);
    std::sort(ids.begin(), ids.end(), [&](StringId a, StringId b) { return trace.text(a) < trace.text(b); });
    std::vector<std::uint32_t> ranks(std::size_t{last} + 1);
    for (std::size_t rank = 0; rank < ids.size(); ++rank)
        ranks[ids[rank]] = static_cast<std::uint32_t>(rank);
    return ranks;
}

template <typename KeyOf>
std::vector<Keyed> keyed(const std::vector<SpanIndex>& spans, KeyOf keyOf)
{
    std::vector<Keyed> keys;
    keys.reserve(spans.size());
    for (const SpanIndex span : spans)
        keys.push_back({keyOf(span), span});
    return keys;
}

std::vector<Keyed> keysOf(const SpanTableOrder& order, const std::vector<SpanIndex>& spans)
{
    const Trace& trace = *order.question.trace;
    const auto by = [&](auto keyOf) { return keyed(spans, keyOf); };
    switch (order.question.column) {
    case SpanColumn::Service: {
        const auto ranks = ranksOf(trace, spans, [&](SpanIndex span) { return trace.serviceId(span); });
        return by([&](SpanIndex span) { return std::uint64_t{ranks[trace.serviceId(span)]}; });
    }
    case SpanColumn::Operation: {
        const auto ranks = ranksOf(trace, spans, [&](SpanIndex span) { return trace.nameId(span); });
        return by([&](SpanIndex span) { return std::uint64_t{ranks[trace.nameId(span)]}; });
    }
    case SpanColumn::Start:
        return by([&](SpanIndex span) { return order.afterStartNano(span); });
    case SpanColumn::Duration:
        return by([&](SpanIndex span) { return trace.durationNano(span); });
    case SpanColumn::Self:
        return by([&](SpanIndex span) { return order.selfNano(span); });
    case SpanColumn::Kind:
        return by([&](SpanIndex span) { return static_cast<std::uint64_t>(trace.kind(span)); });
    case SpanColumn::Status: // errors by the rule of each format count as much as a status does
        return by([&](SpanIndex span) {
            return trace.hasError(span) ? std::uint64_t{2}
                                        : static_cast<std::uint64_t>(trace.status(span)) % 2;
        });
    case SpanColumn::Depth:
        return by([&](SpanIndex span) { return std::uint64_t{trace.depth(span)}; });
    case SpanColumn::SpanId:
        return by([&](SpanIndex span) { return trace.keptId(span).value; });
    }
    return by([](SpanIndex span) { return std::uint64_t{span}; });
}

std::vector<SpanIndex> keptSpans(const SpanTableQuestion& question, const std::stop_token& stop)
{
    if (!question.filter.empty()) {
        SpanQuery query;
        query.text = question.filter;
        return findSpans(*question.trace, query, stop);
    }
    std::vector<SpanIndex> spans(question.trace->size());
    std::iota(spans.begin(), spans.end(), SpanIndex{0});
    return spans;
}

void sortKeys(std::vector<Keyed>& keys, bool isDescending)
{
    if (isDescending)
        std::sort(keys.begin(), keys.end(), [](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key > b.key : a.span < b.span;
        });
    else
        std::sort(keys.begin(), keys.end(), [](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key < b.key : a.span < b.span;
        });
}

} // namespace

std::uint64_t SpanTableOrder::afterStartNano(SpanIndex span) const
{
    const Trace& trace = *question.trace;
    const std::uint64_t start = question.isCorrected && question.figures
                                    ? question.figures->skew().startNano(trace, span)
                                    : trace.startNano(span);
    return start - std::min(start, startNano);
}

std::uint64_t SpanTableOrder::selfNano(SpanIndex span) const
{
    return question.figures && question.figures->isComplete() ? question.figures->selfNano(span)
                                                              : selfTime(*question.trace, span);
}

std::shared_ptr<const SpanTableOrder> SpanTableOrder::of(SpanTableQuestion question,
                                                         const std::stop_token& stop)
{
    auto order = std::make_shared<SpanTableOrder>();
    order->question = std::move(question);
    const SpanTableQuestion& asked = order->question;
    const bool isCorrected = asked.isCorrected && asked.figures;
    order->startNano = isCorrected ? asked.figures->skew().extentStart() : asked.trace->startNano();
    const std::vector<SpanIndex> spans = keptSpans(asked, stop);
    if (stop.stop_requested())
        return nullptr;
    std::vector<Keyed> keys = keysOf(*order, spans);
    if (stop.stop_requested())
        return nullptr;
    sortKeys(keys, asked.isDescending);
    order->spans.reserve(keys.size());
    order->rows.assign(asked.trace->size(), noRow);
    for (const Keyed& key : keys) {
        order->rows[key.span] = static_cast<std::uint32_t>(order->spans.size());
        order->spans.push_back(key.span);
    }
    return order;
}

} // namespace gatehouse
