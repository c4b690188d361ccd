#include "connectionproblem.h"
#include "connectiontext.h"
#include "httpfetcher.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTcpServer>

#include <zlib.h>

using namespace gatehouse;
using gatehouse::test::ScriptedServer;
using gatehouse::test::TestCertificate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr qint64 Mebibyte = qint64{1024} * 1024;

QByteArray gzipped(const QByteArray& plain)
{
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray chunked(const QByteArray& body)
{
    return QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
}

const QByteArray Json = "application/json";

} // namespace

class HttpFetcherTest : public QObject
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

private slots:
    void givesEveryAnswerAsItIs_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto whole = [](const QByteArray& status, const QByteArray& type, const QByteArray& content,
                              const QByteArray& more = {}) {
            return ScriptedServer::whole(status, type, content, more);
        };
        QTest::newRow("a plain answer") << whole("200 OK", Json, "{}") << 200 << QByteArray("{}");
        QTest::newRow("an error with a body")
            << whole("503 Service Unavailable", Json, "{\"a\":1}") << 503 << QByteArray("{\"a\":1}");
        QTest::newRow("an error of the caller")
            << whole("404 Not Found", Json, "nope") << 404 << QByteArray("nope");
        QTest::newRow("a refusal that asks for a password")
            << whole("401 Unauthorized", Json, "who?", "WWW-Authenticate: Basic realm=\"x\"\r\n") << 401
            << QByteArray("who?");
        QTest::newRow("a redirect with a body")
            << whole("302 Found", "text/html", "moved", "Location: /elsewhere\r\n") << 302
            << QByteArray("moved");
        QTest::newRow("an unusual status")
            << whole("418 I'm a teapot", Json, "tea") << 418 << QByteArray("tea");
        QTest::newRow("an empty body") << whole("200 OK", Json, "") << 200 << QByteArray();
        QTest::newRow("a body up to the end of the connection")
            << ScriptedServer::Script{"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nok"} << 200
            << QByteArray("ok");
        QTest::newRow("a chunked body")
            << ScriptedServer::Script{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                      chunked("ab") + chunked("cd") + "0\r\n\r\n"}
            << 200 << QByteArray("abcd");
        QTest::newRow("a compressed body")
            << whole("200 OK", Json, gzipped("{\"status\":\"up\"}"), "Content-Encoding: gzip\r\n") << 200
            << QByteArray("{\"status\":\"up\"}");
        QTest::newRow("bytes that come one by one")
            << ScriptedServer::Script{"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                                      ScriptedServer::End::Close, 1, 0ms}
            << 200 << QByteArray("ok");
        const QByteArray large(15 * Mebibyte, 'x');
        QTest::newRow("a large body below the limit") << whole("200 OK", Json, large) << 200 << large;
        QTest::newRow("a large body that was packed small")
            << whole("200 OK", Json, gzipped(large), "Content-Encoding: gzip\r\n") << 200 << large;
    }
    void givesEveryAnswerAsItIs()
    {
        QFETCH(ScriptedServer::Script, script);
        ScriptedServer server;
        server.answer("/health", script);
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(server.url("/health")));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(connectionProblemText(answer.problem())));
        QTEST(answer->status, "status");
        QTEST(answer->body, "body");
        QVERIFY(answer->roundTrip > 0us);
        QCOMPARE(server.heads().size(), 1);
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const ScriptedServer::Script& script, ConnectionProblem code) {
            QTest::newRow(name) << script << static_cast<int>(code);
        };
        using End = ScriptedServer::End;
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        row("a body shorter than announced", {head + "Content-Length: 10\r\n\r\n{}"},
            ConnectionProblem::CutShort);
        row("a body that is reset", {head + "Content-Length: 10\r\n\r\n{}", End::Reset},
            ConnectionProblem::CutShort);
        row("a chunked body without its end", {head + "Transfer-Encoding: chunked\r\n\r\n" + chunked("{}")},
            ConnectionProblem::CutShort);
        row("a chunk that is cut", {head + "Transfer-Encoding: chunked\r\n\r\n10\r\n{}"},
            ConnectionProblem::CutShort);
        row("a packed body that is cut",
            {head + "Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n" +
             gzipped(QByteArray(1000, 'x')).left(20)},
            ConnectionProblem::CutShort);
        row("a packed body that is none",
            ScriptedServer::whole("200 OK", Json, "{}", "Content-Encoding: gzip\r\n"),
            ConnectionProblem::BadEncoding);
        row("a coding we do not know",
            ScriptedServer::whole("200 OK", Json, "{}", "Content-Encoding: br\r\n"),
            ConnectionProblem::BadEncoding);
        row("a body over the limit", ScriptedServer::whole("200 OK", Json, QByteArray(17 * Mebibyte, 'x')),
            ConnectionProblem::BodyTooLarge);
        row("a bomb",
            ScriptedServer::whole("200 OK", Json, gzipped(QByteArray(64 * Mebibyte, 'x')),
                                  "Content-Encoding: gzip\r\n"),
            ConnectionProblem::BodyTooLarge);
        row("headers over the limit",
            ScriptedServer::whole("200 OK", Json, "{}", "X-Long: " + QByteArray(70'000, 'x') + "\r\n"),
            ConnectionProblem::HeadersTooLarge);
        row("a server that closes", {""}, ConnectionProblem::ConnectionLost);
        row("a server that greets like SSH", {"SSH-2.0-OpenSSH_9.2\r\n", End::Close},
            ConnectionProblem::NotHttp);
        row("a server that does not answer", {"", End::StayOpen}, ConnectionProblem::TimedOut);
        row("headers that never end", {head + "X: " + QByteArray(100'000, 'x'), End::Close, 1, 20ms},
            ConnectionProblem::TimedOut);
        row("a body that drips",
            {head + "Content-Length: 1000\r\n\r\n" + QByteArray(1000, ' '), End::Close, 64, 50ms},
            ConnectionProblem::TimedOut);
    }
    void saysWhatWentWrong()
    {
        QFETCH(ScriptedServer::Script, script);
        QFETCH(int, code);
        ScriptedServer server;
        server.answer("/health", script);
        HttpFetcher fetcher;
        HttpLimits limits;
        const bool slow = code == static_cast<int>(ConnectionProblem::TimedOut);
        limits.deadline = slow ? 300ms : 20s;
        QElapsedTimer clock;
        clock.start();
        const auto answer = wait(fetcher.get(server.url("/health"), limits));
        QVERIFY(!answer.ok());
        QCOMPARE(static_cast<int>(answer.problem().code.as<ConnectionProblem>()), code);
        QVERIFY(!slow || (clock.elapsed() >= 300 && clock.elapsed() < 2000));
        const QString sentence = connectionProblemText(answer.problem());
        QVERIFY2(sentence.contains(u"127.0.0.1:%1"_s.arg(server.port())), qPrintable(sentence));
        QCOMPARE(server.heads().size(), 1);
    }

    void doesNotFollowARedirect()
    {
        ScriptedServer server;
        server.answer("/a/health", ScriptedServer::whole("307 Temporary Redirect", "text/plain", "",
                                                         "Location: ../login?next=1\r\n"));
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(server.url("/a/health")));
        QVERIFY(answer.ok());
        QCOMPARE(answer->location, server.url("/login?next=1"));
        QCOMPARE(server.heads().size(), 1);
    }

    void hidesCredentialsOfARedirect()
    {
        ScriptedServer server;
        server.answer("/health", ScriptedServer::whole("302 Found", "text/plain", "",
                                                       "Location: http://ann:secret@example.org/\r\n"));
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(server.url("/health")));
        QVERIFY(answer.ok());
        QCOMPARE(answer->location, QUrl(u"http://example.org/"_s));
    }

    void sendsUserAndPasswordButNeverShowsThem()
    {
        ScriptedServer server;
        server.answer("/health", {""});
        QUrl url = server.url("/health");
        url.setUserInfo(u"ann:s3cret"_s);
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(url));
        QVERIFY(
            server.heads().value(0).contains("Authorization: Basic " + QByteArray("ann:s3cret").toBase64()));
        QVERIFY(!answer.ok());
        const Problem& problem = answer.problem();
        for (const std::string& text : {problem.args.front(), problem.place, problem.detail})
            QVERIFY2(!QString::fromStdString(text).contains(u"s3cret"), text.c_str());
    }

    void sendsATokenOverPlainHttpToLoopbackOnly()
    {
        ScriptedServer server;
        server.answer("/health", ScriptedServer::whole("200 OK", Json, "{}"));
        HttpFetcher fetcher;
        fetcher.setBearerToken("t0ken");
        QVERIFY(wait(fetcher.get(server.url("/health"))).ok());
        QVERIFY(server.heads().value(0).contains("Authorization: Bearer t0ken"));
        const auto refused = wait(fetcher.get(QUrl(u"http://192.0.2.1/health"_s)));
        QVERIFY(!refused.ok());
        QVERIFY(refused.problem().code == ConnectionProblem::TokenOverPlainHttp);
    }

    void keepsNoCookies()
    {
        ScriptedServer server;
        server.answer("/health", ScriptedServer::whole("200 OK", Json, "{}", "Set-Cookie: a=b\r\n"));
        HttpFetcher fetcher;
        QVERIFY(wait(fetcher.get(server.url("/health"))).ok());
        QVERIFY(wait(fetcher.get(server.url("/health"))).ok());
        QCOMPARE(server.heads().size(), 2);
        QVERIFY(!server.heads().at(1).contains("Cookie"));
    }

    void readsTheServersClock()
    {
        ScriptedServer server;
        server.answer("/health",
                      ScriptedServer::whole("200 OK", Json, "{}", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(server.url("/health")));
        QVERIFY(answer.ok() && answer->serverDate);
        QCOMPARE(*answer->serverDate, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        for (const char* address :
             {"", "ftp://example.org/", "http://", "http:///health", "http://[::1", "file:///etc/passwd"})
            QTest::newRow(*address ? address : "nothing") << QString::fromLatin1(address);
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, address);
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(QUrl(address)));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::BadAddress);
    }

    void namesAPortNobodyListensAt()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
        closed.close();
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(url));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::ConnectionRefused);
    }

    void namesAHostThatDoesNotExist()
    {
        HttpFetcher fetcher;
        const auto answer = wait(fetcher.get(QUrl(u"http://no-such-host.invalid/"_s)));
        QVERIFY(!answer.ok());
        QVERIFY(answer.problem().code == ConnectionProblem::NameNotFound);
        QVERIFY(connectionProblemText(answer.problem()).contains(u"no-such-host.invalid"));
    }

    void saysWhatIsWrongWithACertificate_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("fromDays");
        QTest::addColumn<int>("toDays");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto code = [](ConnectionProblem problem) { return static_cast<int>(problem); };
        const QString here = u"127.0.0.1"_s;
        QTest::newRow("expired twelve days ago")
            << here << -100 << -12 << true << code(ConnectionProblem::CertificateExpired) << u" 12 day"_s;
        QTest::newRow("valid from the day after tomorrow")
            << here << 3 << 100 << true << code(ConnectionProblem::CertificateNotYetValid) << u"127.0.0.1"_s;
        QTest::newRow("for another host")
            << u"gateway.example"_s << -1 << 100 << true << code(ConnectionProblem::CertificateWrongHost)
            << u"gateway.example"_s;
        QTest::newRow("of nobody we trust")
            << here << -1 << 100 << false << code(ConnectionProblem::CertificateUntrusted) << u"127.0.0.1"_s;
        QTest::newRow("nothing, and it is trusted") << here << -1 << 100 << true << -1 << QString();
    }
    void saysWhatIsWrongWithACertificate()
    {
        QFETCH(QString, host);
        QFETCH(int, fromDays);
        QFETCH(int, toDays);
        QFETCH(bool, trusted);
        QFETCH(int, code);
        QFETCH(QString, words);
        const TestCertificate certificate = TestCertificate::make(host, fromDays, toDays);
        ScriptedServer server(certificate);
        server.answer("/health", ScriptedServer::whole("200 OK", Json, "{}"));
        HttpFetcher fetcher;
        if (trusted)
            fetcher.addTrustedCertificates({certificate.certificate});
        const auto answer = wait(fetcher.get(server.url("/health")));
        QCOMPARE(answer.ok(), code < 0);
        if (answer.ok())
            return;
        QCOMPARE(static_cast<int>(answer.problem().code.as<ConnectionProblem>()), code);
        const QString sentence = connectionProblemText(answer.problem());
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(server.heads().isEmpty());
    }

    void saysWhenThePortDoesNotSpeakTls()
    {
        ScriptedServer server;
        QUrl url = server.url("/health");
        url.setScheme(u"https"_s);
        HttpFetcher fetcher;
        HttpLimits limits;
        limits.deadline = 500ms;
        const auto answer = wait(fetcher.get(url, limits));
        QVERIFY(!answer.ok());
        const auto code = answer.problem().code.as<ConnectionProblem>();
        QVERIFY(code == ConnectionProblem::TlsFailed || code == ConnectionProblem::TimedOut);
    }

    void stopsWhenCancelled()
    {
        ScriptedServer server;
        server.answer("/health", {"", ScriptedServer::End::StayOpen});
        HttpFetcher fetcher;
        QFuture<Outcome<HttpReply>> future = fetcher.get(server.url("/health"));
        QTRY_COMPARE(server.heads().size(), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
        QTRY_VERIFY(fetcher.children().isEmpty());
    }

    void cancelsWhatIsUnderWayWhenDestroyed()
    {
        ScriptedServer server;
        server.answer("/health", {"", ScriptedServer::End::StayOpen});
        QList<QFuture<Outcome<HttpReply>>> futures;
        for (int round = 0; round < 50; ++round) {
            HttpFetcher fetcher;
            futures += fetcher.get(server.url("/health"));
            if (round % 2 == 0)
                QTRY_COMPARE(server.heads().size(), round / 2 + 1);
        }
        for (const auto& future : std::as_const(futures)) {
            QVERIFY(future.isFinished());
            QVERIFY(future.isCanceled());
        }
    }
};


GATEHOUSE_TEST(HttpFetcherTest)
#include "tst_httpfetcher.moc"
