#include "otlpreceiver.h"
#include "otlprequests.h"
#include "receiverwire.h"
#include "testmain.h"

#ifndef Q_MOC_RUN
#include "httpproblem.h"
#endif

#include <QFile>
#include <QMap>

#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

const QString golden = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/traces/receiver/replies.txt");
const QByteArray asProtobuf = "Content-Type: application/x-protobuf";
const QByteArray asJson = "Content-Type: application/json";
const QByteArray inGzip = "Content-Encoding: gzip";

const QList<MadeSpan> twoSpans = {
    {"0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"},
    {"0af7651916cd43dd8448eb211c80319c", "00f067aa0ba902b7", "b7ad6b7169203331", "SELECT"}};
const QList<MadeSpan> threeBadOnesAmongFive =
    twoSpans + QList<MadeSpan>{{"00000000000000000000000000000000", "b7ad6b7169203332"},
                               {"0af7651916cd43dd", "b7ad6b7169203333"},
                               {"0af7651916cd43dd8448eb211c80319c", "0000000000000000"}};

/// The answer as text: without its date, and with what is no text in hex.
QByteArray shown(const QByteArray& answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    QByteArray text;
    const QByteArrayList lines = answer.left(end).split('\n');
    for (const QByteArray& line : lines)
        if (!line.startsWith("Date:"))
            text += line.trimmed() + '\n';
    const QByteArray body = answer.mid(end + 4);
    const bool plain = std::all_of(body.begin(), body.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return text + (plain ? body : "hex " + body.toHex()) + '\n';
}

/// Sections of `## name` and what stands below.
QMap<QByteArray, QByteArray> readGolden()
{
    QFile file(golden);
    QMap<QByteArray, QByteArray> sections;
    if (!file.open(QFile::ReadOnly))
        return sections;
    QByteArray name;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("## "))
            name = line.mid(3).trimmed();
        else
            sections[name] += line;
    }
    return sections;
}

} // namespace

/// The receiver on a socket, against tests/contracts/traces/receiver/replies.txt
/// (GATEHOUSE_UPDATE_GOLDEN=1 writes what came instead).
class OtlpHttpTest : public QObject
{
    Q_OBJECT

    QMap<QByteArray, QByteArray> m_golden;
    QMap<QByteArray, QByteArray> m_came;

private slots:
    void initTestCase() { m_golden = readGolden(); }
    void cleanupTestCase()
    {
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            return;
        QFile file(golden);
        QVERIFY(file.open(QFile::WriteOnly));
        for (auto section = m_came.constBegin(); section != m_came.constEnd(); ++section)
            file.write("## " + section.key() + '\n' + section.value());
    }

