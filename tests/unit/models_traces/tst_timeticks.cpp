#include "testmain.h"
#include "timeticks.h"

#include <QStringList>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::uint64_t origin = 1'700'000'000'000'000'000;

} // namespace

class TimeTicksTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void ticksAreRound_data()
    {
        QTest::addColumn<quint64>("from");
        QTest::addColumn<quint64>("to");
        QTest::addColumn<QString>("labels");
        const quint64 second = 1'000'000'000;
        QTest::newRow("five seconds") << quint64{0} << 5 * second << u"0|1 s|2 s|3 s|4 s|5 s"_s;
        QTest::newRow("a part of a second")
            << quint64{1'200'000'000} << quint64{2'200'000'000} << u"1.2 s|1.4 s|1.6 s|1.8 s|2.0 s|2.2 s"_s;
        QTest::newRow("milliseconds")
            << quint64{0} << quint64{450'000'000} << u"0|100 ms|200 ms|300 ms|400 ms"_s;
        QTest::newRow("a nanosecond") << quint64{5} << quint64{6} << u"5 ns|6 ns"_s;
        QTest::newRow("ten hours") << quint64{0} << 36'000 * second
                                   << u"0|2 h 00 min|4 h 00 min|6 h 00 min|8 h 00 min|10 h 00 min"_s;
        QTest::newRow("nanoseconds far from the beginning")
            << quint64{3'599'000'000'010} << quint64{3'599'000'000'050}
            << u"3599.00000001 s|+10 ns|+20 ns|+30 ns|+40 ns"_s;
        QTest::newRow("nothing") << quint64{7} << quint64{7} << QString();
    }

    void ticksAreRound()
    {
        QFETCH(const quint64, from);
        QFETCH(const quint64, to);
        QStringList labels;
        for (const TimeTick& tick : timeTicks({origin + from, origin + to}, origin, 6))
            labels.append(tick.label);
        QTEST(labels.join(u'|').replace(QChar(QChar::Nbsp), u' '), "labels");
    }

    void thereAreNeverTooMany_data()
    {
        QTest::addColumn<int>("most");
        for (const int most : {1, 2, 3, 7, 20})
            QTest::addRow("at most %d", most) << most;
    }

    void thereAreNeverTooMany()
    {
        QFETCH(const int, most);
        for (std::uint64_t length = 1; length < std::uint64_t{1} << 61U; length = length * 7 / 3 + 1)
            QVERIFY2(int(timeTicks({origin, origin + length}, origin, most).size()) <= most + 1,
                     qPrintable(QString::number(length)));
    }

    void zoomingKeepsTheMomentAndStaysInside()
    {
        const TimeStretch all{1000, 2000};
        QVERIFY(zoomed(all, 0.5, 1500, all) == (TimeStretch{1250, 1750}));
        QVERIFY(zoomed(all, 0.5, 1000, all) == (TimeStretch{1000, 1500}));
        QVERIFY(zoomed({1250, 1750}, 10, 1300, all) == all);
        QVERIFY(zoomed({1250, 1251}, 0.1, 1250, all) == (TimeStretch{1250, 1251}));
    }

    void panningStopsAtBothEnds()
    {
        const TimeStretch all{1000, 2000};
        QVERIFY(panned({1200, 1400}, 0.5, all) == (TimeStretch{1300, 1500}));
        QVERIFY(panned({1200, 1400}, -9, all) == (TimeStretch{1000, 1200}));
        QVERIFY(panned({1200, 1400}, 9, all) == (TimeStretch{1800, 2000}));
    }
};

GATEHOUSE_TEST(TimeTicksTest)
#include "tst_timeticks.moc"
