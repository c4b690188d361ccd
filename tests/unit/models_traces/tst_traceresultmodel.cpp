#include "testmain.h"

#include "tracefixture.h"
#include "traceresultmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 noon = 1'700'000'000'000'000;

QList<ZipkinSpan> three()
{
    return {{"a1", "web", "get", noon, 500},
            {"a1", "db", "query", noon, 100, "error", "late"},
            {"b2", "queue", "drain", noon + 10, 900},
            {"c3", "web", "home", noon + 20, 20}};
}

QString idsIn(const TraceResultOrder& order)
{
    QStringList ids;
    for (int row = 0; row < order.rowCount(); ++row)
        ids << QString::fromStdString(order.traceAt(row)->summary.traceId);
    return ids.join(u' ');
}

} // namespace

class TraceResultModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<TraceResultModel>();
        m_order = std::make_unique<TraceResultOrder>(*m_model);
        m_modelTester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_orderTester = std::make_unique<QAbstractItemModelTester>(
            m_order.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_orderTester.reset();
        m_modelTester.reset();
        m_order.reset();
        m_model.reset();
    }

    void aLineSaysWhatTheTraceIs()
    {
        m_model->setTraces(listedTraces({three().at(0), three().at(1)}));
        QCOMPARE(m_model->rowCount(), 1);
        const auto text = [this](int column) { return m_model->index(0, column).data().toString(); };
        QCOMPARE(text(TraceResultModel::ServiceColumn), u"web"_s);
        QCOMPARE(text(TraceResultModel::OperationColumn), u"get"_s);
        QCOMPARE(text(TraceResultModel::DurationColumn), u"0.50\u00a0ms"_s);
        QCOMPARE(text(TraceResultModel::SpansColumn), u"2"_s);
        QCOMPARE(text(TraceResultModel::ErrorsColumn), u"1"_s);
        QCOMPARE(text(TraceResultModel::ServicesColumn), u"2"_s);
        QCOMPARE(text(TraceResultModel::SourceColumn), u"received"_s);
        for (int column = 0; column < TraceResultModel::ColumnCount; ++column)
            QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void everyColumnSortsByWhatItIsAbout_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        using Model = TraceResultModel;
        QTest::newRow("time") << int(Model::TimeColumn) << u"a1 b2 c3"_s;
        QTest::newRow("service, then the newest") << int(Model::ServiceColumn) << u"b2 c3 a1"_s;
        QTest::newRow("operation") << int(Model::OperationColumn) << u"b2 a1 c3"_s;
        QTest::newRow("duration, not its text") << int(Model::DurationColumn) << u"c3 a1 b2"_s;
        QTest::newRow("spans, then the newest") << int(Model::SpansColumn) << u"c3 b2 a1"_s;
        QTest::newRow("errors, then the newest") << int(Model::ErrorsColumn) << u"c3 b2 a1"_s;
        QTest::newRow("services, then the newest") << int(Model::ServicesColumn) << u"c3 b2 a1"_s;
        QTest::newRow("where from, then the newest") << int(Model::SourceColumn) << u"c3 b2 a1"_s;
    }
    void everyColumnSortsByWhatItIsAbout()
    {
        QFETCH(int, column);
        QFETCH(QString, ascending);
        m_model->setTraces(listedTraces(three()));
        QCOMPARE(idsIn(*m_order), u"c3 b2 a1"_s);
        m_order->sort(column, Qt::AscendingOrder);
        QCOMPARE(idsIn(*m_order), ascending);
    }

    void whatIsEqualStandsNewestFirstBothWays()
    {
        m_model->setTraces(listedTraces(three()));
        m_order->sort(TraceResultModel::SourceColumn, Qt::AscendingOrder);
        QCOMPARE(idsIn(*m_order), u"c3 b2 a1"_s);
        m_order->sort(TraceResultModel::SourceColumn, Qt::DescendingOrder);
        QCOMPARE(idsIn(*m_order), u"c3 b2 a1"_s);
    }

    void aLineThatIsInBothListsStays_data()
    {
        QTest::addColumn<QList<int>>("kept"); // of a1 (2 spans), b2, c3
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("stays");
        QTest::newRow("nothing changed") << QList<int>{0, 1, 2, 3} << u"c3 b2 a1"_s << true;
        QTest::newRow("the newest went") << QList<int>{0, 1, 2} << u"b2 a1"_s << true;
        QTest::newRow("the oldest went") << QList<int>{2, 3} << u"c3 b2"_s << true;
        QTest::newRow("its neighbours went") << QList<int>{2} << u"b2"_s << true;
        QTest::newRow("it went itself") << QList<int>{0, 1, 3} << u"c3 a1"_s << false;
        QTest::newRow("a trace grew smaller") << QList<int>{0, 2, 3} << u"c3 b2 a1"_s << true;
        QTest::newRow("all went") << QList<int>{} << QString() << false;
    }
    void aLineThatIsInBothListsStays()
    {
        QFETCH(QList<int>, kept);
        QFETCH(QString, expected);
        QFETCH(bool, stays);
        m_model->setTraces(listedTraces(three()));
        const QPersistentModelIndex middle = m_order->index(1, 0);
        QList<ZipkinSpan> spans;
        for (const int at : kept)
            spans.append(three().at(at));
        m_model->setTraces(spans.isEmpty() ? TraceList() : listedTraces(spans));
        QCOMPARE(idsIn(*m_order), expected);
        QCOMPARE(middle.isValid(), stays);
        if (stays)
            QCOMPARE(m_order->traceAt(middle.row())->summary.traceId, std::string("b2"));
    }

    void newOnesComeWhereTheyBelong()
    {
        m_model->setTraces(listedTraces({three().at(2)}));
        const QPersistentModelIndex only = m_order->index(0, 0);
        m_model->setTraces(listedTraces(three()));
        QCOMPARE(idsIn(*m_order), u"c3 b2 a1"_s);
        QCOMPARE(only.row(), 1);
        QCOMPARE(m_model->rowOf(*m_model->traceAt(2)), 2);
    }

    void aWhollyOtherListIsNew()
    {
        QList<ZipkinSpan> first;
        QList<ZipkinSpan> second;
        for (int number = 1; number <= 1000; ++number) {
            const QByteArray id = QByteArray::number(number, 16);
            first.append({id, "web", "get", noon + number, 5});
            if (number % 2 == 0)
                second.append({id, "web", "get", noon + number, 5});
        }
        m_model->setTraces(listedTraces(first));
        m_model->setTraces(listedTraces(second));
        QCOMPARE(m_order->rowCount(), 500);
        QCOMPARE(m_order->traceAt(0)->summary.traceId, std::string("3e8"));
        QCOMPARE(m_model->rowOf(*m_model->traceAt(77)), 77);
    }

    void linesThatComeOrGoApartAreOneChange_data()
    {
        QTest::addColumn<bool>("come");
        QTest::newRow("every second one comes") << true;
        QTest::newRow("every second one goes") << false;
    }
    void linesThatComeOrGoApartAreOneChange()
    {
        QFETCH(bool, come);
        QList<ZipkinSpan> half;
        QList<ZipkinSpan> rest;
        for (int number = 1; number <= 1000; ++number)
            (number % 2 == 0 ? half : rest)
                .append({QByteArray::number(number, 16), "web", "get", noon + number, 5});
        const TraceList few = listedTraces(half);
        TraceList all = few; // what goes stands together here, and nowhere once it is sorted
        for (const auto& trace : listedTraces(rest))
            all.push_back(trace);
        m_model->setTraces(come ? few : all);
        const QSignalSpy inserted(m_order.get(), &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(m_order.get(), &QAbstractItemModel::rowsRemoved);
        const QSignalSpy renewed(m_order.get(), &QAbstractItemModel::modelReset);
        m_model->setTraces(come ? all : few);
        QCOMPARE(inserted.size() + removed.size(), 0);
        QCOMPARE(renewed.size(), 1);
        QCOMPARE(m_order->rowCount(), come ? 1000 : 500);
    }

    void theSameTraceOfTwoFilesIsTwoLines()
    {
        TraceList twice = listedTraces({three().at(2)});
        twice.push_back(std::make_shared<const ListedTrace>(
            ListedTrace{twice.front()->trace, twice.front()->summary, 4}));
        m_model->setTraces(twice);
        m_model->setSourceNames({{4, u"a.json"_s}});
        QCOMPARE(m_order->rowCount(), 2);
        QCOMPARE(m_model->index(1, TraceResultModel::SourceColumn).data().toString(), u"a.json"_s);
    }

private:
    std::unique_ptr<TraceResultModel> m_model;
    std::unique_ptr<TraceResultOrder> m_order;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_orderTester;
};

GATEHOUSE_TEST(TraceResultModelTest)
#include "tst_traceresultmodel.moc"
