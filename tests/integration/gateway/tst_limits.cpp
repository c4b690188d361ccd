#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

/// What is limited, counted and recorded, over the real port.
class LimitsTest : public QObject
{
    Q_OBJECT

    static constexpr auto sessions = "/api/v1/chat/sessions";

    PostgresServer m_postgres;
    RedisServer m_redis;

    void prepare(GatewayProcess& gateway, const QString& rate)
    {
        gateway.use(m_postgres, u"l"_s);
        gateway.set(u"RATE_IP"_s, rate);
        QVERIFY2(gateway.start(), gateway.output().constData());
    }
    static int accepted(const GatewayProcess& gateway, int tries)
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += gateway.request("GET", sessions).status == 200 ? 1 : 0;
        return count;
    }
    /// Asks as a client that has a name, so as not to be reported itself.
    static RawAnswer listed(const GatewayProcess& gateway)
    {
        return gateway.request("GET", "/api/v1/validation/rejections?limit=1", {}, {"User-Agent: test"});
    }
    static QJsonObject json(const RawAnswer& answer) { return QJsonDocument::fromJson(answer.body).object(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(u"l"_s));
        GatewayProcess migrator;
        QVERIFY2(migrator.migrate(m_postgres, u"l"_s), migrator.output().constData());
    }

    void whoAsksTooOftenIsToldWhenToComeAgain()
    {
        GatewayProcess gateway;
        prepare(gateway, u"1/h burst 3"_s);
        QCOMPARE(accepted(gateway, 3), 3);
        const RawAnswer refused = gateway.request("GET", sessions);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.body, QByteArray("{\"detail\":\"Rate limit exceeded\"}"));
        QVERIFY(refused.field("retry-after").toInt() > 3500);
        QVERIFY(!refused.field("x-request-id").isEmpty());
        for (const char* open : {"/health", "/ready", "/metrics", "/health/detailed"})
            QCOMPARE(gateway.request("GET", open).status, 200);
    }

    void theRulesComeBeforeTheLimit()
    {
        GatewayProcess gateway;
        prepare(gateway, u"1/h burst 1"_s);
        QCOMPARE(accepted(gateway, 2), 1);
        const RawAnswer broken = gateway.request("POST", sessions, "{", {"Content-Type: application/json"});
        QCOMPARE(broken.status, 400);
        QVERIFY2(broken.body.startsWith("{\"detail\":\"Invalid JSON: "), broken.body.constData());
    }

    void instancesShareTheLimitThroughRedis()
    {
        GatewayProcess one;
        GatewayProcess other;
        for (GatewayProcess* gateway : {&one, &other}) {
            gateway->set(u"REDIS_URL"_s, m_redis.url());
            prepare(*gateway, u"1/h burst 20"_s);
        }
        QCOMPARE(accepted(one, 20), 20);
        // The other hears of it with its own next settlement: a request now and then makes one.
        int passed = 0;
        QTRY_VERIFY_WITH_TIMEOUT((passed += accepted(other, 1), other.request("GET", sessions).status == 429),
                                 10'000);
        QVERIFY2(passed < 20, "each instance would have given the whole burst");
    }

    void refusalsAreRecordedAndCounted()
    {
        GatewayProcess gateway;
        prepare(gateway, u"1000000/s"_s);
        const RawAnswer refused = gateway.request("POST", sessions, "mail ann@example.com",
                                                  {"Content-Type: text/plain", "User-Agent: test",
                                                   "Authorization: Bearer secret", "x-request-id: r-1"});
        QCOMPARE(refused.status, 415);
        // Newest first; the reports of requests without a user-agent are behind it.
        QJsonObject record;
        QTRY_COMPARE(
            (record = json(listed(gateway))[u"rejections"_s][0].toObject())[u"request_id"_s].toString(),
            u"r-1"_s);
        QCOMPARE(record[u"check"_s].toString(), u"content-type"_s);
        QCOMPARE(record[u"status"_s].toInt(), 415);
        QCOMPARE(record[u"mode"_s].toString(), u"enforce"_s);
        const QByteArray all = QJsonDocument(record).toJson();
        QVERIFY2(!all.contains("Bearer") && !all.contains("ann@"), all.constData());
        const QByteArray metrics = gateway.request("GET", "/metrics").body;
        QVERIFY2(metrics.contains("\nvalidation_rejections_total{rule=\"content-type\",status=\"415\"} 1\n"),
                 metrics.constData());
        QVERIFY2(
            metrics.contains(
                "\nhttp_requests_total{method=\"POST\",route=\"/api/v1/chat/sessions\",status=\"415\"} 1\n"),
            metrics.constData());
    }

    void everyInstanceTellsItsCountersToAll()
    {
        GatewayProcess one;
        GatewayProcess other;
        for (GatewayProcess* gateway : {&one, &other})
            prepare(*gateway, u"1000000/s"_s);
        const RawAnswer refused =
            one.request("POST", sessions, "x", {"Content-Type: text/html", "User-Agent: test"});
        QCOMPARE(refused.status, 415);
        const auto hits = [&other] {
            const QJsonObject counters = json(other.request("GET", "/api/v1/validation/counters"));
            for (const QJsonValue rule : counters[u"total"_s].toArray())
                if (rule[u"rule"_s].toString() == u"content-type")
                    return rule[u"hits"_s].toInt();
            return 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hits() >= 1, 12'000); // each writes its own every 5 s
    }

    void theCallsDescribeThemselves()
    {
        GatewayProcess gateway;
        prepare(gateway, u"1000000/s"_s);
        const QJsonObject document = json(gateway.request("GET", "/openapi.json"));
        QCOMPARE(document[u"openapi"_s].toString(), u"3.1.0"_s);
        QVERIFY(document[u"paths"_s].toObject().contains(u"/api/v1/chat/sessions/{id}/messages"_s));
        const RawAnswer page = gateway.request("GET", "/docs");
        QCOMPARE(page.status, 200);
        QVERIFY(page.field("content-security-policy").startsWith("default-src 'none'"));
    }
};

GATEHOUSE_TEST(LimitsTest)
#include "tst_limits.moc"
