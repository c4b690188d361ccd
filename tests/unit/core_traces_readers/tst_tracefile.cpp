#include "testmain.h"
#include "tracefile.h"
#include "traceproblem.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

Outcome<TraceFile> fileOf(const QByteArray& text)
{
    return readTraceBytes({text.data(), static_cast<std::size_t>(text.size())});
}

/// Attributes as `key=value`, in order.
QByteArray pictureOf(AttributeList list)
{
    QByteArray picture;
    while (list.next()) {
        const std::string text = list.value().text();
        picture += (picture.isEmpty() ? "" : " ") +
                   QByteArray(list.key().data(), qsizetype(list.key().size())) + '=' +
                   QByteArray::fromStdString(text);
    }
    return picture;
}

/// All that the first span has beside its columns.
QByteArray detailsOf(const QByteArray& text)
{
    const auto file = fileOf(text);
    if (!file || file->traces.empty())
        return "no spans";
    const Trace& trace = *file->traces.front();
    const SpanDetails details = trace.details(0);
    QByteArray picture = pictureOf(details.attributes());
    for (auto events = details.events(); events.next();) {
        const SpanEvent& event = events.event();
        picture += " @" + QByteArray::number(quint64(event.timeUnixNano)) + ' ' +
                   QByteArray(event.name.data(), qsizetype(event.name.size())) + '(' +
                   pictureOf(event.attributes) + ')';
    }
    for (auto links = details.links(); links.next();)
        picture += " ->" + QByteArray::fromStdString(links.link().traceId.shown()) + '/' +
                   QByteArray::fromStdString(links.link().spanId.shown());
    return picture;
}

QByteArray jaeger(const QByteArray& members)
{
    return "{\"spans\":[{\"traceID\":\"a1\",\"spanID\":\"b1\"," + members + "}]}";
}

QByteArray otlp(const QByteArray& members)
{
    return "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"a1\",\"spanId\":\"b1\"," +
           members + "}]}]}]}";
}

} // namespace

