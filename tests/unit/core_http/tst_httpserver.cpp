#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

#include <atomic>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;
using boost::asio::awaitable;

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
};

GATEHOUSE_TEST(HttpServerTest)
#include "tst_httpserver.moc"
