#pragma once

#include "healthcomponentmodel.h"
#include "healthpoller.h"
#include "healthsummary.h"
#include "incidentmodel.h"

#include <memory>

namespace gatehouse
{

class LiveFeed;
class OpenProfile;

/// Watches the health of one gateway for all pages that show it: one feed, one poller, one history,
/// however many look, and also while nobody does.
class HealthMonitor : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthMonitor)

public:
    /// The monitor of an open profile: made and started by the first call, gone with the profile.
    /// Null if the profile names no gateway.
    static HealthMonitor* of(OpenProfile& profile);

    /// Not started: for tests, and for feeds other than HTTP. The clock outlives this.
    HealthMonitor(std::unique_ptr<HealthFeed> feed, const HealthClock& clock, StateRules rules = {},
                  QObject* parent = nullptr);
    ~HealthMonitor() override;

    /// Says in the profile how the gateway's part is.
    void reportTo(OpenProfile& profile);
    /// Asks as soon as the feed tells of a change; figures still come by asking alone.
    void follow(const LiveFeed& feed);

    HealthHistory& history() { return *m_history; }
    const HealthHistory& history() const { return *m_history; }
    HealthPoller& poller() { return *m_poller; }
    const GatewayStatus& gateway() const { return m_poller->gateway(); }
    HealthComponentModel& components() { return m_components; }
    IncidentModel& incidents() { return m_incidents; }
    const IncidentModel& incidents() const { return m_incidents; }
    HealthSummary summary() const;
    ChartTime now() const { return m_poller->now(); }

    /// The window of which percentiles are kept; with no `to`, up to now.
    void setWindow(ChartTime length, std::optional<ChartTime> to = {});

signals:
    /// A reading, or the lack of one, was recorded.
    void recorded();
    /// Half a second has gone by.
    void woke();

private:
    void takeRecorded();
    void takeWake();
    void refreshIncidents();

    std::unique_ptr<HealthHistory> m_history;
    std::unique_ptr<HealthFeed> m_feed;
    std::unique_ptr<HealthPoller> m_poller;
    HealthComponentModel m_components;
    IncidentModel m_incidents;
    ChartTime m_windowLength = 300'000;
    std::optional<ChartTime> m_windowTo;
    std::uint64_t m_incidentRevision = 0;
    ChartTime m_lastSecond = 0;
};

} // namespace gatehouse
