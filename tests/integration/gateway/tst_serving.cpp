#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "auditchain.h"
#endif
#include "gatewayprocess.h"
#include "postgresserver.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <thread>
#include <vector>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

const QByteArray jsonType("Content-Type: application/json");
const QByteArray sessions("/api/v1/chat/sessions");

QByteArray messageBody(const QByteArray& content)
{
    return "{\"role\":\"user\",\"content\":\"" + content + "\"}";
}

} // namespace

/// Who may speak to a gateway without sign-in, how it starts and stops, and that writers at one time
/// neither lose nor reorder anything.
class ServingTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("s")));
        m_gateway.set(QStringLiteral("CORS_ORIGINS"), QStringLiteral("https://ours.example"));
        m_gateway.set(QStringLiteral("POSTGRES_PASSWORD"), QStringLiteral("geheim"));
        QVERIFY2(m_gateway.migrate(m_postgres, QStringLiteral("s")), m_gateway.output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void callersFromElsewhereAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* method, const QList<QByteArray>& fields,
                            int status) { QTest::newRow(name) << QByteArray(method) << fields << status; };
        row("localhost", "GET", {"Host: localhost:1234"}, 200);
        row("another loopback address", "GET", {"Host: 127.9.8.7"}, 200);
        row("IPv6", "GET", {"Host: [::1]:80"}, 200);
        row("any case", "GET", {"Host: LOCALHOST"}, 200);
        row("a rebound name", "GET", {"Host: evil.example"}, 421);
        row("a name that begins like loopback", "GET", {"Host: 127.0.0.1.evil.example"}, 421);
        row("a name that ends like localhost", "GET", {"Host: evil.localhost"}, 421);
        row("another address", "GET", {"Host: 192.168.0.1"}, 421);
        row("a proxy", "GET", {"X-Forwarded-For: 10.0.0.1"}, 421);
        row("a proxy that says its host", "GET", {"x-forwarded-host: localhost"}, 421);
        row("a proxy by the standard", "GET", {"Forwarded: for=10.0.0.1"}, 421);
        row("reading from another page", "GET", {"Origin: https://evil.example"}, 200);
        row("writing from another page", "POST", {jsonType, "Origin: https://evil.example"}, 403);
        row("writing from a sandbox", "POST", {jsonType, "Origin: null"}, 403);
        row("writing from our page", "POST", {jsonType, "Origin: https://ours.example"}, 201);
        row("writing across sites", "POST", {jsonType, "Sec-Fetch-Site: cross-site"}, 403);
        row("writing from a tool", "POST", {jsonType}, 201);
        row("a preflight from our page", "OPTIONS",
            {"Origin: https://ours.example", "Access-Control-Request-Method: POST"}, 204);
        row("a preflight from another page", "OPTIONS",
            {"Origin: https://evil.example", "Access-Control-Request-Method: POST"}, 400);
    }
    void callersFromElsewhereAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QList<QByteArray>, fields);
        QFETCH(int, status);
        const RawAnswer answer =
            m_gateway.request(method, sessions, method == "POST" ? QByteArray("{}") : QByteArray(), fields);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.field("x-request-id").isEmpty());
        QCOMPARE(answer.field("x-content-type-options"), QByteArray("nosniff"));
        if (status == 421)
            QCOMPARE(answer.body, QByteArray(R"({"detail":"Invalid host header"})"));
        if (status == 403)
            QCOMPARE(answer.body, QByteArray(R"({"detail":"Origin not allowed"})"));
        const bool ours = fields.contains("Origin: https://ours.example");
        QCOMPARE(answer.field("access-control-allow-origin"),
                 ours ? QByteArray("https://ours.example") : QByteArray());
    }

    void bodiesOverTheLimitAreRefusedAndTheServersOwnRefusalsAreDressed()
    {
        const QByteArray large = messageBody(QByteArray(1048576, 'x'));
        const RawAnswer tooLarge = m_gateway.request("POST", sessions + "/x/messages", large, {jsonType});
        QCOMPARE(tooLarge.status, 413);
        QCOMPARE(tooLarge.body, QByteArray(R"({"detail":"Request body too large. Max size: 1048576 bytes"})"));
        QVERIFY(!tooLarge.field("x-request-id").isEmpty());
        const RawAnswer broken =
            m_gateway.raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n");
        QCOMPARE(broken.status, 400);
        QVERIFY(!broken.field("x-request-id").isEmpty());
    }

    void aPortInUseIsSaidInOneSentence()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString address = QStringLiteral("127.0.0.1:%1").arg(taken.serverPort());
        GatewayProcess second;
        second.use(m_postgres, QStringLiteral("s"));
        second.set(QStringLiteral("GATEWAY_LISTEN"), address);
        QCOMPARE(second.run({}), 1);
        QVERIFY2(second.output().contains(address.toUtf8() + " is in use"), second.output().constData());
        QVERIFY2(second.output().contains("GATEWAY_LISTEN"), second.output().constData());
    }

    void aRoleThatPassesEveryWallMayNotServe_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a superuser") << "postgres" << QByteArray("a superuser");
        QTest::newRow("the owner") << "gatehouse_owner" << QByteArray("an owner");
        QTest::newRow("BYPASSRLS") << "passer" << QByteArray("BYPASSRLS");
        QTest::newRow("a member of the owner") << "heir" << QByteArray("an owner");
    }
    void aRoleThatPassesEveryWallMayNotServe()
    {
        QFETCH(QString, role);
        QFETCH(QByteArray, words);
        m_postgres.sql(QStringLiteral("CREATE ROLE passer LOGIN BYPASSRLS"));
        m_postgres.sql(QStringLiteral("CREATE ROLE heir LOGIN NOINHERIT; GRANT gatehouse_owner TO heir"));
        GatewayProcess second;
        second.use(m_postgres, QStringLiteral("s"));
        second.set(QStringLiteral("POSTGRES_USER"), role);
        QCOMPARE(second.run({}), 1);
        QVERIFY2(second.output().contains(words), second.output().constData());
        QVERIFY2(second.output().contains("Serve as gatehouse_gateway"), second.output().constData());
    }

    void aWrongVariableStopsTheStart()
    {
        GatewayProcess second;
        second.set(QStringLiteral("REDIS_URL"), QStringLiteral("http://:geheim@h"));
        QCOMPARE(second.run({}), 1);
        QVERIFY2(second.output().startsWith("REDIS_URL is wrong: "), second.output().constData());
        QVERIFY(!second.output().contains("geheim"));
    }

    void aStopAnswersWhatIsUnderWayAndThenEnds()
    {
        GatewayProcess second;
        second.use(m_postgres, QStringLiteral("s"));
        QVERIFY2(second.start(), second.output().constData());
        QTcpSocket idle;
        idle.connectToHost(QStringLiteral("127.0.0.1"), second.port());
        QVERIFY(idle.waitForConnected());
        QVERIFY2(second.stop(), second.output().constData());
        QVERIFY2(second.output().contains(R"("event":"stopped")"), second.output().constData());
        QVERIFY(!m_gateway.output().contains("geheim"));
    }

    void eightWritersNeverHideAMessageFromATail()
    {
        const QByteArray path =
            m_gateway.request("POST", sessions, "{}", {jsonType}).field("location") + "/messages";
        constexpr int writers = 8;
        constexpr int each = 40;
        std::atomic<int> refused = 0;
        std::atomic<int> running = writers;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                for (int i = 0; i < each; ++i) {
                    const QByteArray body = messageBody(QByteArray::number(writer * each + i));
                    if (m_gateway.request("POST", path, body, {jsonType}).status != 201)
                        ++refused;
                }
                --running;
            });
        QStringList seen;
        QString last;
        for (bool more = true; more;) {
            more = running > 0;
            for (bool page = true; page;) {
                const QByteArray target = last.isEmpty() ? path : path + "?after=" + last.toUtf8();
                const QJsonArray found = QJsonDocument::fromJson(m_gateway.request("GET", target).body)
                                             .object()[QStringLiteral("messages")]
                                             .toArray();
                for (const auto message : found) {
                    seen << message.toObject()[QStringLiteral("content")].toString();
                    last = message.toObject()[QStringLiteral("id")].toString();
                }
                page = !found.isEmpty();
            }
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(refused.load(), 0);
        QCOMPARE(seen.size(), writers * each);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), writers * each);
    }

    void actsAtOneTimeMakeOneUnbrokenChain()
    {
        constexpr int actors = 6;
        std::vector<std::thread> threads;
        for (int actor = 0; actor < actors; ++actor)
            threads.emplace_back([this] {
                for (int i = 0; i < 5; ++i) {
                    const QByteArray path =
                        m_gateway.request("POST", sessions, "{}", {jsonType}).field("location");
                    m_gateway.request("PATCH", path, R"({"title":"x"})",
                                      {jsonType, "x-reason: %C3%A4%22%0A"});
                    m_gateway.request("DELETE", path);
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        const auto rows =
            m_postgres
                .sql(QStringLiteral("SET timezone = 'UTC'; SELECT actor, action, target_kind, target_id, "
                                    "before, after, reason, prev_hash, hash, "
                                    "to_char(at, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') "
                                    "FROM admin_audit ORDER BY id"),
                     QStringLiteral("s"))
                .rows;
        QVERIFY(rows.size() >= actors * 10);
        QString previous = QString(64, QLatin1Char('0'));
        const auto value = [](const QString& text) {
            return text.isNull() ? PgValue() : PgValue(text.toStdString());
        };
        for (const QStringList& row : rows) {
            const AuditEntry entry{.actor = row[0].toStdString(),
                                   .action = row[1].toStdString(),
                                   .targetKind = row[2].toStdString(),
                                   .targetId = row[3].toStdString(),
                                   .before = value(row[4]),
                                   .after = value(row[5]),
                                   .reason = value(row[6])};
            QCOMPARE(row[7], previous);
            previous = QString::fromStdString(auditHash(entry, row[9].toStdString(), row[7].toStdString()));
            QCOMPARE(row[8], previous);
        }
    }
};

GATEHOUSE_TEST(ServingTest)
#include "tst_serving.moc"
