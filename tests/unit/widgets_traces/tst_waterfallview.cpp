#include "drawntrace.h"
#include "testmain.h"
#include "waterfallview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

constexpr int rowHeight = WaterfallLayout::rowHeight;

/// A waterfall on the screen.
struct Shown {
    TraceView view;
    WaterfallView waterfall{view};

    explicit Shown(std::shared_ptr<const Trace> trace)
    {
        waterfall.resize(1000, 428);
        view.show(std::move(trace));
        waterfall.show();
        waterfall.setFocus();
    }
    bool isReady() { return QTest::qWaitForWindowExposed(&waterfall); }
    void key(int key) { QTest::keyClick(&waterfall, Qt::Key(key)); }
    QPoint inRow(int row, int x) const { return {x, row * rowHeight + rowHeight / 2}; }
    void wheel(int x, QPoint turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPointF at(x, 50);
        QWheelEvent event(at, waterfall.viewport()->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(waterfall.viewport(), &event);
    }
};

} // namespace

class WaterfallViewTest : public QObject
{
    Q_OBJECT

private slots:
    void keysWalkOverTheRows_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("current");
        QTest::newRow("the first key looks at the first row") << QList<int>{Qt::Key_Down} << 0;
        QTest::newRow("down and up") << QList<int>{Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up} << 1;
        QTest::newRow("to the end") << QList<int>{Qt::Key_End} << 4;
        QTest::newRow("to the end and no further") << QList<int>{Qt::Key_End, Qt::Key_Down} << 4;
        QTest::newRow("from the end to the beginning") << QList<int>{Qt::Key_End, Qt::Key_Home} << 0;
        QTest::newRow("a page is longer than the trace") << QList<int>{Qt::Key_Home, Qt::Key_PageDown} << 4;
        QTest::newRow("right to the first child") << QList<int>{Qt::Key_Home, Qt::Key_Right} << 1;
        QTest::newRow("left from a leaf to its parent")
            << QList<int>{Qt::Key_Home, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << 1;
        QTest::newRow("left twice: collapse, then the parent")
            << QList<int>{Qt::Key_Home, Qt::Key_Right, Qt::Key_Left, Qt::Key_Left} << 0;
        QTest::newRow("what is collapsed is stepped over")
            << QList<int>{Qt::Key_Home, Qt::Key_Right, Qt::Key_Left, Qt::Key_Down} << 4;
        QTest::newRow("right opens it again")
            << QList<int>{Qt::Key_Home, Qt::Key_Right, Qt::Key_Left, Qt::Key_Right, Qt::Key_Down} << 2;
    }

    void keysWalkOverTheRows()
    {
        QFETCH(const QList<int>, keys);
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        for (const int key : keys)
            shown.key(key);
        QTEST(int(shown.view.current()), "current");
    }