    void everyRequestIsAnsweredAsWritten_data();
    void everyRequestIsAnsweredAsWritten()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, spans);
        TraceStore store;
        OtlpReceiver receiver(store);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        const QByteArray came = shown(exchange(*port, bytes));
        const QByteArray name = QTest::currentDataTag();
        m_came[name] = came;
        if (!qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN"))
            QCOMPARE(QString::fromUtf8(came), QString::fromUtf8(m_golden.value(name)));
        QCOMPARE(int(store.figures().spans), spans);
        QCOMPARE(receiver.figures().spans, store.figures().spans);
        QCOMPARE(receiver.figures().refusedSpans, store.figures().refusedInAll());
    }

    void whatCameIsTheTraceThatWasSent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("in protobuf") << postOf({asProtobuf}, protobufRequest(twoSpans));
        QTest::newRow("in JSON") << postOf({asJson}, jsonRequest(twoSpans));
    }
    void whatCameIsTheTraceThatWasSent()
    {
        QFETCH(const QByteArray, bytes);
        TraceStore store;
        OtlpReceiver receiver(store);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        QVERIFY(exchange(*port, bytes).startsWith("HTTP/1.1 200"));
        const auto trace = store.find(SentId::ofHex("0af7651916cd43dd8448eb211c80319c"));
        QVERIFY(trace);
        QCOMPARE(trace->size(), 2U);
        QCOMPARE(trace->spanId(0), std::string("b7ad6b7169203331"));
        QCOMPARE(trace->spanId(1), std::string("00f067aa0ba902b7"));
        QCOMPARE(trace->parent(1), 0U);
        QCOMPARE(trace->service(0), std::string_view("shop"));
        QCOMPARE(trace->name(1), std::string_view("SELECT"));
        QCOMPARE(trace->durationNano(0), 5'000'000U);
    }

    void requestsFollowEachOtherOnOneConnection()
    {
        TraceStore store;
        OtlpReceiver receiver(store);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        ReceiverWire wire(*port);
        const QByteArray good = postOf({asProtobuf, inGzip}, gzipped(protobufRequest(twoSpans)));
        const QByteArray bad = postOf({asProtobuf}, "\x0a\xff\xff");
        QVERIFY(wire.send(good + bad + good));
        QVERIFY(wire.answer().startsWith("HTTP/1.1 200"));
        QVERIFY(wire.answer().startsWith("HTTP/1.1 400"));
        QVERIFY(wire.answer().startsWith("HTTP/1.1 200"));
        QCOMPARE(store.figures().received, 4U);
        QCOMPARE(receiver.figures().badRequests, 1U);
        QCOMPARE(receiver.connections(), 1U);
    }

    void whoSendsTooMuchAtOnceIsAskedToComeAgain()
    {
        TraceStore store;
        OtlpReceiverOptions options;
        options.bytesInFlight = 100'000;
        OtlpReceiver receiver(store, options);
        const auto port = receiver.start("127.0.0.1", 0);
        QVERIFY(port);
        ReceiverWire slow(*port);
        const QByteArray first(90'000, ' ');
        QVERIFY(slow.send("POST /v1/traces HTTP/1.1\r\nHost: localhost\r\n" + asJson +
                          "\r\nContent-Length: 90002\r\n\r\n" + first));
        // Whoever came before all of it was read would be let in, and the slow one turned away.
        QTRY_VERIFY(receiver.figures().bytesUnderWay >= 90'000);
        const QByteArray answer = exchange(*port, postOf({asJson}, QByteArray(20'000, ' ') + "{}"));
        QVERIFY2(answer.startsWith("HTTP/1.1 503"), answer.constData());
        QVERIFY(answer.contains("\r\nRetry-After: 1\r\n"));
        QVERIFY(receiver.figures().turnedAway > 0);
        QVERIFY(slow.send("{}"));
        QVERIFY(slow.answer().startsWith("HTTP/1.1 200"));
        QVERIFY(exchange(*port, postOf({asJson}, QByteArray(20'000, ' ') + "{}")).startsWith("HTTP/1.1 200"));
    }

    void aPortThatIsTakenIsNamed()
    {
        TraceStore store;
        OtlpReceiver one(store);
        OtlpReceiver other(store);
        const auto port = one.start("127.0.0.1", 0);
        QVERIFY(port);
        QCOMPARE(one.port(), *port);
        const auto refused = other.start("127.0.0.1", *port);
        QVERIFY(!refused);
        QVERIFY(refused.problem().code == ProblemCode(http::HttpProblem::PortInUse));
        QCOMPARE(refused.problem().args, (std::vector<std::string>{"127.0.0.1", std::to_string(*port)}));
        QCOMPARE(other.port(), 0);
        const auto nowhere = other.start("no.such.host.invalid", 0);
        QVERIFY(!nowhere);
        QVERIFY(nowhere.problem().code == ProblemCode(http::HttpProblem::AddressUnknown));
        one.stop();
        QVERIFY(other.start("127.0.0.1", *port));
        QVERIFY(exchange(*port, postOf({asJson}, "{}")).startsWith("HTTP/1.1 200"));
    }

    void itMayBeStoppedAtAnyMoment()
    {
        TraceStore store;
        const QByteArray bytes = postOf({asProtobuf}, protobufRequest(twoSpans));
        for (int round = 0; round < 200; ++round) {
            auto receiver = std::make_unique<OtlpReceiver>(store);
            const auto port = receiver->start("127.0.0.1", 0);
            QVERIFY(port);
            ReceiverWire wire(*port);
            QVERIFY(wire.send(bytes + bytes.left(round % bytes.size())));
            if (round % 2 == 0)
                QVERIFY(wire.answer().startsWith("HTTP/1.1 200"));
            receiver.reset();
            QVERIFY(wire.closed());
        }
    }
};

void OtlpHttpTest::everyRequestIsAnsweredAsWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("spans");
    const QByteArray protobuf = protobufRequest(twoSpans);
    const QByteArray json = jsonRequest(twoSpans);
    const auto post = [](const char* name, const QByteArrayList& fields, const QByteArray& body, int spans) {
        QTest::newRow(name) << postOf(fields, body) << spans;
    };
    post("protobuf", {asProtobuf}, protobuf, 2);
    post("protobuf in gzip", {asProtobuf, inGzip}, gzipped(protobuf), 2);
    post("protobuf in two gzip members", {asProtobuf, inGzip},
         gzipped(protobuf.left(20)) + gzipped(protobuf.mid(20)), 2);
    post("protobuf without a field is an empty request", {asProtobuf}, {}, 0);
    post("protobuf in gzip of nothing", {asProtobuf, inGzip}, gzipped({}), 0);
    post("protobuf with three spans refused", {asProtobuf}, protobufRequest(threeBadOnesAmongFive), 2);
    post("protobuf that is cut", {asProtobuf}, protobuf.chopped(3), 0);
    post("protobuf with a broken span behind a good one", {asProtobuf},
         protobuf + "\x0a\x05\x12\x03\x12\x07\x01", 0);
    post("JSON", {asJson}, json, 2);
    post("JSON with a character set", {"Content-Type: Application/JSON; charset=utf-8"}, json, 2);
    post("JSON in gzip", {asJson, inGzip}, gzipped(json), 2);
    post("JSON with ids in capitals", {asJson}, QByteArray(json).replace("0af765", "0AF765"), 2);
    post("JSON without a list is an empty request", {asJson}, "{}", 0);
    post("JSON with a member of a later version", {asJson}, R"({"later":[1,{}],)" + json.mid(1), 2);
    post("JSON of nothing", {asJson}, {}, 0);
    post("JSON that is a list", {asJson}, "[" + json + "]", 0);
    post("JSON with three spans refused", {asJson}, jsonRequest(threeBadOnesAmongFive), 2);
    post("JSON that is cut", {asJson}, json.chopped(3), 0);
    post("JSON with something behind it", {asJson}, json + json, 0);
    post("gzip that is cut", {asProtobuf, inGzip}, gzipped(protobuf).chopped(5), 0);
    post("gzip that is none", {asJson, inGzip}, json, 0);
    post("gzip that unpacks to more than 64 MiB", {asJson, inGzip}, gzipped(QByteArray((64 << 20) + 1, ' ')),
         0);
    post("a list of codings", {asJson, "Content-Encoding: gzip, gzip"}, gzipped(gzipped(json)), 0);
    post("a coding that we do not have", {asProtobuf, "Content-Encoding: br"}, protobuf, 0);
    post("a coding that is none", {asJson, "Content-Encoding: identity"}, json, 2);
    post("a type that is none of OTLP's", {"Content-Type: text/plain"}, json, 0);
    post("no type", {}, json, 0);
    post("two types", {asJson, asProtobuf}, json, 0);
    post("a page of this machine", {asJson, "Origin: http://localhost:3000"}, json, 2);
    post("a page of this machine by IPv6", {asJson, "Origin: https://[::1]:8443"}, json, 2);
    post("a page of another machine", {asJson, "Origin: https://evil.example"}, json, 0);
    post("a page of another machine that looks like this one",
         {asJson, "Origin: http://localhost.evil.example:80"}, json, 0);
    post("a page of nowhere", {asJson, "Origin: null"}, json, 0);
    const auto head = [](const char* name, const QByteArray& text) {
        QTest::newRow(name) << text + "\r\nHost: localhost\r\n\r\n" << 0;
    };
    head("a preflight of this machine",
         "OPTIONS /v1/traces HTTP/1.1\r\nOrigin: http://127.0.0.1:8080\r\nAccess-Control-Request-Method: "
         "POST\r\nAccess-Control-Request-Headers: content-type,x-tenant\r\n"
         "Access-Control-Request-Private-Network: true");
    head(
        "a preflight of another machine",
        "OPTIONS /v1/traces HTTP/1.1\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST");
    head("another method", "GET /v1/traces HTTP/1.1");
    head("another path", "GET / HTTP/1.1");
    QTest::newRow("another signal") << postOf({asProtobuf}, {}).replace("/v1/traces", "/v1/metrics") << 0;
    QTest::newRow("a query behind the path")
        << postOf({asJson}, json).replace("/v1/traces", "/v1/traces?tenant=a") << 2;
    QTest::newRow("a length of more than 64 MiB")
        << QByteArray("POST /v1/traces HTTP/1.1\r\nHost: localhost\r\n" + asProtobuf +
                      "\r\nContent-Length: 67108865\r\n\r\n")
        << 0;
    QTest::newRow("a body in chunks")
        << QByteArray("POST /v1/traces HTTP/1.1\r\nHost: localhost\r\n" + asJson +
                      "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
        << 0;
    QTest::newRow("broken framing") << QByteArray("POST /v1/traces HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
                                    << 0;
}

GATEHOUSE_TEST(OtlpHttpTest)

#include "tst_otlphttp.moc"
