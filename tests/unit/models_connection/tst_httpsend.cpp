#include "connectionproblem.h"
#include "connectiontext.h"
#include "httpfetcher.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTcpServer>

using namespace gatehouse;
using gatehouse::test::ScriptedServer;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// HttpFetcher::send: what is written, what comes back, and what nobody can know.
class HttpSendTest : public QObject
{
    Q_OBJECT

private:
    static Outcome<HttpReply> wait(const QFuture<Outcome<HttpReply>>& future)
    {
        QFutureWatcher<Outcome<HttpReply>> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        if (!watcher.isFinished())
            finished.wait(10'000);
        return future.isResultReadyAt(0) ? future.resultAt(0)
                                         : Outcome<HttpReply>(Problem{ConnectionProblem::Failed});
    }

    static HttpRequest put(const QUrl& url, const QByteArray& body)
    {
        HttpRequest request;
        request.method = "PUT";
        request.url = url;
        request.headers = {{"Content-Type", "application/json"}, {"If-Match", "\"v3-abc\""}};
        request.body = body;
        return request;
    }

private slots:
    void writesMethodHeadersAndBody()
    {
        ScriptedServer server;
        server.answer("/rules?x=1", ScriptedServer::whole("201 Created", "application/json", "{}",
                                                          "ETag: \"v4-d\"\r\nX-Two: a\r\nX-Two: b\r\n"));
        HttpFetcher fetcher;
        fetcher.setBearerToken("t0ken");
        const QByteArray body(300'000, 'x');
        const auto answer = wait(fetcher.send(put(server.url("/rules?x=1"), body)));
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->header("etag"), QByteArray("\"v4-d\""));
        QCOMPARE(answer->header("x-two"), QByteArray("a"));
        QCOMPARE(answer->headers.size(), 5);
        QCOMPARE(server.bodies(), QList<QByteArray>{body});
        const QByteArray head = server.heads().value(0) + "\r\n";
        QVERIFY(head.startsWith("PUT /rules?x=1 HTTP/1.1\r\n"));
        for (const char* field :
             {"\r\nIf-Match: \"v3-abc\"\r\n", "\r\nContent-Length: 300000\r\n",
              "\r\nContent-Type: application/json\r\n", "\r\nAuthorization: Bearer t0ken\r\n"})
            QVERIFY2(head.contains(field), head.constData());
    }

    void saysTheLengthOfNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("said");
        QTest::newRow("POST may have a body") << QByteArray("POST") << true;
        QTest::newRow("PUT may have a body") << QByteArray("PUT") << true;
        QTest::newRow("DELETE has none") << QByteArray("DELETE") << false;
        QTest::newRow("GET has none") << QByteArray("GET") << false;
    }
    void saysTheLengthOfNothing()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, said);
        ScriptedServer server;
        server.answer("/", ScriptedServer::whole("200 OK", "text/plain", "ok"));
        HttpFetcher fetcher;
        HttpRequest request;
        request.method = method;
        request.url = server.url("/");
        QVERIFY(wait(fetcher.send(request)).ok());
        QCOMPARE(server.heads().value(0).contains("\r\nContent-Length: 0"), said);
    }

    void waitsForNoBodyBehindHead()
    {
        ScriptedServer server;
        server.answer("/",
                      {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", ScriptedServer::End::StayOpen});
        HttpFetcher fetcher;
        HttpRequest request;
        request.method = "HEAD";
        request.url = server.url("/");
        const auto answer = wait(fetcher.send(request));
        QVERIFY(answer.ok());
        QCOMPARE(answer->header("content-length"), QByteArray("1000"));
        QVERIFY(answer->body.isEmpty());
    }

    void aLostAnswerOfAnUnsafeMethodIsAnUnknownOutcome_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("code");
        using End = ScriptedServer::End;
        const auto row = [](const char* name, const ScriptedServer::Script& script, const QByteArray& method,
                            ConnectionProblem code) {
            QTest::newRow(name) << script << method << static_cast<int>(code);
        };
        const ScriptedServer::Script cut{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}"};
        row("PUT, and the server closes", {""}, "PUT", ConnectionProblem::OutcomeUnknown);
        row("POST, and the server resets", {"", End::Reset}, "POST", ConnectionProblem::OutcomeUnknown);
        row("DELETE, and no answer comes", {"", End::StayOpen}, "DELETE", ConnectionProblem::OutcomeUnknown);
        row("PATCH, and the answer is cut", cut, "PATCH", ConnectionProblem::OutcomeUnknown);
        row("PUT, and the answer is no HTTP", {"SSH-2.0-x\r\n"}, "PUT", ConnectionProblem::OutcomeUnknown);
        row("GET, and the server closes", {""}, "GET", ConnectionProblem::ConnectionLost);
        row("OPTIONS, and the answer is cut", cut, "OPTIONS", ConnectionProblem::CutShort);
    }
    void aLostAnswerOfAnUnsafeMethodIsAnUnknownOutcome()
    {
        QFETCH(ScriptedServer::Script, script);
        QFETCH(QByteArray, method);
        QFETCH(int, code);
        ScriptedServer server;
        server.answer("/rules", script);
        HttpFetcher fetcher;
        HttpRequest request = put(server.url("/rules"), "{}");
        request.method = method;
        HttpLimits limits;
        limits.deadline = 500ms;
        const auto answer = wait(fetcher.send(request, limits));
        QVERIFY(!answer.ok());
        QCOMPARE(static_cast<int>(answer.problem().code.as<ConnectionProblem>()), code);
        QVERIFY(connectionProblemText(answer.problem()).contains(u"127.0.0.1:%1"_s.arg(server.port())));
        const bool unknown = answer.problem().code == ConnectionProblem::OutcomeUnknown;
        QCOMPARE(answer.problem().detail.empty(), !unknown);
        QCOMPARE(server.heads().size(), 1);
    }

    void whatNeverLeftIsNoUnknownOutcome()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
        closed.close();
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.send(put(url, "{}")));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::ConnectionRefused);
    }

    void refusesWhatWouldFrameOtherwise_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* what, const char* method, const char* name, const char* value) {
            QTest::newRow(what) << QByteArray(method) << QByteArray(name) << QByteArray(value);
        };
        row("a method with a blank", "PUT /x", "X-A", "b");
        row("no method", "", "X-A", "b");
        row("CONNECT", "CONNECT", "X-A", "b");
        row("TRACE", "TRACE", "X-A", "b");
        row("a line end in a value", "PUT", "X-A", "s3cret\r\nX-B: c");
        row("a bare line feed in a value", "PUT", "X-A", "s3cret\nX-B: c");
        row("a line end in a name", "PUT", "X-A\r\nX-B", "s3cret");
        row("an empty name", "PUT", "", "s3cret");
        row("a length of one's own", "PUT", "content-length", "0");
        row("a coding of one's own", "PUT", "Transfer-Encoding", "chunked");
        row("another host", "PUT", "Host", "elsewhere");
        row("a token past the checks", "PUT", "Authorization", "Bearer s3cret");
    }
    void refusesWhatWouldFrameOtherwise()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        ScriptedServer server;
        HttpFetcher fetcher;
        HttpRequest request;
        request.method = method;
        request.url = server.url("/");
        request.headers = {{name, value}};
        const auto answer = wait(fetcher.send(request));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::BadRequest);
        QVERIFY(!connectionProblemText(answer.problem()).contains(u"s3cret"));
        QVERIFY(server.heads().isEmpty());
    }

    void refusesABodyOverTheLimit()
    {
        ScriptedServer server;
        HttpFetcher fetcher;
        HttpLimits limits;
        limits.sentBytes = qint64{1024} * 1024;
        const auto answer =
            wait(fetcher.send(put(server.url("/"), QByteArray(1024 * 1024 + 1, 'x')), limits));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::RequestTooLarge);
        QVERIFY(server.heads().isEmpty());
    }

    void sendsATokenOverPlainHttpToLoopbackOnly()
    {
        HttpFetcher fetcher;
        fetcher.setBearerToken("t0ken");
        const auto refused = wait(fetcher.send(put(QUrl(u"http://192.0.2.1/"_s), "{}")));
        QVERIFY(!refused.ok());
        QVERIFY(refused.problem().code == ConnectionProblem::TokenOverPlainHttp);
    }

    void followsNoRedirectWithABody()
    {
        ScriptedServer server;
        server.answer("/a",
                      ScriptedServer::whole("307 Temporary Redirect", "text/plain", "", "Location: /b\r\n"));
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.send(put(server.url("/a"), "{}")));
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, 307);
        QCOMPARE(server.heads().size(), 1);
    }
};

GATEHOUSE_TEST(HttpSendTest)
#include "tst_httpsend.moc"
