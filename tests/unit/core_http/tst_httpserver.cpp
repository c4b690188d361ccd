#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;
using boost::asio::awaitable;

namespace
{

const std::string get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

std::string post(std::string_view body, std::string_view more = {})
{
    return std::string("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n")
        .append(more)
        .append("\r\n")
        .append(body);
}

std::chrono::milliseconds since(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t quarantine = 512UL * 1024 * 1024; // freed memory that the sanitizer keeps
#else
constexpr std::size_t quarantine = 0;
#endif

/// Resident memory of this process.
std::size_t residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toULongLong() * 4096;
}

/// Pieces of one letter each.
class LetterSource : public http::BodySource
{
public:
    LetterSource(int pieces, std::size_t size, std::optional<std::uint64_t> stated)
        : m_pieces(pieces)
        , m_size(size)
        , m_stated(stated)
    {
    }
    awaitable<std::optional<std::string>> next() override
    {
        if (m_given == m_pieces)
            co_return std::nullopt;
        co_return std::string(m_size, static_cast<char>('a' + m_given++ % 26));
    }
    std::optional<std::uint64_t> length() const override { return m_stated; }

private:
    int m_pieces;
    std::size_t m_size;
    std::optional<std::uint64_t> m_stated;
    int m_given = 0;
};

class FailingSource : public http::BodySource
{
public:
    awaitable<std::optional<std::string>> next() override
    {
        if (std::exchange(m_begun, true))
            throw std::runtime_error("the disk is gone");
        co_return std::string("begun");
    }

private:
    bool m_begun = false;
};

awaitable<http::Response> answerStreamed(std::shared_ptr<http::BodySource> source)
{
    http::Response answer{.status = 200};
    answer.stream = std::move(source);
    co_return answer;
}

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheConnection()
    {
        TestServer server;
        RawClient client(server.start());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(client.send(post("{\"n\":1}")));
            const RawAnswer answer = client.answer();
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, std::string("{\"n\":1}"));
            QVERIFY(answer.has("\r\nDate: "));
            QVERIFY(!answer.has("\r\nConnection:"));
        }
        QCOMPARE(server.server().connections(), std::size_t{1});
    }

    void answersPipelinedRequestsInOrder()
    {
        TestServer server;
        server.service().handler = [](http::Request request) -> awaitable<http::Response> {
            if (request.head.target == "/0")
                co_await TestServer::wait(50ms); // the others must not overtake it
            co_return http::jsonResponse(200, request.head.target);
        };
        RawClient client(server.start());
        std::string all;
        for (int i = 0; i < 10; ++i)
            all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
        QVERIFY(client.send(all));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client.answer().body, "/" + std::to_string(i));
    }

    void answersHeadWithoutItsBody()
    {
        TestServer server;
        RawClient client(server.start());
        QVERIFY(client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get));
        const RawAnswer head = client.answer(true);
        QVERIFY(head.has("\r\nContent-Length: 2\r\n"));
        QCOMPARE(client.answer().body, std::string("{}"));
    }

    void answersNoContentWithoutLength()
    {
        TestServer server;
        server.service().handler = [](http::Request) -> awaitable<http::Response> {
            http::Response answer{.status = 204};
            answer.body = "never sent";
            co_return answer;
        };
        RawClient client(server.start());
        QVERIFY(client.send(get + get));
        for (int i = 0; i < 2; ++i) {
            const RawAnswer answer = client.answer();
            QCOMPARE(answer.status, 204);
            QVERIFY(!answer.has("Content-Length"));
        }
    }

    void givesUpOnASlowHead_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("one byte") << QByteArray("G");
        QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX-");
    }
    void givesUpOnASlowHead()
    {
        QFETCH(QByteArray, sent);
        http::ServerOptions options = quickOptions();
        options.idleDeadline = 60s;
        TestServer server(options);
        RawClient client(server.start());
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(client.send(sent.toStdString()));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 408);
        QVERIFY(answer.has("\r\nConnection: close\r\n"));
        QVERIFY(since(began) >= 150ms);
        QVERIFY(client.ended());
    }

    void aTrickleDoesNotProlongTheHead()
    {
        TestServer server(quickOptions());
        RawClient client(server.start());
        std::atomic<bool> over = false;
        const std::jthread trickle([&client, &over] {
            client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
            while (!over && client.send("x"))
                std::this_thread::sleep_for(20ms); // the pace of the attack, not a wait of the test
        });
        const RawAnswer answer = client.answer();
        over = true;
        QCOMPARE(answer.status, 408);
    }

    void givesUpOnASlowBody_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("of a length") << QByteArray(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
        QTest::newRow("of chunks") << QByteArray(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
    }
    void givesUpOnASlowBody()
    {
        QFETCH(QByteArray, sent);
        TestServer server(quickOptions());
        RawClient client(server.start());
        QVERIFY(client.send(sent.toStdString()));
        QCOMPARE(client.answer().status, 408);
        QVERIFY(client.ended());
        QVERIFY(server.service().executed().empty());
        QCOMPARE(server.service().ownAnswers(), std::vector<int>{408});
    }

    void aBodyBelowTheAverageRateIsNotWaitedFor()
    {
        http::ServerOptions options = quickOptions();
        options.bodyRate = 1'000'000;
        TestServer server(options);
        RawClient client(server.start());
        std::atomic<bool> over = false;
        const std::jthread trickle([&client, &over] {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
            while (!over && client.send("x"))
                std::this_thread::sleep_for(20ms); // well within bodyPause
        });
        const RawAnswer answer = client.answer();
        over = true;
        QCOMPARE(answer.status, 408);
    }

    void theServicesDeadlineForABodyHolds()
    {
        TestServer server; // thirty seconds between pieces
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.bodyDeadline = 100ms;
            return admission;
        };
        RawClient client(server.start());
        QVERIFY(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n"));
        QCOMPARE(client.answer().status, 408);
    }

    void closesAnIdleConnectionInSilence()
    {
        TestServer server(quickOptions());
        RawClient client(server.start());
        QVERIFY(client.send(get));
        QCOMPARE(client.answer().status, 200);
        QVERIFY(client.ended());
        QVERIFY(server.service().ownAnswers().empty());
    }

    void givesUpOnAReaderThatTakesNothing()
    {
        TestServer server(quickOptions());
        server.service().handler = [](http::Request) -> awaitable<http::Response> {
            co_return http::jsonResponse(200, std::string(64 * 1024 * 1024, 'x'));
        };
        RawClient client(server.start(), RawClient::Kind::Plain, 4096);
        QVERIFY(client.send(get));
        QTRY_COMPARE(server.service().executed().size(), std::size_t{1});
        QTRY_COMPARE(server.server().connections(), std::size_t{0});
        QVERIFY(client.rest().size() < 64 * 1024 * 1024);
    }

    void aReaderThatTakesItsTimeGetsAll()
    {
        TestServer server(quickOptions());
        constexpr std::size_t size = 8 * 1024 * 1024;
        server.service().handler = [](http::Request) -> awaitable<http::Response> {
            co_return http::jsonResponse(200, std::string(size, 'x'));
        };
        RawClient client(server.start(), RawClient::Kind::Plain, 4096);
        QVERIFY(client.send(get));
        QCOMPARE(client.answer().body.size(), size);
    }

    void refusesALargeBodyAtItsHead()
    {
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.maxBody = 10;
            return admission;
        };
        RawClient client(server.start());
        QVERIFY(
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.body, std::string("{\"detail\":\"Request body too large. Max size: 10 bytes\"}"));
        QVERIFY(answer.has("\r\nConnection: close\r\n"));
        QVERIFY(client.ended());
        QVERIFY(server.service().executed().empty());
    }

    void takesABodyOfExactlyTheLimit_data()
    {
        QTest::addColumn<QByteArray>("framing");
        QTest::addColumn<int>("status");
        QTest::newRow("a length of the limit") << QByteArray("Content-Length: 10\r\n\r\n0123456789") << 200;
        QTest::newRow("chunks of the limit")
            << QByteArray("Transfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n6\r\n456789\r\n0\r\n\r\n") << 200;
        QTest::newRow("a length beyond") << QByteArray("Content-Length: 11\r\n\r\n0123456789x") << 413;
        QTest::newRow("chunks beyond")
            << QByteArray("Transfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n7\r\n456789x\r\n0\r\n\r\n") << 413;
    }
    void takesABodyOfExactlyTheLimit()
    {
        QFETCH(QByteArray, framing);
        QFETCH(int, status);
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.maxBody = 10;
            return admission;
        };
        RawClient client(server.start());
        QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\n" + framing.toStdString()));
        QCOMPARE(client.answer().status, status);
        QCOMPARE(server.service().executed().size(), std::size_t(status == 200 ? 1 : 0));
    }

    void aFloodOfChunksIsRefusedEarlyAndInLittleMemory()
    {
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.maxBody = 64 * 1024;
            return admission;
        };
        RawClient client(server.start());
        const std::string chunk = "10000\r\n" + std::string(64 * 1024, 'x') + "\r\n";
        const std::size_t before = residentBytes();
        QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
        std::size_t sent = 0;
        constexpr std::size_t flood = 400UL * 1024 * 1024;
        while (sent < flood && client.send(chunk))
            sent += chunk.size();
        QVERIFY(sent < flood / 10);
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.body, std::string("{\"detail\":\"Request body too large. Max size: 65536 bytes\"}"));
        QVERIFY(residentBytes() < before + quarantine + 16UL * 1024 * 1024);
        QVERIFY(server.service().executed().empty());
    }

    void saysContinueOnlyWhenAdmitted()
    {
        TestServer server;
        RawClient client(server.start());
        QVERIFY(
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"));
        QCOMPARE(client.answer().status, 100);
        QVERIFY(client.send("hello"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, std::string("hello"));
    }

    void aRefusalTakesTheBodysPlace_data()
    {
        QTest::addColumn<QByteArray>("framing");
        QTest::addColumn<bool>("stays");
        QTest::newRow("no body: the connection stays") << QByteArray("\r\n") << true;
        QTest::newRow("a small body is skipped") << QByteArray("Content-Length: 5\r\n\r\nhello") << true;
        QTest::newRow("a large one closes") << QByteArray("Content-Length: 70000\r\n\r\n") << false;
        QTest::newRow("chunks close") << QByteArray("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << false;
        QTest::newRow("one not sent yet closes")
            << QByteArray("Expect: 100-continue\r\nContent-Length: 5\r\n\r\n") << false;
    }
    void aRefusalTakesTheBodysPlace()
    {
        QFETCH(QByteArray, framing);
        QFETCH(bool, stays);
        TestServer server;
        server.service().admission = [](const http::RequestHead& head) {
            return head.method == "GET"
                       ? http::Admission{}
                       : http::Admission::refuse(http::detailResponse(401, "Not authenticated"));
        };
        RawClient client(server.start());
        QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\n" + framing.toStdString()));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.has("\r\nConnection: close\r\n"), !stays);
        if (stays) {
            QVERIFY(client.send(get));
            QCOMPARE(client.answer().status, 200);
        } else {
            QVERIFY(client.ended());
        }
    }

    void anExceptionBecomesA500()
    {
        TestServer server;
        server.service().handler = [](http::Request request) -> awaitable<http::Response> {
            if (request.head.method == "POST")
                throw std::runtime_error("no such table");
            co_return http::jsonResponse(200, "{}");
        };
        RawClient client(server.start());
        QVERIFY(client.send(post("x") + get));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.body, std::string("{\"detail\":\"Internal Server Error\"}"));
        QVERIFY(answer.has("\r\nx-request-id: test\r\n"));
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(server.log(), std::vector<std::string>{"handler failed: no such table"});
    }

    void anAnswerThatWouldSplitIsNotSent()
    {
        TestServer server;
        server.service().handler = [](http::Request) -> awaitable<http::Response> {
            http::Response answer = http::jsonResponse(200, "{}");
            answer.setField("Location", "/a\r\nSet-Cookie: x=y");
            co_return answer;
        };
        RawClient client(server.start());
        QVERIFY(client.send(get));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.has("Set-Cookie"));
        QCOMPARE(server.log().size(), std::size_t{1});
    }

    void streamsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<bool>("stated");
        QTest::addColumn<QByteArray>("framing");
        QTest::addColumn<QByteArray>("body");
        const QByteArray chunks("3\r\naaa\r\n3\r\nbbb\r\n0\r\n\r\n");
        QTest::newRow("in chunks") << QByteArray("1.1") << false << QByteArray("Transfer-Encoding: chunked")
                                   << chunks;
        QTest::newRow("of a known length")
            << QByteArray("1.1") << true << QByteArray("Content-Length: 6") << QByteArray("aaabbb");
        QTest::newRow("HTTP/1.0 up to the end")
            << QByteArray("1.0") << false << QByteArray("Connection: close") << QByteArray("aaabbb");
    }
    void streamsAnAnswer()
    {
        QFETCH(QByteArray, version);
        QFETCH(bool, stated);
        QFETCH(QByteArray, framing);
        QFETCH(QByteArray, body);
        TestServer server;
        server.service().handler = [stated](http::Request) {
            const auto length = stated ? std::optional<std::uint64_t>(6) : std::nullopt;
            return answerStreamed(std::make_shared<LetterSource>(2, 3, length));
        };
        RawClient client(server.start());
        QVERIFY(client.send("GET /a HTTP/" + version.toStdString() +
                            "\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"));
        client.finishSending();
        const std::string all = client.rest();
        const std::size_t end = all.find("\r\n\r\n");
        QVERIFY(all.substr(0, end).find("\r\n" + framing.toStdString()) != std::string::npos);
        QCOMPARE(QByteArray::fromStdString(all.substr(end + 4)), body);
    }

    void aStreamOfAnySizePassesInLittleMemory()
    {
        TestServer server;
        server.service().handler = [](http::Request) {
            return answerStreamed(std::make_shared<LetterSource>(4096, 64 * 1024, 4096 * 64 * 1024));
        };
        RawClient client(server.start());
        const std::size_t before = residentBytes();
        QVERIFY(client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n"));
        QVERIFY(client.answer(true).has("\r\nContent-Length: 268435456\r\n"));
        QVERIFY(residentBytes() < before + quarantine + 16UL * 1024 * 1024);
    }

    void aStreamThatBreaksOffIsSeenToBreakOff()
    {
        TestServer server;
        server.service().handler = [](http::Request) {
            return answerStreamed(std::make_shared<FailingSource>());
        };
        RawClient client(server.start());
        QVERIFY(client.send(get));
        const std::string all = client.rest();
        QVERIFY(all.find("5\r\nbegun") != std::string::npos);
        QVERIFY(all.find("0\r\n\r\n") == std::string::npos);
        QCOMPARE(server.log(), std::vector<std::string>{"body broke off: the disk is gone"});
    }

    void streamsARequest_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("of a length") << false;
        QTest::newRow("of chunks") << true;
    }
    void streamsARequest()
    {
        QFETCH(bool, chunked);
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.body = http::Admission::Body::Streamed;
            admission.maxBody = 1ULL << 30U;
            return admission;
        };
        server.service().handler = [](http::Request request) -> awaitable<http::Response> {
            std::uint64_t size = 0;
            while (const auto piece = co_await request.stream->next())
                size += piece->size();
            co_return http::jsonResponse(200, std::to_string(size));
        };
        RawClient client(server.start());
        constexpr int pieces = 256;
        const std::string piece(64 * 1024, 'x');
        const std::size_t before = residentBytes();
        QVERIFY(client.send(chunked ? "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    : "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 16777216\r\n\r\n"));
        for (int i = 0; i < pieces; ++i)
            QVERIFY(client.send(chunked ? "10000\r\n" + piece + "\r\n" : piece));
        if (chunked)
            QVERIFY(client.send("0\r\n\r\n"));
        QCOMPARE(client.answer().body, std::string("16777216"));
        QVERIFY(residentBytes() < before + quarantine + 8UL * 1024 * 1024);
        QVERIFY(client.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n"));
        QCOMPARE(client.answer().body, std::string("0"));
    }

    void aStreamedRequestThatBreaksGetsItsAnswer()
    {
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.body = http::Admission::Body::Streamed;
            return admission;
        };
        server.service().handler = [](http::Request request) -> awaitable<http::Response> {
            while (co_await request.stream->next()) {
            }
            co_return http::jsonResponse(200, "{}");
        };
        RawClient client(server.start());
        QVERIFY(client.send(
            "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n" + get));
        QCOMPARE(client.answer().status, 400);
        QVERIFY(client.ended());
        QCOMPARE(server.service().executed().size(), std::size_t{1});
    }

    void aPortInUseIsAProblem()
    {
        TestServer first;
        const std::uint16_t port = first.start();
        TestServer second;
        const auto outcome = second.server().listen("127.0.0.1", port);
        QVERIFY(!outcome);
        QVERIFY(outcome.problem().code == http::HttpProblem::PortInUse);
        QCOMPARE(outcome.problem().args, (std::vector<std::string>{"127.0.0.1", std::to_string(port)}));
    }

    void anUnknownAddressIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("code");
        QTest::newRow("no name") << QByteArray("no.such.host.invalid")
                                 << static_cast<int>(http::HttpProblem::AddressUnknown);
        QTest::newRow("not ours") << QByteArray("192.0.2.1")
                                  << static_cast<int>(http::HttpProblem::AddressRefused);
    }
    void anUnknownAddressIsAProblem()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, code);
        TestServer server;
        const auto outcome = server.server().listen(host.toStdString(), 0);
        QVERIFY(!outcome);
        QCOMPARE(static_cast<int>(outcome.problem().code.as<http::HttpProblem>()), code);
    }

    void turnsAwayWhatIsTooMany()
    {
        http::ServerOptions options;
        options.connections = 2;
        TestServer server(options);
        const std::uint16_t port = server.start();
        RawClient first(port);
        auto second = std::make_unique<RawClient>(port);
        QVERIFY(first.send(get) && second->send(get));
        QCOMPARE(first.answer().status, 200);
        QCOMPARE(second->answer().status, 200);
        QCOMPARE(RawClient(port).answer().status, 503);
        second.reset();
        QTRY_COMPARE(server.server().connections(), std::size_t{1});
        RawClient third(port);
        QVERIFY(third.send(get));
        QCOMPARE(third.answer().status, 200);
    }

    void turnsAwayWhatIsTooManyOfOneAddress()
    {
        http::ServerOptions options;
        options.connectionsPerAddress = 1;
        TestServer server(options);
        const std::uint16_t port = server.start();
        auto first = std::make_unique<RawClient>(port);
        QVERIFY(first->send(get));
        QCOMPARE(first->answer().status, 200);
        const RawAnswer refused = RawClient(port).answer();
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.has("\r\nRetry-After: 1\r\n"));
        first.reset();
        QTRY_COMPARE(server.server().connections(), std::size_t{0});
        RawClient second(port);
        QVERIFY(second.send(get));
        QCOMPARE(second.answer().status, 200);
    }

    void aContextLivesAsLongAsItsRequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("answered") << QByteArray("GET /a HTTP/1.1\r\nHost: a\r\n\r\n") << 200;
        QTest::newRow("too large") << QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n")
                                   << 413;
        QTest::newRow("broken on the way")
            << QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n") << 400;
    }
    void aContextLivesAsLongAsItsRequest()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        static std::atomic<int> alive;
        struct Counted : http::RequestContext {
            Counted() { ++alive; }
            ~Counted() override { --alive; }
        };
        TestServer server;
        std::atomic<bool> handed = false;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.maxBody = 10;
            admission.context = std::make_shared<Counted>();
            return admission;
        };
        server.service().handler = [&handed](http::Request given) -> awaitable<http::Response> {
            handed = alive == 1 && dynamic_cast<Counted*>(given.context.get()) != nullptr;
            co_return http::jsonResponse(200, "{}");
        };
        RawClient client(server.start());
        QVERIFY(client.send(request.toStdString()));
        QCOMPARE(client.answer().status, status);
        QCOMPARE(handed.load(), status == 200);
        QTRY_COMPARE(alive.load(), 0); // the connection is still open
    }

    void stopsAtOnceWhenNothingRuns()
    {
        TestServer server;
        const std::uint16_t port = server.start();
        RawClient idle(port);
        QVERIFY(idle.send(get));
        QCOMPARE(idle.answer().status, 200);
        QVERIFY(server.stop() < 5s);
        QVERIFY(idle.ended());
        QVERIFY(!RawClient(port).connected());
    }

    void finishesWhatRunsWhenItStops()
    {
        TestServer server;
        server.service().handler = [](http::Request) -> awaitable<http::Response> {
            co_await TestServer::wait(200ms);
            co_return http::jsonResponse(200, "{}");
        };
        RawClient client(server.start());
        QVERIFY(client.send(get));
        QTRY_COMPARE(server.service().executed().size(), std::size_t{1});
        server.stop();
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.has("\r\nConnection: close\r\n"));
    }

    void endsWhatDoesNotFinishInTime()
    {
        TestServer server(quickOptions());
        server.service().handler = [](http::Request) -> awaitable<http::Response> {
            co_await TestServer::wait(1h);
            co_return http::jsonResponse(200, "{}");
        };
        RawClient client(server.start());
        QVERIFY(client.send(get));
        QTRY_COMPARE(server.service().executed().size(), std::size_t{1});
        QVERIFY(server.stop() < 30s);
        QVERIFY(client.ended());
    }

    void stopsUnderLoad()
    {
        for (int round = 0; round < 5; ++round) {
            TestServer server(quickOptions(), 3);
            const std::uint16_t port = server.start();
            std::atomic<int> answered = 0;
            std::vector<std::jthread> clients;
            for (int i = 0; i < 8; ++i) {
                clients.emplace_back([port, &answered] {
                    RawClient client(port);
                    while (client.connected() && client.send(post("hello")) && client.answer().status == 200)
                        ++answered;
                });
            }
            QTRY_VERIFY(answered > 200);
            QVERIFY(server.stop() < 10s);
            clients.clear();
            QCOMPARE(server.server().connections(), std::size_t{0});
        }
    }

    void isDestroyedUnderLoad()
    {
        for (int round = 0; round < 20; ++round) {
            TestServer server({}, 2);
            server.service().handler = [](http::Request) -> awaitable<http::Response> {
                co_await TestServer::wait(1h);
                co_return http::jsonResponse(200, "{}");
            };
            const std::uint16_t port = server.start();
            RawClient waiting(port);
            RawClient half(port);
            RawClient idle(port);
            QVERIFY(waiting.send(get) && half.send("GET /"));
            QTRY_COMPARE(server.server().connections(), std::size_t{3});
        }
    }
};

GATEHOUSE_TEST(HttpServerTest)
#include "tst_httpserver.moc"
