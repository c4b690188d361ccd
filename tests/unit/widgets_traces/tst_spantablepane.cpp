#include "drawntrace.h"
#include "spantablepane.h"
#include "testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SpanTablePaneTest : public QObject
{
    Q_OBJECT

private slots:
    void rowAndViewFollowEachOther()
    {
        TraceView view;
        view.show(test::smallDrawnTrace());
        SpanTablePane pane(view);
        pane.resize(1000, 500);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 5);
        auto* table = pane.findChild<QTableView*>(u"spanTable"_s);
        view.setCurrent(3);
        QCOMPARE(pane.model().spanAt(table->currentIndex().row()), 3U);
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(view.current(), 2U);
        pane.sortBy(SpanColumn::Duration, Qt::DescendingOrder);
        QTRY_COMPARE(pane.model().order()->question.column, SpanColumn::Duration);
        QCOMPARE(view.current(), 2U);
        QCOMPARE(pane.model().spanAt(table->currentIndex().row()), 2U);
        const QSignalSpy chosen(&pane, &SpanTablePane::spanChosen);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<SpanIndex>(), 2U);
    }

    void aClickOnAHeaderSorts()
    {
        TraceView view;
        view.show(test::smallDrawnTrace());
        SpanTablePane pane(view);
        pane.resize(1000, 500);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 5);
        QHeaderView* header = pane.findChild<QTableView*>(u"spanTable"_s)->horizontalHeader();
        const int column = static_cast<int>(SpanColumn::Self);
        const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(pane.model().order()->question.column, SpanColumn::Self);
    }

    void typingFilters()
    {
        TraceView view;
        view.show(test::smallDrawnTrace());
        SpanTablePane pane(view);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 5);
        auto* filter = pane.findChild<QLineEdit*>(u"spanFilter"_s);
        QTest::keyClicks(filter, u"nothing like it"_s);
        QTRY_COMPARE(pane.model().rowCount(), 0);
        QCOMPARE(pane.findChild<QLabel*>(u"spanCount"_s)->text(), u"0 of 5 spans"_s);
        filter->clear();
        QTRY_COMPARE(pane.model().rowCount(), 5);
    }

    void anotherTraceTakesThePlaceOfTheFirst()
    {
        TraceView view;
        SpanTablePane pane(view);
        pane.show();
        view.show(test::wideTrace(2000));
        QTRY_COMPARE(pane.model().rowCount(), 2000);
        view.show(test::smallDrawnTrace());
        QTRY_COMPARE(pane.model().rowCount(), 5);
        view.show(nullptr);
        QCOMPARE(pane.model().rowCount(), 0);
    }

    void rowsStayWhereTheyAreWhileTheTraceGrows_data()
    {
        QTest::addColumn<bool>("hasCurrent");
        QTest::addColumn<int>("scrolledTo"); // a row
        QTest::newRow("the current row in sight") << true << 95;
        QTest::newRow("rows far from the current one") << true << 300;
        QTest::newRow("rows with none that is current") << false << 300;
        QTest::newRow("the beginning") << false << 0;
    }
    void rowsStayWhereTheyAreWhileTheTraceGrows()
    {
        QFETCH(bool, hasCurrent);
        QFETCH(int, scrolledTo);
        test::DrawnTrace drawn;
        drawn.add({1, 0, 0, 1000, "root"});
        for (std::uint64_t id = 2; id <= 500; ++id)
            drawn.add({id, 1, static_cast<double>(id), 0.5, "child"});
        TraceView view;
        view.show(drawn.trace());
        SpanTablePane pane(view);
        pane.resize(1000, 500);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 500);
        auto* table = pane.findChild<QTableView*>(u"spanTable"_s);
        if (hasCurrent) {
            view.setCurrent(100);
            QItemSelectionModel* chosen = table->selectionModel();
            chosen->select(pane.model().index(103, 0),
                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        table->scrollTo(pane.model().index(scrolledTo, 0), QAbstractItemView::PositionAtTop);
        const auto placeOf = [&](SpanIndex span) {
            return table->visualRect(pane.model().index(pane.model().rowOf(span), 0)).top();
        };
        const SpanIndex seen = hasCurrent && scrolledTo == 95 ? 100U : static_cast<SpanIndex>(scrolledTo);
        const int place = placeOf(seen);
        for (int picture = 0; picture < 2; ++picture) { // two, of which none is sorted yet
            for (std::uint64_t id = 0; id < 10; ++id)
                drawn.add({1000 + static_cast<std::uint64_t>(picture) * 10 + id, 1, 1.5, 0.1, "early"});
            view.update(drawn.trace());
        }
        QTRY_COMPARE(pane.model().rowCount(), 520);
        QCOMPARE(placeOf(scrolledTo == 0 ? 0 : seen + 20), place);
        if (hasCurrent) {
            QCOMPARE(view.current(), 120U);
            QCOMPARE(pane.model().spanAt(table->currentIndex().row()), 120U);
            QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
            QVERIFY(table->selectionModel()->isRowSelected(pane.model().rowOf(123)));
        }
    }

    void chosenRowsAreCopied()
    {
        TraceView view;
        view.show(test::smallDrawnTrace());
        SpanTablePane pane(view);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 5);
        auto* table = pane.findChild<QTableView*>(u"spanTable"_s);
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 4);
        QCOMPARE(QApplication::clipboard()->text().count(u'\t'), 5 * 8);
    }
};

GATEHOUSE_TEST(SpanTablePaneTest)
#include "tst_spantablepane.moc"
