#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "metricstext.h"
#include "processmetrics.h"
#endif

#include <limits>

using namespace gatehouse;

class MetricsTextTest : public QObject
{
    Q_OBJECT

private slots:
    void aFamilyHasHelpTypeAndSamples()
    {
        MetricsText text;
        text.family("jobs_total", MetricsText::Type::Counter, "Jobs done.");
        text.sample({{"kind", "a"}, {"state", "b"}}, 3);
        text.sample({}, 0.5);
        QCOMPARE(text.take(), std::string("# HELP jobs_total Jobs done.\n# TYPE jobs_total counter\n"
                                          "jobs_total{kind=\"a\",state=\"b\"} 3\njobs_total 0.5\n"));
    }

    void hostileLabelsStayOneLabel()
    {
        MetricsText text;
        text.family("a", MetricsText::Type::Gauge, "Help \\ with\nan end");
        text.sample({{"rule", "x\"} 1\nb{c=\"\\"}}, 1);
        QCOMPARE(text.take(), std::string("# HELP a Help \\\\ with\\nan end\n# TYPE a gauge\n"
                                          "a{rule=\"x\\\"} 1\\nb{c=\\\"\\\\\"} 1\n"));
    }

    void numbersReadBackTheSame_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("a whole number") << 12.0 << "12";
        QTest::newRow("a fraction") << 0.1 << "0.1";
        QTest::newRow("small") << 0.0005 << "0.0005";
        QTest::newRow("a great count") << 123456789012.0 << "123456789012";
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << "+Inf";
        QTest::newRow("less than nothing") << -std::numeric_limits<double>::infinity() << "-Inf";
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << "NaN";
    }
    void numbersReadBackTheSame()
    {
        QFETCH(double, number);
        QTEST(QString::fromStdString(metricNumber(number)), "text");
    }

    void theProcessTellsOfItself()
    {
        MetricsText text;
        writeProcessMetrics(text);
        const QString all = QString::fromStdString(text.take());
        for (const char* name : {"process_cpu_seconds_total", "process_resident_memory_bytes",
                                 "process_open_fds", "process_start_time_seconds"})
            QVERIFY2(all.contains(QLatin1String("\n") + QLatin1String(name) + QLatin1Char(' ')), name);
    }
};

GATEHOUSE_TEST(MetricsTextTest)
#include "tst_metricstext.moc"
