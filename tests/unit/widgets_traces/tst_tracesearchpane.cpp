#include "attributeedit.h"
#include "statepanel.h"
#include "testmain.h"
#include "theme.h"
#include "tracebatch.h"
#include "tracedesk.h"
#include "traceresulttable.h"
#include "tracescatter.h"
#include "tracesearchform.h"
#include "tracesearchpane.h"
#include "tracewords.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

/// Of one span each; what it does and how long it takes differs with its number.
void send(TraceDesk& desk, std::uint64_t number, const char* service = "web", bool hasError = false)
{
    TraceBatch batch(desk.live().store());
    SentSpan span;
    span.traceId = SentId::ofNumber(7, number, 32);
    span.spanId = SentId::ofNumber(0, number, 16);
    span.resource = batch.resource({service, {}});
    span.name = number % 2 == 0 ? "GET /even" : "GET /odd";
    span.error = hasError;
    span.startNano = 1'700'000'000'000'000'000 + number * 1'000'000'000;
    span.durationNano = static_cast<std::int64_t>(number) * 1'000'000;
    QVERIFY(batch.addSpan(span));
    QCOMPARE(batch.commit().taken, 1U);
}

} // namespace

class TraceSearchPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void chosenRowsStayChosenInAWhollyNewList()
    {
        TraceList all;
        for (int number = 0; number < 1000; ++number) {
            auto trace = std::make_shared<ListedTrace>();
            trace->summary.traceId = std::to_string(number);
            trace->summary.startUnixNano = 1'700'000'000'000'000'000 + static_cast<std::uint64_t>(number);
            all.push_back(trace);
        }
        TraceList half;
        for (std::size_t at = 0; at < all.size(); at += 2)
            half.push_back(all[at]);
        TraceResultModel model;
        TraceResultTable table(model);
        table.resize(800, 400);
        table.show();
        table.setTraces(half);
        table.setCurrent(*all[500]);
        const QModelIndex another = table.model()->index(10, 0);
        table.selectionModel()->select(another, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const int place = table.visualRect(table.currentIndex()).top();
        table.setTraces(all);
        QCOMPARE(table.current(), all[500]);
        QCOMPARE(table.visualRect(table.currentIndex()).top(), place);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
        QVERIFY(table.selectionModel()->isRowSelected(21)); // one more before each of the first ten, and it
    }

    void init()
    {
        m_desk = std::make_unique<TraceDesk>();
        m_pane = std::make_unique<TraceSearchPane>(*m_desk);
        m_pane->resize(1300, 800);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_table = m_pane->findChild<TraceResultTable*>();
        m_scatter = m_pane->findChild<TraceScatter*>();
    }
    void cleanup()
    {
        m_pane.reset();
        m_desk.reset();
    }

    void withoutTracesItSaysWhatToDo()
    {
        auto* const state = m_pane->findChild<StatePanel*>(u"traceSearchState"_s);
        QVERIFY(state->isVisible());
        QString words;
        for (const QLabel* label : state->findChildren<QLabel*>())
            words += label->text();
        QVERIFY2(words.contains(u"Drop trace files"_s), qPrintable(words));
        QVERIFY2(words.contains(u"4318"_s), qPrintable(words));
    }

    void everyTraceIsInTheTableAndInThePlot()
    {
        sendMany(30);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{30});
        QVERIFY(m_table->isVisible());
        QCOMPARE(m_scatter->drawnCount(), std::size_t{30});
        QCOMPARE(child<QWidget>(u"searchStatus"_s)->toolTip(), QString());
    }

    void manyTracesAreAllCounted()
    {
        for (std::uint64_t number = 1; number <= 3000; ++number)
            send(*m_desk, number);
        TraceSearch search;
        search.limit = 10'000;
        m_pane->findChild<TraceSearchForm*>()->setSearch(search);
        QTRY_COMPARE(m_scatter->drawnCount(), std::size_t{3000});
    }

    void theFormNarrowsTheListWhileSomebodyTypes()
    {
        sendMany(10);
        send(*m_desk, 11, "db", true);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{11});
        child<QLineEdit>(u"searchOperation"_s)->setText(u"GET /even"_s);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{5});
        child<QLineEdit>(u"searchLeast"_s)->setText(u"5ms"_s);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{3});
        child<QPushButton>(u"clearSearch"_s)->click();
        QTRY_COMPARE(m_table->traces().size(), std::size_t{11});
        child<QCheckBox>(u"searchErrors"_s)->click();
        QTRY_COMPARE(m_table->traces().size(), std::size_t{1});
        QCOMPARE(m_pane->query(), u"@errors"_s);
    }

    void servicesAreOffered()
    {
        send(*m_desk, 1, "web");
        send(*m_desk, 2, "db");
        auto* const services = child<QComboBox>(u"searchService"_s);
        QTRY_COMPARE(services->count(), 3);
        services->setCurrentIndex(services->findData(u"db"_s));
        QTRY_COMPARE(m_table->traces().size(), std::size_t{1});
        QCOMPARE(m_pane->query(), u"@service=db"_s);
    }

    void aFieldThatIsWrongSaysSoAndTheListStays_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("an open quote") << u"searchAttributes"_s << u"a=\"b"_s << u"attributesError"_s;
        QTest::newRow("a duration without a unit") << u"searchLeast"_s << u"5"_s << u"durationError"_s;
        QTest::newRow("an unknown unit") << u"searchMost"_s << u"5 days"_s << u"durationError"_s;
    }
    void aFieldThatIsWrongSaysSoAndTheListStays()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, error);
        sendMany(3);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{3});
        child<QLineEdit>(field)->setText(text);
        QTRY_VERIFY(child<QLabel>(error)->isVisible());
        QVERIFY(!child<QLabel>(error)->text().isEmpty());
        QCOMPARE(m_table->traces().size(), std::size_t{3});
        QCOMPARE(m_pane->query(), QString());
    }

    void whereNothingMatchesTheSearchCanBeCleared()
    {
        sendMany(3);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{3});
        m_pane->setQuery(u"nothing=here"_s);
        auto* const state = m_pane->findChild<StatePanel*>(u"traceSearchState"_s);
        QTRY_VERIFY(state->isVisible());
        state->findChild<QPushButton*>()->click();
        QTRY_COMPARE(m_table->traces().size(), std::size_t{3});
        QVERIFY(m_table->isVisible());
    }

    void aQueryIsShownInTheForm()
    {
        m_pane->setQuery(u"@operation=GET* @min=1.5s @last=3600s @order=longest @limit=20 zone=north"_s);
        QCOMPARE(child<QLineEdit>(u"searchOperation"_s)->text(), u"GET*"_s);
        QCOMPARE(child<QLineEdit>(u"searchLeast"_s)->text(), u"1.5s"_s);
        QCOMPARE(child<QLineEdit>(u"searchAttributes"_s)->text(), u"zone=north"_s);
        QCOMPARE(child<QComboBox>(u"searchLimit"_s)->currentData().toInt(), 20);
        QCOMPARE(m_pane->query(),
                 u"@operation=GET* @min=1.5s @last=3600s @order=longest @limit=20 zone=north"_s);
        const QSignalSpy warned(m_pane.get(), &TraceSearchPane::warned);
        m_pane->setQuery(u"@nonsense"_s);
        QCOMPARE(warned.size(), 1);
    }

    void pinnedTracesThatCannotBeUsedAreSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"holiday.otlp"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        TraceDesk desk;
        const QSignalSpy read(&desk.pins(), &PinnedTraces::warned);
        desk.pins().open(folder.path());
        QTRY_COMPARE(read.size(), 1);
        TraceSearchPane pane(desk); // opened later than the desk
        const QSignalSpy warned(&pane, &TraceSearchPane::warned);
        QTRY_COMPARE(warned.size(), 1);
        QVERIFY(warned.first().first().toString().contains(u"holiday.otlp"_s));
    }

    void enterOpensTheTrace()
    {
        sendMany(3);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{3});
        QList<std::shared_ptr<const Trace>> chosen;
        connect(m_pane.get(), &TraceSearchPane::traceChosen, m_pane.get(),
                [&chosen](const std::shared_ptr<const Trace>& trace) { chosen.append(trace); });
        m_table->setFocus();
        m_table->selectRow(1);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front()->id(), m_table->traces()[1]->summary.traceId);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QString::fromStdString(chosen.front()->id())));
    }

    void aClickInThePlotOpensTheTrace()
    {
        sendMany(3);
        QTRY_COMPARE(m_scatter->drawnCount(), std::size_t{3});
        QList<std::shared_ptr<const Trace>> chosen;
        connect(m_pane.get(), &TraceSearchPane::traceChosen, m_pane.get(),
                [&chosen](const std::shared_ptr<const Trace>& trace) { chosen.append(trace); });
        const auto wanted = m_table->traces()[0];
        const QPoint place = m_scatter->placeOf(*wanted)->toPoint();
        QTest::mouseMove(m_scatter, place);
        QTest::mouseClick(m_scatter, Qt::LeftButton, {}, place);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front(), wanted->trace);
        QCOMPARE(m_table->current(), wanted);
        QTest::mouseClick(m_scatter, Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(chosen.size(), 1);
    }

    void theRowThatIsChosenStaysWhereItIs()
    {
        sendMany(100);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{100});
        m_table->selectRow(40);
        m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
        const auto chosen = m_table->current();
        const int place = m_table->visualRect(m_table->currentIndex()).top();
        for (std::uint64_t number = 101; number <= 120; ++number)
            send(*m_desk, number);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{120});
        QCOMPARE(m_table->current(), chosen);
        QCOMPARE(m_table->currentIndex().row(), 60);
        QCOMPARE(m_table->visualRect(m_table->currentIndex()).top(), place);
    }

    void whoIsAtTheTopSeesWhatIsNew()
    {
        sendMany(100);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{100});
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        send(*m_desk, 101);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{101});
        QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    }

    void aPausedListOnlySaysThatThereIsMore()
    {
        sendMany(3);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{3});
        auto* const live = child<QAbstractButton>(u"liveResults"_s);
        live->click();
        send(*m_desk, 4);
        QTRY_COMPARE(m_desk->traces()->size(), std::size_t{4});
        QCOMPARE(m_table->traces().size(), std::size_t{3});
        live->click();
        QTRY_COMPARE(m_table->traces().size(), std::size_t{4});
    }

    void anIdLeadsToItsTrace()
    {
        send(*m_desk, 0xabc);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{1});
        const QSignalSpy chosen(m_pane.get(), &TraceSearchPane::traceChosen);
        auto* const field = child<QLineEdit>(u"traceJump"_s);
        field->setText(u"0000000000000abc"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(chosen.size(), 1);
        field->setText(u"req-nobody-knows-1"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(child<QLabel>(u"traceJumpAnswer"_s)->isVisible());
        QCOMPARE(chosen.size(), 1);
    }

    void searchesThatLedSomewhereAreOfferedAgain()
    {
        send(*m_desk, 1);
        QTRY_COMPARE(m_table->traces().size(), std::size_t{1});
        m_pane->setQuery(u"@operation=GET*"_s);
        QTest::keyClick(child<QLineEdit>(u"searchOperation"_s), Qt::Key_Return);
        m_pane->setQuery({});
        QMenu* const menu = child<QPushButton>(u"searches"_s)->menu();
        emit menu->aboutToShow();
        const QList<QAction*> actions = menu->actions();
        QCOMPARE(actions.last()->text(), u"@operation=GET*"_s);
        actions.last()->trigger();
        QCOMPARE(m_pane->query(), u"@operation=GET*"_s);
    }

    void attributesAreCompletedWhereTheCursorIs()
    {
        AttributeEdit edit;
        edit.setNames({u"http.method"_s, u"http.route"_s, u"zone"_s}, [](const QString& key) {
            return key == u"zone"_s ? QStringList{u"far north"_s, u"south"_s} : QStringList();
        });
        edit.show();
        edit.activateWindow();
        edit.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        QTest::keyClicks(&edit, u"zo"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(edit.text(), u"zone="_s);
        QTest::keyClicks(&edit, u"f"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(edit.text(), u"zone=\"far north\""_s);
    }

private:
    template <class Widget>
    Widget* child(const QString& name)
    {
        auto* const widget = m_pane->findChild<Widget*>(name);
        if (!widget)
            qFatal("no widget of this name: %s", qPrintable(name));
        return widget;
    }

    void sendMany(std::uint64_t count)
    {
        for (std::uint64_t number = 1; number <= count; ++number)
            send(*m_desk, number);
    }

    std::unique_ptr<TraceDesk> m_desk;
    std::unique_ptr<TraceSearchPane> m_pane;
    TraceResultTable* m_table = nullptr;
    TraceScatter* m_scatter = nullptr;
};

GATEHOUSE_TEST(TraceSearchPaneTest)
#include "tst_tracesearchpane.moc"
