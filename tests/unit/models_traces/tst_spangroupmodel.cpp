#include "csvtext.h"
#include "madetrace.h"
#include "spangroupmodel.h"
#include "spanstatistics.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <random>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

/// web calls db twice (once with an error) and has a "get" of its own, too.
std::shared_ptr<const Trace> shop()
{
    MadeTrace made;
    made.add(spanBetween(1, 0, 1000, 11000, "GET /"), "web");
    made.add(spanBetween(2, 1, 2000, 3000, "get"), "db");
    SentSpan failed = spanBetween(3, 1, 4000, 7000, "get");
    failed.error = true;
    made.add(failed, "db");
    made.add(spanBetween(4, 1, 8000, 9000, "get"), "web");
    return made.picture();
}

/// The names and counts of a model, a line a row.
QString picture(const QAbstractItemModel& model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        text += group.data().toString() + u' ' +
                group.siblingAtColumn(SpanGroupModel::CountColumn).data().toString() + u'\n';
        for (int part = 0; part < model.rowCount(group); ++part) {
            const QModelIndex index = model.index(part, 0, group);
            text += u"  "_s + index.data().toString() + u' ' +
                    index.siblingAtColumn(SpanGroupModel::CountColumn).data().toString() + u'\n';
        }
    }
    return text;
}

} // namespace

class SpanGroupModelTest : public QObject
{
    Q_OBJECT

private slots:
    void spansAreGroupedInTwoLevels_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<QString>("shown");
        QTest::newRow("by service and operation")
            << int(SpanGrouping::ServiceOperation) << u"web 2\n  GET / 1\n  get 1\ndb 2\n  get 2\n"_s;
        QTest::newRow("by operation and service")
            << int(SpanGrouping::OperationService) << u"GET / 1\n  web 1\nget 3\n  db 2\n  web 1\n"_s;
    }
    void spansAreGroupedInTwoLevels()
    {
        QFETCH(int, grouping);
        SpanGroupModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setGroups(SpanGroups::of(shop(), static_cast<SpanGrouping>(grouping)));
        QTEST(picture(model), "shown");
        model.setGroups(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aShareIsOfTheTimeAtWork()
    {
        SpanGroupModel model;
        model.setGroups(SpanGroups::of(shop(), SpanGrouping::ServiceOperation));
        // web: 5,000 of the root and 1,000 of its own child; db: 1,000 and 3,000.
        QCOMPARE(model.groups()->selfNano, 10000U);
        QCOMPARE(model.index(0, SpanGroupModel::ShareColumn).data(SpanGroupModel::ShareRole).toDouble(), 0.6);
        QCOMPARE(model.index(1, SpanGroupModel::ShareColumn).data(SpanGroupModel::ShareRole).toDouble(), 0.4);
        QCOMPARE(model.index(1, SpanGroupModel::ErrorsColumn).data().toString(), u"1"_s);
        QCOMPARE(model.index(0, SpanGroupModel::ErrorsColumn).data().toString(), u"–"_s);
    }

    void sortingKeepsWhatIsHeld_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < SpanGroupModel::ColumnCount; ++column)
            QTest::addRow("by column %d", column) << column;
    }
    void sortingKeepsWhatIsHeld()
    {
        QFETCH(int, column);
        SpanGroupModel model;
        const QAbstractItemModelTester tester(&model);
        model.setGroups(SpanGroups::of(shop(), SpanGrouping::OperationService));
        const QPersistentModelIndex group = model.index(1, 0);
        const QPersistentModelIndex part = model.index(1, 0, group);
        const QString names = group.data().toString() + part.data().toString();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            QCOMPARE(group.data().toString() + part.data().toString(), names);
            QCOMPARE(part.parent(), QModelIndex(group));
            const auto value = [&](int row) {
                return model.index(row, column).data(SpanGroupModel::SortRole);
            };
            for (int row = 1; row < model.rowCount(); ++row) {
                const auto way = QVariant::compare(value(row - 1), value(row));
                QVERIFY(order == Qt::AscendingOrder ? way <= 0 : way >= 0);
            }
        }
    }

    /// The command line puts spans together in another way.
    void figuresAreThoseOfTheCommandLine()
    {
        std::mt19937 random(7);
        MadeTrace made;
        made.add(spanBetween(1, 0, 0, 1000000, "root"), "a");
        constexpr std::array<const char*, 3> services{"a", "b", "c"};
        constexpr std::array<const char*, 4> names{"x", "y", "z", "root"};
        for (std::uint64_t id = 2; id <= 2000; ++id) {
            const std::uint64_t start = random() % 900000;
            SentSpan span = spanBetween(id, 1 + random() % (id - 1), start, start + random() % 90000,
                                        names[random() % 4]);
            span.error = random() % 9 == 0;
            made.add(span, services[random() % 3]);
        }
        const auto trace = made.picture();
        SpanStatistics byOperation(StatisticsGroup::Operation);
        byOperation.add(*trace);
        const auto groups = SpanGroups::of(trace, SpanGrouping::ServiceOperation);
        std::size_t compared = 0;
        for (const SpanGroups::Group& group : groups->groups)
            for (const SpanGroupFigures& part : group.parts)
                for (const SpanGroup& other : byOperation.groups()) {
                    if (other.service != trace->text(group.figures.key) ||
                        other.name != trace->text(part.key))
                        continue;
                    ++compared;
                    QCOMPARE(part, (SpanGroupFigures{part.key, other.count, other.totalNano, other.selfNano,
                                                     other.minNano, other.avgNano, other.p95Nano,
                                                     other.maxNano, other.errors}));
                }
        QCOMPARE(compared, byOperation.groups().size());
    }

    void namesAreMasked()
    {
        SpanGroupModel model;
        MadeTrace made;
        made.add(spanBetween(1, 0, 0, 1, "to ann@example.org"), "mail");
        model.setGroups(SpanGroups::of(made.picture(), SpanGrouping::ServiceOperation));
        const QModelIndex part = model.index(0, 0, model.index(0, 0));
        QCOMPARE(part.data().toString(), u"to [redacted:email]"_s);
        QCOMPARE(model.exportRow(part).at(1), u"to [redacted:email]"_s);
        // Whoever looks for these spans needs the name as it was sent.
        QCOMPARE(part.data(SpanGroupModel::OperationRole).toString(), u"to ann@example.org"_s);
    }

    void aStoppedSumIsNone()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!SpanGroups::of(shop(), SpanGrouping::ServiceOperation, stop.get_token()));
    }

    void aCellIsNeverAFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a word") << u"GET /"_s << QByteArray("GET /\r\n");
        QTest::newRow("a formula") << u"=1+1"_s << QByteArray("'=1+1\r\n");
        QTest::newRow("a formula behind blanks") << u"  @x"_s << QByteArray("'  @x\r\n");
        QTest::newRow("a full-width one") << u"＝1"_s << QByteArray("'＝1\r\n");
        QTest::newRow("a negative number is a number") << u"-3.5"_s << QByteArray("-3.5\r\n");
        QTest::newRow("quotes and commas") << u"a,\"b\""_s << QByteArray("\"a,\"\"b\"\"\"\r\n");
        QTest::newRow("nothing") << u""_s << QByteArray("\r\n");
    }
    void aCellIsNeverAFormula()
    {
        QFETCH(QString, cell);
        QTEST(csvLine({cell}), "line");
    }
};

GATEHOUSE_TEST(SpanGroupModelTest)
#include "tst_spangroupmodel.moc"
