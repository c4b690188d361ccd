#include "drawntrace.h"
#include "minimapraster.h"
#include "testmain.h"
#include "traceminimap.h"
#include "waterfallpane.h"
#include "waterfallview.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

/// A pane on the screen, active, so that its keys work.
struct Shown {
    TraceView view;
    WaterfallPane pane{view};

    explicit Shown(std::shared_ptr<const Trace> trace)
    {
        pane.resize(1100, 600);
        view.show(std::move(trace));
        pane.show();
        pane.activateWindow();
    }
    bool isReady()
    {
        pane.waterfall()->setFocus();
        return QTest::qWaitForWindowActive(&pane);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(pane.waterfall(), Qt::Key(key), modifiers);
    }
    template <class T>
    T* child(const char* name)
    {
        return pane.findChild<T*>(QString::fromLatin1(name));
    }
};

/// Ten calls of one name in a row, the seventh of which failed.
std::shared_ptr<const Trace> repeatingTrace()
{
    DrawnTrace drawn;
    drawn.add({1, 0, 0, 100, "root"});
    for (std::uint64_t id = 2; id < 12; ++id)
        drawn.add({id, 1, double(id), 1, "again", "service", id == 8});
    drawn.add({20, 1, 50, 10, "other"});
    return drawn.trace();
}

} // namespace

class WaterfallPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void lettersDoWhatTheListOfKeysSays()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_E);
        QCOMPARE(shown.view.current(), 3U);
        shown.key(Qt::Key_Plus);
        QVERIFY(shown.view.stretch().lengthNano() < shown.view.extent().lengthNano());
        shown.key(Qt::Key_F);
        QVERIFY(shown.view.stretch() == shown.view.extent());
        shown.view.setCurrent(1);
        shown.key(Qt::Key_R);
        QCOMPARE(shown.view.rows().top(), 1U);
        shown.key(Qt::Key_Backspace);
        QCOMPARE(shown.view.rows().top(), noSpan);
        shown.key(Qt::Key_BracketLeft);
        QCOMPARE(shown.view.rows().count(), 3U);
        shown.key(Qt::Key_BracketRight);
        QCOMPARE(shown.view.rows().count(), 5U);
    }

    void everyActionHasATextAndAKeyOfItsOwn()
    {
        Shown shown(nullptr);
        QSet<QKeySequence> keys;
        for (const QAction* action : shown.pane.paneActions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys.insert(key);
            }
        }
        for (QAction* action : shown.pane.paneActions())
            action->trigger(); // without a trace none of them does harm
    }

    void whatIsTypedIsFoundAndTheRestCanBeHidden()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Slash);
        auto* text = shown.child<QLineEdit>("traceFindText");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, QStringLiteral("f")); // four, five
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(shown.view.find().matches(), (std::vector<SpanIndex>{3, 4}));
        QTRY_COMPARE(shown.view.current(), 3U);
        QCOMPARE(shown.child<QLabel>("traceFindCount")->text(), QStringLiteral("1 / 2"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(shown.view.current(), 4U);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(shown.view.current(), 3U); // from the last to the first
        shown.child<QAbstractButton>("traceFindHidesRest")->click();
        QCOMPARE(shown.pane.waterfall()->seenRows(), (std::vector<SpanIndex>{0, 1, 3, 4}));
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(shown.view.rows().count(), 5U);
    }

    void aSpanThatIsHiddenByASearchComesBackWhenItIsLookedAt()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        SpanQuery query;
        query.text = "four";
        shown.view.find().search(query);
        shown.view.find().setHidesRest(true);
        QTRY_COMPARE(shown.view.rows().count(), 3U);
        shown.view.setCurrent(4);
        QVERIFY(shown.view.rows().isVisible(4));
        QVERIFY(!shown.view.find().hidesRest());
    }

    void repeatedSiblingsFoldIntoOneRowUntilOneOfThemIsLookedAt()
    {
        Shown shown(repeatingTrace());
        QVERIFY(shown.isReady());
        QCOMPARE(shown.view.rows().count(), 12U);
        shown.child<QAbstractButton>("waterfallFolding")->click();
        QCOMPARE(shown.view.rows().count(), 3U);
        const SiblingFold* fold = shown.view.foldAt(1);
        QVERIFY(fold);
        QCOMPARE(fold->count, 10U);
        QVERIFY(fold->hasError);
        shown.key(Qt::Key_E);
        QCOMPARE(shown.view.current(), 7U);
        QCOMPARE(shown.view.rows().count(), 12U);
        QVERIFY(!shown.view.foldAt(1));
    }

    void theMinimapZoomsToWhatIsBrushed()
    {
        Shown shown(smallDrawnTrace());
        QVERIFY(shown.isReady());
        TraceMinimap* map = shown.pane.minimap();
        QTest::mousePress(map, Qt::LeftButton, {}, {map->width() / 4, 20});
        QTest::mouseMove(map, {map->width() / 2, 20});
        QTest::mouseRelease(map, Qt::LeftButton, {}, {map->width() / 2, 20});
        const TimeStretch stretch = shown.view.stretch();
        const auto start = double(stretch.startNano - DrawnTrace::begin) / 1e6;
        const auto end = double(stretch.endNano - DrawnTrace::begin) / 1e6;
        QVERIFY2(std::abs(start - 25) < 1 && std::abs(end - 50) < 1,
                 qPrintable(QStringLiteral("%1 to %2 ms").arg(start).arg(end)));
        QTest::mousePress(map, Qt::LeftButton, {}, {map->width() * 3 / 8, 20}); // the window
        QTest::mouseMove(map, {map->width() * 5 / 8, 20});
        QTest::mouseRelease(map, Qt::LeftButton, {}, {map->width() * 5 / 8, 20});
        QCOMPARE(shown.view.stretch().lengthNano(), stretch.lengthNano());
        QVERIFY(std::abs(double(shown.view.stretch().startNano - stretch.startNano) / 1e6 - 25) < 1);
        QTest::mouseDClick(map, Qt::LeftButton, {}, {10, 20});
        QVERIFY(shown.view.stretch() == shown.view.extent());
    }

    void everySpanIsInThePictureOfTheWholeTrace()
    {
        // A lone span of a nanosecond among ten hours and a lone error among a hundred thousand.
        DrawnTrace drawn;
        drawn.add({1, 0, 0, 1000, "root"});
        for (std::uint64_t id = 2; id <= 100'000; ++id)
            drawn.add({id, 1, 100, 0.001, "crowd"});
        drawn.add({200'000, 1, 900, 0.000001, "lone", "other"});
        drawn.add({200'001, 1, 950, 0.000001, "failed", "other", true});
        const auto trace = drawn.trace();
        const MinimapOrder order{trace,      TraceFigures::none(*trace),
                                 false,      {trace->startNano(), trace->endNano()},
                                 {1000, 40}, Qt::red,
                                 Qt::gray};
        const QImage picture = minimapPicture(order);
        QVERIFY(picture.pixelColor(900, 39).alpha() > 0);
        QCOMPARE(picture.pixelColor(899, 39).alpha(), 0);
        QCOMPARE(picture.pixelColor(950, 39), QColor(Qt::red));
        QVERIFY(picture.pixelColor(500, 0).alpha() > 0); // the root goes on behind the crowd
    }

    void aPictureThatNobodyWaitsForIsStopped()
    {
        const auto trace = smallDrawnTrace();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(minimapPicture({trace, TraceFigures::none(*trace), false, {}, {10, 10}, Qt::red, Qt::gray},
                               stop.get_token())
                    .isNull());
    }
};

GATEHOUSE_TEST(WaterfallPaneTest)
#include "tst_waterfallpane.moc"
