#include "liveedge.h"
#include "testmain.h"

#include <QElapsedTimer>

using namespace gatehouse::test;

namespace
{

QByteArray length(const QByteArray& value)
{
    return "Content-Length: " + value + "\r\n";
}

QByteArray coding(const QByteArray& value)
{
    return "Transfer-Encoding: " + value + "\r\n";
}

} // namespace

/// The hostile requests on which common servers fail (they execute an embedded request, wait for ever, or
/// take what no two readers understand alike), against the gateway. Whoever sends them is signed in, so that
/// a request that is executed by mistake reaches the backend, and is seen there.
class HostileMatrixTest : public QObject
{
    Q_OBJECT

    LiveEdge m_edge;
    QByteArray m_token;
    EdgeWire m_silent;
    QElapsedTimer m_silence;

    QByteArray head(const QByteArray& line, const QByteArray& fields = {}) const
    {
        return line + "\r\nHost: a\r\nUser-Agent: t\r\n" + m_token + "\r\n" + fields + "\r\n";
    }
    QByteArray post(const QByteArray& fields) const
    {
        return head("POST /api/v1/echo/first HTTP/1.1", "Content-Type: application/json\r\n" + fields);
    }
    QByteArray get(const QByteArray& target) const { return head("GET " + target + " HTTP/1.1"); }
    /// What a careless reader would execute.
    QByteArray embedded() const { return get("/api/v1/echo/smuggled"); }

    bool smuggled(const QList<LiveEdge::Arrived>& all) const
    {
        return std::any_of(all.begin(), all.end(), [](const LiveEdge::Arrived& one) {
            return one.target.contains("smuggled") || one.head.count("HTTP/1.1\r\n") != 1;
        });
    }

    void addLengths() const
    {
        const auto row = [this](const char* name, const QByteArray& fields, int status,
                                const QByteArray& before = {}) {
            QTest::newRow(name) << post(fields) + before + embedded() << status;
        };
        row("a length beyond 2^63", length("9223372036854775809"), 400);
        row("a length of 2^64", length("18446744073709551616"), 400);
        row("a length of letters", length("abc"), 400);
        row("a length with a plus", length("+38"), 400);
        row("a negative length", length("-1"), 400);
        row("a length in hex", length("0x10"), 400);
        row("an empty length", length(""), 400);
        row("a list of lengths alike", length("2, 2"), 400, "{}");
        row("two lengths that differ", length("2") + length("44"), 400, "{}");
        row("two lengths alike", length("2") + length("2"), 400, "{}");
        row("a length and a coding", length("4") + coding("chunked"), 400, "0\r\n\r\n");
        row("a coding and a length", coding("chunked") + length("5"), 400, "0\r\n\r\n");
        row("a length behind a blank before its colon", "Content-Length : 0\r\n", 400);
        row("a field with a blank before its colon", "X : a\r\nContent-Length: 2\r\n", 400, "{}");
    }

