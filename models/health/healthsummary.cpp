#include "healthsummary.h"

#include "healthwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace gatehouse
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::HealthSummary)
};

constexpr std::size_t stateCount = static_cast<std::size_t>(HealthState::Stale) + 1;

struct Tally {
    std::array<int, stateCount> counts{};
    int all = 0;
    std::optional<ChartTime> troubleSince;
    std::optional<ChartTime> newestChange;

    int of(HealthState state) const { return counts[static_cast<std::size_t>(state)]; }
    int troubled() const
    {
        return of(HealthState::Slow) + of(HealthState::Degraded) + of(HealthState::Down) +
               of(HealthState::Unknown) + of(HealthState::Stale);
    }
};

Tally count(const HealthHistory& history)
{
    Tally tally;
    for (const auto& record : history.components()) {
        ++tally.counts[static_cast<std::size_t>(record->state.state())];
        ++tally.all;
        const ChartTime since = record->state.since();
        tally.newestChange = std::max(tally.newestChange.value_or(since), since);
        const bool isTroubled =
            isTrouble(record->state.state()) || record->state.state() == HealthState::Stale;
        if (isTroubled)
            tally.troubleSince = std::min(tally.troubleSince.value_or(since), since);
    }
    return tally;
}

HealthState overallOf(const Tally& tally, HealthWord document)
{
    if (tally.all > 0 && tally.of(HealthState::Down) == tally.all)
        return HealthState::Down;
    if (tally.of(HealthState::Down) + tally.of(HealthState::Degraded) + tally.of(HealthState::Slow) > 0)
        return HealthState::Degraded;
    if (tally.of(HealthState::Unknown) + tally.of(HealthState::Stale) > 0 || tally.all == 0)
        return HealthState::Unknown;
    if (tally.of(HealthState::Maintenance) > 0 || document == HealthWord::Maintenance)
        return HealthState::Maintenance;
    return HealthState::Up;
}

QString sentenceOf(const Tally& tally)
{
    QStringList parts;
    const auto add = [&parts, &tally](HealthState state, const QString& word) {
        if (tally.of(state) == 0)
            return;
        //: "2 of 6 components slow"; the ones that follow are shorter: "1 down"
        parts << (parts.isEmpty()
                      ? Words::tr("%1 of %n components %2", nullptr, tally.all).arg(tally.of(state)).arg(word)
                      : Words::tr("%1 %2").arg(tally.of(state)).arg(word));
    };
    add(HealthState::Down, Words::tr("down"));
    add(HealthState::Degraded, Words::tr("degraded"));
    add(HealthState::Slow, Words::tr("slow"));
    add(HealthState::Unknown, Words::tr("unknown"));
    add(HealthState::Stale, Words::tr("stale"));
    add(HealthState::Maintenance, Words::tr("in maintenance"));
    if (parts.isEmpty())
        return Words::tr("All %n components up", nullptr, tally.all);
    return parts.join(Words::tr(", "));
}

} // namespace

HealthSummary summaryOf(const HealthHistory& history, const GatewayStatus& gateway)
{
    const Tally tally = count(history);
    HealthSummary summary;
    summary.components = tally.all;
    summary.troubled = tally.troubled();
    switch (gateway.kind) {
    case GatewayStatus::Kind::NotAsked:
        summary.word = Words::tr("Waiting");
        summary.sentence = Words::tr("Waiting for the gateway's first answer");
        return summary;
    case GatewayStatus::Kind::Away:
        summary.word = Words::tr("No answer");
        summary.sentence = gateway.reason;
        summary.since = gateway.since;
        return summary;
    case GatewayStatus::Kind::Unreadable:
        summary.word = Words::tr("Not health");
        summary.sentence = Words::tr("The gateway's answer is no health document");
        summary.since = gateway.since;
        return summary;
    case GatewayStatus::Kind::Answering:
        break;
    }
    summary.overall = overallOf(tally, history.documentWord());
    summary.word = stateText(summary.overall);
    summary.sentence = sentenceOf(tally);
    summary.since = summary.troubled > 0 ? tally.troubleSince : tally.newestChange;
    return summary;
}

} // namespace gatehouse
