#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;
using boost::asio::awaitable;

/// How a server ends, whatever it is doing.
class HttpShutdownTest : public QObject
{
    Q_OBJECT

private slots:
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

    void answersWhatIsOnItsWayWhenItStops_data()
    {
        QTest::addColumn<bool>("used");
        QTest::newRow("over a connection that has carried requests") << true;
        QTest::newRow("over a new connection") << false;
    }
    void answersWhatIsOnItsWayWhenItStops()
    {
        QFETCH(bool, used);
        http::ServerOptions options;
        options.stopGrace = 10s;
        TestServer server(options);
        const std::uint16_t port = server.start();
        RawClient client(port);
        RawClient idle(port);
        if (used) {
            QVERIFY(client.send(get));
            QCOMPARE(client.answer().status, 200);
        }
        QTRY_COMPARE(server.server().connections(), std::size_t{2});
        server.server().stop();
        QTRY_VERIFY(!RawClient(port).connected());
        QVERIFY(client.send(get));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.has("\r\nConnection: close\r\n"));
        QVERIFY(client.ended());
        QTRY_COMPARE(server.server().connections(), std::size_t{1});
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

GATEHOUSE_TEST(HttpShutdownTest)
#include "tst_httpshutdown.moc"
