#include "liveedge.h"
#include "processmemory.h"
#include "testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

using namespace gatehouse::test;

namespace
{

constexpr qint64 kilobyte = 1024;
constexpr qint64 megabyte = 1024 * kilobyte;
constexpr qint64 flood = 400 * megabyte;
/// What the gateway may be resident in, whatever is done to it.
constexpr qint64 mostResident = 64 * megabyte;
constexpr int manyConnections = 1'000;
/// A client's answers may wait up to this, and as many more as the database's connections make at a time.
constexpr qint64 mostUntaken = 64 * megabyte;
constexpr int largeMessages = 100;

} // namespace

/// How much memory clients can make the gateway hold: bodies and headers without end, and connections
/// that begin something and stop.
class HostileMemoryTest : public QObject
{
    Q_OBJECT

    LiveEdge m_edge;
    QByteArray m_token;

    qint64 resident(const QByteArray& field)
    {
        return processMemory(m_edge.gateway().pid(), field);
    }
    void forgetPeak()
    {
        QFile references(QStringLiteral("/proc/%1/clear_refs").arg(m_edge.gateway().pid()));
        if (references.open(QFile::WriteOnly))
            references.write("5");
    }
    /// Everything that connected before has been accepted and read from.
    void settle()
    {
        EdgeWire wire(m_edge.port());
        wire.setPatience(std::chrono::seconds(30));
        QVERIFY(wire.send("GET /ready HTTP/1.1\r\nHost: a\r\nUser-Agent: t\r\n\r\n"));
        QCOMPARE(wire.answer().status, 200);
        QCOMPARE(m_edge.ask("GET", "/api/v1/configs").status, 200);
    }
    void verifyPeak(const char* what, qint64 most = mostResident)
    {
        const qint64 peak = resident("VmHWM");
        qInfo("%s: peak %.1f MB resident", what, double(peak) / megabyte);
        QVERIFY(peak > 0);
        if (memoryIsItsOwn)
            QVERIFY2(peak < most, QByteArray::number(peak).constData());
    }

    QByteArray head(const QByteArray& line, const QByteArray& fields) const
    {
        return line + " HTTP/1.1\r\nHost: a\r\nUser-Agent: t\r\n" + fields + "\r\n";
    }
    /// Sends head and pieces until the gateway answers; the answer, and how much it let through.
    std::pair<RawAnswer, qint64> pour(const QByteArray& head, const QByteArray& piece, qint64 bytes = flood)
    {
        EdgeWire wire(m_edge.port());
        (void)wire.send(head);
        const qint64 sent = wire.sendUntilAnswered(piece, bytes);
        return {wire.answer(), sent};
    }

