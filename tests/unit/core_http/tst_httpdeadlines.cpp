#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;
using boost::asio::awaitable;

namespace
{

std::chrono::milliseconds since(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

} // namespace

/// Who sends or takes too slowly is not waited for.
class HttpDeadlinesTest : public QObject
{
    Q_OBJECT

private slots:
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
};

GATEHOUSE_TEST(HttpDeadlinesTest)
#include "tst_httpdeadlines.moc"
