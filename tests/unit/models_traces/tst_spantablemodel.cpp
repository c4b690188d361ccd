#include "madetrace.h"
#include "spandetailswriter.h"
#include "spantablemodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

std::shared_ptr<const Trace> randomTrace(std::uint64_t spans)
{
    std::mt19937 random(11);
    constexpr std::array<const char*, 3> services{"cart", "auth", "billing"};
    constexpr std::array<const char*, 4> names{"get", "put", "mail to ann@example.org", "scan"};
    MadeTrace made;
    for (std::uint64_t id = 1; id <= spans; ++id) {
        SpanDetailsWriter details;
        details.integer("number", static_cast<std::int64_t>(id));
        const std::uint64_t start = 1000000 + random() % 100000;
        SentSpan span = spanBetween(id * 7919 % 100003, id == 1 ? 0 : 7919, start, start + random() % 5000,
                                    names[random() % 4]);
        span.kind = static_cast<SpanKind>(random() % 6);
        span.error = random() % 5 == 0;
        span.details = details.bytes();
        made.add(span, services[random() % 3]);
    }
    return made.picture();
}

std::shared_ptr<const SpanTableOrder> orderOf(const std::shared_ptr<const Trace>& trace, SpanColumn column,
                                              bool isDescending = false, const std::string& filter = {})
{
    SpanTableQuestion question;
    question.trace = trace;
    question.figures = TraceFigures::of(*trace);
    question.column = column;
    question.isDescending = isDescending;
    question.filter = filter;
    return SpanTableOrder::of(question);
}

} // namespace

class SpanTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnSorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("isDescending");
        for (int column = 0; column < spanColumnCount; ++column) {
            QTest::addRow("column %d, up", column) << column << false;
            QTest::addRow("column %d, down", column) << column << true;
        }
    }
    void everyColumnSorts()
    {
        QFETCH(int, column);
        QFETCH(bool, isDescending);
        const auto trace = randomTrace(300);
        SpanTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setOrder(orderOf(trace, static_cast<SpanColumn>(column), isDescending));
        QCOMPARE(model.rowCount(), 300);
        const auto of = static_cast<SpanColumn>(column);
        std::vector<bool> isThere(trace->size());
        for (int row = 0; row < model.rowCount(); ++row) {
            const SpanIndex span = model.spanAt(row);
            QVERIFY(!isThere[span]);
            isThere[span] = true;
            QCOMPARE(model.rowOf(span), row);
            // Kinds and states have an order of their own.
            if (row == 0 || of == SpanColumn::Kind || of == SpanColumn::Status)
                continue;
            const auto way = QVariant::compare(model.index(row - 1, column).data(SpanTableModel::SortRole),
                                               model.index(row, column).data(SpanTableModel::SortRole));
            QVERIFY(isDescending ? way >= 0 : way <= 0);
            if (way == 0)
                QVERIFY(model.spanAt(row - 1) < span);
        }
        model.setOrder(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(0), -1);
    }

    void errorsStandTogether()
    {
        const auto trace = randomTrace(200);
        SpanTableModel model;
        model.setOrder(orderOf(trace, SpanColumn::Status, true));
        bool wasError = true;
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool isError = model.index(row, 0).data(SpanTableModel::ErrorRole).toBool();
            QVERIFY(wasError || !isError);
            wasError = isError;
        }
    }

    void aFilterKeepsTheSpansWithItsText()
    {
        const auto trace = randomTrace(300);
        SpanTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setOrder(orderOf(trace, SpanColumn::Start, false, "number=299"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(model.spanAt(0)), 0);
        int without = 0;
        for (SpanIndex span = 0; span < trace->size(); ++span)
            without += model.rowOf(span) < 0 ? 1 : 0;
        QCOMPARE(without, 299);
        model.setOrder(orderOf(trace, SpanColumn::Start, false, "nowhere"));
        QCOMPARE(model.rowCount(), 0);
    }

    void namesAreMaskedOnTheScreenAndInFiles()
    {
        const auto trace = randomTrace(50);
        const auto order = orderOf(trace, SpanColumn::Operation);
        SpanTableModel model;
        model.setOrder(order);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"spans.csv"_s);
        QCOMPARE(writeCsvFile(path, SpanTableModel::table(order)), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count("\r\n"), 51);
        QVERIFY(written.contains("[redacted:email]"));
        QVERIFY(!written.contains("example.org"));
        QString shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown += model.index(row, static_cast<int>(SpanColumn::Operation)).data().toString();
        QVERIFY(shown.contains(u"[redacted:email]"_s));
        QVERIFY(!shown.contains(u"example.org"_s));
    }

    void aStoppedExportLeavesNoFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"spans.csv"_s);
        std::stop_source stop;
        const CsvTable endless{
            {u"n"_s}, ~std::uint64_t{0}, [](std::uint64_t row) { return QStringList{QString::number(row)}; }};
        writeCsvFile(path, endless, stop.get_token(), [&](std::uint64_t rows) {
            if (rows > 10000)
                stop.request_stop();
        });
        QVERIFY(stop.stop_requested());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
    }
};

GATEHOUSE_TEST(SpanTableModelTest)
#include "tst_spantablemodel.moc"
