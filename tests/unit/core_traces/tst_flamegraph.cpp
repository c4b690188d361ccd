#include "flamegraph.h"
#include "madetrace.h"
#include "spanlist.h"
#include "testmain.h"

#include <QTest>

#include <random>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

/// A line a node: `NAME begin+width count`, indented by depth, level by level.
QByteArray flameOf(const FlameGraph& graph)
{
    QByteArray text;
    for (const FlameNode& node : graph.nodes())
        text += QByteArray(static_cast<qsizetype>(node.depth), ' ') +
                QByteArray::fromStdString(std::string(graph.trace().text(node.name))) + ' ' +
                QByteArray::number(node.begin) + '+' + QByteArray::number(node.width) + ' ' +
                QByteArray::number(node.count) + '\n';
    return text.trimmed();
}

/// What holds in every graph.
void checkGraph(const FlameGraph& graph)
{
    std::uint64_t spans = 0;
    for (std::uint32_t at = 0; at < graph.nodes().size(); ++at) {
        const FlameNode& node = graph.nodes()[at];
        spans += node.count;
        std::uint64_t below = 0;
        for (std::uint32_t child = node.firstChild; child < node.firstChild + node.childCount; ++child) {
            QCOMPARE(graph.nodes()[child].parent, at);
            QCOMPARE(graph.nodes()[child].begin, node.begin + below);
            below += graph.nodes()[child].width;
        }
        QVERIFY(below <= node.width);
        QVERIFY(graph.level(node.depth).first <= at && at < graph.level(node.depth).second);
    }
    QCOMPARE(spans, graph.trace().size());
}

} // namespace

class FlameGraphTest : public QObject
{
    Q_OBJECT

private slots:
    void spansAreMergedByTheirPath_data()
    {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("flame");
        QTest::newRow("one span") << QByteArray("a - s root 0+100") << QByteArray("root 0+100 1");
        QTest::newRow("siblings of one name are one")
            << QByteArray("a - s root 0+100\nb a s get 10+20\nc a s get 50+30")
            << QByteArray("root 0+100 1\n get 0+50 2");
        QTest::newRow("another service is another path")
            << QByteArray("a - s root 0+100\nb a s get 10+20\nc a t get 50+30")
            << QByteArray("root 0+100 1\n get 0+30 1\n get 30+20 1");
        QTest::newRow("children of merged siblings are merged, too")
            << QByteArray(
                   "a - s root 0+100\nb a s get 0+40\nc a s get 50+40\nd b s row 0+10\ne c s row 50+10")
            << QByteArray("root 0+100 1\n get 0+80 2\n  row 0+20 2");
        QTest::newRow("what ran side by side is wider than the wall clock")
            << QByteArray("a - s root 0+100\nb a s get 0+100\nc a s put 0+100")
            << QByteArray("root 0+200 1\n get 0+100 1\n put 100+100 1");
        QTest::newRow("no time at all: each counts 1")
            << QByteArray("a - s root 5+0\nb a s get 5+0\nc a s get 5+0")
            << QByteArray("root 0+3 1\n get 0+2 2");
        QTest::newRow("several tops, the widest first")
            << QByteArray("a - s small 0+10\nb - s large 0+90") << QByteArray("large 0+90 1\nsmall 90+10 1");
    }
    void spansAreMergedByTheirPath()
    {
        QFETCH(QByteArray, spans);
        const auto graph = FlameGraph::of(traceOf(spans));
        QTEST(flameOf(*graph), "flame");
        checkGraph(*graph);
    }

    void aChainOfAMillionIsAMillionLevels()
    {
        constexpr std::uint64_t size = 1000000;
        TraceBuilder builder;
        for (std::uint64_t id = 1; id <= size; ++id)
            QVERIFY(builder.addSpan(spanBetween(id, id - 1, id, 2 * size + 1 - id)));
        const auto graph = FlameGraph::of(builder.finish().front());
        QCOMPARE(graph->depth(), size);
        QCOMPARE(graph->nodes().size(), size);
        QCOMPARE(graph->nodes().back().depth, size - 1);
        QCOMPARE(graph->width(), graph->trace().durationNano(0));
        QVERIFY(graph->isBelow(size - 1, 0));
    }

    void aStarOfAMillionIsTwoNodes()
    {
        constexpr std::uint64_t size = 1000000;
        TraceBuilder builder;
        QVERIFY(builder.addSpan(spanBetween(1, 0, 0, size)));
        for (std::uint64_t id = 2; id <= size; ++id)
            QVERIFY(builder.addSpan(spanBetween(id, 1, id, id + 1)));
        const auto graph = FlameGraph::of(builder.finish().front());
        QCOMPARE(graph->nodes().size(), 2U);
        QCOMPARE(graph->nodes().back().count, size - 1);
    }

    void randomTreesHoldTogether()
    {
        std::mt19937_64 random(5);
        TraceBuilder builder;
        constexpr std::array<const char*, 3> names{"a", "b", "c"};
        for (std::uint64_t id = 1; id <= 5000; ++id) {
            SentSpan span = spanBetween(id, id == 1 ? 0 : 1 + random() % (id - 1), random() % 10000,
                                        10000 + random() % 10000);
            span.name = names[random() % 3];
            QVERIFY(builder.addSpan(span));
        }
        const auto graph = FlameGraph::of(builder.finish().front());
        checkGraph(*graph);
        for (std::uint32_t depth = 0; depth < graph->depth(); ++depth)
            for (int draw = 0; draw < 20; ++draw) {
                const std::uint64_t place = random() % graph->width();
                const auto [begin, end] = graph->level(depth);
                std::uint32_t slow = begin;
                while (slow < end && graph->nodes()[slow].begin + graph->nodes()[slow].width <= place)
                    ++slow;
                QCOMPARE(graph->firstBeyond(depth, place), slow);
            }
    }

    void sumsBeyondTheNumbersAreStillDrawn()
    {
        TraceBuilder builder;
        for (std::uint64_t id = 1; id <= 5; ++id)
            QVERIFY(builder.addSpan(spanBetween(id, 0, 1, ~std::uint64_t{0} - 1)));
        const auto graph = FlameGraph::of(builder.finish().front());
        checkGraph(*graph);
        QCOMPARE(graph->nodes().size(), 1U);
        QCOMPARE(graph->nodes().front().totalNano, ~std::uint64_t{0});
    }

    void aStoppedOneIsNone()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!FlameGraph::of(traceOf("a - s root 0+1"), stop.get_token()));
    }
};

GATEHOUSE_TEST(FlameGraphTest)
#include "tst_flamegraph.moc"
