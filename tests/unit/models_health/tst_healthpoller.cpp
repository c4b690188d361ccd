#include "fakehealth.h"
#include "healthmonitor.h"
#include "heartbeat.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// The monitor as a whole over a feed and a clock that obey the test.
class HealthPollerTest : public QObject
{
    Q_OBJECT

    struct Desk {
        FakeClock clock;
        FakeFeed* feed = nullptr;
        std::unique_ptr<HealthMonitor> monitor;

        Desk()
        {
            auto owned = std::make_unique<FakeFeed>();
            feed = owned.get();
            monitor = std::make_unique<HealthMonitor>(std::move(owned), clock);
        }
        /// Half a second, as the timer would have it, so many times.
        void pass(std::chrono::milliseconds time)
        {
            for (auto left = time; left > 0ms; left -= 500ms) {
                clock.advance(500ms);
                monitor->poller().wake();
                QCoreApplication::sendPostedEvents();
            }
        }
        const ComponentRecord& record(const char* name) const
        {
            return *monitor->history().find(QString::fromLatin1(name));
        }
        QStringList incidents() const
        {
            QStringList titles;
            const auto& model = monitor->incidents();
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex index = model.index(row, IncidentModel::TitleColumn);
                const bool isOpen = index.data(IncidentModel::IncidentRole).value<Incident>().isOpen();
                titles << index.data().toString() + (isOpen ? QStringLiteral("…") : QString());
            }
            return titles;
        }
    };

    static FakeFeed::Answer up(const FakeClock& clock, double latency = 5)
    {
        return answerWith({component("redis", HealthWord::Up, latency, clock.utc())});
    }