    void enterAsksForDetails()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        const QSignalSpy asked(&shown.waterfall, &WaterfallView::spanActivated);
        shown.key(Qt::Key_End);
        shown.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<SpanIndex>(), 4U);
    }

    void aClickLooksAtTheRowAndItsArrowFolds()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        QTest::mouseClick(shown.waterfall.viewport(), Qt::LeftButton, {}, shown.inRow(3, 700));
        QCOMPARE(shown.view.current(), 3U);
        QTest::mouseClick(shown.waterfall.viewport(), Qt::LeftButton, {}, shown.inRow(1, 8 + 15 + 7));
        QVERIFY(shown.view.rows().isCollapsed(1));
        QCOMPARE(shown.view.current(), 1U); // the hidden one gave way
        QCOMPARE(shown.view.rows().count(), 3U);
    }

    void aDoubleClickOnABarZoomsToItAndOnANameMakesItTheTop()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        QTest::mouseDClick(shown.waterfall.viewport(), Qt::LeftButton, {}, shown.inRow(4, 600));
        QCOMPARE(shown.view.stretch().startNano, DrawnTrace::begin + 58'500'000);
        QCOMPARE(shown.view.stretch().endNano, DrawnTrace::begin + 91'500'000);
        QTest::mouseDClick(shown.waterfall.viewport(), Qt::LeftButton, {}, shown.inRow(1, 100));
        QCOMPARE(shown.view.rows().top(), 1U);
        QCOMPARE(shown.waterfall.seenRows(), (std::vector<SpanIndex>{1, 2, 3}));
    }

    void theWheelScrollsAndWithControlZoomsWhereTheCursorIs()
    {
        Shown shown(wideTrace(1000));
        QVERIFY(shown.isReady());
        shown.wheel(100, {0, -120});
        QCOMPARE(shown.waterfall.verticalScrollBar()->value(), 3);
        const auto moment = [&shown](int x) { return shown.waterfall.layoutOfRows().nanoAt(x); };
        const auto before = static_cast<double>(moment(800) - DrawnTrace::begin);
        const std::uint64_t length = shown.view.stretch().lengthNano();
        shown.wheel(800, {0, 120}, Qt::ControlModifier);
        QVERIFY(shown.view.stretch().lengthNano() < length);
        const auto after = static_cast<double>(moment(800) - DrawnTrace::begin);
        QVERIFY2(std::abs(after - before) < 2e-3 * before, qPrintable(QString::number(after - before)));
        const std::uint64_t start = shown.view.stretch().startNano;
        shown.wheel(800, {0, -120}, Qt::ShiftModifier);
        QVERIFY(shown.view.stretch().startNano > start);
    }

    void aHundredThousandAreAsFarAsOneKey_data()
    {
        QTest::addColumn<bool>("isDeep");
        QTest::newRow("below each other") << true;
        QTest::newRow("beside each other") << false;
    }

    void aHundredThousandAreAsFarAsOneKey()
    {
        QFETCH(const bool, isDeep);
        Shown shown(isDeep ? deepTrace(100'000) : wideTrace(100'000));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_End);
        QCOMPARE(shown.view.current(), 99'999U);
        QCOMPARE(shown.waterfall.seenRows().back(), 99'999U);
        QVERIFY(!shown.waterfall.grab().isNull());
        shown.key(Qt::Key_Home);
        QCOMPARE(shown.waterfall.seenRows().front(), 0U);
    }

    void aSpanThatIsDeepLinkedComesIntoView()
    {
        Shown shown(deepTrace(100'000));
        QVERIFY(shown.isReady());
        shown.view.collapseAll();
        QCOMPARE(shown.waterfall.seenRows().size(), 1U);
        shown.view.setCurrent(50'000);
        QVERIFY(shown.waterfall.topOf(50'000) >= 0);
    }

    void aSpanOutsideTheStretchOfTimeComesIntoIt()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        shown.view.setStretch({DrawnTrace::begin + 10'000'000, DrawnTrace::begin + 20'000'000});
        shown.view.setCurrent(4); // 60 to 90 ms
        QCOMPARE(shown.view.stretch().lengthNano(), 10'000'000U);
        QVERIFY(shown.view.stretch().endNano >= DrawnTrace::begin + 60'000'000);
    }

    void lateSpansDoNotMoveTheRowThatIsLookedAt()
    {
        DrawnTrace drawn;
        drawn.add({1, 0, 0, 1000, "root"});
        for (std::uint64_t id = 2; id <= 200; ++id)
            drawn.add({id, 1, double(id), 1});
        Shown shown(drawn.trace());
        QVERIFY(shown.isReady());
        shown.waterfall.verticalScrollBar()->setValue(100);
        shown.view.setCurrent(105);
        const std::string looked = shown.view.trace().spanId(105);
        const int top = shown.waterfall.topOf(105);
        for (std::uint64_t id = 1000; id < 1040; ++id)
            drawn.add({id, 1, 0.5, 0.1, "late"}); // above it, for they start first
        shown.view.update(drawn.trace());
        QCOMPARE(shown.view.rows().count(), 240U);
        QCOMPARE(shown.view.current(), 145U);
        QCOMPARE(shown.view.trace().spanId(shown.view.current()), looked);
        QCOMPARE(shown.waterfall.topOf(shown.view.current()), top);
    }

    void whoListensHearsTheCurrentRow()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        shown.view.setCurrent(3);
        const QString said = shown.waterfall.accessibleDescription();
        QVERIFY2(said.contains(QStringLiteral("four")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("It failed.")), qPrintable(said));
    }

    void aBarIsSeenHoweverShortItsSpanIs()
    {
        DrawnTrace drawn;
        drawn.add({1, 0, 0, 36'000'000, "ten hours"});
        drawn.add({2, 1, 18'000'000, 1e-6, "one nanosecond"});
        Shown shown(drawn.trace());
        QVERIFY(shown.isReady());
        shown.waterfall.setShowsCriticalPath(false);
        const QImage picture = shown.waterfall.viewport()->grab().toImage();
        const int y = rowHeight + rowHeight / 2;
        const int x =
            static_cast<int>(shown.waterfall.layoutOfRows().xOf(DrawnTrace::begin + 18'000'000'000'000));
        const QColor ground = picture.pixelColor(x - 3, y);
        QVERIFY(picture.pixelColor(x, y) != ground || picture.pixelColor(x + 1, y) != ground);
    }
};

GATEHOUSE_TEST(WaterfallViewTest)
#include "tst_waterfallview.moc"
