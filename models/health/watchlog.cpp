#include "watchlog.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

auto firstEndingAfter(const std::vector<BlindSpan>& spans, ChartTime time)
{
    return std::upper_bound(spans.begin(), spans.end(), time,
                            [](ChartTime t, const BlindSpan& span) { return t < span.to; });
}

} // namespace

void WatchLog::beginAt(ChartTime time)
{
    m_begin = time;
}

void WatchLog::add(const BlindSpan& span)
{
    BlindSpan rest = span;
    if (!m_spans.empty()) {
        BlindSpan& last = m_spans.back();
        if (rest.from <= last.to && rest.why == last.why) {
            last.to = std::max(last.to, rest.to);
            return;
        }
        rest.from = std::max(rest.from, last.to);
    }
    if (rest.from >= rest.to)
        return;
    if (m_spans.size() == limit)
        m_spans.erase(m_spans.begin(), m_spans.begin() + limit / 8);
    m_spans.push_back(rest);
}

void WatchLog::knowFrom(ChartTime time, ChartTime reach)
{
    const auto isJustBefore = [time, reach](ChartTime end) { return time < end && end - time <= reach; };
    if (hasBegun() && isJustBefore(m_begin))
        m_begin = time;
    if (!m_spans.empty() && m_spans.back().from < time && isJustBefore(m_spans.back().to))
        m_spans.back().to = time;
}

void WatchLog::forgetBefore(ChartTime time)
{
    m_spans.erase(m_spans.begin(), firstEndingAfter(m_spans, time));
}

std::vector<BlindSpan> WatchLog::within(ChartTime from, ChartTime to) const
{
    std::vector<BlindSpan> result;
    const ChartTime watchedFrom = std::min(m_begin, to);
    if (from < watchedFrom)
        result.push_back({from, watchedFrom, Blind::NotWatched});
    for (auto it = firstEndingAfter(m_spans, from); it != m_spans.end() && it->from < to; ++it)
        result.push_back({std::max(it->from, from), std::min(it->to, to), it->why});
    return result;
}

bool WatchLog::isBlindBetween(ChartTime from, ChartTime to) const
{
    if (from < m_begin)
        return true;
    const auto it = firstEndingAfter(m_spans, from);
    return it != m_spans.end() && it->from < to;
}

} // namespace gatehouse