private slots:
    void asksEveryTwoSecondsAndPlotsEachProbeOnce()
    {
        Desk desk;
        const UtcTime probed = desk.clock.utc();
        desk.feed->answer = [&] { return answerWith({component("redis", HealthWord::Up, 5, probed)}); };
        desk.pass(4s);
        QCOMPARE(desk.feed->asked, 2);
        QCOMPARE(desk.record("redis").series.size(), std::size_t{1});
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(20s);
        QCOMPARE(desk.feed->asked, 12);
        QCOMPARE(desk.record("redis").series.size(), std::size_t{11});
    }

    void aChangeThatIsToldIsAskedForAtOnceAndOftenForAWhile()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(4s);
        QCOMPARE(desk.feed->asked, 2);
        desk.monitor->poller().hurry();
        QCOMPARE(desk.feed->asked, 3);
        QCoreApplication::sendPostedEvents();
        for (int i = 0; i < 50; ++i) // a flood of changes is no flood of questions
            desk.monitor->poller().hurry();
        QCOMPARE(desk.feed->asked, 3);
        desk.pass(5s);
        QCOMPARE(desk.feed->asked, 13);
        desk.pass(10s); // as ever, once the while is over
        QVERIFY2(desk.feed->asked <= 13 + 7, qPrintable(QString::number(desk.feed->asked)));
    }

    void anEndpointThatProbesOnEveryCallIsNotAskedMoreOften()
    {
        Desk desk;
        desk.feed->answer = [&] {
            FakeFeed::Answer answer = up(desk.clock);
            answer->period = 10s;
            return answer;
        };
        desk.pass(1s);
        desk.monitor->poller().hurry();
        const int asked = desk.feed->asked;
        desk.pass(5s);
        QCOMPARE(desk.feed->asked, asked);
    }

    void aGatewayThatIsBackIsAskedBeforeTheNextTry()
    {
        Desk desk;
        desk.feed->answer = [] { return FakeFeed::Answer(refused()); };
        desk.pass(60s);
        const int asked = desk.feed->asked;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.monitor->poller().hurry();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.feed->asked, asked + 1);
        QVERIFY(!desk.monitor->gateway().isAway());
    }

    void aGatewayThatRepeatsAnOldProbeMakesTheComponentStale()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        const UtcTime stuck = desk.clock.utc();
        desk.feed->answer = [&] { return answerWith({component("redis", HealthWord::Up, 5, stuck)}); };
        desk.pass(5s);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Up);
        desk.pass(6s);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Stale);
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("redis not probed…")});
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(2s);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Up);
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("redis not probed")});
    }

    void aComponentThatIsProbedOnceAMinuteIsNotStaleInBetween()
    {
        Desk desk;
        UtcTime probed = desk.clock.utc();
        desk.feed->answer = [&] {
            if (desk.clock.utc() - probed >= 60s)
                probed = desk.clock.utc();
            return answerWith({component("redis", HealthWord::Up, 5, probed)});
        };
        desk.pass(70s); // until the second probe nobody can know how far apart they are
        const QStringList known = desk.incidents();
        desk.pass(600s);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Up);
        QCOMPARE(desk.incidents(), known);
    }

    void anOutageMakesNoSlowProber()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        UtcTime stuck = desk.clock.utc();
        desk.feed->answer = [&] { return answerWith({component("redis", HealthWord::Up, 5, stuck)}); };
        desk.pass(120s);
        stuck = desk.clock.utc(); // one probe, and then none again
        desk.pass(12s);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Stale);
    }

    void flappingMakesNoIncidentPerProbe()
    {
        Desk desk;
        int probe = 0;
        desk.feed->answer = [&] {
            const bool isDown = ++probe % 2 == 0;
            return answerWith({component("redis", isDown ? HealthWord::Down : HealthWord::Up,
                                         isDown ? std::nullopt : std::optional(5.0), desk.clock.utc())});
        };
        desk.pass(60s);
        QCOMPARE(desk.incidents(), QStringList());
        QVERIFY(desk.record("redis").series.count(HealthWord::Down) >= 14);
    }

    void downIsOneIncidentWithItsDuration()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        desk.feed->answer = [&] {
            return answerWith({component("redis", HealthWord::Down, std::nullopt, desk.clock.utc())});
        };
        desk.pass(30s);
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("redis down…")});
        QCOMPARE(desk.monitor->summary().overall, HealthState::Down);
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("redis down")});
        const Incident incident = desk.monitor->incidents().incidents().first();
        QCOMPARE(*incident.to - incident.from, ChartTime{30'000});
        QCOMPARE(desk.monitor->summary().overall, HealthState::Up);
    }

    void oneLostAnswerIsNoIncidentButABlindSpan()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        desk.feed->answer = [] { return FakeFeed::Answer(refused()); };
        desk.pass(2s);
        QVERIFY(desk.monitor->gateway().isAway());
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(4s);
        QCOMPARE(desk.incidents(), QStringList());
        QCOMPARE(desk.monitor->history().watch().spans().size(), std::size_t{1});
        QCOMPARE(desk.monitor->history().watch().spans().front().why, Blind::GatewayAway);
    }

    void aProbeOfJustBeforeTellsOfTheTimeSince_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QList<int>>("marks");
        using Kind = Heartbeat::Kind;
        const auto up = static_cast<int>(Kind::Up);
        QTest::newRow("the console is opened") << 0 << QList<int>{up, up, up};
        QTest::newRow("the machine wakes up")
            << 1 << QList<int>{up, up, up, static_cast<int>(Kind::NotWatched), up, up, up};
        QTest::newRow("the gateway comes back")
            << 2 << QList<int>{up, up, up, static_cast<int>(Kind::GatewayAway), up, up, up};
    }

    void aProbeOfJustBeforeTellsOfTheTimeSince()
    {
        QFETCH(int, what);
        QFETCH(QList<int>, marks);
        // The gateway probes by itself: what it tells first was found out before it was asked.
        Desk desk;
        const auto told = [&] {
            return FakeFeed::Answer(
                answerWith({component("redis", HealthWord::Up, 5, desk.clock.utc() - 1300ms)}));
        };
        desk.feed->answer = told;
        desk.monitor->poller().wake();
        desk.pass(4s);
        if (what == 1)
            desk.clock.advance(20s);
        if (what == 2) {
            desk.feed->answer = [] { return FakeFeed::Answer(refused()); };
            desk.pass(3s);
            desk.feed->answer = told;
        }
        if (what != 0)
            desk.pass(6s);
        QList<int> seen;
        const HealthHistory& history = desk.monitor->history();
        for (const Heartbeat& mark :
             heartbeatsOf(desk.record("redis").series, history.watch(), desk.monitor->now(), 300, 50))
            seen << static_cast<int>(mark.kind);
        QCOMPARE(seen.mid(0, marks.size()), marks);
    }

    void aProbeOfLongAgoTellsNothingOfTheTimeSince()
    {
        Desk desk;
        const UtcTime longAgo = desk.clock.utc() - 1h;
        desk.feed->answer = [&] {
            return FakeFeed::Answer(answerWith({component("redis", HealthWord::Up, 5, longAgo)}));
        };
        const ChartTime start = desk.monitor->now();
        desk.monitor->poller().wake();
        desk.pass(4s);
        QCOMPARE(desk.monitor->history().watch().begin(), start);
    }

    void aGatewayThatIsAwayBacksOffAndKeepsWhatIsKnown()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        desk.feed->answer = [] { return FakeFeed::Answer(refused()); };
        const int before = desk.feed->asked;
        desk.pass(60s);
        const int tries = desk.feed->asked - before;
        QVERIFY2(tries >= 6 && tries <= 10, qPrintable(QString::number(tries)));
        QCOMPARE(desk.record("redis").state.state(), HealthState::Stale);
        QCOMPARE(desk.record("redis").state.lastKnown(), HealthState::Up);
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("gateway away…")});
        QCOMPARE(desk.monitor->components().rowCount(), 1);
        QVERIFY(desk.monitor->summary().sentence.contains(QStringLiteral("127.0.0.1:8080")));
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(12s);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Up);
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("gateway away")});
    }

    void aPageOfHtmlIsNotHealth()
    {
        Desk desk;
        desk.feed->answer = [] {
            HealthAnswer answer;
            answer.reading.detail = "<!doctype html><title>Sign in</title>";
            return FakeFeed::Answer(answer);
        };
        desk.pass(4s);
        QCOMPARE(desk.monitor->gateway().kind, GatewayStatus::Kind::Unreadable);
        QVERIFY(desk.monitor->gateway().reason.contains(QStringLiteral("Sign in")));
        QCOMPARE(desk.monitor->summary().overall, HealthState::Unknown);
    }

    void asleepNobodyWatched()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(20s);
        const ChartTime slept = desk.monitor->now();
        desk.clock.advance(3h);
        desk.monitor->poller().wake();
        desk.pass(10s);
        const auto& spans = desk.monitor->history().watch().spans();
        QCOMPARE(spans.size(), std::size_t{1});
        QCOMPARE(spans.front(), (BlindSpan{slept, slept + 3 * 3'600'000, Blind::NotWatched}));
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("nobody watched")});
        QCOMPARE(desk.record("redis").state.state(), HealthState::Up);
        QCOMPARE(desk.record("redis").series.count(HealthWord::Up), desk.record("redis").series.size());
    }

    void anAnswerThatWasUnderWayWhileAsleepIsDropped()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(4s);
        desk.feed->isHanging = true;
        desk.pass(2s);
        const std::size_t before = desk.record("redis").series.size();
        desk.clock.advance(1h);
        desk.monitor->poller().wake();
        QCOMPARE(desk.record("redis").series.size(), before);
    }

    void aComponentThatIsNotListedAnyMoreBecomesUnknown()
    {
        Desk desk;
        desk.feed->answer = [&] {
            return answerWith({component("redis", HealthWord::Up, 5, desk.clock.utc()),
                               component("ledger", HealthWord::Up, 7, desk.clock.utc())});
        };
        desk.pass(10s);
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(4s);
        QCOMPARE(desk.record("ledger").state.state(), HealthState::Up);
        desk.pass(4s);
        QCOMPARE(desk.record("ledger").state.state(), HealthState::Unknown);
        QCOMPARE(desk.record("ledger").series.count(HealthWord::Unknown), std::size_t{0});
        QCOMPARE(desk.incidents(), QStringList{QStringLiteral("ledger unknown…")});
    }

    void aGatewayWhoseClockIsWrongIsPlottedAtOurTime_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("an hour ahead") << 1;
        QTest::newRow("three hours behind") << -3;
    }
    void aGatewayWhoseClockIsWrongIsPlottedAtOurTime()
    {
        QFETCH(int, hours);
        Desk desk;
        desk.feed->answer = [&] {
            const UtcTime theirs = desk.clock.utc() + std::chrono::hours(hours);
            HealthAnswer answer = answerWith({component("redis", HealthWord::Up, 5, theirs - 1s)});
            answer.serverTime = std::chrono::floor<std::chrono::seconds>(theirs);
            return FakeFeed::Answer(answer);
        };
        desk.pass(20s);
        const ProbeSample last = desk.record("redis").series.last();
        QVERIFY(std::abs(last.time - (desk.monitor->now() - 1000)) <= 2500);
        QVERIFY(desk.monitor->gateway().skew != 0);
        QCOMPARE(desk.record("redis").state.state(), HealthState::Up);
    }

    void aClockSetBackDoesNotStopTheRecord()
    {
        Desk desk;
        desk.feed->answer = [&] { return up(desk.clock); };
        desk.pass(10s);
        desk.clock.setBack(1h);
        const std::size_t before = desk.record("redis").series.size();
        desk.pass(10s);
        QCOMPARE(desk.record("redis").series.size(), before + 5);
    }

    void aListOfThousandsIsCut()
    {
        Desk desk;
        desk.feed->answer = [&] {
            std::vector<HealthComponent> many(5000, component("x", HealthWord::Up, 1, desk.clock.utc()));
            return FakeFeed::Answer(answerWith(std::move(many)));
        };
        desk.pass(2s);
        QCOMPARE(desk.monitor->components().rowCount(), static_cast<int>(HealthHistory::componentLimit));
        QCOMPARE(desk.monitor->history().omitted(), 5000 - HealthHistory::componentLimit);
    }

    void aGatewayWithOneWordIsItsOwnComponent()
    {
        Desk desk;
        desk.feed->answer = [] {
            HealthAnswer answer = answerWith({});
            answer.reading.status = HealthWord::Up;
            answer.reading.format = HealthFormat::Gateway;
            return FakeFeed::Answer(answer);
        };
        desk.pass(4s);
        QCOMPARE(desk.monitor->components().rows().first().name, QStringLiteral("gateway"));
        QCOMPARE(desk.monitor->components().rows().first().latency, 4.1F);
    }

    void modelsKeepTheirPromises()
    {
        Desk desk;
        QAbstractItemModelTester components(&desk.monitor->components(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester incidents(&desk.monitor->incidents(),
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
        int round = 0;
        desk.feed->answer = [&] {
            ++round;
            std::vector<HealthComponent> list;
            for (int i = 0; i < 6; ++i) {
                const bool isDown = (round / 4 + i) % 3 == 0;
                const std::string name = "c" + std::to_string(i);
                if (round % 20 < 10 || i % 2 == 0)
                    list.push_back(component(name.c_str(), isDown ? HealthWord::Down : HealthWord::Up,
                                             isDown ? std::nullopt : std::optional(i * 100.0),
                                             desk.clock.utc()));
            }
            return FakeFeed::Answer(answerWith(std::move(list)));
        };
        desk.pass(20s);
        const QPersistentModelIndex third = desk.monitor->components().index(2, 0);
        desk.pass(200s);
        QCOMPARE(third.data().toString(), QStringLiteral("c2"));
        QVERIFY(desk.monitor->incidents().rowCount() > 6);
        desk.monitor->incidents().setIncidents({});
        desk.monitor->components().setRows({});
        QCOMPARE(desk.monitor->components().rowCount(), 0);
    }
};

GATEHOUSE_TEST(HealthPollerTest)
#include "tst_healthpoller.moc"
