// What the waterfall costs on the screen (DESIGN §5: frames p99 ≤ 8 ms at a million spans, no event over
// 16 ms): the real pane at 1920×1080, offscreen, with generated traces. Frames and events are given as the
// GUI thread's time on a processor, what one waits for as time on the wall. Prints median, p95 and p99.

#include "benchreport.h"
#include "spangenerator.h"
#include "theme.h"
#include "tracebuilder.h"
#include "traceminimap.h"
#include "traceview.h"
#include "waiting.h"
#include "waterfallpane.h"
#include "waterfallview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cstdio>
#include <string>
#include <vector>

using namespace gatehouse;
using namespace gatehouse::bench;
using Shape = SpanGenerator::Shape;

namespace
{

constexpr int frames = 300;
constexpr int opens = 5;

/// Remembers the longest event of the GUI thread.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const bool isOutermost = m_depth++ == 0;
        const double begin = isOutermost ? threadMilliseconds() : 0;
        const bool isTaken = QApplication::notify(receiver, event);
        --m_depth;
        if (isOutermost)
            m_longest = std::max(m_longest, threadMilliseconds() - begin);
        return isTaken;
    }

    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

/// The pane of one trace, driven as a person does.
class Desk
{
public:
    Desk(TimedApplication& app, BenchReport& report, std::string name)
        : m_app(app)
        , m_report(report)
        , m_name(std::move(name))
    {
        m_pane.resize(1920, 1080);
        m_pane.show();
        runFor(std::chrono::milliseconds(100));
    }

    void run(const std::shared_ptr<const Trace>& trace)
    {
        m_app.takeLongest();
        open(trace);
        scroll();
        zoomAndPan();
        fold();
        find();
        row("longest event of all", {m_app.takeLongest()});
    }

private:
    WaterfallView& waterfall() { return *m_pane.waterfall(); }

    void row(const std::string& what, std::vector<double> values)
    {
        m_report.add(m_name + ": " + what, std::move(values));
    }

    /// What the event loop does for a widget that wants to be painted.
    void paint()
    {
        QEvent request(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&m_pane, &request);
    }

    template <class Step>
    void measureFrames(const std::string& what, int count, Step step)
    {
        std::vector<double> times;
        for (int frame = 0; frame < count; ++frame) {
            const double begin = threadMilliseconds();
            step(frame);
            paint();
            times.push_back(threadMilliseconds() - begin);
        }
        row(what, std::move(times));
    }

    void wheel(QPoint turn, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at(1300, 400);
        QWheelEvent event(at, waterfall().viewport()->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(waterfall().viewport(), &event);
    }

    void key(int key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&waterfall(), &event);
    }

    /// Again and again, each time as if nothing had been shown before.
    void open(const std::shared_ptr<const Trace>& trace)
    {
        std::vector<double> shows;
        std::vector<double> firstFrames;
        std::vector<double> untilRows;
        std::vector<double> untilMap;
        std::vector<double> untilFigures;
        for (int round = 0; round < opens; ++round) {
            m_view.show(nullptr);
            paint();
            const Clock::time_point start = Clock::now();
            const double begin = threadMilliseconds();
            m_view.show(trace);
            shows.push_back(threadMilliseconds() - begin);
            paint();
            firstFrames.push_back(threadMilliseconds() - begin);
            untilRows.push_back(millisecondsSince(start));
            waitFor([this] { return !m_pane.minimap()->picture().isNull(); });
            untilMap.push_back(millisecondsSince(start));
            waitFor([this] { return m_view.figures()->isComplete(); });
            untilFigures.push_back(millisecondsSince(start));
        }
        row("show()", shows);
        row("show() and the first frame", firstFrames);
        row("first rows, on the wall", untilRows);
        row("minimap, on the wall", untilMap);
        row("critical path, clocks, self times, on the wall", untilFigures);
    }

    void scroll()
    {
        measureFrames("frame, wheel", frames, [this](int) { wheel({0, -120}, Qt::NoModifier); });
        measureFrames("frame, page by page", frames, [this](int) { key(Qt::Key_PageDown); });
        QScrollBar* const bar = waterfall().verticalScrollBar();
        measureFrames("frame, jump anywhere", frames, [bar](int frame) {
            bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * (frame * 37 % frames) / frames));
        });
    }

    void zoomAndPan()
    {
        measureFrames("frame, zoom", frames, [this](int frame) {
            wheel({0, frame % 100 < 50 ? 120 : -120}, Qt::ControlModifier);
        });
        waterfall().fit();
        for (int step = 0; step < 12; ++step)
            wheel({0, 120}, Qt::ControlModifier);
        measureFrames("frame, pan", frames, [this](int frame) {
            wheel({0, frame % 40 < 20 ? 120 : -120}, Qt::ShiftModifier);
        });
        waterfall().fit();
    }

    void fold()
    {
        m_view.setCurrent(0);
        measureFrames("collapse all, painted", 10, [this](int frame) {
            if (frame % 2 == 0)
                m_view.collapseAll();
            else
                m_view.expandAll();
        });
        measureFrames("collapse or expand the root, painted", 20,
                      [this](int frame) { key(frame % 2 == 0 ? Qt::Key_Left : Qt::Key_Right); });
        m_view.expandAll();
        measureFrames("fold repeats, painted", 10, [this](int) { m_view.setFolding(!m_view.isFolding()); });
    }

    void find()
    {
        for (const char* text : {"items/7", "nowhere to be seen"}) {
            SpanQuery query;
            query.text = text;
            const Clock::time_point start = Clock::now();
            m_view.find().search(query);
            waitFor([this] { return !m_view.find().isRunning(); });
            row(std::string("find “") + text + "”, until it is shown", {millisecondsSince(start)});
            if (m_view.find().matches().empty())
                continue;
            measureFrames("next match, painted", frames, [this](int) { m_view.find().next(); });
            measureFrames("hide or show the rest, painted", 10,
                          [this](int) { m_view.find().setHidesRest(!m_view.find().hidesRest()); });
        }
        m_view.find().clear();
    }

    TimedApplication& m_app;
    BenchReport& m_report;
    std::string m_name;
    TraceView m_view;
    WaterfallPane m_pane{m_view};
};

std::shared_ptr<const Trace> generated(Shape shape, std::uint32_t count)
{
    TraceBuilder builder;
    return SpanGenerator(shape, count).writeTo(builder) ? builder.finish().front() : nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication app(argc, argv);
    Theme::apply(app, ThemeChoice::Light);
    BenchReport report(argc, argv);
    const struct {
        const char* name;
        Shape shape;
        std::uint32_t count;
    } traces[] = {{"100 k mixed", Shape::Mixed, 100'000},
                  {"1 M mixed", Shape::Mixed, 1'000'000},
                  {"1 M chain", Shape::Chain, 1'000'000},
                  {"1 M star", Shape::Star, 1'000'000},
                  {"230 k over 10 h", Shape::Long, 230'000}};
    for (const auto& [name, shape, count] : traces)
        Desk(app, report, name).run(generated(shape, count));
    return 0;
}
