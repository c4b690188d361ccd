#include "latencyseries.h"
#include "testmain.h"
#include "windowpercentiles.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace gatehouse;
using namespace std::chrono_literals;

class LatencySeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItWasGiven()
    {
        LatencySeries series(24h, 100'000);
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(series.append({1000 + i * 1000LL, static_cast<float>(i), HealthWord::Up}));
        QCOMPARE(series.size(), std::size_t{10'000});
        for (const std::size_t i : {0, 4095, 4096, 9999}) {
            QCOMPARE(series.at(i).time, 1000 + static_cast<ChartTime>(i) * 1000);
            QCOMPARE(series.at(i).latency, static_cast<float>(i));
        }
    }

    void refusesWhatIsNotNewer()
    {
        LatencySeries series;
        QVERIFY(series.append({5000, 1, HealthWord::Up}));
        QVERIFY(!series.append({5000, 2, HealthWord::Up}));
        QVERIFY(!series.append({4000, 2, HealthWord::Up}));
        QCOMPARE(series.size(), std::size_t{1});
    }

    void forgetsByTimeAndByNumber()
    {
        LatencySeries byTime(10s);
        for (int i = 0; i < 100; ++i)
            byTime.append({i * 1000LL, 1, i % 2 == 0 ? HealthWord::Up : HealthWord::Down});
        QCOMPARE(byTime.timeAt(0), ChartTime{89'000});
        QCOMPARE(byTime.count(HealthWord::Up) + byTime.count(HealthWord::Down), byTime.size());
        LatencySeries byNumber(24h, 5000);
        for (int i = 0; i < 20'000; ++i)
            byNumber.append({i * 10LL, 1, HealthWord::Up});
        QCOMPARE(byNumber.size(), std::size_t{5000});
        QVERIFY(byNumber.bytes() <= 3 * LatencySeries::blockSize * 9);
    }

    void storesNoNonsense_data()
    {
        QTest::addColumn<float>("given");
        QTest::newRow("no answer") << -1.0F;
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("infinite") << std::numeric_limits<float>::infinity();
        QTest::newRow("minus infinite") << -std::numeric_limits<float>::infinity();
    }
    void storesNoNonsense()
    {
        QFETCH(float, given);
        LatencySeries series;
        series.append({1, given, HealthWord::Unknown});
        QVERIFY(!series.last().hasLatency());
    }

    void survivesYearsOfTime()
    {
        LatencySeries series(24h);
        ChartTime time = 1'700'000'000'000;
        for (int day = 0; day < 400; ++day) {
            for (int i = 0; i < 10; ++i)
                QVERIFY(series.append({time += 1000, 5, HealthWord::Up}));
            time += 12 * 3600'000LL;
        }
        QCOMPARE(series.last().time, time - 12 * 3600'000LL);
        QVERIFY(series.last().time - series.timeAt(0) <= 24 * 3600'000LL);
    }

    void findsTheFirstSampleAtATime()
    {
        LatencySeries series;
        for (int i = 0; i < 9000; ++i)
            series.append({i * 7LL, 1, HealthWord::Up});
        for (const ChartTime time : {-5LL, 0LL, 1LL, 7LL, 30'000LL, 62'993LL, 62'994LL, 99'999LL}) {
            std::size_t expected = 0;
            while (expected < series.size() && series.timeAt(expected) < time)
                ++expected;
            QCOMPARE(series.lowerBound(time), expected);
            QCOMPARE(series.lowerBoundFrom(expected / 2, time), expected);
        }
    }

    void percentilesAreExact()
    {
        QRandomGenerator random(5);
        LatencySeries series;
        std::vector<float> values;
        for (int i = 0; i < 5000; ++i) {
            const auto value = static_cast<float>(random.bounded(1000.0));
            series.append({i * 1000LL, value, HealthWord::Up});
            if (i >= 1000 && i < 4321)
                values.push_back(value);
        }
        std::sort(values.begin(), values.end());
        const auto rank = [&values](double part) {
            return values[static_cast<std::size_t>(std::ceil(part * static_cast<double>(values.size()))) - 1];
        };
        std::vector<float> scratch;
        const LatencyPercentiles result = percentilesOf(series, 1'000'000, 4'321'000, scratch);
        QCOMPARE(*result.p50, rank(0.50));
        QCOMPARE(*result.p95, rank(0.95));
        QCOMPARE(*result.p99, rank(0.99));
        QCOMPARE(result.probes, values.size());
    }

    void aProbeWithoutAnswerCountsAsTheSlowest()
    {
        LatencySeries series;
        for (int i = 0; i < 100; ++i)
            series.append(
                {i * 1000LL, i < 97 ? 5.0F : noLatency, i < 97 ? HealthWord::Up : HealthWord::Down});
        std::vector<float> scratch;
        const LatencyPercentiles result = percentilesOf(series, 0, 1'000'000, scratch);
        QCOMPARE(*result.p95, 5.0F);
        QCOMPARE(*result.p99, LatencyPercentiles::noAnswer);
        QVERIFY(!percentilesOf(series, 2'000'000, 3'000'000, scratch).p50);
    }
};

GATEHOUSE_TEST(LatencySeriesTest)
#include "tst_latencyseries.moc"