    void addCodings() const
    {
        const auto row = [this](const QByteArray& value, int status) {
            QTest::newRow(("the coding \"" + value + '"').constData())
                << post(coding(value)) + embedded() << status;
        };
        row("xchunked", 501);
        row("gzip", 501);
        row("identity", 501);
        row("chunked, identity", 501);
        row("gzip, chunked", 501);
        row("chunked, chunked", 400);
        row("chunked;q=1", 400);
        row("\"chunked\"", 400);
        row("", 400);
        row(QByteArray("\x0b") + "chunked", 400);
        QTest::newRow("two codings") << post(coding("chunked") + coding("identity")) + embedded() << 501;
        QTest::newRow("a folded coding") << post("Transfer-Encoding:\r\n chunked\r\n") + embedded() << 400;
        QTest::newRow("a coding behind a bare LF")
            << post("X: a\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n" + embedded() << 400;
        QTest::newRow("a coding in HTTP/1.0")
            << head("POST /api/v1/echo/first HTTP/1.0",
                    "Content-Type: application/json\r\n" + coding("chunked")) +
                   "0\r\n\r\n" + embedded()
            << 400;
    }

    void addChunks() const
    {
        const auto row = [this](const char* name, const QByteArray& body) {
            QTest::newRow(name) << post(coding("chunked")) + body + embedded() << 400;
        };
        row("a chunk of 2^64", "10000000000000000\r\n");
        row("a chunk of -1", "-1\r\n");
        row("a chunk of 0x2", "0x2\r\n{}\r\n0\r\n\r\n");
        row("a chunk that ends with LF alone", "2\n{}\n0\n\n");
        row("a chunk longer than it says", "2\r\n{}{}\r\n0\r\n\r\n");
        row("a chunk extension with a bare CR", "2;a\rb\r\n{}\r\n0\r\n\r\n");
        row("a trailer that would frame", "2\r\n{}\r\n0\r\nContent-Length: 9\r\n\r\n");
        row("a trailer that would sign in", "2\r\n{}\r\n0\r\nAuthorization: Bearer x\r\n\r\n");
        row("a folded trailer", "2\r\n{}\r\n0\r\nX: a\r\n b\r\n\r\n");
    }

    void addHeads() const
    {
        const auto row = [this](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes + embedded() << status;
        };
        const QByteArray line("GET /api/v1/echo/first HTTP/1.1");
        row("a bare LF", QByteArray(line + "\r\nHost: a\nX: b\r\n\r\n"), 400);
        row("a NUL in a value", head(line, QByteArray("X: a\0b\r\n", 8)), 400);
        row("a NUL in a name", head(line, QByteArray("X\0Y: a\r\n", 8)), 400);
        row("HTTP/9.9", head("GET /api/v1/echo/first HTTP/9.9"), 400);
        row("two Hosts", head(line, "Host: b\r\n"), 400);
        row("no Host", line + "\r\n" + m_token + "\r\n\r\n", 400);
        row("a folded field", head(line, "X: a\r\n b\r\n"), 400);
        row("a header of 100 KB", head(line, "X: " + QByteArray(100'000, 'a') + "\r\n"), 431);
        row("a URL of 100 KB", get("/api/v1/echo/" + QByteArray(100'000, 'a')), 414);
        row("101 fields", head(line, QByteArray("X: a\r\n").repeated(101)), 431);
        row("an unknown expectation", head(line, "Expect: 200-maybe\r\n"), 417);
        row("TRACE", head("TRACE /api/v1/echo/first HTTP/1.1"), 405);
        row("CONNECT", head("CONNECT a:80 HTTP/1.1"), 501);
        row("a method in lower case", head("get /api/v1/echo/first HTTP/1.1"), 501);
        row("two blanks", head("GET  /api/v1/echo/first HTTP/1.1"), 400);
        row("two empty lines first", "\r\n\r\n" + get("/api/v1/echo/first"), 400);
        row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        row("a TLS handshake", QByteArray::fromHex("16030100c8010000c40303"), 400);
    }

    void addPaths() const
    {
        const auto row = [this](const char* name, const QByteArray& target) {
            QTest::newRow(name) << get(target) << 400;
        };
        row("an encoded slash", "/api/v1%2Fecho/x");
        row("an encoded slash behind dots", "/api/v1/x/..%2f..%2fecho");
        row("an encoded backslash", "/api/v1/echo/..%5c..%5cx");
        row("an encoded NUL", "/api/v1/echo/a%00b");
        row("an overlong dot", "/api/v1/echo/%c0%ae%c0%ae/x");
        row("an encoded line end", "/api/v1/echo/a%0d%0aX:b");
        row("a percent without digits", "/api/v1/echo/%zz");
        row("a fragment", "/api/v1/echo/a#b");
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_edge.start(), m_edge.error().constData());
        m_token = m_edge.signIn().as("root", "admin");
        QCOMPARE(m_edge.ask("GET", "/api/v1/echo/first").status, 200);
        m_silent = EdgeWire(m_edge.port());
        QVERIFY(m_silent.send("GET /health HTTP/1.1\r\nHos"));
        m_silence.start();
    }
    void init() { (void)m_edge.takeArrived(); }

    void isRefusedAndNothingBehindItIsExecuted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        addLengths();
        addCodings();
        addChunks();
        addHeads();
        addPaths();
    }
    void isRefusedAndNothingBehindItIsExecuted()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        EdgeWire wire(m_edge.port());
        (void)wire.send(bytes);
        wire.finishSending();
        const RawAnswer answer = wire.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.field("content-type"), QByteArray("application/json"));
        QVERIFY2(answer.body.startsWith("{\"detail\":\""), answer.body.constData());
        QVERIFY(!answer.field("x-request-id").isEmpty());
        QCOMPARE(wire.rest(), QByteArray());
        QVERIFY(wire.ended());
        QVERIFY(m_edge.takeArrived().isEmpty());
    }

    void isOneRequestToTheBackendToo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        const QByteArray inside = embedded();
        const QByteArray size = QByteArray::number(inside.size());
        const QByteArray chunk = QByteArray::number(inside.size(), 16) + "\r\n" + inside + "\r\n0\r\n\r\n";
        const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& body) {
            QTest::newRow(name) << bytes << body;
        };
        const QByteArray line("GET /api/v1/echo/first HTTP/1.1");
        row("a body that looks like a request", head(line, length(size)) + inside, inside);
        row("a chunked body that looks like a request", head(line, coding("chunked")) + chunk, inside);
        row("Chunked in any case", head(line, coding("cHuNkEd")) + chunk, inside);
        row("a length that Connection names",
            head(line, length(size) + "Connection: content-length\r\n") + inside, inside);
        row("a coding that Connection names",
            head(line, coding("chunked") + "Connection: transfer-encoding\r\n") + chunk, inside);
        row("a length with an underscore", head(line, "Content_Length: 0\r\n" + length(size)) + inside,
            inside);
        row("a coding with an underscore",
            head(line, "Transfer_Encoding: chunked\r\n" + length(size)) + inside, inside);
        row("a length of zero and no body", head(line, length("0")), {});
    }
    void isOneRequestToTheBackendToo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        EdgeWire wire(m_edge.port());
        QVERIFY(wire.send(bytes));
        wire.finishSending();
        QCOMPARE(wire.answer().status, 200);
        QCOMPARE(wire.rest(), QByteArray());
        const auto arrived = m_edge.takeArrived();
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived[0].target, QByteArray("/api/v1/echo/first"));
        QCOMPARE(arrived[0].body, body);
        QVERIFY(!smuggled(arrived));
    }

    void aRefusedBodyIsNotTheNextRequest()
    {
        EdgeWire wire(m_edge.port());
        const QByteArray inside = embedded();
        QVERIFY(wire.send(head("POST /api/v1/echo/first HTTP/1.1",
                               "Content-Type: text/plain\r\n" + length(QByteArray::number(inside.size()))) +
                          inside + get("/api/v1/echo/next")));
        QCOMPARE(wire.answer().status, 415);
        QCOMPARE(wire.answer().status, 200);
        const auto arrived = m_edge.takeArrived();
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived[0].target, QByteArray("/api/v1/echo/next"));
    }

    void theConnectionEndsWhenItShall_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Connection: close")
            << head("GET /api/v1/echo/first HTTP/1.1", "Connection: close\r\n");
        QTest::newRow("close in a list, in capitals")
            << head("GET /api/v1/echo/first HTTP/1.1", "Connection: x, CLOSE\r\n");
        QTest::newRow("HTTP/1.0") << head("GET /api/v1/echo/first HTTP/1.0");
    }
    void theConnectionEndsWhenItShall()
    {
        QFETCH(QByteArray, bytes);
        EdgeWire wire(m_edge.port());
        QVERIFY(wire.send(bytes + embedded()));
        QCOMPARE(wire.answer().status, 200);
        QCOMPARE(wire.rest(), QByteArray());
        QVERIFY(wire.ended());
        QVERIFY(!smuggled(m_edge.takeArrived()));
    }

    void halfAHeadIsWaitedForTenSeconds()
    {
        m_silent.setPatience(std::chrono::seconds(15));
        const RawAnswer answer = m_silent.answer();
        QCOMPARE(answer.status, 408);
        QVERIFY2(m_silence.elapsed() > 9'500 && m_silence.elapsed() < 14'000,
                 QByteArray::number(m_silence.elapsed()).constData());
        QCOMPARE(m_silent.rest(), QByteArray());
    }
};

GATEHOUSE_TEST(HostileMatrixTest)
#include "tst_hostilematrix.moc"
