#include "madetrace.h"
#include "testmain.h"
#include "traceview.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

/// 1 from 1000 to 2000 with 2 and 3 below it.
std::shared_ptr<const Trace> smallTrace()
{
    MadeTrace made;
    made.add(spanBetween(1, 0, 1000, 2000));
    made.add(spanBetween(2, 1, 1100, 1200));
    made.add(spanBetween(3, 1, 1300, 1900));
    return made.picture();
}

} // namespace

class TraceViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aTraceIsShownFromItsBeginningToItsEnd()
    {
        TraceView view;
        QVERIFY(view.isEmpty());
        view.show(smallTrace());
        QCOMPARE(view.stretch().startNano, 1000U);
        QCOMPARE(view.stretch().endNano, 2000U);
        QCOMPARE(view.rows().count(), 3U);
        QCOMPARE(view.current(), noSpan);
    }

    void whoLooksAtAHiddenSpanOpensWhatHidesIt()
    {
        TraceView view;
        view.show(smallTrace());
        view.collapseAll();
        QCOMPARE(view.rows().count(), 1U);
        const QSignalSpy rowsChanged(&view, &TraceView::rowsChanged);
        view.setCurrent(2);
        QCOMPARE(view.rows().count(), 3U);
        QCOMPARE(rowsChanged.size(), 1);
    }

    void theStretchStaysInsideTheTraceAndIsNeverEmpty()
    {
        TraceView view;
        view.show(smallTrace());
        view.setStretch({0, 1500});
        QVERIFY(view.stretch() == (TimeStretch{1000, 1500}));
        view.setStretch({5000, 6000});
        QVERIFY(view.stretch() == (TimeStretch{1999, 2000}));
    }
};

GATEHOUSE_TEST(TraceViewTest)
#include "tst_traceview.moc"
