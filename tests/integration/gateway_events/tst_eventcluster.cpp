#include "busears.h"
#include "eventclient.h"
#include "processmemory.h"
#include "testmain.h"

#include <QJsonDocument>

#include <algorithm>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("cluster");
const QString written = QStringLiteral("config.updated");
constexpr int patience = 20'000;

/// What an instance that we made up says.
QByteArray told(int number, const QByteArray& id)
{
    return "{\"instance\":\"made-up\",\"number\":" + QByteArray::number(number) +
           ",\"at\":\"2026-03-01T06:02:20.632281Z\",\"type\":\"health\",\"data\":{\"name\":\"" + id +
           "\",\"from\":\"healthy\",\"to\":\"unhealthy\"}}";
}

QByteArrayList keysOf(const EventClient& client)
{
    QByteArrayList keys;
    for (const QJsonObject& event : client.events(written))
        keys << dataOf(event)[QLatin1String("key")].toString().toUtf8();
    return keys;
}

/// In no particular order, since events of two instances come in any.
QByteArray sorted(QByteArrayList keys)
{
    std::sort(keys.begin(), keys.end());
    return keys.join(' ');
}

} // namespace

/// Two instances with PostgreSQL and a Redis that comes and goes: every client hears everything, once.
class EventClusterTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;
    GatewayProcess m_here;
    GatewayProcess m_there;
    BusEars m_ears;
    int m_writes = 0;

    /// Writes a configuration through this instance; the key, which no other write has.
    QByteArray write(const GatewayProcess& gateway)
    {
        const QByteArray key = "key." + QByteArray::number(++m_writes);
        const RawAnswer answer =
            gateway.request("PUT", "/api/v1/configs/" + key, R"({"value":1,"reason":"a test"})",
                            {"If-None-Match: *", "Content-Type: application/json"});
        return answer.status == 201 ? key : QByteArray("not written: ") + answer.body;
    }
    void publish(const QByteArray& message) const
    {
        QVERIFY(m_redis.command({"PUBLISH", "gatehouse:events", message}).startsWith(':'));
    }
    /// The last of them is about `the-last`.
    void publishMany(int first, int count)
    {
        QTcpSocket redis;
        redis.connectToHost(QStringLiteral("127.0.0.1"), m_redis.port());
        QVERIFY(redis.waitForConnected(5000));
        QByteArray commands;
        for (int i = 0; i < count; ++i) {
            const QByteArray message = told(first + i, i + 1 == count ? "the-last" : "some");
            commands += "*3\r\n$7\r\nPUBLISH\r\n$16\r\ngatehouse:events\r\n$" +
                        QByteArray::number(message.size()) + "\r\n" + message + "\r\n";
        }
        redis.write(commands);
        redis.write("QUIT\r\n");
        // Closing before the answers were read would take away what Redis has not read.
        while (redis.state() == QAbstractSocket::ConnectedState && redis.waitForReadyRead(10'000))
            (void)redis.readAll();
        QCOMPARE(redis.state(), QAbstractSocket::UnconnectedState);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_here.migrate(m_postgres, database), m_here.output().constData());
        for (GatewayProcess* gateway : {&m_here, &m_there}) {
            gateway->use(m_postgres, database);
            gateway->set(QStringLiteral("REDIS_URL"), m_redis.url());
            QVERIFY2(gateway->start(), gateway->output().constData());
        }
        QVERIFY(m_ears.listenTo(m_redis));
        QVERIFY(m_ears.listenTo(m_postgres, database));
    }

    void whatHappensHereIsToldThereOverRedisAlone()
    {
        EventClient here;
        EventClient there;
        QVERIFY(here.open(m_here));
        QVERIFY(there.open(m_there));
        const QByteArrayList keys{write(m_here), write(m_there), write(m_here)};
        QTRY_COMPARE(there.events(written).size(), 3);
        QTRY_COMPARE(here.events(written).size(), 3);
        for (const QByteArray& key : keys) {
            QCOMPARE(keysOf(there).count(key), 1);
            QCOMPARE(keysOf(here).count(key), 1);
        }
        // Each counts for itself.
        QVERIFY(dataOf(here.frames().first())[QLatin1String("instance")] !=
                dataOf(there.frames().first())[QLatin1String("instance")]);
        QTRY_COMPARE(m_ears.overRedis(written.toUtf8()).size(), 3);
        QCOMPARE(m_ears.overNotify(), QByteArrayList());
    }

    void onTheWayAnOwnerIsAMark()
    {
        EventClient there;
        QVERIFY(there.open(m_there, "/ws/events?types=chat.message"));
        const QList<QByteArray> json{"Content-Type: application/json"};
        const RawAnswer session =
            m_here.request("POST", "/api/v1/chat/sessions", R"({"user_id":"ann@example.org"})", json);
        const QByteArray id =
            QJsonDocument::fromJson(session.body).object()[QLatin1String("id")].toString().toUtf8();
        const RawAnswer message = m_here.request("POST", "/api/v1/chat/sessions/" + id + "/messages",
                                                 R"({"role":"user","content":"secret words"})", json);
        QCOMPARE(message.status, 201);
        QTRY_COMPARE(there.events().size(), 1);
        QCOMPARE(dataOf(there.events().constFirst()).keys().join(QLatin1Char(' ')),
                 QStringLiteral("message_id role session_id"));
        QTRY_COMPARE(m_ears.overRedis("chat.message").size(), 1);
        const QByteArray onTheWay = m_ears.overRedis("chat.message").constFirst();
        QVERIFY(onTheWay.contains("\"owner\":\""));
        QVERIFY(!onTheWay.contains("ann@example") && !onTheWay.contains("secret"));
    }

    void whatIsNoEventIsDropped()
    {
        EventClient there;
        QVERIFY(there.open(m_there));
        publish("hello");
        publish(QByteArray(100'000, 'x'));
        publish(told(1, "before").replace("healthy", "all_is_well,_or_so_they_say_and_say_again"));
        publish(told(1, "the-first").replace("\"to\"", "\"content\":\"secret\",\"to\""));
        QTRY_COMPARE(there.events().size(), 1);
        QCOMPARE(dataOf(there.events().constFirst()).keys().join(QLatin1Char(' ')),
                 QStringLiteral("from name to"));
    }

    void whatComesTwiceIsToldOnceAndWhatIsMissingIsAGap()
    {
        EventClient there;
        QVERIFY(there.open(m_there));
        QTRY_COMPARE(there.frames().size(), 1);
        const QByteArray before = there.place();
        publish(told(2, "the-second"));
        publish(told(2, "the-second"));
        publish(told(4, "the-fourth"));
        QTRY_COMPARE(there.events().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(there.events(QStringLiteral("gap")).size(), 1, patience);
        // Whoever was away meanwhile learns of it, too; whoever comes behind it need not.
        EventClient back;
        QVERIFY(back.open(m_there, "/ws/events?since=" + before));
        QTRY_COMPARE(back.events().size(), 1);
        QCOMPARE(back.events(QStringLiteral("gap")).size(), 1);
        EventClient after;
        QVERIFY(after.open(m_there, "/ws/events?since=" + there.place()));
        const QByteArray key = write(m_here);
        QTRY_COMPARE(keysOf(after), QByteArrayList{key});
        QCOMPARE(after.events(QStringLiteral("gap")).size(), 0);
    }

    void whoTakesNothingCostsNothing()
    {
        constexpr int warming = 12'000; // fills the ring
        constexpr int flood = 60'000;
        EventClient slow;
        EventClient quick;
        QVERIFY(slow.open(m_there, "/ws/events?types=health"));
        QVERIFY(quick.open(m_there, "/ws/events?types=health&id=the-last"));
        EventClient aside;
        QVERIFY(aside.open(m_here, "/ws/events?types=health&id=the-last"));
        slow.stopReading();
        publishMany(100'000, warming); // far away: a numbering of its own
        QTRY_COMPARE_WITH_TIMEOUT(quick.events(QStringLiteral("health")).size(), 1, 60'000);
        const qint64 before = processMemory(m_there.pid(), "VmRSS");
        publishMany(100'000 + warming, flood);
        QTRY_COMPARE_WITH_TIMEOUT(quick.events(QStringLiteral("health")).size(), 2, 60'000);
        const qint64 grown = processMemory(m_there.pid(), "VmRSS") - before;
        qInfo("%d events past a client that takes none: %lld kB more", flood,
              static_cast<long long>(grown / 1024));
        if (memoryIsItsOwn)
            QVERIFY2(grown < 8'192 * 1024, QByteArray::number(grown).constData());
        // The numbering far away is a gap to everybody, now and not in what is tried next.
        QTRY_VERIFY_WITH_TIMEOUT(!quick.events(QStringLiteral("gap")).isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!aside.events(QStringLiteral("gap")).isEmpty(), patience);
        // Not what it missed, but that it did (if it was not given up: after 30 s it is).
        slow.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(!slow.events(QStringLiteral("gap")).isEmpty(), patience);
    }

    void withoutRedisNotifyTakesOver()
    {
        EventClient here;
        EventClient there;
        QVERIFY(here.open(m_here));
        QVERIFY(there.open(m_there));
        QByteArrayList keys{write(m_here)};
        // What Redis had taken and not passed on when it ended would be a gap, and another test's.
        QTRY_COMPARE_WITH_TIMEOUT(there.events(written).size(), 1, patience);
        QVERIFY(m_redis.stop());
        for (int i = 0; i < 20; ++i)
            keys << write(i % 2 == 0 ? m_here : m_there);
        QTRY_COMPARE_WITH_TIMEOUT(sorted(keysOf(there)), sorted(keys), patience);
        QTRY_COMPARE_WITH_TIMEOUT(sorted(keysOf(here)), sorted(keys), patience);
        QTRY_VERIFY(m_ears.overNotify(written.toUtf8()).size() >= 20);
        QTRY_VERIFY_WITH_TIMEOUT(!there.events(QStringLiteral("health")).isEmpty(), patience);
        QCOMPARE(there.events(QStringLiteral("gap")).size(), 0);
        QCOMPARE(here.events(QStringLiteral("gap")).size(), 0);
    }

    void whenRedisIsBackNothingComesTwiceOrIsLost()
    {
        EventClient here;
        EventClient there;
        QVERIFY(here.open(m_here));
        QVERIFY(there.open(m_there));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_ears.listenTo(m_redis));
        const qsizetype notified = m_ears.overNotify(written.toUtf8()).size();
        const qsizetype published = m_ears.overRedis(written.toUtf8()).size();
        QByteArrayList keys;
        // Until both tell it over Redis again.
        const auto overRedis = [this] { return m_ears.overRedis(written.toUtf8()).size(); };
        const auto writeBoth = [this, &keys, &overRedis, published] {
            keys << write(m_here) << write(m_there);
            return overRedis() > published + 10;
        };
        QVERIFY(QTest::qWaitFor(writeBoth, patience));
        QTRY_COMPARE_WITH_TIMEOUT(sorted(keysOf(there)), sorted(keys), patience);
        QTRY_COMPARE_WITH_TIMEOUT(sorted(keysOf(here)), sorted(keys), patience);
        // Each was told on one of the two.
        QTRY_COMPARE(m_ears.overNotify(written.toUtf8()).size() - notified + overRedis() - published,
                     keys.size());
        QCOMPARE(there.events(QStringLiteral("gap")).size(), 0);
        QCOMPARE(here.events(QStringLiteral("gap")).size(), 0);
    }

    void withoutPostgresRedisStillTells()
    {
        EventClient there;
        QVERIFY(there.open(m_there, "/ws/events?types=health&id=postgresql"));
        QVERIFY(m_postgres.stop());
        // Each of the two instances says so.
        QTRY_COMPARE_WITH_TIMEOUT(there.events().size(), 2, patience);
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QTRY_COMPARE_WITH_TIMEOUT(there.events(QStringLiteral("health")).size(), 4, patience);
    }

    void anInstanceThatStopsSaysSo()
    {
        EventClient there;
        QVERIFY(there.open(m_there, "/ws/events?types=instance"));
        QVERIFY2(m_here.stop(), m_here.output().constData());
        QTRY_COMPARE(there.events().size(), 1);
        QCOMPARE(dataOf(there.events().constFirst())[QLatin1String("state")].toString(),
                 QStringLiteral("stopping"));
    }
};

GATEHOUSE_TEST(EventClusterTest)
#include "tst_eventcluster.moc"