    std::vector<EdgeWire> open(const QByteArray& bytes, int count, int receiveBuffer = 0)
    {
        std::vector<EdgeWire> wires;
        for (int i = 0; i < count; ++i) {
            wires.emplace_back(m_edge.port(), receiveBuffer);
            (void)wires.back().send(bytes);
        }
        return wires;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_edge.start(), m_edge.error().constData());
        m_token = m_edge.signIn().as("root", "admin") + "\r\n";
        QVERIFY2(m_edge.setRules("{\"endpoints\":[{\"id\":\"small\",\"path\":\"/api/v1/echo\","
                                 "\"max_body_bytes\":65536}]}"),
                 m_edge.error().constData());
        qInfo("at rest: %.1f MB resident", double(resident("VmRSS")) / megabyte);
    }
    void init() { forgetPeak(); }

    void aBodyWithoutEndIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        const QByteArray json("Content-Type: application/json\r\n");
        const QByteArray length("Content-Length: " + QByteArray::number(flood) + "\r\n");
        const QByteArray chunked("Transfer-Encoding: chunked\r\n");
        const auto row = [](const char* name, const char* line, const QByteArray& fields, int status) {
            QTest::newRow(name) << QByteArray(line) << fields << status;
        };
        row("400 MB announced to an endpoint of 64 KB", "POST /api/v1/echo/x", json + length, 413);
        row("400 MB in chunks to an endpoint of 64 KB", "POST /api/v1/echo/x", json + chunked, 413);
        row("the same by somebody signed in", "POST /api/v1/echo/x", m_token + json + chunked, 413);
        row("in chunks that no rule reads, to a backend", "GET /api/v1/echo/x", m_token + chunked, 413);
        row("in chunks that no rule reads, without a token", "GET /api/v1/echo/x", chunked, 413);
        row("400 MB announced to the health call", "GET /health", length, 200);
        row("400 MB in chunks to the health call", "GET /health", chunked, 200);
        row("400 MB in chunks to the health call, by HEAD", "HEAD /health", chunked, 200);
        row("400 MB announced to a skipped path that is none", "GET /metrics/x", length, 404);
        row("400 MB in chunks to a list", "GET /api/v1/configs", m_token + chunked, 413);
        row("400 MB in chunks to sign-in", "POST /api/v1/auth/guest", chunked, 415);
    }
    void aBodyWithoutEndIsNotKept()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        const bool chunked = fields.contains("chunked");
        const QByteArray piece =
            chunked ? "10000\r\n" + QByteArray(65536, ' ') + "\r\n" : QByteArray(1 << 20, ' ');
        const auto [answer, sent] = pour(head(line, fields), piece);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.field("connection").toLower() == "close");
        QVERIFY2(sent < 16 * megabyte, QByteArray::number(sent).constData());
        verifyPeak(QTest::currentDataTag());
    }

    void headersWithoutEndAreNotKept_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<int>("status");
        QTest::newRow("64 MB of one header")
            << QByteArray("GET /health HTTP/1.1\r\nHost: a\r\nX: ") << QByteArray(65536, 'a') << 431;
        QTest::newRow("64 MB of small headers") << QByteArray("GET /health HTTP/1.1\r\nHost: a\r\n")
                                                << QByteArray("X: a\r\n").repeated(9999) << 431;
        QTest::newRow("64 MB of a URL") << QByteArray("GET /") << QByteArray(65536, 'a') << 414;
        QTest::newRow("64 MB of a trailer")
            << QByteArray("POST /api/v1/echo/x HTTP/1.1\r\nHost: a\r\nUser-Agent: t\r\nContent-Type: "
                          "application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: ")
            << QByteArray(65536, 'a') << 431;
        QTest::newRow("64 MB of a chunk's extension")
            << QByteArray("POST /api/v1/echo/x HTTP/1.1\r\nHost: a\r\nUser-Agent: t\r\nContent-Type: "
                          "application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;x=")
            << QByteArray(65536, 'a') << 400;
    }
    void headersWithoutEndAreNotKept()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, piece);
        QFETCH(int, status);
        const auto [answer, sent] = pour(begin, piece, 64 * megabyte);
        QCOMPARE(answer.status, status);
        QVERIFY2(sent < 16 * megabyte, QByteArray::number(sent).constData());
        verifyPeak(QTest::currentDataTag());
    }

    void manyWhoBeginAndStopAreHeld_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("receiveBuffer");
        const QByteArray json("Content-Type: application/json\r\n");
        QTest::newRow("1,000 connections that say nothing") << QByteArray() << 0;
        QTest::newRow("1,000 heads of 15 KB without an end")
            << "GET /health HTTP/1.1\r\nHost: a\r\n" + ("X: " + QByteArray(1000, 'a') + "\r\n").repeated(15)
            << 0;
        QTest::newRow("1,000 bodies of 60 KB without an end")
            << head("POST /api/v1/echo/x", json + "Content-Length: 65536\r\n") + QByteArray(60'000, ' ') << 0;
        QTest::newRow("1,000 chunked bodies without an end")
            << head("POST /api/v1/echo/x", json + "Transfer-Encoding: chunked\r\n") + "F000\r\n" +
                   QByteArray(0xE000, ' ')
            << 0;
        QTest::newRow("1,000 readers of 400 MB who take nothing")
            << head("GET /api/v1/echo/large", m_token) << 4096;
        QTest::newRow("1,000 readers of the API's description who take nothing")
            << head("GET /openapi.json", {}).repeated(3) << 4096;
    }
    void manyWhoBeginAndStopAreHeld()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, receiveBuffer);
        const auto wires = open(bytes, manyConnections, receiveBuffer);
        settle();
        verifyPeak(QTest::currentDataTag());
    }

    void oneAddressDoesNotTakeAllConnections()
    {
        const auto wires = open("", 2'048);
        EdgeWire further(m_edge.port());
        const RawAnswer answer = further.answer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.body, QByteArray("{\"detail\":\"Too many connections\"}"));
        QCOMPARE(answer.field("retry-after"), QByteArray("1"));
        verifyPeak("2,048 connections that say nothing");
    }

    void whoTakesNoAnswersGetsNoMore()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_edge.ask("GET", "/ready").status, 200, 20'000); // places are free again
        const RawAnswer made = m_edge.ask("POST", "/api/v1/chat/sessions", "{}");
        const QByteArray session =
            QJsonDocument::fromJson(made.body)[QLatin1String("id")].toString().toUtf8();
        const QByteArray messages = "/api/v1/chat/sessions/" + session + "/messages";
        const QByteArray content(60'000, 'x');
        for (int i = 0; i < largeMessages; ++i)
            QCOMPARE(
                m_edge.ask("POST", messages, "{\"role\":\"user\",\"content\":\"" + content + "\"}").status,
                201);
        {
            auto wires = open(head("GET " + messages, m_token), 100, 4096);
            int refused = 0;
            for (EdgeWire& wire : wires)
                refused += wire.read(12) == "HTTP/1.1 503" ? 1 : 0;
            verifyPeak("100 readers of 6 MB who take nothing", mostResident + 2 * mostUntaken);
            QVERIFY2(refused > 50 && refused < 100, QByteArray::number(refused).constData());
            // The calls that tell how the gateway is go on.
            EdgeWire wire(m_edge.port());
            QVERIFY(wire.send("GET /ready HTTP/1.1\r\nHost: a\r\nUser-Agent: t\r\n\r\n"));
            QCOMPARE(wire.answer().status, 200);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_edge.ask("GET", messages + "?limit=1").status, 200, 20'000);
    }
};

GATEHOUSE_TEST(HostileMemoryTest)
#include "tst_hostilememory.moc"
