#include "drawntrace.h"
#include "spandetailswriter.h"
#include "testmain.h"
#include "traceminimap.h"
#include "waterfallpane.h"
#include "waterfallview.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <limits>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

using Change = std::function<void(std::vector<SentSpan>&)>;
constexpr std::uint64_t latest = ~std::uint64_t{0};

/// A family of four with something odd about it.
std::shared_ptr<const Trace> oddTrace(const Change& change)
{
    std::vector<SentSpan> spans{
        spanLasting(1, 0, DrawnTrace::begin, 1000), spanLasting(2, 1, DrawnTrace::begin + 100, 500),
        spanLasting(3, 2, DrawnTrace::begin + 200, 100), spanLasting(4, 1, DrawnTrace::begin + 700, 200)};
    change(spans);
    MadeTrace made;
    for (const SentSpan& span : spans)
        made.add(span);
    return made.picture();
}

std::string manyEvents()
{
    SpanDetailsWriter writer;
    for (std::uint64_t event = 0; event < 20'000; ++event) {
        writer.beginEvent(event % 2 == 0 ? DrawnTrace::begin + event : latest - event, "event");
        writer.end();
    }
    return std::string(writer.bytes());
}

std::string genAi()
{
    SpanDetailsWriter writer;
    writer.string("gen_ai.request.model", "a model of somebody@example.com");
    writer.integer("gen_ai.usage.input_tokens", -1);
    writer.beginArray("gen_ai.tool.name");
    writer.string("", "a list");
    writer.end();
    return std::string(writer.bytes());
}

void addRow(const char* name, const Change& change)
{
    QTest::newRow(name) << change;
}

} // namespace

class WaterfallShapesTest : public QObject
{
    Q_OBJECT

private slots:
    void whateverItsShapeATraceIsPainted_data()
    {
        static const std::string events = manyEvents();
        static const std::string attributes = genAi();
        static const std::string longName(100'000, 'n');
        QTest::addColumn<Change>("change");
        addRow("nothing odd", [](auto&) {});
        addRow("one span", [](auto& spans) { spans.resize(1); });
        addRow("no root", [](auto& spans) { spans.erase(spans.begin()); });
        addRow("only orphans", [](auto& spans) {
            for (SentSpan& span : spans)
                span.parentId = SentId::ofNumber(0, 99, 16);
        });
        addRow("its own parent", [](auto& spans) { spans[0].parentId = spans[0].spanId; });
        addRow("a circle", [](auto& spans) { spans[0].parentId = spans[2].spanId; });
        addRow("one id for all", [](auto& spans) {
            for (SentSpan& span : spans)
                span.spanId = SentId::ofNumber(0, 1, 16);
        });
        addRow("no ids", [](auto& spans) {
            for (SentSpan& span : spans)
                span.spanId = {};
        });
        addRow("no times", [](auto& spans) {
            for (SentSpan& span : spans) {
                span.startNano.reset();
                span.durationNano.reset();
            }
        });
        addRow("no time takes any", [](auto& spans) {
            for (SentSpan& span : spans)
                span.durationNano = 0;
        });
        addRow("an end before the start", [](auto& spans) { spans[1].durationNano = -5; });
        addRow("in 1970", [](auto& spans) {
            for (SentSpan& span : spans)
                span.startNano = 0;
        });
        addRow("one in 1970, the others today", [](auto& spans) { spans[3].startNano = 1; });
        addRow("at the end of time", [](auto& spans) {
            spans[3].startNano = latest;
            spans[3].durationNano = std::numeric_limits<std::int64_t>::max();
        });
        addRow("a child before its parent",
               [](auto& spans) { spans[2].startNano = DrawnTrace::begin - 900; });
        addRow("a child that outlives its parent", [](auto& spans) { spans[2].durationNano = 90'000; });
        addRow("no name", [](auto& spans) { spans[1].name = {}; });
        addRow("a name that is no UTF-8", [](auto& spans) { spans[1].name = "\xff\xfe\x80"; });
        addRow("a name with line ends and markup",
               [](auto& spans) { spans[1].name = "<b>a\nb\tc</b>&amp;"; });
        addRow("a name of a hundred thousand letters", [](auto& spans) { spans[1].name = longName; });
        addRow("thousands of events, some far away", [](auto& spans) { spans[1].details = events; });
        addRow("attributes of another kind than usual", [](auto& spans) { spans[1].details = attributes; });
        addRow("details that are noise", [](auto& spans) { spans[1].details = "\x4a\xff\xff\xff\xff\x0f"; });
    }

    void whateverItsShapeATraceIsPainted()
    {
        QFETCH(const Change, change);
        const auto trace = oddTrace(change);
        QVERIFY(trace);
        TraceView view;
        WaterfallPane pane(view);
        pane.resize(1300, 500);
        pane.show();
        view.show(trace);
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QTRY_VERIFY(!pane.minimap()->picture().isNull());
        for (SpanIndex span = 0; span < trace->size(); ++span) {
            view.setCurrent(span);
            pane.waterfall()->zoomTo(span);
            QVERIFY(!pane.waterfall()->accessibleDescription().isEmpty());
            QVERIFY(!pane.grab().isNull());
            for (int step = 0; step < 100; ++step)
                pane.waterfall()->zoomBy(0.5);
            QVERIFY(view.stretch().lengthNano() <= 1 || view.extent().lengthNano() <= 1);
            QVERIFY(!pane.grab().isNull());
            pane.waterfall()->fit();
        }
        for (QAction* action : pane.paneActions())
            action->trigger();
        QVERIFY(!pane.grab().isNull());
        QCOMPARE(pane.waterfall()->seenRows().size() > 0, view.rows().count() > 0);
    }

    void personalDataIsMaskedInNames()
    {
        const auto trace = oddTrace([](auto& spans) { spans[1].name = "mail to ann.smith@example.com"; });
        TraceView view;
        view.show(trace);
        QCOMPARE(view.name(1), QStringLiteral("mail to [redacted:email]"));
    }
};

GATEHOUSE_TEST(WaterfallShapesTest)
#include "tst_waterfallshapes.moc"
