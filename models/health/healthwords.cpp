#include "healthwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace gatehouse
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::HealthWords)
};

QString decimals(double value, int count)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', count);
}

QDateTime localTime(ChartTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time);
}

QString probesText(const Incident& incident)
{
    return Words::tr("%n probes", nullptr, incident.probes);
}

} // namespace

QString stateText(HealthState state)
{
    switch (state) {
    case HealthState::Up:
        return Words::tr("Up");
    case HealthState::Slow:
        return Words::tr("Slow");
    case HealthState::Degraded:
        return Words::tr("Degraded");
    case HealthState::Down:
        return Words::tr("Down");
    case HealthState::Unknown:
        return Words::tr("Unknown");
    case HealthState::Maintenance:
        return Words::tr("Maintenance");
    //: What is shown is old: nothing newer has come
    case HealthState::Stale:
        return Words::tr("Stale");
    }
    return {};
}

Quantity latencyQuantity(float milliseconds)
{
    if (milliseconds == LatencyPercentiles::noAnswer)
        return {Words::tr("no answer"), {}};
    const auto value = static_cast<double>(milliseconds);
    if (value < 0.995)
        return {decimals(value, value < 0.0995 && value > 0 ? 2 : 1), Words::tr("ms")};
    if (value < 9.95)
        return {decimals(value, 1), Words::tr("ms")};
    if (value < 999.5)
        return {decimals(value, 0), Words::tr("ms")};
    if (value < 99'995)
        return {decimals(value / 1000, 2), Words::tr("s")};
    return {decimals(value / 1000, 0), Words::tr("s")};
}

QString latencyText(float milliseconds)
{
    const Quantity quantity = latencyQuantity(milliseconds);
    //: A number and its unit
    return quantity.unit.isEmpty() ? quantity.number : Words::tr("%1 %2").arg(quantity.number, quantity.unit);
}

QString durationText(ChartTime duration)
{
    const ChartTime seconds = std::max<ChartTime>(duration, 0) / 1000;
    if (duration < 9950)
        return Words::tr("%1 s").arg(
            decimals(static_cast<double>(std::max<ChartTime>(duration, 0)) / 1000, 1));
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return seconds % 60 == 0 ? Words::tr("%1 min").arg(seconds / 60)
                                 : Words::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    const ChartTime minutes = seconds / 60;
    if (minutes < 24 * 60)
        return Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return Words::tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

QString percentText(double percent)
{
    if (percent >= 100)
        return Words::tr("100 %");
    const int places = percent >= 99 ? 3 : 2;
    const double scale = std::pow(10, places);
    return Words::tr("%1 %").arg(decimals(std::floor(percent * scale) / scale, places));
}

QString timeText(ChartTime time, ChartTime now)
{
    const QDateTime local = localTime(time);
    const QString clock = QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    if (local.date() == localTime(now).date())
        return clock;
    return Words::tr("%1 %2", "date and time")
        .arg(QLocale().toString(local.date(), QLocale::ShortFormat), clock);
}

QString clockText(ChartTime time)
{
    return QLocale().toString(localTime(time).time(), QStringLiteral("HH:mm:ss"));
}

QString exactTimeText(ChartTime time)
{
    return QLocale().toString(localTime(time), QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString incidentTitle(const Incident& incident)
{
    switch (incident.kind) {
    case Incident::Kind::Slow:
        return Words::tr("%1 slow").arg(incident.component);
    case Incident::Kind::Degraded:
        return Words::tr("%1 degraded").arg(incident.component);
    case Incident::Kind::Down:
        return Words::tr("%1 down").arg(incident.component);
    case Incident::Kind::Unknown:
        return Words::tr("%1 unknown").arg(incident.component);
    case Incident::Kind::Stale:
        return Words::tr("%1 not probed").arg(incident.component);
    case Incident::Kind::GatewayAway:
        return Words::tr("gateway away");
    case Incident::Kind::NotWatched:
        return Words::tr("nobody watched");
    }
    return {};
}

QString incidentTimes(const Incident& incident, ChartTime now)
{
    const QString from = timeText(incident.from, now);
    if (!incident.to)
        return Words::tr("%1 → now").arg(from);
    const QString to = timeText(*incident.to, now);
    return from == to ? from : Words::tr("%1 → %2").arg(from, to);
}

QString incidentDetail(const Incident& incident, float slowAbove)
{
    switch (incident.kind) {
    case Incident::Kind::Slow:
        return Words::tr("worst %1, threshold %2 (%3)")
            .arg(latencyText(incident.worst), latencyText(slowAbove), probesText(incident));
    case Incident::Kind::Degraded:
    case Incident::Kind::Down:
    case Incident::Kind::Unknown:
        if (incident.probes == 0)
            return Words::tr("the gateway does not list it any more");
        if (!incident.detail.isEmpty())
            return Words::tr("%1 (%2)").arg(incident.detail.simplified().left(200), probesText(incident));
        return incident.worst < 0 ? Words::tr("no answer (%1)").arg(probesText(incident))
                                  : Words::tr("answers, and says so itself (%1)").arg(probesText(incident));
    case Incident::Kind::Stale:
        return Words::tr("the gateway repeats an old probe");
    case Incident::Kind::GatewayAway:
        return incident.detail.simplified().left(200);
    case Incident::Kind::NotWatched:
        return Words::tr("this machine slept or the console stood still");
    }
    return {};
}

QString componentSentence(const HealthComponentRow& row)
{
    const QString latency = row.hasLatency() ? latencyText(row.latency) : Words::tr("no latency");
    return Words::tr("%1: %2, %3, since %4")
        .arg(row.name, stateText(row.state), latency, exactTimeText(row.since));
}

} // namespace gatehouse
