#include "healthmonitor.h"

#include "healthwords.h"
#include "httphealthfeed.h"
#include "livefeed.h"
#include "openprofile.h"

namespace gatehouse
{
namespace
{

const HealthClock& systemClock()
{
    static const HealthClock clock;
    return clock;
}

} // namespace

HealthMonitor* HealthMonitor::of(OpenProfile& profile)
{
    if (auto* monitor = profile.findChild<HealthMonitor*>(QString(), Qt::FindDirectChildrenOnly))
        return monitor;
    const QUrl& url = profile.profile().gateway.url;
    if (url.isEmpty())
        return nullptr;
    auto* monitor =
        new HealthMonitor(std::make_unique<HttpHealthFeed>(profile.http(), url), systemClock(), {}, &profile);
    monitor->reportTo(profile);
    monitor->follow(profile.feed());
    monitor->poller().start();
    return monitor;
}

HealthMonitor::HealthMonitor(std::unique_ptr<HealthFeed> feed, const HealthClock& clock, StateRules rules,
                             QObject* parent)
    : QObject(parent)
    , m_history(std::make_unique<HealthHistory>(rules))
    , m_feed(std::move(feed))
    , m_poller(std::make_unique<HealthPoller>(*m_feed, *m_history, clock))
    , m_incidents(rules.slowAbove)
{
    connect(m_poller.get(), &HealthPoller::recorded, this, &HealthMonitor::takeRecorded);
    connect(m_poller.get(), &HealthPoller::woke, this, &HealthMonitor::takeWake);
}

HealthMonitor::~HealthMonitor() = default;

HealthSummary HealthMonitor::summary() const
{
    return summaryOf(*m_history, m_poller->gateway());
}

void HealthMonitor::setWindow(ChartTime length, std::optional<ChartTime> to)
{
    m_windowLength = length;
    m_windowTo = to;
    const ChartTime end = m_windowTo.value_or(now());
    m_history->refreshPercentiles(end - m_windowLength, end + 1);
    m_components.setRows(rowsOf(*m_history));
}

void HealthMonitor::takeRecorded()
{
    setWindow(m_windowLength, m_windowTo);
    refreshIncidents();
    emit recorded();
}

void HealthMonitor::takeWake()
{
    m_components.setRows(rowsOf(*m_history));
    refreshIncidents();
    if (now() / 1000 != m_lastSecond) {
        m_lastSecond = now() / 1000;
        m_incidents.setNow(now());
    }
    emit woke();
}

void HealthMonitor::refreshIncidents()
{
    if (m_history->incidents().revision() == m_incidentRevision)
        return;
    m_incidentRevision = m_history->incidents().revision();
    m_incidents.setIncidents(m_history->incidents().all());
}

void HealthMonitor::follow(const LiveFeed& feed)
{
    connect(&feed, &LiveFeed::healthChanged, m_poller.get(), &HealthPoller::hurry);
    connect(&feed, &LiveFeed::missed, m_poller.get(), &HealthPoller::hurry);
    connect(&feed, &LiveFeed::stateChanged, this, [this, &feed] {
        // It is back, and the feed noticed first.
        if (feed.state().kind == FeedState::Kind::Connected && gateway().isAway())
            m_poller->hurry();
    });
}

void HealthMonitor::reportTo(OpenProfile& profile)
{
    const auto say = [this, &profile] {
        using Kind = OpenProfile::PartState::Kind;
        const GatewayStatus& status = gateway();
        switch (status.kind) {
        case GatewayStatus::Kind::NotAsked:
            profile.report(OpenProfile::Part::Gateway, {Kind::Connecting, {}});
            break;
        case GatewayStatus::Kind::Answering:
            profile.report(OpenProfile::Part::Gateway, {Kind::Connected, {}});
            break;
        case GatewayStatus::Kind::Away:
            profile.report(OpenProfile::Part::Gateway,
                           {Kind::Retrying, tr("no answer for %1").arg(durationText(now() - status.since))});
            break;
        case GatewayStatus::Kind::Unreadable:
            profile.report(OpenProfile::Part::Gateway,
                           {Kind::Failed, tr("The gateway's answer is no health document.")});
            break;
        }
    };
    say();
    connect(this, &HealthMonitor::recorded, &profile, say);
}

} // namespace gatehouse
