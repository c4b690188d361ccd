#pragma once

#include "clockskew.h"
#include "incident.h"
#include "watchlog.h"
#include "windowpercentiles.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace gatehouse
{

/// What is kept of one component.
struct ComponentRecord {
    QString name;
    LatencySeries series;
    ComponentState state;
    QString detail;                   ///< of the newest probe
    std::optional<UtcTime> lastCheck; ///< as the gateway wrote it
    ChartTime newestAt = 0;           ///< when the newest probe arrived here
    ChartTime period = 0;             ///< how far its probes are apart
    ChartTime lastInterval = 0;       ///< between its two newest probes
    int absentPolls = 0;              ///< answers in a row that did not list it
    LatencyPercentiles percentiles;   ///< of the window last asked for
};

/// Everything recorded of one gateway since the console was opened: in memory, bounded, no
/// clock and no timer of its own.
class HealthHistory
{
public:
    static constexpr std::size_t componentLimit = 500;
    static constexpr std::chrono::hours span{24};

    /// How an answer came in.
    struct Arrival {
        ChartTime at = 0;
        ChartTime pollPeriod = 2000;
        ChartTime skewCorrection = 0; ///< to add to the gateway's times
    };

    explicit HealthHistory(StateRules rules = {});

    const StateRules& rules() const { return m_rules; }

    /// Records what a reading brings: each probe once, at the time it was made.
    void take(const HealthReading& reading, const Arrival& arrival);
    /// Something is blind from `from` until now; repeat it while it lasts.
    void blind(const BlindSpan& blindSpan);
    /// Nobody watched until now: what is old is not the components' fault.
    void resume(ChartTime now);
    /// Finds what has become stale, forgets what is too old.
    void expire(ChartTime now, bool isGatewayAway);

    /// Refreshes percentiles over [from, to) of as many components as fit into the budget of
    /// samples, in turn; at least of one.
    void refreshPercentiles(ChartTime from, ChartTime to, std::size_t budget = 40'000);

    /// In the order they were first seen; an index stays until removal of an older one.
    const std::vector<std::unique_ptr<ComponentRecord>>& components() const { return m_components; }
    const ComponentRecord* find(const QString& name) const;
    const WatchLog& watch() const { return m_watch; }
    WatchLog& watch() { return m_watch; }
    const IncidentLog& incidents() const { return m_incidents; }
    IncidentLog& incidents() { return m_incidents; }
    HealthWord documentWord() const { return m_documentWord; }
    /// Components of the newest reading beyond the limit, which are not kept.
    std::size_t omitted() const { return m_omitted; }

private:
    ComponentRecord* recordOf(const QString& name);
    void takeComponent(ComponentRecord& record, const HealthComponent& component, const Arrival& arrival);
    ChartTime timeOf(const ComponentRecord& record, const HealthComponent& component,
                     const Arrival& arrival) const;
    void countAbsent(const std::vector<ComponentRecord*>& listed, const Arrival& arrival);

    StateRules m_rules;
    std::vector<std::unique_ptr<ComponentRecord>> m_components;
    QHash<QString, ComponentRecord*> m_byName;
    WatchLog m_watch;
    IncidentLog m_incidents;
    HealthWord m_documentWord = HealthWord::Unknown;
    std::size_t m_omitted = 0;
    std::size_t m_nextPercentiles = 0;
    std::vector<float> m_scratch;
};

} // namespace gatehouse
