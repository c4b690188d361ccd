#include "drawntrace.h"
#include "flamegraphpane.h"
#include "flamegraphview.h"
#include "testmain.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// The pane with the graph of a trace, seen.
struct Seen {
    TraceView view;
    FlameGraphPane pane{view};
    FlameGraphView& graph = pane.graphView();

    explicit Seen(const std::shared_ptr<const Trace>& trace)
    {
        view.show(trace);
        pane.resize(800, 400);
        pane.show();
    }
    bool isReady() const { return graph.graph() != nullptr; }
    std::uint32_t nodeOf(SpanIndex span) const { return graph.graph()->nodeOf(span); }
    void click(std::uint32_t node)
    {
        const QRectF rect = graph.rectOf(node);
        QTest::mouseClick(graph.viewport(), Qt::LeftButton, {}, rect.center().toPoint());
    }
    QStringList way() const
    {
        QStringList steps;
        for (const QToolButton* button : pane.findChildren<QToolButton*>(u"flameStep"_s))
            steps << button->text();
        return steps;
    }
};

} // namespace

class FlameGraphPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickZoomsAndLooksAtTheSpan()
    {
        Seen seen(test::smallDrawnTrace());
        QTRY_VERIFY(seen.isReady());
        QCOMPARE(seen.graph.zoomed(), noFlameNode);
        const std::uint32_t two = seen.nodeOf(1);
        seen.click(two);
        QCOMPARE(seen.graph.zoomed(), two);
        QCOMPARE(seen.view.current(), 1U);
        QCOMPARE(seen.graph.rectOf(two).width(), double(seen.graph.viewport()->width()));
        // What stands beside it is beyond the window now.
        const std::uint32_t five = seen.nodeOf(4);
        QVERIFY(seen.graph.rectOf(five).left() >= seen.graph.viewport()->width() ||
                seen.graph.rectOf(five).right() <= 0);
        QTRY_COMPARE(seen.way(), (QStringList{u"All"_s, u"one"_s, u"two"_s}));
        QTest::keyClick(&seen.graph, Qt::Key_Backspace);
        QCOMPARE(seen.graph.zoomed(), seen.nodeOf(0));
        QTest::keyClick(&seen.graph, Qt::Key_Escape);
        QCOMPARE(seen.graph.zoomed(), noFlameNode);
    }

    void itStaysZoomedWhileTheTraceGrows()
    {
        test::DrawnTrace drawn;
        drawn.add({1, 0, 0, 100, "one"});
        drawn.add({2, 1, 10, 40, "two"});
        drawn.add({3, 2, 10, 10, "three"});
        Seen seen(drawn.trace());
        QTRY_VERIFY(seen.isReady());
        seen.click(seen.nodeOf(1));
        QCOMPARE(seen.graph.zoomed(), seen.nodeOf(1));
        // A wider one that stands before it, and one below it.
        drawn.add({4, 1, 5, 80, "wide", "other"});
        drawn.add({5, 2, 12, 30, "below"});
        seen.view.update(drawn.trace());
        QVERIFY(seen.isReady()); // what was seen is seen until there is more
        QTRY_COMPARE(seen.graph.graph()->sharedTrace(), seen.view.sharedTrace());
        QCOMPARE(seen.view.current(), 2U);
        QCOMPARE(seen.graph.zoomed(), seen.nodeOf(2));
        QCOMPARE(seen.graph.nodeText(seen.graph.zoomed()), u"two"_s);
        QCOMPARE(seen.graph.current(), seen.graph.zoomed());
        QTRY_COMPARE(seen.way(), (QStringList{u"All"_s, u"one"_s, u"two"_s}));
        seen.view.show(test::smallDrawnTrace());
        QTRY_VERIFY(seen.isReady() && seen.graph.graph()->sharedTrace() == seen.view.sharedTrace());
        QCOMPARE(seen.graph.zoomed(), noFlameNode);
    }

    void aPathThatIsGoneGivesWayToItsBeginning()
    {
        test::DrawnTrace drawn;
        drawn.add({1, 0, 0, 100, "one"});
        drawn.add({3, 2, 10, 10, "three"}); // its parent comes later
        Seen seen(drawn.trace());
        QTRY_VERIFY(seen.isReady());
        seen.graph.zoomTo(seen.nodeOf(1));
        drawn.add({2, 1, 10, 40, "two"});
        seen.view.update(drawn.trace());
        QTRY_COMPARE(seen.graph.graph()->sharedTrace(), seen.view.sharedTrace());
        QVERIFY(seen.graph.zoomed() == noFlameNode || seen.graph.zoomed() == seen.nodeOf(0));
    }

    void aSpanChosenMeanwhileIsFollowed()
    {
        test::DrawnTrace drawn;
        for (std::uint64_t id = 1; id <= 20; ++id)
            drawn.add({id, id - 1, 0, 100, "level " + std::to_string(id)});
        Seen seen(drawn.trace());
        QTRY_VERIFY(seen.isReady());
        seen.graph.setCurrent(seen.nodeOf(3));
        drawn.add({100, 20, 0, 100, "level 100"});
        seen.view.update(drawn.trace());
        seen.view.setCurrent(15);
        QTRY_COMPARE(seen.graph.graph()->sharedTrace(), seen.view.sharedTrace());
        QCOMPARE(seen.graph.current(), seen.nodeOf(15));
    }

    void theArrowKeysWalk()
    {
        Seen seen(test::smallDrawnTrace());
        QTRY_VERIFY(seen.isReady());
        seen.graph.setCurrent(0);
        QTest::keyClick(&seen.graph, Qt::Key_Down);
        QCOMPARE(seen.graph.graph()->nodes()[seen.graph.current()].depth, 1U);
        const std::uint32_t first = seen.graph.current();
        QTest::keyClick(&seen.graph, Qt::Key_Right);
        QCOMPARE(seen.graph.current(), first + 1);
        QTest::keyClick(&seen.graph, Qt::Key_Left);
        QTest::keyClick(&seen.graph, Qt::Key_Up);
        QCOMPARE(seen.graph.current(), 0U);
        QTest::keyClick(&seen.graph, Qt::Key_Up);
        QCOMPARE(seen.graph.current(), 0U);
    }

    void theSpanThatIsLookedAtIsMarked()
    {
        Seen seen(test::smallDrawnTrace());
        QTRY_VERIFY(seen.isReady());
        seen.graph.zoomTo(seen.nodeOf(4));
        seen.view.setCurrent(2);
        QCOMPARE(seen.graph.current(), seen.nodeOf(2));
        QCOMPARE(seen.graph.zoomed(), seen.nodeOf(0)); // out, as far as it takes to see it
    }

    void theCardSaysWhatIsMerged()
    {
        Seen seen(test::wideTrace(1000));
        QTRY_VERIFY(seen.isReady());
        const QString card = seen.graph.cardText(1).replace(QChar(QChar::Nbsp), u' ');
        QVERIFY2(card.contains(u"child"_s) && card.contains(u"999"_s) && card.contains(u"total 4.00 ms"_s),
                 qPrintable(card));
    }

    void aSearchPalesTheRest()
    {
        Seen seen(test::smallDrawnTrace());
        QTRY_VERIFY(seen.isReady());
        QTest::keyClicks(seen.pane.findChild<QLineEdit*>(u"flameSearch"_s), u"four"_s);
        QTRY_COMPARE(seen.pane.findChild<QLabel*>(u"flameFound"_s)->text(), u"1 found"_s);
        const QImage searched = seen.graph.grab().toImage();
        seen.pane.findChild<QLineEdit*>(u"flameSearch"_s)->clear();
        QVERIFY(seen.graph.grab().toImage() != searched);
    }

    void whatIsNarrowerThanAPixelIsDrawnOnce()
    {
        test::DrawnTrace drawn;
        drawn.add({1, 0, 0, 1000, "root"});
        for (std::uint64_t id = 2; id <= 20000; ++id)
            drawn.add({id, 1, static_cast<double>(id) * 0.05, 0.05, "child " + std::to_string(id)});
        Seen seen(drawn.trace());
        QTRY_VERIFY(seen.isReady());
        QCOMPARE(seen.graph.graph()->nodes().size(), 20000U);
        seen.graph.grab();
        QVERIFY(seen.graph.drawnRects() >= 2);
        QVERIFY(seen.graph.drawnRects() < 100);
        // Each of them can still be found under the mouse.
        const std::uint32_t node = seen.graph.nodeAt(QPoint(400, FlameGraphView::rowHeight + 5));
        QVERIFY(node != noFlameNode);
    }

    void aDeepChainScrolls()
    {
        Seen seen(test::deepTrace(100000));
        QTRY_VERIFY(seen.isReady());
        QVERIFY(seen.graph.verticalScrollBar()->maximum() > 1900000);
        seen.view.setCurrent(99999);
        QTRY_VERIFY(seen.graph.verticalScrollBar()->value() > 1900000);
        seen.graph.grab();
        QVERIFY(seen.graph.drawnRects() < 100);
    }
};

GATEHOUSE_TEST(FlameGraphPaneTest)
#include "tst_flamegraphpane.moc"
