#include "madetrace.h"
#include "spanmapping.h"
#include "testmain.h"
#include "traceview.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

class GrowingTraceTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpanIsFoundAgain()
    {
        MadeTrace growing;
        for (std::uint64_t id = 1; id <= 1000; ++id)
            growing.add(spanLasting(id, id == 1 ? 0 : 1 + id / 3, 5000 - id, 10));
        growing.add(spanLasting(7, 1, 3, 10)); // one more with an id that is taken
        const auto before = growing.picture();
        for (std::uint64_t id = 2001; id <= 2500; ++id)
            growing.add(spanLasting(id, id % 1000 + 1, 4000 + id % 7, 10));
        const auto now = growing.picture();
        const std::vector<SpanIndex> nowAt = spansNowAt(*before, *now);
        for (SpanIndex span = 0; span < before->size(); ++span) {
            QVERIFY(nowAt[span] != noSpan);
            QCOMPARE(now->arrival(nowAt[span]), before->arrival(span));
        }
    }

    void manySpansOfOneIdAreNoTrouble()
    {
        MadeTrace growing;
        for (std::uint64_t id = 0; id < 50'000; ++id)
            growing.add(spanLasting(0, 0, id, 10));
        const auto picture = growing.picture();
        QCOMPARE(spansNowAt(*picture, *picture).back(), static_cast<SpanIndex>(picture->size() - 1));
    }

    void whatIsLookedAtCollapsedAndZoomedStaysSo()
    {
        MadeTrace growing;
        growing.add(spanLasting(1, 0, 1000, 1000));
        growing.add(spanLasting(2, 1, 1100, 10));
        growing.add(spanLasting(3, 2, 1101, 10));
        growing.add(spanLasting(4, 1, 1500, 10));
        TraceView view;
        view.show(growing.picture());
        view.setCollapsed(1, true);
        view.setCurrent(3);
        view.setStretch({1400, 1600});
        growing.add(spanLasting(5, 1, 1001, 10));
        growing.add(spanLasting(6, 2, 1102, 10));
        view.update(growing.picture());
        QCOMPARE(view.trace().size(), std::size_t{6});
        QCOMPARE(view.trace().spanId(view.current()), std::string("0000000000000004"));
        QCOMPARE(view.rows().count(), 4U); // 1, 5, 2 (collapsed over 3 and 6), 4
        QVERIFY(view.stretch() == (TimeStretch{1400, 1600}));
    }

    void aLateParentTakesItsOrphans()
    {
        MadeTrace growing;
        growing.add(spanLasting(1, 0, 1000, 1000));
        growing.add(spanLasting(3, 2, 1200, 10));
        TraceView view;
        view.show(growing.picture());
        view.setCurrent(1);
        QVERIFY(view.trace().repairs(1).has(SpanRepair::MissingParent));
        growing.add(spanLasting(2, 1, 1100, 500));
        view.update(growing.picture());
        QCOMPARE(view.current(), 2U);
        QCOMPARE(view.trace().parent(2), 1U);
        QVERIFY(view.trace().repairs(2).empty());
    }

    void theWholeStaysTheWhole()
    {
        MadeTrace growing;
        growing.add(spanLasting(1, 0, 1000, 1000));
        TraceView view;
        view.show(growing.picture());
        growing.add(spanLasting(2, 1, 1900, 5000));
        view.update(growing.picture());
        QVERIFY(view.stretch() == (TimeStretch{1000, 6900}));
    }

    void aLargeTraceGrowsBesideTheScreenAndTheNewestWins()
    {
        MadeTrace growing;
        for (std::uint64_t id = 1; id <= 20'000; ++id)
            growing.add(spanLasting(id, id / 2, id, 10));
        TraceView view;
        view.show(growing.picture());
        QVERIFY(!view.figures()->isComplete());
        for (std::uint64_t id = 30'000; id < 30'010; ++id) {
            growing.add(spanLasting(id, 1, id, 10));
            view.update(growing.picture());
        }
        QTRY_COMPARE(view.trace().size(), std::size_t{20'010});
        QVERIFY(view.figures()->isComplete());
    }

    void anotherTraceEndsWhatWasGoingOn()
    {
        MadeTrace large;
        for (std::uint64_t id = 1; id <= 20'000; ++id)
            large.add(spanLasting(id, id / 2, id, 10));
        MadeTrace small;
        small.add(spanLasting(1, 0, 1, 10));
        TraceView view;
        view.show(large.picture());
        SpanQuery query;
        query.text = "work";
        view.find().search(query);
        view.show(small.picture());
        QVERIFY(!view.find().isActive());
        QVERIFY(view.find().matches().empty());
        QVERIFY(view.figures()->isComplete());
        view.show(nullptr);
        QVERIFY(view.isEmpty());
    }

    void viewsMayGoWhileTheyWork()
    {
        MadeTrace large;
        for (std::uint64_t id = 1; id <= 20'000; ++id)
            large.add(spanLasting(id, id / 2, id, 10));
        const auto picture = large.picture();
        for (int round = 0; round < 50; ++round) {
            TraceView view;
            view.show(picture);
            SpanQuery query;
            query.text = "nowhere";
            view.find().search(query);
        }
        QVERIFY(picture.use_count() >= 1);
    }
};

GATEHOUSE_TEST(GrowingTraceTest)
#include "tst_growingtrace.moc"
