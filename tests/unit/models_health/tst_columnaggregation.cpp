#include "columnaggregation.h"
#include "testmain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace gatehouse;

namespace
{

constexpr ChartTime start = 1'700'000'000'000;

struct Trace {
    LatencySeries series;
    WatchLog watch;
    std::vector<ProbeSample> samples;
};

HealthWord randomWord(QRandomGenerator& random, double failureRate)
{
    if (random.generateDouble() >= failureRate)
        return HealthWord::Up;
    constexpr std::array words = {HealthWord::Down, HealthWord::Unknown, HealthWord::Degraded,
                                  HealthWord::Maintenance};
    return words[random.bounded(static_cast<quint32>(words.size()))];
}

/// A trace with everything that happens: failures with and without a latency, probes that are
/// missing, sleep, a gateway that goes away.
Trace randomTrace(QRandomGenerator& random, int count, double failureRate)
{
    Trace trace;
    trace.watch.beginAt(start);
    ChartTime time = start;
    for (int i = 0; i < count; ++i) {
        time += 500 + random.bounded(1500);
        if (random.generateDouble() < 0.002) {
            const ChartTime slept = 2000 + random.bounded(600'000);
            const Blind why = random.bounded(2) == 0 ? Blind::NotWatched : Blind::GatewayAway;
            trace.watch.add({time, time + slept, why});
            time += slept + 1;
        }
        if (random.generateDouble() < 0.001)
            time += random.bounded(300'000);
        ProbeSample sample;
        sample.time = time;
        sample.word = randomWord(random, failureRate);
        const bool isMeasured = sample.word == HealthWord::Up || random.bounded(3) == 0;
        sample.latency =
            isMeasured ? static_cast<float>(std::exp(random.generateDouble() * 7 - 1)) : noLatency;
        if (trace.series.append(sample))
            trace.samples.push_back(sample);
    }
    return trace;
}

ColumnGrid randomGrid(QRandomGenerator& random, const Trace& trace)
{
    const ChartTime whole = trace.samples.back().time - start;
    ColumnGrid grid;
    grid.count = 1 + static_cast<int>(random.bounded(1600));
    const double zoom = std::exp(random.generateDouble() * std::log(1000.0));
    grid.width = std::max(1.0, static_cast<double>(whole) * 1.1 / zoom / grid.count);
    grid.from = start - whole / 20 + random.bounded(static_cast<quint32>(whole));
    return grid;
}

std::vector<ProbeSample> samplesIn(const Trace& trace, ChartTime from, ChartTime to)
{
    std::vector<ProbeSample> result;
    std::copy_if(trace.samples.begin(), trace.samples.end(), std::back_inserter(result),
                 [&](const ProbeSample& sample) { return sample.time >= from && sample.time < to; });
    return result;
}

} // namespace

class ColumnAggregationTest : public QObject
{
    Q_OBJECT

private:
    /// What the columns promise, looked up sample by sample the slow way.
    void compareColumns(const Trace& trace, const ColumnGrid& grid, const std::vector<LatencyColumn>& columns)
    {
        std::size_t next = 0;
        for (int i = 0; i < grid.count; ++i) {
            const LatencyColumn& column = columns[static_cast<std::size_t>(i)];
            WordSet words = 0;
            float low = INFINITY;
            float high = -1;
            while (next < trace.samples.size() && trace.samples[next].time < grid.startOf(i))
                ++next;
            for (std::size_t at = next; at < trace.samples.size(); ++at) {
                const ProbeSample& sample = trace.samples[at];
                if (sample.time >= grid.startOf(i + 1))
                    break;
                words |= wordBit(sample.word);
                if (sample.hasLatency()) {
                    low = std::min(low, sample.latency);
                    high = std::max(high, sample.latency);
                }
            }
            QCOMPARE(column.words, words);
            QCOMPARE(column.has(LatencyColumn::HasValue), high >= 0);
            if (high >= 0) {
                QCOMPARE(column.low, low);
                QCOMPARE(column.high, high);
            }
        }
    }

    /// No line that goes from one column to another passes a failure, a probe without a value, a
    /// time nobody watched or a hole.
    void checkNoLineBridges(const Trace& trace, const ColumnGrid& grid, const std::vector<ColumnLine>& lines)
    {
        for (const ColumnLine& line : lines) {
            if (line.x1 == line.x2)
                continue;
            const int first = static_cast<int>(line.x1);
            const int last = static_cast<int>(line.x2);
            QVERIFY(first < last);
            const auto samples = samplesIn(trace, grid.startOf(first), grid.startOf(last + 1));
            QVERIFY(samples.size() >= 2);
            ChartTime before = samples.front().time;
            for (const ProbeSample& sample : samples) {
                QVERIFY2(!sample.isFailure(), "a line passes a failure");
                QVERIFY2(sample.hasLatency(), "a line passes a probe without a latency");
                QVERIFY2(sample.time - before <= joinLimit(trace.series), "a line passes a hole");
                before = sample.time;
            }
            QVERIFY2(!trace.watch.isBlindBetween(samples.front().time, samples.back().time),
                     "a line passes a time nobody watched");
        }
    }

    void checkBlindTimesShow(const Trace& trace, const ColumnGrid& grid,
                             const std::vector<LatencyColumn>& columns)
    {
        for (const BlindSpan& span : trace.watch.within(grid.from, grid.end())) {
            const auto flag =
                span.why == Blind::NotWatched ? LatencyColumn::NotWatched : LatencyColumn::GatewayAway;
            for (int i = grid.columnAt(span.from); i <= grid.columnAt(span.to - 1); ++i)
                QVERIFY(columns.at(static_cast<std::size_t>(i)).has(flag));
        }
    }

private slots:
    void neverLiesAtAnyZoom_data()
    {
        QTest::addColumn<double>("failureRate");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("few failures, trace %u", seed) << 0.002 << seed;
            QTest::addRow("many failures, trace %u", seed) << 0.2 << seed;
        }
    }
    void neverLiesAtAnyZoom()
    {
        QFETCH(double, failureRate);
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const Trace trace = randomTrace(random, 9000, failureRate);
        for (int zoom = 0; zoom < 12; ++zoom) {
            const ColumnGrid grid = randomGrid(random, trace);
            std::vector<LatencyColumn> columns;
            aggregate(trace.series, trace.watch, grid, 0, grid.count, columns);
            std::vector<ColumnLine> lines;
            appendLines(columns, 0, grid.count, lines);
            compareColumns(trace, grid, columns);
            checkNoLineBridges(trace, grid, lines);
            checkBlindTimesShow(trace, grid, columns);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void drawsEveryMaximum()
    {
        QRandomGenerator random(7);
        const Trace trace = randomTrace(random, 9000, 0.05);
        const ColumnGrid grid{start, 12'345.6, 900};
        std::vector<LatencyColumn> columns;
        aggregate(trace.series, trace.watch, grid, 0, grid.count, columns);
        std::vector<ColumnLine> lines;
        appendLines(columns, 0, grid.count, lines);
        for (int i = 0; i < grid.count; ++i) {
            const LatencyColumn& column = columns[static_cast<std::size_t>(i)];
            if (!column.has(LatencyColumn::HasValue))
                continue;
            const bool isDrawn = std::any_of(lines.begin(), lines.end(), [&](const ColumnLine& line) {
                return line.x1 == line.x2 && static_cast<int>(line.x1) == i && line.y1 == column.low &&
                       line.y2 == column.high;
            });
            QVERIFY(isDrawn);
        }
    }

    void partsGiveWhatTheWholeGives()
    {
        QRandomGenerator random(11);
        const Trace trace = randomTrace(random, 5000, 0.05);
        const ColumnGrid grid{start - 60'000, 4000.5, 1500};
        std::vector<LatencyColumn> whole;
        aggregate(trace.series, trace.watch, grid, 0, grid.count, whole);
        std::vector<LatencyColumn> parts;
        for (int begin = 0; begin < grid.count; begin += 37)
            aggregate(trace.series, trace.watch, grid, begin, begin + 37, parts);
        for (int i = 0; i < grid.count; ++i) {
            const auto& a = whole[static_cast<std::size_t>(i)];
            const auto& b = parts[static_cast<std::size_t>(i)];
            QCOMPARE(b.flags, a.flags);
            QCOMPARE(b.words, a.words);
            QCOMPARE(b.last, a.last);
            QCOMPARE(b.first, a.first);
        }
    }

    void columnsAndTimesAgree()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            const ColumnGrid grid{start, 1 + random.generateDouble() * 5000, 1500};
            const ChartTime time = start - 10'000 + random.bounded(8'000'000);
            const int column = grid.columnAt(time);
            QVERIFY(grid.startOf(column) <= time);
            QVERIFY(time < grid.startOf(column + 1));
        }
    }
};

GATEHOUSE_TEST(ColumnAggregationTest)
#include "tst_columnaggregation.moc"
