#include "gatewayprocess.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("accesslog");
const QByteArray json("Content-Type: application/json");
const QByteArray sessions("/api/v1/chat/sessions");

/// Lines `request` of a gateway's log.
QList<QJsonObject> requestLines(GatewayProcess& gateway)
{
    QList<QJsonObject> lines;
    const QList<QByteArray> all = gateway.output().split('\n');
    for (const QByteArray& line : all) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object[QLatin1String("event")].toString() == QLatin1String("request"))
            lines << object;
    }
    return lines;
}

/// The line of that request; none yet: empty.
QJsonObject lineOf(GatewayProcess& gateway, const QString& requestId)
{
    const QList<QJsonObject> lines = requestLines(gateway);
    for (const QJsonObject& line : lines)
        if (line[QLatin1String("request_id")].toString() == requestId)
            return line;
    return {};
}

} // namespace

/// A line an answered request, and nothing in it that is anybody's.
class AccessLogTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_signIn = std::make_unique<SignIn>(m_gateway);
        QVERIFY2(m_signIn->addUser(QStringLiteral("canary-user"), QStringLiteral("operator"), "canary-word"),
                 m_signIn->output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void everyAnswerHasALine_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("level");
        const auto row = [](const char* name, const char* method, const QByteArray& target,
                            const QByteArray& body, bool known, int status, const char* route,
                            const char* check = "", const char* level = "info") {
            QTest::newRow(name) << QByteArray(method) << target << body << known << status
                                << QString::fromLatin1(route) << QString::fromLatin1(check)
                                << QString::fromLatin1(level);
        };
        row("a list", "GET", sessions + "?limit=3", "", true, 200, sessions.constData());
        row("a session by its template", "GET", sessions + "/canary-id", "", true, 404,
            "/api/v1/chat/sessions/{id}");
        row("without a token", "GET", sessions, "", false, 401, sessions.constData());
        row("no route", "GET", "/canary-path", "", true, 404, "other");
        row("what a rule refused at the head", "GET", "/%zz", "", true, 400, "other", "path");
        row("what a rule refused in the body", "POST", sessions, "{", true, 400, sessions.constData(),
            "json");
        row("another method", "DELETE", sessions, "", true, 405, "other");
    }
    void everyAnswerHasALine()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(bool, known);
        QFETCH(int, status);
        QFETCH(QString, route);
        QFETCH(QString, check);
        QFETCH(QString, level);
        const QString id = QStringLiteral("id-%1").arg(qHash(QByteArray(QTest::currentDataTag())));
        QList<QByteArray> fields = {"x-request-id: " + id.toLatin1(), json};
        if (known)
            fields << m_signIn->as("ann", "operator");
        const RawAnswer answer = m_gateway.request(method, target, body, fields);
        QCOMPARE(answer.status, status);
        QTRY_VERIFY(!lineOf(m_gateway, id).isEmpty());
        const QJsonObject line = lineOf(m_gateway, id);
        QCOMPARE(line[QLatin1String("level")].toString(), level);
        QCOMPARE(line[QLatin1String("method")].toString(), QString::fromLatin1(method));
        QCOMPARE(line[QLatin1String("route")].toString(), route);
        QCOMPARE(line[QLatin1String("status")].toInt(), status);
        QCOMPARE(line[QLatin1String("check")].toString(), check);
        QCOMPARE(line[QLatin1String("bytes")].toInt(), int(answer.body.size()));
        QVERIFY(line[QLatin1String("duration_ms")].toDouble() > 0);
        QVERIFY(answer.field("traceparent").contains(line[QLatin1String("trace_id")].toString().toLatin1()));
        QVERIFY(line[QLatin1String("client")].toString().startsWith(QLatin1String("[redacted:ip]#")));
        QVERIFY(line[QLatin1String("at")].toString().endsWith(QLatin1Char('Z')));
    }

    void nothingOfAnybodysIsInIt()
    {
        const QByteArray session("canary-session");
        const QByteArray token = m_signIn->token("canary-user", "operator");
        const QByteArray bearer = "Authorization: Bearer " + token;
        const QList<QByteArray> secret = {bearer,
                                          json,
                                          "Cookie: canary-cookie=1",
                                          "x-reason: canary-reason",
                                          "User-Agent: canary-agent",
                                          "X-Api-Key: canary-key",
                                          "Referer: http://canary-referer/"};
        const QList<QByteArray> bodies = {"", "{\"title\":\"canary-title\"}", "{\"canary-name\":", "canary"};
        for (const QByteArray& body : bodies) {
            m_gateway.request("POST", sessions + "?canary-query=canary", body, secret);
            m_gateway.request("PATCH", sessions + "/" + session + "?token=canary", body, secret);
            m_gateway.request("GET", "/canary/" + session + "?access_token=" + token, body, secret);
        }
        m_gateway.request("POST", "/api/v1/auth/token",
                          "grant_type=password&username=canary-user&password=canary-word",
                          {"Content-Type: application/x-www-form-urlencoded"});
        m_gateway.request("POST", "/api/v1/auth/token", "grant_type=refresh_token&refresh_token=canary-token",
                          {"Content-Type: application/x-www-form-urlencoded"});
        m_gateway.raw("GET /canary-line\r\nHost: canary-host\r\n\r\n");
        m_gateway.raw("CANARY /canary-line HTTP/1.1\r\nHost: canary-host\r\n\r\n");
        m_gateway.request("GET", "/health/all", {}, {"x-request-id: the-last"});
        m_gateway.request("GET", sessions, {}, {"x-request-id: the-very-last"});
        QTRY_VERIFY(!lineOf(m_gateway, QStringLiteral("the-very-last")).isEmpty());
        const QByteArray log = m_gateway.output();
        QVERIFY(requestLines(m_gateway).size() > 14);
        QVERIFY2(!log.toLower().contains("canary"),
                 log.mid(log.toLower().indexOf("canary") - 300, 400).constData());
        QVERIFY(!log.contains(token));
        QVERIFY(!log.contains("127.0.0.1\",\"rule") && !log.contains("\"client\":\"127"));
        QVERIFY(lineOf(m_gateway, QStringLiteral("the-last")).isEmpty()); // machines ask for that all day
    }

    void aLevelSaysWhatIsWritten_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("lines");
        QTest::newRow("debug has health calls too") << QStringLiteral("debug") << 2;
        QTest::newRow("info") << QStringLiteral("info") << 1;
    }
    void aLevelSaysWhatIsWritten()
    {
        QFETCH(QString, level);
        QFETCH(int, lines);
        GatewayProcess gateway;
        gateway.use(m_postgres, database);
        gateway.set(QStringLiteral("GATEWAY_LOG_LEVEL"), level);
        QVERIFY2(gateway.start(GatewayProcess::Until::Listening), gateway.output().constData());
        gateway.request("GET", "/health/all", {}, {"x-request-id: asked-1"});
        gateway.request("GET", "/nowhere", {}, {"x-request-id: asked-2"});
        QVERIFY2(gateway.stop(), gateway.output().constData());
        QCOMPARE(gateway.output().count("\"asked-"), lines);
    }

    void aLevelThatIsNoneStopsTheStart()
    {
        GatewayProcess gateway;
        gateway.use(m_postgres, database);
        gateway.set(QStringLiteral("GATEWAY_LOG_LEVEL"), QStringLiteral("loud"));
        QCOMPARE(gateway.run({}), 1);
        QVERIFY(gateway.output().contains("GATEWAY_LOG_LEVEL is wrong: it must be debug, info"));
    }

    void helpNamesEveryVariable()
    {
        GatewayProcess gateway;
        QCOMPARE(gateway.run({QStringLiteral("--help")}), 0);
        for (const char* name : {"GATEWAY_LISTEN", "GATEWAY_LOG_LEVEL", "GATEWAY_STATE_DIR", "JWT_KEYS_FILE",
                                 "METRICS_TOKEN_FILE", "REDIS_URL", "ROUTES", "TRUSTED_PROXIES"})
            QVERIFY2(gateway.output().contains(name), name);
    }

    void cleanupTestCase() { QVERIFY2(m_gateway.stop(), m_gateway.output().constData()); }
};

GATEHOUSE_TEST(AccessLogTest)
#include "tst_accesslog.moc"
