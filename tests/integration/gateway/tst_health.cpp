#include "cannedbackend.h"
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "redisserver.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <thread>
#include <vector>

using namespace gatehouse::test;

namespace
{

QJsonObject object(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

const QByteArray
    healthyAnswer("HTTP/1.1 200 OK\r\nContent-Length: 32\r\n\r\n{\"status\":\"healthy\", \"load\":0.5}");

} // namespace

/// Probes of real backends that answer, fail and hang.
class HealthTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    RedisServer m_redis;

    void prepare(GatewayProcess& gateway)
    {
        gateway.use(m_postgres, QStringLiteral("h"));
        gateway.set(QStringLiteral("REDIS_URL"), m_redis.url());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("h")));
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_postgres, QStringLiteral("h")), gateway.output().constData());
    }

    void backendsAreReadAsTheyAre()
    {
        CannedBackend healthy(healthyAnswer);
        CannedBackend chunked(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\n\r\n");
        CannedBackend failing("HTTP/1.1 503 Service Unavailable\r\n\r\nno");
        CannedBackend page("HTTP/1.1 200 OK\r\n\r\n<html>");
        CannedBackend hanging{QByteArray()};
        GatewayProcess gateway;
        prepare(gateway);
        gateway.set(QStringLiteral("SERVICE_CLUSTER_REGISTRY_URL"), healthy.url());
        gateway.set(QStringLiteral("SERVICE_OBSERVABILITY_COLLECTOR_URL"), failing.url());
        gateway.set(QStringLiteral("SERVICE_INTELLIGENCE_ENGINE_URL"), hanging.url());
        gateway.set(QStringLiteral("SERVICE_REALTIME_STREAMING_URL"), QStringLiteral("http://127.0.0.1:1"));
        gateway.set(QStringLiteral("SERVICE_ZETA_URL"), chunked.url());
        gateway.set(QStringLiteral("SERVICE_PAGE_URL"), page.url());
        QVERIFY2(gateway.start(), gateway.output().constData());

        const QJsonObject detailed = object(gateway.request("GET", "/health/detailed"));
        QCOMPARE(detailed[QStringLiteral("status")].toString(), QStringLiteral("degraded"));
        const QJsonObject components = detailed[QStringLiteral("components")].toObject();
        const auto status = [&components](const char* name) {
            return components[QLatin1String(name)].toObject()[QStringLiteral("status")].toString();
        };
        const auto latency = [&components](const char* name) {
            return components[QLatin1String(name)].toObject()[QStringLiteral("latency_ms")].toDouble();
        };
        for (const char* name : {"cluster-registry", "zeta", "page", "redis", "postgresql"}) {
            QCOMPARE(status(name), QStringLiteral("healthy"));
            QVERIFY(latency(name) >= 0);
        }
        QCOMPARE(status("observability-collector"), QStringLiteral("unhealthy"));
        QVERIFY(latency("observability-collector") >= 0);
        for (const char* name : {"intelligence-engine", "realtime-streaming"}) {
            QCOMPARE(status(name), QStringLiteral("unhealthy"));
            QCOMPARE(latency(name), -1.0);
        }

        const RawAnswer all = gateway.request("GET", "/health/all");
        const QJsonObject whole = object(all);
        QCOMPARE(whole[QStringLiteral("status")].toString(), QStringLiteral("degraded"));
        QCOMPARE(whole[QStringLiteral("healthy_count")].toInt(), 3);
        QCOMPARE(whole[QStringLiteral("unhealthy_count")].toInt(), 3);
        QVERIFY2(all.body.contains(R"("details":{"status":"healthy", "load":0.5})"), all.body.constData());
        QVERIFY2(all.body.contains(R"("details":{"status_code":503})"), all.body.constData());
        QVERIFY2(all.body.contains(R"("details":{"error":"timeout"})"), all.body.constData());
        QVERIFY2(all.body.contains(R"("details":{"error":"connection failed"})"), all.body.constData());
        QVERIFY2(all.body.contains(R"("details":{"a":1})"), all.body.constData());
        QVERIFY2(!all.body.contains("127.0.0.1"), all.body.constData());
        const QJsonArray services = whole[QStringLiteral("services")].toArray();
        QCOMPARE(services[0].toObject()[QStringLiteral("name")].toString(),
                 QStringLiteral("cluster-registry"));
        QCOMPARE(services[3].toObject()[QStringLiteral("name")].toString(),
                 QStringLiteral("realtime-streaming"));
    }

    void callsAtOneTimeShareARoundOfProbes()
    {
        CannedBackend backend{QByteArray()}; // each round lasts the whole 5 s
        GatewayProcess gateway;
        prepare(gateway);
        gateway.set(QStringLiteral("SERVICE_A_URL"), backend.url());
        QVERIFY2(gateway.start(), gateway.output().constData());
        QElapsedTimer timer;
        timer.start();
        const int before = backend.requests();
        std::vector<std::thread> callers;
        std::atomic<int> bad = 0;
        for (int i = 0; i < 12; ++i)
            callers.emplace_back([&gateway, &bad] {
                const RawAnswer answer = gateway.request("GET", "/health/all");
                if (answer.status != 200 || !answer.body.startsWith(R"({"status":"unhealthy")"))
                    ++bad;
            });
        for (std::thread& caller : callers)
            caller.join();
        QCOMPARE(bad.load(), 0);
        // The background probes every 2 s beside it; 12 rounds would be far more.
        const int background = static_cast<int>(timer.elapsed() / 2000) + 2;
        QVERIFY2(backend.requests() - before <= background + 2,
                 qPrintable(QString::number(backend.requests())));
    }

    void aPostgresThatIsAwayAtTheStartIsNoReasonNotToStart()
    {
        GatewayProcess gateway;
        prepare(gateway);
        gateway.set(QStringLiteral("POSTGRES_PORT"), QStringLiteral("1"));
        QVERIFY2(gateway.start(GatewayProcess::Until::Listening), gateway.output().constData());
        QCOMPARE(gateway.request("GET", "/health").status, 200);
        const RawAnswer ready = gateway.request("GET", "/ready");
        QCOMPARE(ready.status, 503);
        QCOMPARE(ready.body, QByteArray(R"({"ready":false,"missing":["postgresql","rules"]})"));
        QCOMPARE(gateway.request("GET", "/health/db").status, 503);
        QVERIFY(gateway.stop());
    }

    void anEmptyDatabaseIsNotReadyUntilItIsMigrated()
    {
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("empty")));
        GatewayProcess gateway;
        gateway.use(m_postgres, QStringLiteral("empty"));
        QVERIFY2(gateway.start(GatewayProcess::Until::Listening), gateway.output().constData());
        QCOMPARE(gateway.request("GET", "/ready").body,
                 QByteArray(R"({"ready":false,"missing":["migrations","rules"]})"));
        GatewayProcess migrator;
        QVERIFY2(migrator.migrate(m_postgres, QStringLiteral("empty")), migrator.output().constData());
        QTRY_COMPARE_WITH_TIMEOUT(gateway.request("GET", "/ready").status, 200, 15000);
    }

    void aPostgresOutageIsSaidAndHealsWithoutARestart()
    {
        GatewayProcess gateway;
        prepare(gateway);
        QVERIFY2(gateway.start(), gateway.output().constData());
        QCOMPARE(gateway.request("GET", "/api/v1/chat/sessions").status, 200);
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_postgres.stop());
            const RawAnswer away = gateway.request("GET", "/api/v1/chat/sessions");
            QCOMPARE(away.status, 503);
            QCOMPARE(away.body, QByteArray(R"({"detail":"Database unavailable"})"));
            QCOMPARE(away.field("retry-after"), QByteArray("1"));
            QVERIFY(!away.field("x-request-id").isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(gateway.request("GET", "/ready").status, 503, 15000);
            QCOMPARE(
                gateway.request("POST", "/api/v1/chat/sessions", "{}", {"Content-Type: application/json"})
                    .status,
                503);
            QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
            QTRY_COMPARE_WITH_TIMEOUT(gateway.request("GET", "/api/v1/chat/sessions").status, 200, 15000);
            QTRY_COMPARE_WITH_TIMEOUT(gateway.request("GET", "/ready").status, 200, 15000);
        }
        QVERIFY2(gateway.stop(), gateway.output().constData());
    }

    void withoutRedisEverythingIsServed()
    {
        GatewayProcess gateway;
        prepare(gateway);
        QVERIFY2(gateway.start(), gateway.output().constData());
        const QByteArray type("Content-Type: application/json");
        const RawAnswer made = gateway.request("POST", "/api/v1/chat/sessions", "{}", {type});
        const QByteArray path = made.field("location");
        QCOMPARE(made.status, 201);
        QCOMPARE(gateway.request("GET", path).status, 200);
        const QByteArray key = "gatehouse:chat:session:" + path.mid(path.lastIndexOf('/') + 1);
        QTRY_VERIFY(m_redis.command({"HGET", key, "b"}).contains(R"("messages":[])"));

        QVERIFY(m_redis.stop());
        QCOMPARE(gateway.request("POST", path + "/messages", R"({"role":"user","content":"hello"})", {type})
                     .status,
                 201);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(gateway.request("GET", path).body.contains("hello"));
        QVERIFY(timer.elapsed() < 5000);
        QTRY_VERIFY_WITH_TIMEOUT(gateway.request("GET", "/health/detailed")
                                     .body.contains(R"("redis":{"status":"unhealthy","latency_ms":-1,)"),
                                 15000);
        QCOMPARE(gateway.request("GET", "/ready").status, 200);
        QVERIFY2(m_redis.start(), qPrintable(m_redis.error()));
        QTRY_VERIFY_WITH_TIMEOUT(
            gateway.request("GET", "/health/detailed").body.contains(R"("redis":{"status":"healthy")"),
            15000);
        QTRY_VERIFY(gateway.request("GET", path).status == 200 &&
                    m_redis.command({"HGET", key, "b"}).contains("hello"));
    }

    void theCacheNeverAnswersWhatPostgresDoesNot()
    {
        GatewayProcess gateway;
        prepare(gateway);
        QVERIFY2(gateway.start(), gateway.output().constData());
        const QByteArray type("Content-Type: application/json");
        const QByteArray path =
            gateway.request("POST", "/api/v1/chat/sessions", "{}", {type}).field("location");
        const QByteArray id = path.mid(path.lastIndexOf('/') + 1);
        const QByteArray key = "gatehouse:chat:session:" + id;
        QTRY_VERIFY(gateway.request("GET", path).status == 200 &&
                    m_redis.command({"EXISTS", key}) == ":1\r\n");

        // A later state in PostgreSQL wins over the entry; a session that is gone stays gone.
        QCOMPARE(
            gateway.request("POST", path + "/messages", R"({"role":"user","content":"new"})", {type}).status,
            201);
        QVERIFY(gateway.request("GET", path).body.contains("new"));
        QCOMPARE(gateway.request("DELETE", path).status, 204);
        QCOMPARE(gateway.request("GET", path).status, 404);
        QTRY_COMPARE(m_redis.command({"HGET", key, "u"}), QByteArray("$1\r\n~\r\n"));
        // An entry that only Redis has is nobody's.
        m_redis.command({"HSET", "gatehouse:chat:session:made-up", "u", "2026", "b", "{}"});
        QCOMPARE(gateway.request("GET", "/api/v1/chat/sessions/made-up").status, 404);
    }
};

GATEHOUSE_TEST(HealthTest)
#include "tst_health.moc"
