#include "gatewayprocess.h"
#include "postgresserver.h"
#include "scriptedbackend.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <atomic>
#include <utility>

using namespace gatehouse::test;

namespace
{

constexpr qint64 large = 100LL * 1024 * 1024;
constexpr int patience = 30'000; // ms, on a machine that is busy with others

ScriptedBackend::Handler always(const QByteArray& answer)
{
    return [answer](BackendWire& wire, const QByteArray&) { wire.send(answer); };
}

QByteArray whole(const QByteArray& body, const QByteArray& fields = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields +
           "\r\n" + body;
}

/// The field's value as a backend got it; null without one.
QByteArray fieldOf(const QByteArray& head, const QByteArray& name)
{
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray& line : lines)
        if (line.toLower().startsWith(name + ":"))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

} // namespace

/// Requests that go to a backend, and what backends do to them.
class ProxyTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    ScriptedBackend m_backend{always(whole("ok"))};
    ScriptedBackend m_other{always(whole("other"))};
    GatewayProcess m_gateway;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("p")));
        m_gateway.set(QStringLiteral("SERVICE_CLUSTER_REGISTRY_URL"),
                      m_backend.url() + QStringLiteral("/base/"));
        m_gateway.set(QStringLiteral("SERVICE_FLEET_URL"), m_other.url());
        m_gateway.set(QStringLiteral("SERVICE_GONE_URL"), QStringLiteral("http://127.0.0.1:1"));
        m_gateway.set(
            QStringLiteral("ROUTES"),
            QStringLiteral("clusters=cluster-registry,files=cluster-registry,fleet=fleet,gone=gone"));
        m_gateway.set(QStringLiteral("RATE_USER"), QStringLiteral("100000/s"));
        m_gateway.set(QStringLiteral("RATE_IP"), QStringLiteral("100000/s"));
        QVERIFY2(m_gateway.migrate(m_postgres, QStringLiteral("p")), m_gateway.output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }
    void init() { m_backend.setHandler(always(whole("ok"))); }

    void pathsArriveInNormalForm_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("arrives");
        QTest::newRow("as it is") << QByteArray("/api/v1/files/a") << QByteArray("/base/api/v1/files/a");
        QTest::newRow("the segment alone") << QByteArray("/api/v1/files") << QByteArray("/base/api/v1/files");
        QTest::newRow("a final slash") << QByteArray("/api/v1/files/") << QByteArray("/base/api/v1/files/");
        QTest::newRow("a query") << QByteArray("/api/v1/files/a?b=%41&c")
                                 << QByteArray("/base/api/v1/files/a?b=%41&c");
        QTest::newRow("dots and slashes")
            << QByteArray("/api//v1/x/../files/./a") << QByteArray("/base/api/v1/files/a");
        QTest::newRow("percent-encoded letters")
            << QByteArray("/api/v1/%66iles/a") << QByteArray("/base/api/v1/files/a");
        QTest::newRow("parameters") << QByteArray("/api/v1/files;v=1/a;b=2")
                                    << QByteArray("/base/api/v1/files;v=1/a;b=2");
        QTest::newRow("a blank") << QByteArray("/api/v1/files/a%20b")
                                 << QByteArray("/base/api/v1/files/a%20b");
    }
    void pathsArriveInNormalForm()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, arrives);
        QCOMPARE(m_gateway.request("GET", target).status, 200);
        QCOMPARE(m_backend.heads().size(), 1);
        QCOMPARE(m_backend.heads().constFirst().split(' ').value(1), arrives);
    }

    void otherPathsAreNotProxied()
    {
        QCOMPARE(m_gateway.request("GET", "/api/v1/nothing").status, 404);
        QCOMPARE(m_gateway.request("GET", "/files/a").status, 404);
        QCOMPARE(m_gateway.request("GET", "/api/v1/files/../../../x").status, 404);
        const RawAnswer options = m_gateway.request("OPTIONS", "/api/v1/files/x");
        QCOMPARE(options.status, 204);
        QCOMPARE(options.field("allow"), QByteArray("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
        QVERIFY(m_backend.heads().isEmpty());
    }

    void whatABackendMustNotBelieveIsDropped_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("arrives"); // null: not at all
        const auto row = [](const char* field, const char* arrives) {
            QTest::newRow(field) << QByteArray(field) << QByteArray(arrives);
        };
        row("Authorization: Bearer x", nullptr);
        row("Proxy-Authorization: Basic x", nullptr);
        row("Keep-Alive: timeout=5", nullptr);
        row("TE: trailers", nullptr);
        row("Upgrade: h2c", nullptr);
        row("x-org-id: 1", nullptr);
        row("x-user-id: root", "local");
        row("X-User-Role: nobody", "admin");
        row("b3: 0", "");
        row("x-custom: yes", "yes");
        row("Cookie: a=b", "a=b");
        row("Via: 1.1 other", "1.1 other");
        row("baggage: a=1", "a=1");
        row("baggage: broken", nullptr);
    }
    void whatABackendMustNotBelieveIsDropped()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, arrives);
        QCOMPARE(m_gateway.request("GET", "/api/v1/files/a", {}, {field}).status, 200);
        const QByteArray head = m_backend.heads().value(0);
        const QByteArray got = fieldOf(head, field.left(field.indexOf(':')).toLower());
        if (arrives.isEmpty() && !arrives.isNull())
            QVERIFY(got != field.mid(4) && got.size() > 50); // ours
        else
            QCOMPARE(got, arrives);
        QVERIFY(!head.contains("root"));
    }

    void whatWeSayOfARequestArrives()
    {
        const RawAnswer answer = m_gateway.request(
            "GET", "/api/v1/files/a", {},
            {"Connection: close, x-secret", "x-secret: 1", "X_User_Id: root", "x-request-id: r-1",
             "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "tracestate: k=v"});
        QCOMPARE(answer.status, 200);
        const QByteArray head = m_backend.heads().value(0);
        QVERIFY(fieldOf(head, "x-secret").isNull());
        QVERIFY(fieldOf(head, "x_user_id").isNull());
        QVERIFY(fieldOf(head, "connection").isNull());
        QCOMPARE(fieldOf(head, "host"), m_backend.url().mid(7).toUtf8());
        QCOMPARE(fieldOf(head, "x-forwarded-for"), QByteArray("127.0.0.1"));
        QCOMPARE(fieldOf(head, "x-forwarded-proto"), QByteArray("http"));
        QVERIFY(fieldOf(head, "x-forwarded-host").startsWith("127.0.0.1:"));
        QCOMPARE(fieldOf(head, "x-request-id"), QByteArray("r-1"));
        QCOMPARE(fieldOf(head, "tracestate"), QByteArray("k=v"));
        const QByteArray parent = fieldOf(head, "traceparent");
        QVERIFY(parent.startsWith("00-0af7651916cd43dd8448eb211c80319c-") && parent.endsWith("-01"));
        QVERIFY(!parent.contains("b7ad6b7169203331"));
        QCOMPARE(fieldOf(head, "x-b3-traceid"), QByteArray("0af7651916cd43dd8448eb211c80319c"));
        QCOMPARE(fieldOf(head, "x-b3-sampled"), QByteArray("1"));
        QCOMPARE(answer.field("x-request-id"), QByteArray("r-1"));
        QVERIFY(answer.field("traceparent").startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }

    void answersPassAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* answer, const char* method, int status,
                            const char* body) {
            QTest::newRow(name) << QByteArray(answer) << QByteArray(method) << status << QByteArray(body);
        };
        row("a length", "HTTP/1.1 201 Made\r\nContent-Length: 2\r\n\r\nok", "GET", 201, "ok");
        row("chunks",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1;x=y\r\nk\r\n0\r\nt: 1\r\n\r\n",
            "GET", 200, "ok");
        row("until the end", "HTTP/1.0 200 OK\r\n\r\nok", "GET", 200, "ok");
        row("an error", "HTTP/1.1 503 No\r\nContent-Length: 4\r\n\r\nbusy", "GET", 503, "busy");
        row("nothing", "HTTP/1.1 204 No Content\r\n\r\n", "DELETE", 204, "");
        row("not modified, with a length", "HTTP/1.1 304 Same\r\nContent-Length: 99\r\nETag: \"x\"\r\n\r\n",
            "GET", 304, "");
        row("to HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", "HEAD", 200, "");
        row("to HEAD, without a length", "HTTP/1.1 200 OK\r\n\r\n", "HEAD", 200, "");
        row("to HEAD, in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "HEAD", 200, "");
        row("behind an interim one",
            "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "GET", 200,
            "ok");
        row("an empty body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "GET", 200, "");
    }
    void answersPassAsTheyAre()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, method);
        m_backend.setHandler(always(answer));
        const RawAnswer got = m_gateway.request(method, "/api/v1/files/a");
        QTEST(got.status, "status");
        QTEST(got.body, "body");
        if (method == "HEAD")
            QCOMPARE(got.field("content-length").isEmpty(), !answer.contains("Content-Length"));
        if (method == "HEAD" && answer.contains("Content-Length"))
            QCOMPARE(got.field("content-length"), QByteArray("99"));
    }

    void hostileAnswersAreABadGateway_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* name, const QByteArray& answer) { QTest::newRow(name) << answer; };
        row("no HTTP", "SSH-2.0-OpenSSH\r\n\r\n");
        row("nothing at all", "");
        row("half a head", "HTTP/1.1 200 OK\r\nContent-Le");
        row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nokk");
        row("a length and chunks",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("a length with a sign", "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nok");
        row("another coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("bare line ends", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        row("a folded field", "HTTP/1.1 200 OK\r\nx: 1\r\n 2\r\nContent-Length: 0\r\n\r\n");
        row("a field with a blank in its name", "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nok");
        row("another protocol", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
        row("a status beyond all", "HTTP/1.1 600 No\r\nContent-Length: 0\r\n\r\n");
        row("interim answers for ever", QByteArray("HTTP/1.1 100 Go on\r\n\r\n").repeated(1000));
        row("fields for ever", "HTTP/1.1 200 OK\r\n" + QByteArray("x: y\r\n").repeated(1000) + "\r\n");
        row("a field without an end", "HTTP/1.1 200 OK\r\nx: " + QByteArray(1 << 20, 'y'));
    }
    void hostileAnswersAreABadGateway()
    {
        QFETCH(QByteArray, answer);
        m_backend.setHandler(always(answer));
        const RawAnswer got = m_gateway.request("POST", "/api/v1/files/a");
        QCOMPARE(got.status, 502);
        QCOMPARE(got.body, QByteArray(R"({"detail":"Backend unavailable: cluster-registry"})"));
        // One good answer closes the breaker again, so that rows do not add up.
        m_backend.setHandler(always(whole("ok")));
        QCOMPARE(m_gateway.request("GET", "/api/v1/files/a").status, 200);
    }

    void anAnswerThatBreaksOffIsNeverWhole_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("shorter than it said") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok");
        QTest::newRow("chunks without an end")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n");
        QTest::newRow("a chunk that lies")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokk\r\n0\r\n\r\n");
    }
    void anAnswerThatBreaksOffIsNeverWhole()
    {
        QFETCH(QByteArray, answer);
        m_backend.setHandler(always(answer));
        QTcpSocket client;
        client.connectToHost(QStringLiteral("127.0.0.1"), m_gateway.port());
        client.write("GET /api/v1/files/a HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        const QByteArray got = client.readAll();
        QVERIFY(!got.endsWith("0\r\n\r\n"));
        QVERIFY(!got.contains("Content-Length: 2"));
    }

    void bytesBehindAnAnswerReachNobody()
    {
        m_backend.setHandler([](BackendWire& wire, QByteArray head) {
            for (; !head.isEmpty(); head = wire.readHead())
                wire.send(whole("ok") + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhijack");
        });
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_gateway.request("GET", "/api/v1/files/a").body, QByteArray("ok"));
        QCOMPARE(m_backend.connections(), 5);
    }

    void connectionsAreKeptAndAStaleOneIsReplacedUnseen()
    {
        m_backend.setHandler([](BackendWire& wire, QByteArray head) {
            for (int i = 0; i < 3 && !head.isEmpty(); ++i, head = wire.readHead())
                wire.send(whole("ok"));
        });
        for (int i = 0; i < 9; ++i)
            QCOMPARE(m_gateway.request("GET", "/api/v1/files/a").status, 200);
        QVERIFY2(m_backend.connections() <= 6, QByteArray::number(m_backend.connections()).constData());
    }

    void bodiesArriveWhole_data()
    {
        QTest::addColumn<QByteArray>("method"); // the rules read what PUT sends; what DELETE sends streams
        QTest::addColumn<QByteArray>("framing");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("size");
        const QByteArray length("Content-Length: 5\r\n");
        const QByteArray coding("Transfer-Encoding: chunked\r\n");
        const QByteArray chunks("2\r\n12\r\n3\r\n345\r\n0\r\n\r\n");
        const QByteArray many =
            QByteArray("2710\r\n" + QByteArray(10000, 'x') + "\r\n").repeated(100) + "0\r\n\r\n";
        QTest::newRow("judged, a length")
            << QByteArray("PUT") << length << QByteArray("12345") << QByteArray("5");
        QTest::newRow("judged, chunks") << QByteArray("PUT") << coding << chunks << QByteArray("5");
        QTest::newRow("streamed, a length")
            << QByteArray("DELETE") << length << QByteArray("12345") << QByteArray("5");
        QTest::newRow("streamed, chunks") << QByteArray("DELETE") << coding << chunks << QByteArray("5");
        QTest::newRow("streamed, a million bytes")
            << QByteArray("DELETE") << coding << many << QByteArray("1000000");
    }
    void bodiesArriveWhole()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, framing);
        QFETCH(QByteArray, body);
        m_backend.setHandler([](BackendWire& wire, const QByteArray& head) {
            const bool chunked = head.contains("Transfer-Encoding: chunked");
            const qint64 size = chunked ? wire.drainChunked() : wire.readBody(5).size();
            wire.send(whole(QByteArray::number(size)));
        });
        const QByteArray head = method +
                                " /api/v1/files/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                "Content-Type: application/json\r\n";
        const RawAnswer got = m_gateway.raw(head + framing + "\r\n" + body);
        QCOMPARE(got.status, 200);
        QTEST(got.body, "size");
    }

    void largeAnswersPassInLittleMemory()
    {
        m_backend.setHandler([](BackendWire& wire, const QByteArray&) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(large) + "\r\n\r\n");
            const QByteArray piece(1 << 20, 'x');
            for (qint64 sent = 0; sent < large && wire.send(piece); sent += piece.size())
                continue;
        });
        QTcpSocket client;
        client.connectToHost(QStringLiteral("127.0.0.1"), m_gateway.port());
        client.write("GET /api/v1/files/large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        qint64 received = 0;
        QElapsedTimer timer;
        timer.start();
        while (client.waitForReadyRead(20000))
            received += client.readAll().size();
        received += client.readAll().size();
        QVERIFY2(received > large, QByteArray::number(received).constData());
        qInfo("100 MB to the client in %lld ms", timer.elapsed());
    }

    void aSlowClientHoldsTheBackendBack()
    {
        std::atomic<qint64> sent = 0;
        m_backend.setHandler([&sent](BackendWire& wire, const QByteArray&) {
            wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(large) + "\r\n\r\n");
            const QByteArray piece(1 << 16, 'x');
            while (sent < large && wire.send(piece))
                sent += piece.size();
        });
        QTcpSocket client;
        client.setReadBufferSize(1024);
        client.connectToHost(QStringLiteral("127.0.0.1"), m_gateway.port());
        client.write("GET /api/v1/files/large HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(sent > 0, patience);
        // Nothing more is taken from the backend than buffers hold, however long one looks.
        qint64 before = -1;
        int looksAlike = 0;
        const auto halts = [&] {
            looksAlike = std::exchange(before, sent.load()) == before ? looksAlike + 1 : 0;
            return looksAlike >= 6;
        };
        QTRY_VERIFY_WITH_TIMEOUT(halts(), patience);
        QVERIFY2(sent < large / 2, QByteArray::number(sent).constData());
        client.abort();
        QCOMPARE(m_gateway.request("GET", "/health").status, 200);
    }

    void aBackendThatIsAwayIsLeftAloneForAWhile()
    {
        int refusedByBreaker = 0;
        for (int i = 0; i < 10; ++i) {
            const RawAnswer got = m_gateway.request("GET", "/api/v1/gone/a");
            QCOMPARE(got.body, QByteArray(R"({"detail":"Backend unavailable: gone"})"));
            QVERIFY(got.status == 502 || got.status == 503);
            if (got.status == 503) {
                QVERIFY(got.field("retry-after").toInt() >= 1);
                ++refusedByBreaker;
            }
        }
        QVERIFY(refusedByBreaker >= 4);
        QCOMPARE(m_gateway.request("GET", "/api/v1/fleet/a").body, QByteArray("other"));
    }

    void anAnswersOwnFieldsPassAndOursStand()
    {
        m_backend.setHandler(always(
            whole("ok", "Content-Type: text/plain\r\nVary: Accept\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
                        "Connection: x-hop\r\nx-hop: 1\r\nx-request-id: theirs\r\n"
                        "traceparent: theirs\r\nAccess-Control-Allow-Origin: *\r\n")));
        const RawAnswer got = m_gateway.request("GET", "/api/v1/files/a");
        QCOMPARE(got.field("set-cookie"), QByteArray("a=1, b=2"));
        QCOMPARE(got.field("content-type"), QByteArray("text/plain"));
        QVERIFY(got.field("x-hop").isNull());
        QCOMPARE(got.field("vary"), QByteArray("Accept, Origin"));
        QVERIFY(got.field("access-control-allow-origin").isNull());
        QVERIFY(!got.head.contains("theirs"));
    }

    void routesThatCannotBeStopTheStart_data()
    {
        QTest::addColumn<QString>("routes");
        QTest::newRow("no backend") << QStringLiteral("files=nobody");
        QTest::newRow("no pair") << QStringLiteral("files");
        QTest::newRow("a segment of our own") << QStringLiteral("chat=fleet");
        QTest::newRow("a path") << QStringLiteral("a/b=fleet");
        QTest::newRow("twice") << QStringLiteral("a=fleet,a=fleet");
    }
    void routesThatCannotBeStopTheStart()
    {
        QFETCH(QString, routes);
        GatewayProcess second;
        second.set(QStringLiteral("SERVICE_FLEET_URL"), m_other.url());
        second.set(QStringLiteral("ROUTES"), routes);
        QCOMPARE(second.run({}), 1);
        QVERIFY2(second.output().startsWith("ROUTES is wrong: "), second.output().constData());
    }
};

GATEHOUSE_TEST(ProxyTest)
#include "tst_proxy.moc"
