#pragma once

#include "healthpoller.h"

#include <QString>

namespace gatehouse
{

/// The state of everything, in one word and one sentence.
struct HealthSummary {
    HealthState overall = HealthState::Unknown;
    QString word;     ///< "Degraded", "No answer", "Waiting"
    QString sentence; ///< "1 of 6 components slow"
    std::optional<ChartTime> since;
    int components = 0;
    int troubled = 0;
};

/// As of now. Down only when all are, or the gateway says so of itself; while the gateway is away,
/// unknown, with the reason as the sentence.
HealthSummary summaryOf(const HealthHistory& history, const GatewayStatus& gateway);

} // namespace gatehouse
