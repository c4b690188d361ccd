#pragma once

#include "healthcomponentmodel.h"
#include "incident.h"

#include <QString>

namespace gatehouse
{

// What the health pages say, in the user's language, zone and number format.

/// "Up", "Slow", …
QString stateText(HealthState state);

struct Quantity {
    QString number;
    QString unit;
};
/// Milliseconds as people read them: 0.84 ms, 5.2 ms, 412 ms, 1.24 s; "no answer" for
/// LatencyPercentiles::noAnswer, with no unit.
Quantity latencyQuantity(float milliseconds);
QString latencyText(float milliseconds);

/// "0.6 s", "51 s", "12 min 51 s", "3 h 20 min", "3 d 4 h". Milliseconds in.
QString durationText(ChartTime duration);
/// Rounded down: 99.9999 is never shown as 100.
QString percentText(double percent);

/// "18:29", "18:29:05", with the date if it was another day than `now`'s.
QString timeText(ChartTime time, ChartTime now);
QString clockText(ChartTime time);
/// With date, seconds and zone.
QString exactTimeText(ChartTime time);

QString incidentTitle(const Incident& incident);
QString incidentTimes(const Incident& incident, ChartTime now);
QString incidentDetail(const Incident& incident, float slowAbove);

/// For tool tips and screen readers: "redis: Up, 0.8 ms, since …".
QString componentSentence(const HealthComponentRow& row);

} // namespace gatehouse
