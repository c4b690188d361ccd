#include "feedserver.h"
#include "feedstatetext.h"
#include "livefeed.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace gatehouse;
using gatehouse::test::FeedServer;
using gatehouse::test::ScriptedServer;
using namespace std::chrono_literals;

namespace
{

constexpr const char* redisDown = "{\"name\":\"redis\",\"from\":\"healthy\",\"to\":\"unhealthy\"}";

FeedTimings quick()
{
    FeedTimings timings;
    timings.firstRetry = 20ms;
    timings.longestRetry = 80ms;
    timings.handshake = 2s;
    timings.ping = 200ms;
    timings.lookAgain = 100ms;
    return timings;
}

FeedAddress at(const QUrl& gateway)
{
    FeedAddress address;
    address.gateway = gateway;
    return address;
}

} // namespace

class LiveFeedTest : public QObject
{
    Q_OBJECT

private:
    using Kind = FeedState::Kind;

private slots:
    void tellsWhatHappens()
    {
        FeedServer server;
        LiveFeed feed;
        QSignalSpy health(&feed, &LiveFeed::healthChanged);
        QSignalSpy messages(&feed, &LiveFeed::messageAdded);
        QSignalSpy configs(&feed, &LiveFeed::configUpdated);
        QSignalSpy rejections(&feed, &LiveFeed::requestRejected);
        QSignalSpy instances(&feed, &LiveFeed::instanceChanged);
        QSignalSpy missed(&feed, &LiveFeed::missed);
        feed.start(at(server.gateway()), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QTRY_COMPARE(missed.size(), 1); // nobody knows what was before

        server.tell("health", redisDown);
        server.tell("weather", "{}");
        server.tell("chat.message", "{\"session_id\":\"s\",\"message_id\":\"m\",\"role\":\"user\"}");
        server.tell("config.updated",
                    "{\"service\":\"api-gateway\",\"key\":\"validation.rules\",\"version\":4}");
        server.tell("request.rejected", "{\"id\":\"r\",\"rule\":null,\"status\":400}");
        server.tell("instance", "{\"instance\":\"i\",\"served_version\":4,\"state\":\"serving\"}");
        QTRY_COMPARE(instances.size(), 1);
        QCOMPARE(health.size(), 1);
        QCOMPARE(health[0][0].value<FeedHealth>().name, QStringLiteral("redis"));
        QCOMPARE(messages[0][0].value<FeedMessage>().messageId, QStringLiteral("m"));
        QCOMPARE(configs[0][0].value<FeedConfig>().version, 4);
        QCOMPARE(rejections[0][0].value<FeedRejection>().status, 400);
        QVERIFY(instances[0][0].value<FeedInstance>().servedVersion == 4);
        QCOMPARE(missed.size(), 1);
    }

    void comesBackAndGoesOnWhereItWas()
    {
        FeedServer server;
        LiveFeed feed;
        QSignalSpy health(&feed, &LiveFeed::healthChanged);
        QSignalSpy missed(&feed, &LiveFeed::missed);
        feed.start(at(server.gateway()), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        server.tell("health", redisDown);
        QTRY_COMPARE(health.size(), 1);

        server.goAway();
        QTRY_COMPARE(feed.state().kind, Kind::Retrying);
        server.comeBack();
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QCOMPARE(server.sinces(), QStringList() << QString() << QStringLiteral("desk-00000001:1"));
        server.tell("health", redisDown);
        QTRY_COMPARE(health.size(), 2);
        QCOMPARE(missed.size(), 1); // the first connection; nothing was missed since
    }

    void saysThatSomethingWasMissed_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("the gateway says so") << 0;
        QTest::newRow("another instance answers") << 1;
        QTest::newRow("the numbering began anew") << 2;
        QTest::newRow("a frame cannot be read") << 3;
        QTest::newRow("a frame is no text") << 4;
    }
    void saysThatSomethingWasMissed()
    {
        QFETCH(int, how);
        FeedServer server;
        server.setInstance(QStringLiteral("desk-1"), 100);
        LiveFeed feed;
        QSignalSpy missed(&feed, &LiveFeed::missed);
        feed.start(at(server.gateway()), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(missed.size(), 1);
        if (how == 0)
            server.tellGap();
        else if (how == 3)
            server.tellText(QStringLiteral("{\"seq\":1"));
        else if (how == 4)
            server.tellBytes("\x01\x02");
        else {
            server.goAway();
            server.setInstance(how == 1 ? QStringLiteral("desk-2") : QStringLiteral("desk-1"), 7);
            server.comeBack();
        }
        QTRY_COMPARE(missed.size(), 2);
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QSignalSpy health(&feed, &LiveFeed::healthChanged);
        server.tell("health", redisDown);
        QTRY_COMPARE(health.size(), 1);
    }

    void tellsNothingTwice()
    {
        FeedServer server;
        server.setInstance(QStringLiteral("desk-1"), 5);
        LiveFeed feed;
        QSignalSpy health(&feed, &LiveFeed::healthChanged);
        feed.start(at(server.gateway()), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        server.tell("health", redisDown);
        server.setInstance(QStringLiteral("desk-1"), 5);
        server.tell("health", redisDown); // number 6 again
        server.tell("health", redisDown);
        QTRY_COMPARE(health.size(), 2);
        server.tell("health", redisDown);
        QTRY_COMPARE(health.size(), 3);
    }

    void asksForTheTypesItWants()
    {
        FeedServer server;
        LiveFeed feed;
        FeedAddress address = at(server.gateway());
        address.types << QStringLiteral("health") << QStringLiteral("chat.message");
        feed.start(address, LiveFeed::Start::Now, quick());
        QTRY_COMPARE(server.types(), QStringList() << QStringLiteral("health,chat.message"));
    }

    void saysWhatAGatewayAnswersInstead_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("httpStatus");
        const auto row = [](const char* name, const char* status, Kind kind, int httpStatus) {
            QTest::newRow(name) << QByteArray(status) << static_cast<int>(kind) << httpStatus;
        };
        row("a gateway without events", "404 Not Found", Kind::NoEvents, 0);
        row("a gateway that wants a token", "401 Unauthorized", Kind::SignInNeeded, 401);
        row("a page from elsewhere", "403 Forbidden", Kind::Refused, 403);
        row("a request it does not understand", "422 Unprocessable Entity", Kind::Refused, 422);
        // QWebSocket does not tell this one from a lost connection.
        row("a bad request", "400 Bad Request", Kind::Retrying, 0);
        row("a redirect, which is not followed", "302 Found", Kind::Refused, 302);
        row("a page where the socket should be", "200 OK", Kind::Retrying, 0);
        row("a gateway that has too much to do", "503 Service Unavailable", Kind::Retrying, 0);
        row("a gateway that was asked too often", "429 Too Many Requests", Kind::Retrying, 0);
    }
    void saysWhatAGatewayAnswersInstead()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, kind);
        ScriptedServer server;
        server.answer("/ws/events", ScriptedServer::whole(status, "application/json", "{}",
                                                          "Location: http://127.0.0.1:1/\r\n"));
        LiveFeed feed;
        feed.start(at(server.url({})), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(static_cast<int>(feed.state().kind), kind);
        QTEST(feed.state().httpStatus, "httpStatus");
        QTRY_VERIFY(server.heads().size() > 1); // it looks again by itself
        QCOMPARE(static_cast<int>(feed.state().kind), kind);
        QVERIFY(server.heads().at(0).contains("\r\nsec-websocket-protocol: gatehouse.v1") ||
                server.heads().at(0).contains("\r\nSec-WebSocket-Protocol: gatehouse.v1"));
        QVERIFY(!feedPartState(feed.state()).summary.isEmpty());
    }

    void isPatientWithAServerThatSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        LiveFeed feed;
        FeedTimings timings = quick();
        timings.handshake = 50ms;
        feed.start(at(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()))),
                   LiveFeed::Start::Now, timings);
        QCOMPARE(feed.state().kind, Kind::Off);
        QTRY_COMPARE(feed.state().kind, Kind::Retrying);
    }

    void aSocketThatIsNoFeedIsNone()
    {
        FeedServer server;
        server.setGreeting(false);
        LiveFeed feed;
        feed.start(at(server.gateway()), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(server.connected(), 1);
        server.tellText(QStringLiteral("welcome to the chat"));
        QTRY_COMPARE(feed.state().kind, Kind::NoEvents);
    }

    void noticesThatTheNetworkIsGone()
    {
        // Pongs come from the server's event loop: a server that only holds the socket sends none.
        FeedServer server;
        LiveFeed feed;
        FeedTimings timings = quick();
        timings.ping = 30ms;
        feed.start(at(server.gateway()), LiveFeed::Start::Now, timings);
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QSignalSpy states(&feed, &LiveFeed::stateChanged);
        QVERIFY(!states.wait(200)); // alive while it answers
        QCOMPARE(feed.state().kind, Kind::Connected);
        QElapsedTimer blocked;
        blocked.start();
        while (blocked.elapsed() < 150) {
        } // this thread is the server's
        QTRY_VERIFY(server.sinces().size() > 1);
    }

    void waitsForATokenAndBringsIt()
    {
        FeedServer server;
        LiveFeed feed;
        feed.start(at(server.gateway()), LiveFeed::Start::WhenSignedIn, quick());
        QTRY_COMPARE(feed.state().kind, Kind::SignInNeeded);
        QCOMPARE(server.connected(), 0);
        feed.setToken("abc");
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QCOMPARE(server.tokens(), QList<QByteArray>() << "Bearer abc");
        feed.setToken({});
        QTRY_COMPARE(feed.state().kind, Kind::SignInNeeded);
        QTRY_COMPARE(server.connected(), 0);
    }

    void asksForANewerTokenWhenItsOwnExpires()
    {
        FeedServer server;
        LiveFeed feed;
        QSignalSpy refused(&feed, &LiveFeed::tokenRefused);
        feed.start(at(server.gateway()), LiveFeed::Start::WhenSignedIn, quick());
        feed.setToken("old");
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        server.close(4401);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].toByteArray(), QByteArray("old"));
        feed.setToken("new");
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QCOMPARE(server.tokens().last(), QByteArray("Bearer new"));
        // It has a newer one already: nobody has to be asked.
        feed.setToken("newer");
        server.close(4401);
        QTRY_COMPARE(server.tokens().last(), QByteArray("Bearer newer"));
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        QCOMPARE(refused.size(), 1);
    }

    void aTokenIsNotSentInTheClear()
    {
        LiveFeed feed;
        feed.start(at(QUrl(QStringLiteral("http://gateway.invalid"))), LiveFeed::Start::WhenSignedIn,
                   quick());
        feed.setToken("secret");
        QTRY_COMPARE(feed.state().kind, Kind::PlainHttpToken);
    }

    void aFloodIsBounded()
    {
        FeedServer server;
        LiveFeed feed;
        QSignalSpy health(&feed, &LiveFeed::healthChanged);
        feed.start(at(server.gateway()), LiveFeed::Start::Now, quick());
        QTRY_COMPARE(feed.state().kind, Kind::Connected);
        FeedQueue queue; // the same bound, without a thread that may keep up
        for (std::size_t i = 0; i < FeedQueue::limit + 10; ++i)
            QCOMPARE(queue.push(FeedFrame{1, {}, FeedOther{}}), i == 0);
        const auto batch = queue.takeAll();
        QCOMPARE(batch.frames.size(), 10U);
        QCOMPARE(batch.dropped, FeedQueue::limit);
        QVERIFY(batch.hasMissed);
        QVERIFY(queue.push(FeedFrame{1, {}, FeedOther{}})); // the next one wakes again
        QCOMPARE(queue.takeAll().dropped, FeedQueue::limit);

        constexpr int many = 5000;
        for (int i = 0; i < many; ++i)
            server.tell("health", redisDown);
        QTRY_COMPARE(static_cast<quint64>(health.size()) + feed.dropped(), static_cast<quint64>(many));
    }

    void endsUnderLoad()
    {
        FeedServer server;
        for (int i = 0; i < 300; ++i) {
            auto feed = std::make_unique<LiveFeed>();
            feed->start(at(server.gateway()), LiveFeed::Start::Now, quick());
            if (i % 3 == 0)
                QTRY_COMPARE(feed->state().kind, Kind::Connected);
            for (int event = 0; event < 20; ++event)
                server.tell("health", redisDown);
            if (i % 3 == 1)
                QTest::qWait(0);
            if (i % 5 == 0)
                feed->stop();
            feed.reset();
        }
    }
};

GATEHOUSE_TEST(LiveFeedTest)
#include "tst_livefeed.moc"
