#include "heartbeat.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr ChartTime blindPerMark = 20'000;
constexpr ChartTime mostBlindMarks = 6;

Heartbeat::Kind kindOf(const ProbeSample& sample, float slowAbove)
{
    switch (sample.word) {
    case HealthWord::Degraded:
        return Heartbeat::Kind::Degraded;
    case HealthWord::Down:
        return Heartbeat::Kind::Down;
    case HealthWord::Unknown:
        return Heartbeat::Kind::Unknown;
    case HealthWord::Maintenance:
        return Heartbeat::Kind::Maintenance;
    case HealthWord::Up:
        break;
    }
    return sample.latency > slowAbove ? Heartbeat::Kind::Slow : Heartbeat::Kind::Up;
}

/// Newest first, as the caller goes back in time.
void appendBlind(const WatchLog& watch, ChartTime from, ChartTime to, std::vector<Heartbeat>& marks)
{
    const std::vector<BlindSpan> spans = watch.within(from, to);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        const auto kind =
            span->why == Blind::NotWatched ? Heartbeat::Kind::NotWatched : Heartbeat::Kind::GatewayAway;
        const ChartTime count =
            std::clamp((span->to - span->from) / blindPerMark, ChartTime{1}, mostBlindMarks);
        for (ChartTime i = count; i > 0; --i)
            marks.push_back({kind, span->from + (span->to - span->from) * (i - 1) / count, noLatency});
    }
}

} // namespace

std::vector<Heartbeat> heartbeatsOf(const LatencySeries& series, const WatchLog& watch, ChartTime now,
                                    float slowAbove, std::size_t count)
{
    std::vector<Heartbeat> marks;
    marks.reserve(count + static_cast<std::size_t>(mostBlindMarks));
    ChartTime after = now;
    for (std::size_t i = series.size(); i > 0 && marks.size() < count; --i) {
        const ProbeSample sample = series.at(i - 1);
        if (watch.isBlindBetween(sample.time, after))
            appendBlind(watch, sample.time, after, marks);
        marks.push_back({kindOf(sample, slowAbove), sample.time, sample.latency});
        after = sample.time;
    }
    if (marks.size() > count)
        marks.resize(count);
    std::reverse(marks.begin(), marks.end());
    return marks;
}

} // namespace gatehouse
