#include "testmain.h"

#include "tracecontext.h"

#include <QFile>

using namespace gatehouse;

namespace
{

std::vector<QByteArrayList> rowsOf(const QString& name)
{
    QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/wire/") + name);
    std::vector<QByteArrayList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (!line.isEmpty())
            rows.push_back(line.split('\t'));
    return rows;
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::vector<std::string_view>* listOf(TraceFields& fields, const QByteArray& name)
{
    const std::array<std::pair<const char*, std::vector<std::string_view>*>, 8> all = {
        {{"traceparent", &fields.traceparent},
         {"tracestate", &fields.tracestate},
         {"b3", &fields.b3},
         {"x-b3-traceid", &fields.b3TraceId},
         {"x-b3-spanid", &fields.b3SpanId},
         {"x-b3-parentspanid", &fields.b3ParentSpanId},
         {"x-b3-sampled", &fields.b3Sampled},
         {"x-b3-flags", &fields.b3Flags}}};
    for (const auto& [known, list] : all)
        if (name.toLower() == known)
            return list;
    return nullptr;
}

/// As the table's last column says it.
QByteArray wordsFor(const std::optional<TraceContext>& context)
{
    if (!context)
        return "none";
    const std::array<const char*, 4> decisions = {"undecided", "dropped", "kept", "debug"};
    QByteArray words = decisions[static_cast<std::size_t>(context->sampling)];
    if (!context->named())
        return words;
    words = QByteArray::fromStdString(hexOf(context->traceId) + "-" + hexOf(context->spanId) + " ") + words;
    if (context->random)
        words += " random";
    if (!context->traceState.empty())
        words += " [" + QByteArray::fromStdString(context->traceState) + "]";
    return words;
}

} // namespace

/// What services write about traces into each other's requests.
class TraceContextTest : public QObject
{
    Q_OBJECT

private slots:
    void headersAreReadAsTheContractSays_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("expected");
        const auto rows = rowsOf(QStringLiteral("trace-headers.tsv"));
        QVERIFY(rows.size() > 80);
        for (const QByteArrayList& row : rows)
            QTest::newRow(row[0].constData()) << row[1] << row[2];
    }
    void headersAreReadAsTheContractSays()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, expected);
        TraceFields sent;
        QByteArrayList kept; // what the views look at
        for (qsizetype at = 0; at < fields.size();) {
            const qsizetype next = fields.indexOf(" & ", at);
            kept << fields.mid(at, next < 0 ? -1 : next - at);
            at = next < 0 ? fields.size() : next + 3;
        }
        for (const QByteArray& field : qAsConst(kept)) {
            const qsizetype colon = field.indexOf(": ");
            auto* list = listOf(sent, field.left(colon));
            QVERIFY2(list, field.constData());
            list->push_back(viewOf(field).substr(static_cast<std::size_t>(colon) + 2));
        }
        QCOMPARE(wordsFor(readTraceContext(sent)), expected);
    }

    void baggageIsPassedOnAsItIsOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("expected");
        for (const QByteArrayList& row : rowsOf(QStringLiteral("baggage.tsv")))
            QTest::newRow(row[0].constData()) << row[1] << row[2];
        QTest::newRow("8192 bytes") << "a=" + QByteArray(8190, 'x') << "a=" + QByteArray(8190, 'x');
        QTest::newRow("8193 bytes") << "a=" + QByteArray(8191, 'x') << QByteArray("");
    }
    void baggageIsPassedOnAsItIsOrNotAtAll()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, expected);
        const QByteArrayList fields = sent.split('|');
        std::vector<std::string_view> values;
        for (const QByteArray& field : fields)
            values.push_back(viewOf(field));
        QCOMPARE(QByteArray::fromStdString(readBaggage(values)), expected);
    }

    void whatWeWriteWeRead_data()
    {
        QTest::addColumn<int>("sampling");
        QTest::newRow("undecided") << 0;
        QTest::newRow("dropped") << 1;
        QTest::newRow("kept") << 2;
        QTest::newRow("debug") << 3;
    }
    void whatWeWriteWeRead()
    {
        QFETCH(int, sampling);
        TraceContext context;
        for (std::size_t i = 0; i < context.traceId.size(); ++i)
            context.traceId[i] = static_cast<std::uint8_t>(7 + 16 * i);
        for (std::size_t i = 0; i < context.spanId.size(); ++i)
            context.spanId[i] = static_cast<std::uint8_t>(255 - i);
        context.sampling = static_cast<TraceContext::Sampling>(sampling);
        QCOMPARE(wordsFor(readB3(writeB3(context))), wordsFor(context));
        context.random = true;
        const auto parent = readTraceparent(writeTraceparent(context));
        QVERIFY(parent);
        QCOMPARE(parent->sampled(), context.sampled());
        QVERIFY(parent->traceId == context.traceId && parent->spanId == context.spanId && parent->random);
    }
};

GATEHOUSE_TEST(TraceContextTest)
#include "tst_tracecontext.moc"
