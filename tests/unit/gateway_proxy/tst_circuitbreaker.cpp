#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "circuitbreaker.h"
#include "routetable.h"
#endif

using namespace gatehouse;
using namespace std::chrono_literals;

/// When a backend is left alone, and which paths lead to one.
class CircuitBreakerTest : public QObject
{
    Q_OBJECT

    CircuitBreaker::Time m_now{1h};

    static void fail(CircuitBreaker& breaker, CircuitBreaker::Time now, int times)
    {
        for (int i = 0; i < times; ++i)
            breaker.failed(now);
    }

private slots:
    void fiveFailuresInARowShutIt()
    {
        CircuitBreaker breaker;
        fail(breaker, m_now, 4);
        QVERIFY(!breaker.refusal(m_now));
        breaker.succeeded();
        fail(breaker, m_now, 4);
        QVERIFY(!breaker.refusal(m_now));
        breaker.failed(m_now);
        QCOMPARE(breaker.refusal(m_now)->count(), 1000);
        QCOMPARE(breaker.refusal(m_now + 999ms)->count(), 1);
    }

    void thenOneRequestTries()
    {
        CircuitBreaker breaker;
        fail(breaker, m_now, 5);
        QVERIFY(!breaker.refusal(m_now + 1s));
        QVERIFY(breaker.refusal(m_now + 1s)); // a second one waits for it
        breaker.succeeded();
        QVERIFY(!breaker.refusal(m_now + 1s));
        QVERIFY(!breaker.open());
    }

    void eachTryThatFailsDoublesThePauseUpToABound()
    {
        CircuitBreaker breaker;
        fail(breaker, m_now, 5);
        qint64 last = 1000;
        for (const qint64 pause : {2000, 4000, 8000, 16000, 30000, 30000}) {
            m_now += std::chrono::milliseconds(last);
            QVERIFY(!breaker.refusal(m_now));
            breaker.failed(m_now);
            QCOMPARE(qint64(breaker.refusal(m_now)->count()), pause);
            last = pause;
        }
    }

    void aTryWhoseClientWentAwayLetsTheNextOneTry()
    {
        CircuitBreaker breaker;
        fail(breaker, m_now, 5);
        QVERIFY(!breaker.refusal(m_now + 1s));
        breaker.toldNothing();
        QVERIFY(!breaker.refusal(m_now + 1s));
    }

    void requestsThatBeganBeforeItShutDoNotProlongIt()
    {
        CircuitBreaker breaker;
        fail(breaker, m_now, 50);
        QCOMPARE(breaker.refusal(m_now)->count(), 1000);
    }

    void aRouteForAllBelowTakesItsOwnPathToo_data()
    {
        QTest::addColumn<QStringList>("segments");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* name, const QStringList& segments, bool found) {
            QTest::newRow(name) << segments << found;
        };
        row("itself", QStringLiteral("api/v1/files").split(QLatin1Char('/')), true);
        row("one below", QStringLiteral("api/v1/files/a").split(QLatin1Char('/')), true);
        row("far below", QStringLiteral("api/v1/files/a/b/c").split(QLatin1Char('/')), true);
        row("another", QStringLiteral("api/v1/filesx").split(QLatin1Char('/')), false);
        row("above", QStringLiteral("api/v1").split(QLatin1Char('/')), false);
    }
    void aRouteForAllBelowTakesItsOwnPathToo()
    {
        QFETCH(QStringList, segments);
        QFETCH(bool, found);
        RouteTable table;
        Route route;
        route.method = "GET";
        route.pathTemplate = "/api/v1/files/{path...}";
        table.add(route);
        std::vector<std::string> kept;
        for (const QString& segment : segments)
            kept.push_back(segment.toStdString());
        const std::vector<std::string_view> views(kept.begin(), kept.end());
        QCOMPARE(table.find("GET", views).route != nullptr, found);
        QVERIFY(table.find("GET", views).parameters.empty());
    }
};

GATEHOUSE_TEST(CircuitBreakerTest)
#include "tst_circuitbreaker.moc"
