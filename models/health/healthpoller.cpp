#include "healthpoller.h"

#include "connectiontext.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;

/// Past the feed's own deadlines over all endpoints: only a broken feed is ever cut by this.
constexpr std::chrono::milliseconds longestQuestion = 60s;
constexpr std::chrono::milliseconds usualPeriod = 2s;
constexpr std::chrono::milliseconds shortestPeriod = 100ms;

std::chrono::milliseconds backOff(int failures)
{
    const std::chrono::milliseconds wait = usualPeriod * (1LL << std::min(failures - 1, 8));
    return std::min(wait, HealthPoller::longestBackOff);
}

/// A gateway that tells one word of itself and no more is its own only component; how long it
/// took to answer is its latency.
void addGatewayItself(HealthAnswer& answer)
{
    if (!answer.reading.components.empty())
        return;
    HealthComponent component;
    component.name = "gateway";
    component.status = answer.reading.status;
    component.detail = answer.reading.detail;
    component.latencyMs = static_cast<double>(answer.roundTrip.count()) / 1000.0;
    component.lastCheck = answer.reading.checkedAt;
    answer.reading.components.push_back(std::move(component));
}

} // namespace

HealthPoller::HealthPoller(HealthFeed& feed, HealthHistory& history, const HealthClock& clock,
                           QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_history(history)
    , m_clock(clock)
    , m_chartClock(clock)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &HealthPoller::takeAnswer);
    connect(&m_timer, &QTimer::timeout, this, &HealthPoller::wake);
}

HealthPoller::~HealthPoller()
{
    m_answer.cancel();
}

void HealthPoller::start()
{
    m_timer.start(wakePeriod);
    wake();
}

void HealthPoller::wake()
{
    const std::chrono::milliseconds steady = m_clock.steady();
    const bool hasSlept = noticeSleep(steady);
    m_lastWake = steady;
    m_lastWakeAt = now();
    if (m_isAsking && steady - m_askedAt > longestQuestion) {
        m_answer.cancel();
        m_isAsking = false;
        fail(GatewayStatus::Kind::Away, tr("The gateway did not answer within a minute."));
    }
    if (!m_isAsking && steady >= m_nextAsk)
        ask();
    m_history.expire(now(), m_gateway.isAway() || hasSlept);
    emit woke();
}

bool HealthPoller::noticeSleep(std::chrono::milliseconds steady)
{
    if (!m_history.watch().hasBegun())
        m_history.watch().beginAt(now());
    if (!m_lastWake || steady - *m_lastWake <= lateWake)
        return false;
    m_history.blind({m_lastWakeAt, now(), Blind::NotWatched});
    m_history.incidents().notWatched(m_lastWakeAt, now());
    m_history.resume(now());
    // What was under way was asked before: its answer says nothing of now.
    m_answer.cancel();
    m_isAsking = false;
    m_nextAsk = steady;
    m_failures = 0;
    return true;
}

void HealthPoller::askNow()
{
    m_nextAsk = m_clock.steady();
    wake();
}

void HealthPoller::hurry()
{
    const std::chrono::milliseconds steady = m_clock.steady();
    m_hurryUntil = steady + hurryFor;
    // Of a flood of changes, the next wake-up is soon enough.
    m_nextAsk = std::max(steady, m_askedAt + shortestPeriod);
    if (m_nextAsk <= steady)
        wake();
}

std::chrono::milliseconds HealthPoller::periodAfter(const HealthAnswer& answer) const
{
    // An endpoint that probes on every call is not asked more often than it says.
    const bool isHurried = m_hurryUntil && m_clock.steady() < *m_hurryUntil;
    return isHurried && answer.period <= usualPeriod ? wakePeriod : answer.period;
}

void HealthPoller::ask()
{
    m_isAsking = true;
    m_askedAt = m_clock.steady();
    m_askedAtTime = now();
    m_answer.setFuture(m_feed.ask());
}

void HealthPoller::takeAnswer()
{
    if (!m_isAsking || m_answer.isCanceled() || m_answer.future().resultCount() == 0)
        return;
    m_isAsking = false;
    Outcome<HealthAnswer> answer = m_answer.result();
    if (!answer)
        fail(GatewayStatus::Kind::Away, connectionProblemText(answer.problem()));
    else if (!answer->reading.recognised())
        fail(GatewayStatus::Kind::Unreadable, QString::fromStdString(answer->reading.detail));
    else
        take(std::move(*answer));
    emit recorded();
}

void HealthPoller::fail(GatewayStatus::Kind kind, const QString& reason)
{
    if (!m_gateway.isAway())
        m_gateway.since = m_askedAtTime;
    m_gateway.kind = kind;
    m_gateway.reason = reason;
    ++m_failures;
    const std::chrono::milliseconds wait = backOff(m_failures);
    m_nextAsk = m_clock.steady() + wait;
    m_gateway.nextAttempt = now() + wait.count();
    m_history.blind({m_gateway.since, now(), Blind::GatewayAway});
    // One lost answer is drawn, but is no incident yet.
    if (m_failures > 1)
        m_history.incidents().gatewayAway(m_gateway.since, reason);
}

void HealthPoller::comeBack()
{
    m_history.blind({m_gateway.since, m_askedAtTime, Blind::GatewayAway});
    m_history.incidents().gatewayBack(m_askedAtTime);
    m_history.resume(now());
}

void HealthPoller::take(HealthAnswer answer)
{
    if (m_gateway.isAway())
        comeBack();
    m_failures = 0;
    const ChartTime at = now();
    if (answer.serverTime)
        m_skew.add(toChartTime(*answer.serverTime), at - answer.roundTrip.count() / 2000);
    addGatewayItself(answer);
    m_gateway.kind = GatewayStatus::Kind::Answering;
    m_gateway.reason.clear();
    m_gateway.lastAnswer = at;
    m_gateway.endpoint = answer.endpoint;
    m_gateway.roundTrip = answer.roundTrip;
    m_gateway.warnings = answer.reading.warnings;
    m_gateway.skew = m_skew.correction();
    m_gateway.upSince.reset();
    if (answer.uptime)
        m_gateway.upSince = at - std::chrono::milliseconds(*answer.uptime).count();
    HealthHistory::Arrival arrival;
    arrival.at = at;
    arrival.pollPeriod = answer.period.count();
    arrival.skewCorrection = m_gateway.skew;
    m_history.take(answer.reading, arrival);
    // On a fixed beat, so that slow answers do not thin out the probes.
    m_nextAsk = std::max(m_askedAt + periodAfter(answer), m_clock.steady());
}

} // namespace gatehouse
