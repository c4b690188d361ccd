#include "backendserver.h"
#include "eventclient.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("events");

QByteArray made(const RawAnswer& answer, const char* member)
{
    return QJsonDocument::fromJson(answer.body).object()[QLatin1String(member)].toString().toUtf8();
}

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// What one instance tells its clients, without sign-in: a real gateway, PostgreSQL and a backend, no Redis.
class EventStreamTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    BackendServer m_backend;
    GatewayProcess m_gateway;

    RawAnswer writeConfig(const QByteArray& key, const QByteArray& precondition = "If-None-Match: *") const
    {
        return m_gateway.request("PUT", "/api/v1/configs/" + key, R"({"value":{"a":1},"reason":"a test"})",
                                 {precondition, "Content-Type: application/json"});
    }
    RawAnswer post(const QByteArray& target, const QByteArray& body) const
    {
        return m_gateway.request("POST", target, body, {"Content-Type: application/json"});
    }
    QByteArray instance() const { return made(m_gateway.request("GET", "/health"), "instance"); }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_gateway.set(QStringLiteral("SERVICE_CLUSTER_REGISTRY_URL"), m_backend.url());
        m_gateway.set(QStringLiteral("CORS_ORIGINS"), QStringLiteral("https://console.example"));
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void helloSaysWhereTheNumberingStands()
    {
        EventClient client;
        QVERIFY2(client.open(m_gateway), client.answer().constData());
        QTRY_COMPARE(client.frames().size(), 1);
        const QJsonObject hello = client.frames().first();
        QCOMPARE(hello[QLatin1String("type")].toString(), QStringLiteral("hello"));
        QVERIFY(hello[QLatin1String("seq")].isNull());
        QVERIFY(hello[QLatin1String("at")].toString().endsWith(QLatin1Char('Z')));
        QCOMPARE(dataOf(hello)[QLatin1String("instance")].toString().toUtf8(), instance());
        QCOMPARE(dataOf(hello)[QLatin1String("oldest")].toInt(), 1);
        QVERIFY(dataOf(hello)[QLatin1String("seq")].toInt() >= 1); // that the instance is live
    }

    void whatServesIsTheFirstEvent()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events?types=instance&since=" + instance() + ":0"));
        QTRY_COMPARE(client.events().size(), 1);
        const QJsonObject event = client.events().first();
        QCOMPARE(event[QLatin1String("seq")].toInt(), 1);
        QCOMPARE(dataOf(event),
                 json("{\"instance\":\"" + instance() + "\",\"served_version\":null,\"state\":\"live\"}"));
    }

    void aWrittenConfigurationIsTold()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway));
        QCOMPARE(writeConfig("a.key").status, 201);
        QTRY_COMPARE(client.events().size(), 1);
        const QJsonObject event = client.events().first();
        QCOMPARE(event[QLatin1String("type")].toString(), QStringLiteral("config.updated"));
        QCOMPARE(dataOf(event), json(R"({"service":"api-gateway","key":"a.key","version":1})"));
        QCOMPARE(event.keys().join(QLatin1Char(' ')), QStringLiteral("at data seq type"));
    }

    void newRulesAreToldOnceTheyAreLive()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events?types=instance"));
        const QByteArray rules = R"({"value":{"version":1,"endpoints":[]},"reason":"a test"})";
        const RawAnswer written = m_gateway.request("PUT", "/api/v1/configs/validation.rules", rules,
                                                    {"If-None-Match: *", "Content-Type: application/json"});
        QVERIFY2(written.status == 201, written.body.constData());
        QTRY_COMPARE(client.events().size(), 1);
        const QJsonObject data = dataOf(client.events().first());
        QCOMPARE(data[QLatin1String("served_version")].toInt(), 1);
        QCOMPARE(data[QLatin1String("state")].toString(), QStringLiteral("live"));
        // Whoever reads on the event sees it in the row.
        QVERIFY(m_gateway.request("GET", "/api/v1/instances").body.contains("\"served_version\":1"));
    }

    void aMessageIsToldByItsIds()
    {
        EventClient client;
        const QByteArray session = made(post("/api/v1/chat/sessions", R"({"user_id":"ann"})"), "id");
        QVERIFY(client.open(m_gateway, "/ws/events?id=" + session));
        const QByteArray messages = "/api/v1/chat/sessions/" + session + "/messages";
        const QByteArray id = made(post(messages, R"({"role":"user","content":"secret words"})"), "id");
        QVERIFY(!id.isEmpty());
        QTRY_COMPARE(client.events().size(), 1);
        const QJsonObject event = client.events().first();
        QCOMPARE(event[QLatin1String("type")].toString(), QStringLiteral("chat.message"));
        QCOMPARE(dataOf(event), json("{\"session_id\":\"" + session + "\",\"message_id\":\"" + id +
                                     "\",\"role\":\"user\"}"));
    }

    void aMessageThatWasNotStoredIsNotTold()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway));
        QCOMPARE(post("/api/v1/chat/sessions/none/messages", R"({"role":"user","content":"a"})").status, 404);
        QCOMPARE(writeConfig("behind.it").status, 201);
        QTRY_COMPARE(client.events().size(), 1);
        QCOMPARE(client.events(QStringLiteral("chat.message")).size(), 0);
    }

    void aRejectionIsToldOnceItCanBeRead()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events?types=request.rejected"));
        QCOMPARE(m_gateway.request("POST", "/api/v1/chat/sessions", "no json", {"Content-Type: text/plain"})
                     .status,
                 415);
        QTRY_COMPARE(client.events().size(), 1);
        const QJsonObject data = dataOf(client.events().first());
        QCOMPARE(data.keys().join(QLatin1Char(' ')), QStringLiteral("id rule status"));
        QCOMPARE(data[QLatin1String("status")].toInt(), 415);
        const QByteArray id = data[QLatin1String("id")].toString().toUtf8();
        QVERIFY(m_gateway.request("GET", "/api/v1/validation/rejections").body.contains(id));
    }

    void aComponentThatGoesDownIsTold()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events?types=health&id=cluster-registry"));
        m_backend.setSilent(true);
        QTRY_COMPARE_WITH_TIMEOUT(client.events().size(), 1, 15000);
        QCOMPARE(dataOf(client.events().first()),
                 json(R"({"name":"cluster-registry","from":"healthy","to":"unhealthy"})"));
        m_backend.setSilent(false);
        QTRY_COMPARE_WITH_TIMEOUT(client.events().size(), 2, 15000);
        QCOMPARE(dataOf(client.events().last()),
                 json(R"({"name":"cluster-registry","from":"unhealthy","to":"healthy"})"));
    }

    void whoComesBackGetsWhatItMissed()
    {
        EventClient before;
        QVERIFY(before.open(m_gateway));
        QTRY_COMPARE(before.frames().size(), 1);
        const QByteArray place = before.place();
        before.abort();
        for (const char* key : {"missed.1", "missed.2", "missed.3"})
            QCOMPARE(writeConfig(key).status, 201);
        EventClient after;
        QVERIFY(after.open(m_gateway, "/ws/events?types=config.updated&since=" + place));
        QTRY_COMPARE(after.events().size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(dataOf(after.events()[i])[QLatin1String("key")].toString(),
                     QStringLiteral("missed.%1").arg(i + 1));
        QCOMPARE(after.events(QStringLiteral("gap")).size(), 0);
    }

    void anotherNumberingIsAGap_data()
    {
        QTest::addColumn<QByteArray>("since");
        QTest::newRow("of another instance") << QByteArray("elsewhere-12345678:1");
        QTest::newRow("ahead of ours") << instance() + ":900";
        QTest::newRow("ahead of every number") << instance() + ":99999999999999999999999";
    }
    void anotherNumberingIsAGap()
    {
        QFETCH(QByteArray, since);
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events?since=" + since));
        QTRY_COMPARE(client.frames().size(), 2);
        const QJsonObject gap = client.frames().last();
        QCOMPARE(gap[QLatin1String("type")].toString(), QStringLiteral("gap"));
        QVERIFY(gap[QLatin1String("seq")].isNull());
        QCOMPARE(dataOf(gap), dataOf(client.frames().first()));
    }

    void refusalsComeBeforeTheUpgrade_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* query, const char* field, int status) {
            QTest::newRow(name) << QByteArray("/ws/events") + query << QByteArray(field) << status;
        };
        row("a type that nobody knows", "?types=health,weather", "A: b", 422);
        row("an empty type", "?types=health,", "A: b", 422);
        row("hello is no type to ask for", "?types=hello", "A: b", 422);
        row("types twice", "?types=health&types=instance", "A: b", 422);
        row("since without an instance", "?since=:1", "A: b", 422);
        row("since without a number", "?since=a-1", "A: b", 422);
        row("since with a sign", "?since=a-1:+1", "A: b", 422);
        row("since with nothing behind the colon", "?since=a-1:", "A: b", 422);
        row("an id that is no text", "?id=%ff", "A: b", 422);
        row("a page of another origin", "", "Origin: https://evil.example", 403);
        row("a page of another site", "", "Sec-Fetch-Site: cross-site", 403);
        row("a rebound name", "", "X-Forwarded-For: 10.0.0.1", 421);
    }
    void refusalsComeBeforeTheUpgrade()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, field);
        QFETCH(int, status);
        EventClient client;
        QVERIFY(!client.open(m_gateway, target, {field}));
        QCOMPARE(client.status(), status);
        QVERIFY(client.answer().contains("x-request-id: "));
        QVERIFY(client.answer().contains("traceparent: "));
    }

    void whoAsksForNoWebSocketIsToldSo()
    {
        const RawAnswer answer = m_gateway.request("GET", "/ws/events");
        QCOMPARE(answer.status, 426);
        QCOMPARE(answer.field("upgrade"), QByteArray("websocket"));
        QCOMPARE(m_gateway.request("POST", "/ws/events").status, 405);
    }

    void aPageOfOurOriginGetsIn()
    {
        EventClient client;
        QVERIFY2(client.open(m_gateway, "/ws/events", {"Origin: https://console.example"}),
                 client.answer().constData());
        QVERIFY(client.answer().contains("x-request-id: "));
        QVERIFY(client.answer().contains("traceparent: 00-"));
    }

    void onlyOurProtocolIsNamed()
    {
        EventClient ours;
        QVERIFY(ours.open(m_gateway, "/ws/events", {"Sec-WebSocket-Protocol: other, gatehouse.v1"}));
        QVERIFY(ours.answer().contains("Sec-WebSocket-Protocol: gatehouse.v1\r\n"));
        EventClient others;
        QVERIFY(others.open(m_gateway, "/ws/events", {"Sec-WebSocket-Protocol: other"}));
        QVERIFY(!others.answer().contains("Sec-WebSocket-Protocol"));
    }

    void whoSaysAnythingIsClosed1008_data()
    {
        QTest::addColumn<int>("opcode");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("text") << 1 << QByteArray("{}");
        QTest::newRow("nothing, as text") << 1 << QByteArray();
        QTest::newRow("bytes") << 2 << QByteArray("\x01\x02");
    }
    void whoSaysAnythingIsClosed1008()
    {
        QFETCH(int, opcode);
        QFETCH(QByteArray, payload);
        EventClient client;
        QVERIFY(client.open(m_gateway));
        client.sendFrame(opcode, payload);
        QTRY_COMPARE(client.closeCode(), std::optional<int>(1008));
        QTRY_VERIFY(!client.connected());
    }

    void theDocumentListsIt()
    {
        const QJsonObject paths =
            json(m_gateway.request("GET", "/openapi.json").body)[QLatin1String("paths")].toObject();
        const QJsonObject get =
            paths[QLatin1String("/ws/events")].toObject()[QLatin1String("get")].toObject();
        QCOMPARE(get[QLatin1String("parameters")].toArray().size(), 3);
        QVERIFY(get[QLatin1String("responses")].toObject().contains(QLatin1String("101")));
    }

    void metricsCountWhoFollows()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway));
        const auto metrics = [this] { return m_gateway.request("GET", "/metrics").body; };
        QTRY_VERIFY(metrics().contains("\nevent_clients 1\n"));
        QVERIFY(
            metrics().contains("http_requests_total{method=\"GET\",route=\"/ws/events\",status=\"101\"}"));
        client.abort();
        QTRY_VERIFY(metrics().contains("\nevent_clients 0\n"));
    }

    void theGatewayThatStopsSays1001()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway));
        QTRY_COMPARE(client.frames().size(), 1);
        QVERIFY2(m_gateway.stop(), m_gateway.output().constData());
        QTRY_COMPARE(client.closeCode(), std::optional<int>(1001));
    }
};

GATEHOUSE_TEST(EventStreamTest)
#include "tst_eventstream.moc"