/// What the readers keep of a span beside its figures, and what they do with what is hostile. The shapes of
/// files are in tests/contracts/traces.
class TraceFileTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsDetails_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("details");
        QTest::newRow("Jaeger's tags of every type")
            << jaeger("\"tags\":[{\"key\":\"s\",\"type\":\"string\",\"value\":\"x\"},"
                      "{\"key\":\"b\",\"type\":\"bool\",\"value\":true},"
                      "{\"key\":\"i\",\"type\":\"int64\",\"value\":7},"
                      "{\"key\":\"large\",\"type\":\"int64\",\"value\":\"9007199254740993\"},"
                      "{\"key\":\"f\",\"type\":\"float64\",\"value\":1.5},"
                      "{\"key\":\"bytes\",\"type\":\"binary\",\"value\":\"AAEC\"}]")
            << QByteArray("s=x b=true i=7 large=9007199254740993 f=1.5 bytes=AAEC");
        QTest::newRow("a tag whose value comes first")
            << jaeger("\"tags\":[{\"value\":\"x\",\"type\":\"string\",\"key\":\"s\"}]") << QByteArray("s=x");
        QTest::newRow("the same key twice")
            << jaeger("\"tags\":[{\"key\":\"a\",\"value\":1},{\"key\":\"a\",\"value\":2}]")
            << QByteArray("a=1 a=2");
        QTest::newRow("Jaeger's logs, the time behind the fields")
            << jaeger("\"logs\":[{\"fields\":[{\"key\":\"event\",\"value\":\"retry\"},{\"key\":\"n\","
                      "\"value\":3}],"
                      "\"timestamp\":5}]")
            << QByteArray(" @5000 retry(event=retry n=3)");
        QTest::newRow("a reference into another trace")
            << jaeger("\"references\":[{\"refType\":\"FOLLOWS_FROM\",\"traceID\":\"c1\",\"spanID\":\"d1\"}]")
            << QByteArray(" ->c1/d1");
        QTest::newRow("OTLP's values in values")
            << otlp("\"attributes\":[{\"key\":\"a\",\"value\":{\"arrayValue\":{\"values\":[{\"stringValue\":"
                    "\"x\"},"
                    "{\"kvlistValue\":{\"values\":[{\"key\":\"k\",\"value\":{\"intValue\":\"1\"}}]}}]}}},"
                    "{\"value\":{\"doubleValue\":2.5},\"key\":\"d\"}]")
            << QByteArray("a=[\"x\",{\"k\":1}] d=2.5");
        QTest::newRow("OTLP's events and links")
            << otlp("\"events\":[{\"name\":\"e\",\"timeUnixNano\":\"9\",\"attributes\":[{\"key\":\"k\","
                    "\"value\":"
                    "{\"boolValue\":false}}]}],\"links\":[{\"traceId\":\"0c\",\"spanId\":\"0d\"}]")
            << QByteArray(" @9 e(k=false) ->0c/0d");
        QTest::newRow("Zipkin's endpoints, tags and annotations")
            << QByteArray("[{\"traceId\":\"a1\",\"id\":\"b1\",\"remoteEndpoint\":{\"serviceName\":\"db\","
                          "\"port\":5432},"
                          "\"tags\":{\"k\":\"v\"},\"annotations\":[{\"timestamp\":2,\"value\":\"ws\"}]}]")
            << QByteArray("peer.service=db net.peer.port=5432 k=v @2000 ws()");
    }

    void keepsDetails()
    {
        QFETCH(QByteArray, text);
        QTEST(detailsOf(text), "details");
    }

    void findsErrorsByTheFormatsRule_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("error");
        const auto tag = [](const QByteArray& value) {
            return jaeger("\"tags\":[{\"key\":\"error\"," + value + "}]");
        };
        QTest::newRow("true") << tag("\"value\":true") << true;
        QTest::newRow("a word") << tag("\"value\":\"timeout\"") << true;
        QTest::newRow("one") << tag("\"value\":1") << true;
        QTest::newRow("false") << tag("\"value\":false") << false;
        QTest::newRow("the word false") << tag("\"value\":\"false\"") << false;
        QTest::newRow("zero") << tag("\"value\":0") << false;
        QTest::newRow("empty") << tag("\"value\":\"\"") << false;
        QTest::newRow("null") << tag("\"value\":null") << false;
        QTest::newRow("a status code of ERROR")
            << jaeger("\"tags\":[{\"key\":\"otel.status_code\",\"value\":\"ERROR\"}]") << true;
        QTest::newRow("an HTTP status alone")
            << jaeger("\"tags\":[{\"key\":\"http.status_code\",\"value\":500}]") << false;
        QTest::newRow("OTLP's code 2") << otlp("\"status\":{\"code\":2}") << true;
        QTest::newRow("OTLP's code 1") << otlp("\"status\":{\"code\":1}") << false;
        QTest::newRow("Zipkin's tag, whatever it says")
            << QByteArray("[{\"traceId\":\"a1\",\"id\":\"b1\",\"tags\":{\"error\":\"false\"}}]") << true;
    }

    void findsErrorsByTheFormatsRule()
    {
        QFETCH(QByteArray, text);
        const auto file = fileOf(text);
        QVERIFY(file.ok());
        QTEST(file->traces.front()->hasError(0), "error");
    }

    void refusesWhatIsNoTraceByItsBeginning()
    {
        const QByteArray text = "{\"filler\":\"" + QByteArray(70'000, 'x') + "\",\"data\":[]}";
        const auto file = fileOf(text);
        QVERIFY(!file.ok());
        QVERIFY(file.problem().code == TraceProblem::NotATrace);
    }

    void countsOtherSignals()
    {
        const auto file = fileOf("{\"resourceLogs\":[]}\n{\"resourceMetrics\":[]}\n{\"resourceSpans\":[]}\n");
        QVERIFY(file.ok());
        QCOMPARE(int(file->otherSignals), 2);
        QCOMPARE(int(file->unreadableDocuments), 0);
    }

    void staysLinearWhereEveryLineMayBeADocument()
    {
        QByteArray text = "{\"resourceSpans\":[]}\n";
        for (int line = 0; line < 100'000; ++line)
            text += "{\"a\":\n";
        const auto file = fileOf(text);
        QVERIFY(file.ok());
        QCOMPARE(int(file->unreadableDocuments), 100'000);
    }

    void survivesValuesOfAnyDepth()
    {
        constexpr int depth = 20'000;
        const QByteArray open =
            QByteArray("{\"kvlistValue\":{\"values\":[{\"key\":\"k\",\"value\":").repeated(depth);
        const QByteArray close = QByteArray("}]}}").repeated(depth);
        const auto file =
            fileOf(otlp("\"attributes\":[{\"key\":\"a\",\"value\":" + open + "{}" + close + "}]"));
        QVERIFY(file.ok());
        QCOMPARE(int(file->traces.front()->size()), 1);
    }

    void stopsWhereTheLimitIs()
    {
        TraceFileLimits limits;
        limits.traces.spans = 1;
        const auto file =
            readTraceBytes("[{\"traceId\":\"1\",\"id\":\"1\"},{\"traceId\":\"1\",\"id\":\"2\"}]", limits);
        QVERIFY(!file.ok());
        QVERIFY(file.problem().code == TraceProblem::TooLarge);
    }
};

GATEHOUSE_TEST(TraceFileTest)
#include "tst_tracefile.moc"
