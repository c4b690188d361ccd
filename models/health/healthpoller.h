#pragma once

#include "healthclock.h"
#include "healthfeed.h"
#include "healthhistory.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace gatehouse
{

/// What is known of the gateway itself.
struct GatewayStatus {
    enum class Kind {
        NotAsked, ///< no answer yet, and none has failed
        Answering,
        Away,      ///< no answer
        Unreadable ///< answers, but not about its health
    };

    Kind kind = Kind::NotAsked;
    QString reason;            ///< a sentence, for Away and Unreadable
    ChartTime since = 0;       ///< of Away and Unreadable: the first question without an answer
    ChartTime lastAnswer = 0;  ///< 0: never
    ChartTime nextAttempt = 0; ///< while not answering
    QString endpoint;
    std::chrono::microseconds roundTrip{0};
    std::optional<ChartTime> upSince;
    std::vector<std::string> warnings;
    ChartTime skew = 0; ///< what is added to its times; 0 within the tolerance

    bool isAway() const { return kind == Kind::Away || kind == Kind::Unreadable; }
};

/// Asks the feed every period and records into the history, hidden or shown, until destroyed.
/// Backs off while the gateway is away (to 10 s at most). A wake-up that comes much too late means
/// that the machine slept or this program stood still: that time goes down as not watched.
class HealthPoller : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthPoller)

public:
    static constexpr std::chrono::milliseconds wakePeriod{500};
    static constexpr std::chrono::milliseconds lateWake{10'000};
    static constexpr std::chrono::milliseconds longestBackOff{10'000};
    static constexpr std::chrono::milliseconds hurryFor{6'000};

    /// All three outlive this.
    HealthPoller(HealthFeed& feed, HealthHistory& history, const HealthClock& clock,
                 QObject* parent = nullptr);
    ~HealthPoller() override;

    /// From now on by a timer. Tests call wake() instead.
    void start();
    /// Looks at the clock and does what is due.
    void wake();
    /// Asks at once, also during a back-off.
    void askNow();
    /// The gateway says that something changed: asks at once, and often for a while, so that a second
    /// probe confirms it as soon as there is one.
    void hurry();

    const GatewayStatus& gateway() const { return m_gateway; }
    ChartTime now() const { return m_chartClock.now(); }

signals:
    /// Something was recorded or the gateway's status changed.
    void recorded();
    /// Half a second has gone by: ages that are shown have grown.
    void woke();

private:
    void ask();
    void takeAnswer();
    void take(HealthAnswer answer);
    void fail(GatewayStatus::Kind kind, const QString& reason);
    void comeBack();
    std::chrono::milliseconds periodAfter(const HealthAnswer& answer) const;
    bool noticeSleep(std::chrono::milliseconds steady);

    HealthFeed& m_feed;
    HealthHistory& m_history;
    const HealthClock& m_clock;
    ChartClock m_chartClock;
    ClockSkew m_skew;
    GatewayStatus m_gateway;
    QFutureWatcher<Outcome<HealthAnswer>> m_answer;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_lastWake;
    ChartTime m_lastWakeAt = 0;
    std::chrono::milliseconds m_nextAsk{0};
    std::chrono::milliseconds m_askedAt{0};
    std::optional<std::chrono::milliseconds> m_hurryUntil;
    ChartTime m_askedAtTime = 0;
    bool m_isAsking = false;
    int m_failures = 0;
};

} // namespace gatehouse
