#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "ratespec.h"
#endif

using namespace gatehouse;

class RateSpecTest : public QObject
{
    Q_OBJECT

private slots:
    void readsARate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<double>("burst");
        QTest::newRow("a rate with a burst") << "50/s burst 100" << true << 50.0 << 100.0;
        QTest::newRow("a rate by the minute") << "30/m burst 10" << true << 0.5 << 10.0;
        QTest::newRow("without a burst one unit's rate") << "600/h" << true << 600.0 / 3600 << 600.0;
        for (const char* wrong : {"", "50", "50/", "50/d", "0/s", "-1/s", "50/s burst", "50/s burst 0",
                                  "50/s burst 1 ", " 50/s", "50/s  burst 1", "5e9/s", "4294967296/s", "x/s"})
            QTest::addRow("no rate: '%s'", wrong) << wrong << false << 0.0 << 0.0;
    }
    void readsARate()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(double, perSecond);
        QFETCH(double, burst);
        const auto spec = RateSpec::parse(text.toStdString());
        QCOMPARE(spec.has_value(), good);
        if (good) {
            QCOMPARE(spec->perSecond, perSecond);
            QCOMPARE(spec->burst, burst);
        }
    }

    void theEnvironmentSetsTheLimits()
    {
        const Environment environment{
            {"RATE_USER", "5/s burst 7"}, {"RATE_IP", "9/m"}, {"TRUSTED_PROXIES", "10.0.0.0/8, ::1"}};
        EnvironmentReader reader(environment);
        const LimitsConfig config = LimitsConfig::read(reader);
        QVERIFY(!reader.problem());
        QCOMPARE(config.user.perSecond, 5.0);
        QCOMPARE(config.user.burst, 7.0);
        QCOMPARE(config.address.burst, 9.0);
        QCOMPARE(config.trustedProxies, (std::vector<std::string>{"10.0.0.0/8", "::1"}));
    }

    void withoutVariablesTheContractsLimitsHold()
    {
        const Environment environment;
        EnvironmentReader reader(environment);
        const LimitsConfig config = LimitsConfig::read(reader);
        QCOMPARE(config.user.perSecond, 50.0);
        QCOMPARE(config.user.burst, 100.0);
        QCOMPARE(config.address.perSecond, 100.0);
        QCOMPARE(config.address.burst, 200.0);
    }

    void aWrongValueIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("a rate without a unit") << "RATE_USER"
                                               << "50";
        QTest::newRow("a rate of nothing") << "RATE_IP"
                                           << "0/s";
        QTest::newRow("a network that is none") << "TRUSTED_PROXIES"
                                                << "10.0.0.0/33";
    }
    void aWrongValueIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const Environment environment{{name.toStdString(), value.toStdString()}};
        EnvironmentReader reader(environment);
        (void)LimitsConfig::read(reader);
        QVERIFY(reader.problem());
        QVERIFY(reader.problem()->detail.starts_with(name.toStdString() + " is wrong: "));
    }
};

GATEHOUSE_TEST(RateSpecTest)
#include "tst_ratespec.moc"
