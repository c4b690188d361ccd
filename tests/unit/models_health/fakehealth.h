#pragma once

#include "connectionproblem.h"
#include "healthclock.h"
#include "healthfeed.h"

#include <QPromise>

#include <functional>

namespace gatehouse::test
{

/// A clock that stands still until it is moved.
class FakeClock : public HealthClock
{
public:
    UtcTime utc() const override { return m_utc; }
    std::chrono::milliseconds steady() const override { return m_steady; }

    void advance(std::chrono::milliseconds by)
    {
        m_utc += by;
        m_steady += by;
    }
    /// Somebody set the system's clock.
    void setBack(std::chrono::milliseconds by) { m_utc -= by; }

private:
    UtcTime m_utc = UtcTime(std::chrono::milliseconds(1'760'000'000'000));
    std::chrono::milliseconds m_steady{1'000'000};
};

/// Answers what the test says, at once; or nothing until it is told to.
class FakeFeed : public HealthFeed
{
public:
    using Answer = Outcome<HealthAnswer>;

    std::function<Answer()> answer;
    int asked = 0;
    bool isHanging = false;

    QFuture<Answer> ask() override
    {
        ++asked;
        m_promise = std::make_unique<QPromise<Answer>>();
        m_promise->start();
        QFuture<Answer> future = m_promise->future();
        if (!isHanging)
            give();
        return future;
    }
    void give()
    {
        m_promise->addResult(answer());
        m_promise->finish();
    }

private:
    std::unique_ptr<QPromise<Answer>> m_promise;
};

inline HealthComponent component(const char* name, HealthWord word, std::optional<double> latency,
                                 std::optional<UtcTime> lastCheck = {})
{
    HealthComponent result;
    result.name = name;
    result.status = word;
    result.latencyMs = latency;
    result.lastCheck = lastCheck;
    return result;
}

inline HealthAnswer answerWith(std::vector<HealthComponent> components)
{
    HealthAnswer answer;
    answer.reading.format = HealthFormat::GatewayDetailed;
    answer.reading.components = std::move(components);
    answer.reading.status = overallOf(answer.reading.components);
    answer.endpoint = QStringLiteral("/health/detailed");
    answer.roundTrip = std::chrono::microseconds(4100);
    return answer;
}

inline Problem refused()
{
    return {ConnectionProblem::ConnectionRefused, {"127.0.0.1:8080"}};
}

} // namespace gatehouse::test
