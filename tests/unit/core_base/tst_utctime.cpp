#include "testmain.h"
#include "utctime.h"

using namespace gatehouse;

class UtcTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleAndServersWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("microseconds with an offset") << "2026-03-01T06:02:20.632281+00:00"
                                                     << "2026-03-01T06:02:20.632281Z";
        QTest::newRow("an eastern offset") << "2026-03-01T00:30:00+01:00"
                                           << "2026-02-28T23:30:00.000000Z";
        QTest::newRow("a western offset without colon") << "2026-03-01 00:30:00-0330"
                                                        << "2026-03-01T04:00:00.000000Z";
        QTest::newRow("PostgreSQL's short offset") << "2026-03-01 00:30:00.5+01"
                                                   << "2026-02-28T23:30:00.500000Z";
        QTest::newRow("a date alone is midnight UTC") << "2026-03-01"
                                                      << "2026-03-01T00:00:00.000000Z";
        QTest::newRow("nanoseconds are cut") << "2026-03-01T00:00:00.123456789Z"
                                             << "2026-03-01T00:00:00.123456Z";
        QTest::newRow("a leap day") << "2024-02-29T12:00Z"
                                    << "2024-02-29T12:00:00.000000Z";
        QTest::newRow("before 1970") << "1969-12-31T23:59:59.999999Z"
                                     << "1969-12-31T23:59:59.999999Z";
    }
    void readsWhatPeopleAndServersWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto time = parseUtc(text.toStdString());
        QVERIFY(time.has_value());
        QCOMPARE(QString::fromStdString(formatUtc(*time)), utc);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "yesterday", "2026-3-1", "2026-02-30", "2023-02-29", "2026-03-01T00:00:00",
              "2026-03-01T24:00:00Z", "2026-03-01T00:60Z", "2026-03-01T00:00:61Z", "2026-03-01T00:00:00.Z",
              "2026-03-01T00:00:00Zx", "-026-03-01", "2026-03-01T", "2026-03-01T00:00:00.1234567890Z",
              "2026-03-01T00:00:00+99", "infinity"})
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!parseUtc(text.toStdString()));
    }
};

GATEHOUSE_TEST(UtcTimeTest)
#include "tst_utctime.moc"
