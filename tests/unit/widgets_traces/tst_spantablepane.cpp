#include "drawntrace.h"
#include "spantablepane.h"
#include "testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
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
