// What the health page costs at 50 components × 24 h × 1 s (DESIGN §5): a live tick, from the
// reading to the pixels, and a frame of zooming or panning, as time of the GUI thread on a processor.

#include "benchreport.h"
#include "healthhistory.h"
#include "latencychart.h"
#include "theme.h"

#include <QApplication>
#include <QRandomGenerator>

#include <cmath>
#include <cstdio>
#include <functional>

using namespace gatehouse;

namespace
{

constexpr int componentCount = 50;
constexpr int seconds = 24 * 3600;
constexpr ChartTime start = 1'760'000'000'000;

HealthReading readingAt(ChartTime time, QRandomGenerator& random)
{
    HealthReading reading;
    reading.format = HealthFormat::GatewayDetailed;
    reading.status = HealthWord::Up;
    for (int i = 0; i < componentCount; ++i) {
        HealthComponent component;
        component.name = "component-" + std::to_string(i);
        const bool isLost = random.bounded(2000) == 0;
        component.status = isLost ? HealthWord::Down : HealthWord::Up;
        if (!isLost)
            component.latencyMs = (1 + i * 3) * std::exp((random.generateDouble() - 0.5) * 1.5);
        component.lastCheck = fromChartTime(time);
        reading.components.push_back(std::move(component));
    }
    return reading;
}

double timed(const std::function<void()>& work)
{
    const double before = bench::threadMilliseconds();
    work();
    return bench::threadMilliseconds() - before;
}

void benchTicks(HealthHistory& history, LatencyChart& chart, ChartTime& now, QRandomGenerator& random,
                bench::BenchReport& table)
{
    std::vector<double> record;
    std::vector<double> tick;
    for (int i = 0; i < 1500; ++i) {
        now += 1000;
        const HealthReading reading = readingAt(now, random);
        const double recorded = timed([&] {
            history.take(reading, {now, 1000, 0});
            history.expire(now, false);
        });
        record.push_back(recorded);
        tick.push_back(recorded + timed([&] { chart.tick(now); }));
    }
    table.add("tick: record 50 probes", record);
    table.add("tick: record and draw the live end, 24 h shown", tick);
}

void benchZoom(LatencyChart& chart, ChartTime now, QRandomGenerator& random, bench::BenchReport& table)
{
    std::vector<double> frames;
    for (int i = 0; i < 150; ++i) {
        const auto length =
            static_cast<ChartTime>(600'000 * std::exp(random.generateDouble() * std::log(144.0)));
        const ChartTime right =
            now - static_cast<ChartTime>(random.generateDouble() * double(24 * 3'600'000LL - length));
        chart.showRange(right - length, right);
        frames.push_back(timed([&] { chart.refresh(); }));
    }
    table.add("frame: zoom or pan, 10 min to 24 h shown", frames);
    frames.clear();
    for (int i = 0; i < 60; ++i) {
        chart.showRange(now - LatencyChart::longestWindow, now - i * 60'000);
        frames.push_back(timed([&] { chart.refresh(); }));
    }
    table.add("frame: pan with all 24 h shown", frames);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Theme::apply(app, ThemeChoice::Light);
    bench::BenchReport table(argc, argv);
    QRandomGenerator random(1);
    HealthHistory history;
    history.watch().beginAt(start);
    ChartTime now = start;
    for (int i = 0; i < seconds; ++i) {
        now += 1000;
        history.take(readingAt(now, random), {now, 1000, 0});
    }
    std::size_t bytes = 0;
    for (const auto& record : history.components())
        bytes += record->series.bytes();
    std::printf("%d components, %zu probes each, %.1f MB\n", componentCount,
                history.components().front()->series.size(), static_cast<double>(bytes) / 1e6);
    LatencyChart chart;
    chart.resize(1600, 900);
    chart.setHistory(&history);
    chart.setLength(LatencyChart::longestWindow);
    chart.show();
    chart.tick(now);
    benchTicks(history, chart, now, random, table);
    benchZoom(chart, now, random, table);
    std::vector<double> percentiles;
    for (int i = 0; i < 200; ++i)
        percentiles.push_back(
            timed([&] { history.refreshPercentiles(now - LatencyChart::longestWindow, now); }));
    table.add("tick: a share of the exact percentiles over 24 h", percentiles);
    return 0;
}
