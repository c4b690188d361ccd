#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "requestmetrics.h"
#endif

using namespace gatehouse;
using namespace std::chrono_literals;

class RequestMetricsTest : public QObject
{
    Q_OBJECT

    static QString text(const RequestMetrics& metrics)
    {
        MetricsText out;
        metrics.write(out);
        return QString::fromStdString(out.take());
    }
    static bool has(const RequestMetrics& metrics, const char* line)
    {
        return text(metrics).split(u'\n').contains(QLatin1String(line));
    }

private slots:
    void requestsAreCountedByMethodRouteAndStatus()
    {
        RequestMetrics metrics;
        metrics.answered("GET", "/a/{id}", 200, 1ms);
        metrics.answered("GET", "/a/{id}", 200, 1ms);
        metrics.answered("GET", "/a/{id}", 404, 1ms);
        QVERIFY(has(metrics, "http_requests_total{method=\"GET\",route=\"/a/{id}\",status=\"200\"} 2"));
        QVERIFY(has(metrics, "http_requests_total{method=\"GET\",route=\"/a/{id}\",status=\"404\"} 1"));
    }

    void durationsStandInEachBucketTheyFit_data()
    {
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<QString>("le");
        QTest::addColumn<int>("count");
        QTest::newRow("exactly at a bound") << qint64(5'000) << "0.005" << 1;
        QTest::newRow("not in the bucket before") << qint64(5'000) << "0.0025" << 0;
        QTest::newRow("just behind a bound") << qint64(5'001) << "0.005" << 0;
        QTest::newRow("in the next") << qint64(5'001) << "0.01" << 1;
        QTest::newRow("longer than all") << qint64(60'000'000) << "10" << 0;
        QTest::newRow("in the last whatever it takes") << qint64(60'000'000) << "+Inf" << 1;
    }
    void durationsStandInEachBucketTheyFit()
    {
        QFETCH(qint64, microseconds);
        QFETCH(QString, le);
        QFETCH(int, count);
        RequestMetrics metrics;
        metrics.answered("GET", "/", 200, std::chrono::microseconds(microseconds));
        const QString line =
            QStringLiteral("http_request_duration_seconds_bucket{method=\"GET\",route=\"/\",le=\"%1\"} %2")
                .arg(le)
                .arg(count);
        QVERIFY2(text(metrics).split(u'\n').contains(line), qPrintable(text(metrics)));
    }

    void sumAndCountAgreeWithTheBuckets()
    {
        RequestMetrics metrics;
        metrics.answered("POST", "/", 200, 250ms);
        metrics.answered("POST", "/", 500, 750ms);
        QVERIFY(has(metrics, "http_request_duration_seconds_sum{method=\"POST\",route=\"/\"} 1"));
        QVERIFY(has(metrics, "http_request_duration_seconds_count{method=\"POST\",route=\"/\"} 2"));
    }

    void rejectionsAreCountedByRuleAndStatus()
    {
        RequestMetrics metrics;
        metrics.rejected("framing", 400);
        metrics.rejected("chat", 413);
        metrics.rejected("chat", 413);
        QVERIFY(has(metrics, "validation_rejections_total{rule=\"chat\",status=\"413\"} 2"));
        QVERIFY(has(metrics, "validation_rejections_total{rule=\"framing\",status=\"400\"} 1"));
    }

    void seriesAreBounded()
    {
        RequestMetrics metrics;
        const auto many = RequestMetrics::mostSeries + 500;
        for (std::size_t i = 0; i < many; ++i)
            metrics.rejected("rule-" + std::to_string(i), 400);
        const QString all = text(metrics);
        QVERIFY(all.count(QLatin1String("validation_rejections_total{")) <=
                int(RequestMetrics::mostSeries) + 1);
        QVERIFY2(has(metrics, "validation_rejections_total{rule=\"other\",status=\"400\"} 500"),
                 "none is lost");
    }
};

GATEHOUSE_TEST(RequestMetricsTest)
#include "tst_requestmetrics.moc"
