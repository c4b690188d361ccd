#include "csvexport.h"
#include "drawntrace.h"
#include "madetrace.h"
#include "testmain.h"
#include "tracestatisticspane.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

std::shared_ptr<const Trace> twoServices()
{
    MadeTrace made;
    made.add(spanBetween(1, 0, 1000, 20000, "GET /"), "web");
    for (std::uint64_t id = 2; id <= 10; ++id)
        made.add(spanBetween(id, 1, id * 1000, id * 1000 + 500, "query"), id < 4 ? "web" : "db");
    return made.picture();
}

} // namespace

class TraceStatisticsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void itAddsUpWhenItIsSeen()
    {
        TraceView view;
        TraceStatisticsPane pane(view);
        view.show(twoServices());
        QVERIFY(!pane.model().groups());
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 2);
        pane.setGrouping(SpanGrouping::OperationService);
        QTRY_COMPARE(pane.model().index(0, 0).data().toString(), u"GET /"_s);
        view.show(nullptr);
        QCOMPARE(pane.model().rowCount(), 0);
    }

    void whatIsOpenAndChosenStaysWhileTheTraceGrows()
    {
        test::DrawnTrace drawn;
        drawn.add({1, 0, 0, 1000, "root", "first"});
        for (std::uint64_t id = 2; id <= 401; ++id)
            drawn.add({id, 1, 1, 500 - static_cast<double>(id), "name " + std::to_string(id % 20),
                       "service " + std::to_string(id / 20)});
        TraceView view;
        view.show(drawn.trace());
        TraceStatisticsPane pane(view);
        pane.resize(1000, 400);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 22);
        auto* tree = pane.findChild<QTreeView*>(u"statisticsTree"_s);
        tree->collapse(pane.model().index(0, 0));
        const QModelIndex opened = pane.model().find({"service 7", {}});
        tree->expand(opened);
        const SpanGroupKey part{"service 7", "name 12"};
        tree->selectionModel()->setCurrentIndex(pane.model().find(part), QItemSelectionModel::ClearAndSelect |
                                                                             QItemSelectionModel::Rows);
        tree->scrollTo(opened, QAbstractItemView::PositionAtTop);
        const int place = tree->visualRect(pane.model().find(part)).top();
        QVERIFY(tree->verticalScrollBar()->value() > 0);
        // Of a new service, that stands before all others, and more of the last one.
        for (std::uint64_t id = 1000; id < 1100; ++id)
            drawn.add({id, 1, 1, 900, "name", id % 2 == 0 ? "new" : "service 20"});
        view.update(drawn.trace());
        QTRY_COMPARE(pane.model().rowCount(), 23);
        QVERIFY(pane.model().find({"new", {}}).row() < pane.model().find({"service 7", {}}).row());
        int open = 0;
        for (int row = 0; row < 23; ++row)
            open += tree->isExpanded(pane.model().index(row, 0)) ? 1 : 0;
        QCOMPARE(open, 1);
        QVERIFY(tree->isExpanded(pane.model().find({"service 7", {}})));
        QVERIFY(pane.model().keyOf(tree->currentIndex()) == part);
        QCOMPARE(tree->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(tree->visualRect(tree->currentIndex()).top(), place);
        view.show(twoServices());
        QTRY_COMPARE(pane.model().rowCount(), 2);
        QCOMPARE(tree->currentIndex(), pane.model().index(0, 0));
        QVERIFY(tree->isExpanded(pane.model().index(1, 0)));
    }

    void enterAsksForTheSpansOfAGroup()
    {
        TraceView view;
        view.show(twoServices());
        TraceStatisticsPane pane(view);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 2);
        auto* tree = pane.findChild<QTreeView*>(u"statisticsTree"_s);
        const QSignalSpy chosen(&pane, &TraceStatisticsPane::groupChosen);
        tree->selectionModel()->setCurrentIndex(pane.model().index(0, 0, pane.model().index(1, 0)),
                                                QItemSelectionModel::ClearAndSelect |
                                                    QItemSelectionModel::Rows);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front(), (QVariantList{u"db"_s, u"query"_s}));
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().section(u'\t', 0, 1), u"query\t7"_s);
    }

    void itIsExportedForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"statistics.csv"_s);
        TraceView view;
        view.show(twoServices());
        TraceStatisticsPane pane(view);
        pane.show();
        QTRY_COMPARE(pane.model().rowCount(), 2);
        auto* button = pane.findChild<CsvExport*>();
        QSignalSpy finished(button, &CsvExport::finished);
        button->exportTo(path);
        QVERIFY(finished.wait());
        QCOMPARE(finished.front().front().toString(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.front(),
                 "service,operation,count,total_ms,self_ms,min_ms,avg_ms,p95_ms,max_ms,share,errors\r");
        QCOMPARE(lines.size(), 1 + 2 + 3 + 1);
        QVERIFY(lines.at(1).startsWith("web,,3,0.020000,"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        TraceView view;
        view.show(twoServices());
        TraceStatisticsPane pane(view);
        auto* button = pane.findChild<CsvExport*>();
        QSignalSpy finished(button, &CsvExport::finished);
        button->exportTo(u"/nowhere/at/all.csv"_s);
        QVERIFY(finished.wait());
        QVERIFY(!finished.front().front().toString().isEmpty());
    }
};

GATEHOUSE_TEST(TraceStatisticsPaneTest)
#include "tst_tracestatisticspane.moc"
