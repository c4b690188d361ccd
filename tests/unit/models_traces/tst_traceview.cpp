#include "testmain.h"
#include "tracebuilder.h"
#include "traceview.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

namespace
{

SentSpan sentSpan(std::uint64_t id, std::uint64_t parent, std::uint64_t start, std::uint64_t end)
{
    SentSpan span;
    span.traceId = SentId::ofNumber(0, 1, 32);
    span.spanId = SentId::ofNumber(0, id, 16);
    span.parentId = parent == 0 ? SentId() : SentId::ofNumber(0, parent, 16);
    span.name = "work";
    span.startNano = start;
    span.endNano = end;
    return span;
}

/// 1 from 1000 to 2000 with 2 and 3 below it.
std::shared_ptr<const Trace> smallTrace()
{
    TraceBuilder builder;
    const bool taken = builder.addSpan(sentSpan(1, 0, 1000, 2000))
                       && builder.addSpan(sentSpan(2, 1, 1100, 1200))
                       && builder.addSpan(sentSpan(3, 1, 1300, 1900));
    return taken ? builder.finish().front() : nullptr;
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
