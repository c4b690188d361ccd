#include "componentstate.h"
#include "testmain.h"

using namespace gatehouse;

/// Probes as letters: u up, s up but 400 ms, h up with 280 ms, g degraded, d down, n unknown, m maintenance.
/// States as letters: U S G D N M.
class ComponentStateTest : public QObject
{
    Q_OBJECT

    static ProbeSample probe(QChar letter, int at)
    {
        const ChartTime time = 1000 * (at + 1);
        switch (letter.unicode()) {
        case 's':
            return {time, 400, HealthWord::Up};
        case 'h':
            return {time, 280, HealthWord::Up};
        case 'g':
            return {time, 5, HealthWord::Degraded};
        case 'd':
            return {time, noLatency, HealthWord::Down};
        case 'n':
            return {time, noLatency, HealthWord::Unknown};
        case 'm':
            return {time, 5, HealthWord::Maintenance};
        default:
            return {time, 5, HealthWord::Up};
        }
    }
    static QChar letter(HealthState state) { return QStringLiteral("USGDNMT").at(static_cast<int>(state)); }

private slots:
    void followsTheProbes_data()
    {
        QTest::addColumn<QString>("probes");
        QTest::addColumn<QString>("states");
        QTest::newRow("up stays up") << "uuuu"
                                     << "UUUU";
        QTest::newRow("the first probe decides") << "dd"
                                                 << "DD";
        QTest::newRow("one failed probe is no state") << "uuduu"
                                                      << "UUUUU";
        QTest::newRow("two in a row are down") << "uudd"
                                               << "UUUD";
        QTest::newRow("down needs two to come back") << "ddudduu"
                                                     << "DDDDDDU";
        QTest::newRow("slow needs three in a row") << "ussuss"
                                                   << "UUUUUU";
        QTest::newRow("three slow ones are slow") << "usss"
                                                  << "UUUS";
        QTest::newRow("the first probe being slow is not slow yet") << "sss"
                                                                    << "UUU";
        QTest::newRow("four from the start are") << "ssss"
                                                 << "UUUS";
        QTest::newRow("just under the threshold stays slow") << "usssuhhhh"
                                                             << "UUUSSSSSS";
        QTest::newRow("under the clear line it is up again") << "usssuuu"
                                                             << "UUUSSSU";
        QTest::newRow("280 ms alone is not slow") << "uhhhh"
                                                  << "UUUUU";
        QTest::newRow("slow goes down in two") << "usssdd"
                                               << "UUUSSD";
        QTest::newRow("wavering between down and unknown is not up") << "udndndn"
                                                                     << "UUUUUUN";
        QTest::newRow("maintenance after two") << "umm"
                                               << "UUM";
        QTest::newRow("degraded after two") << "ugg"
                                            << "UUG";
    }
    void followsTheProbes()
    {
        QFETCH(QString, probes);
        QFETCH(QString, states);
        ComponentState machine;
        QString seen;
        for (int i = 0; i < probes.size(); ++i) {
            machine.take(probe(probes.at(i), i));
            seen += letter(machine.state());
        }
        QCOMPARE(seen, states);
    }

    void aStateBeginsWithTheFirstProbeThatShowedIt()
    {
        ComponentState machine;
        machine.take(probe(u'u', 0));
        machine.take(probe(u'd', 1));
        const auto change = machine.take(probe(u'd', 2));
        QVERIFY(change);
        QCOMPARE(change->since, ChartTime{2000});
        QCOMPARE(machine.since(), ChartTime{2000});
    }

    void staleKeepsTheLastKnownState()
    {
        ComponentState machine;
        for (int i = 0; i < 4; ++i)
            machine.take(probe(u's', i));
        QCOMPARE(machine.state(), HealthState::Slow);
        QVERIFY(machine.lose(HealthState::Stale, 9000));
        QVERIFY(!machine.lose(HealthState::Stale, 9500));
        QCOMPARE(machine.lastKnown(), HealthState::Slow);
        machine.take(probe(u's', 10));
        QCOMPARE(machine.state(), HealthState::Slow);
    }
};

GATEHOUSE_TEST(ComponentStateTest)
#include "tst_componentstate.moc"
