#include "spantimes.h"
#include "testmain.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SpanTimesTest : public QObject
{
    Q_OBJECT

    static QString plain(QString text)
    {
        return text.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x202F), u' ');
    }

private slots:
    void durationsHaveThreeDigitsThatCount_data()
    {
        QTest::addColumn<quint64>("nano");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("exact");
        const auto row = [](const char* name, quint64 nano, const QString& brief, const QString& exact) {
            QTest::newRow(name) << nano << brief << exact;
        };
        row("nothing", 0, u"0 ns"_s, u"0 ns"_s);
        row("one nanosecond", 1, u"1 ns"_s, u"1 ns"_s);
        row("microseconds", 31'234, u"31.2 µs"_s, u"31.234 µs"_s);
        row("from a tenth of a millisecond on", 400'000, u"0.40 ms"_s, u"0.4 ms"_s);
        row("milliseconds", 820'000'000, u"820 ms"_s, u"820 ms"_s);
        row("rounded up to the next width", 99'960'000, u"100 ms"_s, u"99.96 ms"_s);
        row("seconds", 5'012'034'118, u"5.01 s"_s, u"5.012 034 118 s"_s);
        row("minutes", 125'000'000'000, u"2 min 05 s"_s, u"125 s"_s);
        row("hours", 35'880'000'000'000, u"9 h 58 min"_s, u"35,880 s"_s);
        row("the longest", ~quint64{0}, u"5124095 h 34 min"_s, u"18,446,744,073.709 551 615 s"_s);
    }
    void durationsHaveThreeDigitsThatCount()
    {
        QFETCH(quint64, nano);
        QTEST(plain(spanDurationText(nano)), "brief");
        QTEST(plain(exactDurationText(nano)), "exact");
    }

    void offsetsHaveASign()
    {
        QCOMPARE(plain(spanOffsetText(2'600'000'000)), u"+2.60 s"_s);
        QCOMPARE(plain(spanOffsetText(-62'300'000)), u"\u221262.3 ms"_s);
        QCOMPARE(plain(spanOffsetText(std::numeric_limits<std::int64_t>::min())),
                 u"\u22122562047 h 47 min"_s);
    }
};

GATEHOUSE_TEST(SpanTimesTest)
#include "tst_spantimes.moc"
