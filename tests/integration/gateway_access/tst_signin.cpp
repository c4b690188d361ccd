#include "gatewayprocess.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <memory>

using namespace gatehouse::test;

namespace
{

const QByteArray form("Content-Type: application/x-www-form-urlencoded");
const QByteArray token("/api/v1/auth/token");
const QByteArray sessions("/api/v1/chat/sessions");

QByteArray member(const RawAnswer& answer, const char* name)
{
    return QJsonDocument::fromJson(answer.body).object().value(QLatin1String(name)).toString().toUtf8();
}

} // namespace

/// Who is let in, by what, and as whom; against a real gateway and a real PostgreSQL.
class SignInTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("a")));
        QVERIFY2(m_gateway.migrate(m_postgres, QStringLiteral("a")), m_gateway.output().constData());
        m_signIn = std::make_unique<SignIn>(m_gateway);
        QVERIFY2(m_signIn->addUser(QStringLiteral("ann"), QStringLiteral("operator"), "correct horse"),
                 m_signIn->output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void callersWithoutARightTokenAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* method, const QByteArray& target,
                            QList<QByteArray> fields, int status, const char* body) {
            QTest::newRow(name) << QByteArray(method) << target << std::move(fields) << status
                                << QByteArray(body);
        };
        const char* none = "{\"detail\":\"Not authenticated\"}";
        const char* bad = "{\"detail\":\"Could not validate credentials\"}";
        const QByteArray good = m_signIn->as("ann", "operator");
        row("no token", "GET", sessions, {}, 401, none);
        row("another scheme", "GET", sessions, {"Authorization: Basic QTpC"}, 401, none);
        row("a bad token", "GET", sessions, {"Authorization: Bearer x"}, 401, bad);
        row("a good one", "GET", sessions, {good}, 200, "{\"sessions\":[],\"next_cursor\":null}");
        row("two good ones", "GET", sessions, {good, good}, 401, bad);
        row("a token in the query", "GET", sessions + "?access_token=x", {}, 401, none);
        row("no route below the API", "GET", "/api/v1/nowhere", {}, 401, none);
        row("no route below the API, with a token", "GET", "/api/v1/nowhere", {good}, 404,
            "{\"detail\":\"Not Found\"}");
        row("no route elsewhere", "GET", "/nowhere", {}, 404, "{\"detail\":\"Not Found\"}");
        row("another method", "PUT", sessions, {}, 401, none);
        row("another method, with a token", "PUT", sessions, {good}, 405,
            "{\"detail\":\"Method Not Allowed\"}");
        row("organisations, in 004's words", "GET", "/api/v1/orgs", {}, 401,
            "{\"error\":\"UNAUTHORIZED\",\"message\":\"Not authenticated\"}");
        row("organisations with a bad token", "GET", "/api/v1/orgs", {"Authorization: Bearer x"}, 401,
            "{\"error\":\"UNAUTHORIZED\",\"message\":\"Could not validate credentials\"}");
        row("an operator makes no organisations", "POST", "/api/v1/orgs", {good}, 403,
            "{\"error\":\"FORBIDDEN\",\"message\":\"Not enough permissions\"}");
        row("a foreign Host is well where tokens are asked for", "GET", sessions,
            {good, "Host: gateway.example"}, 200, "{\"sessions\":[],\"next_cursor\":null}");
    }
    void callersWithoutARightTokenAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QList<QByteArray>, fields);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const RawAnswer answer = m_gateway.request(method, target, {}, fields);
        QCOMPARE(answer.body, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.field("www-authenticate"), status == 401 ? QByteArray("Bearer") : QByteArray());
    }

    void openCallsNeedNone_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"/health", "/healthz", "/ready", "/health/detailed", "/openapi.json"})
            QTest::newRow(target) << QByteArray(target);
    }
    void openCallsNeedNone()
    {
        QFETCH(QByteArray, target);
        QCOMPARE(m_gateway.request("GET", target).status, 200);
        QCOMPARE(m_gateway.request("GET", target, {}, {"Authorization: Bearer x"}).status, 200);
    }

    void optionsAreAnsweredBeforeTheToken()
    {
        const RawAnswer answer = m_gateway.request("OPTIONS", sessions);
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.field("allow"), QByteArray("GET, HEAD, POST, OPTIONS"));
    }

    void passwordsAreJudged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("error"); // null: let in
        QTest::newRow("the right one")
            << QByteArray("grant_type=password&username=ann&password=correct+horse") << QByteArray();
        QTest::newRow("another") << QByteArray("grant_type=password&username=ann&password=wrong")
                                 << QByteArray("invalid_grant");
        QTest::newRow("of nobody") << QByteArray("grant_type=password&username=bob&password=correct+horse")
                                   << QByteArray("invalid_grant");
        QTest::newRow("SQL for a name")
            << QByteArray("grant_type=password&username=ann%27+OR+%271%27=%271&password=x")
            << QByteArray("invalid_grant");
        QTest::newRow("none") << QByteArray("grant_type=password&username=ann")
                              << QByteArray("invalid_request");
        QTest::newRow("an empty one")
            << QByteArray("grant_type=password&username=ann&password=") << QByteArray("invalid_request");
        QTest::newRow("twice") << QByteArray("grant_type=password&username=ann&password=a&password=b")
                               << QByteArray("invalid_request");
        QTest::newRow("a NUL in the name")
            << QByteArray("grant_type=password&username=ann%00&password=x") << QByteArray("invalid_request");
        QTest::newRow("an over-long one")
            << "grant_type=password&username=ann&password=" + QByteArray(1025, 'x')
            << QByteArray("invalid_request");
        QTest::newRow("no grant") << QByteArray("username=ann&password=correct+horse")
                                  << QByteArray("invalid_request");
        QTest::newRow("another grant")
            << QByteArray("grant_type=client_credentials") << QByteArray("unsupported_grant_type");
        QTest::newRow("an unknown refresh token")
            << QByteArray("grant_type=refresh_token&refresh_token=x") << QByteArray("invalid_grant");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("invalid_request");
    }
    void passwordsAreJudged()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, error);
        const RawAnswer answer = m_gateway.request("POST", token, body, {form});
        QCOMPARE(answer.field("cache-control"), QByteArray("no-store"));
        if (!error.isNull()) {
            QCOMPARE(answer.status, 400);
            QCOMPARE(member(answer, "error"), error);
            return;
        }
        QCOMPARE(answer.status, 200);
        QCOMPARE(member(answer, "token_type"), QByteArray("bearer"));
        QVERIFY(!member(answer, "refresh_token").isEmpty());
        const QByteArray bearer = "Authorization: Bearer " + member(answer, "access_token");
        QCOMPARE(m_gateway.request("GET", sessions, {}, {bearer}).status, 200);
    }

    void wrongNamesAndWrongPasswordsLookTheSame()
    {
        const auto tried = [this](const char* who) {
            return m_gateway.request("POST", token,
                                     "grant_type=password&password=x&username=" + QByteArray(who), {form});
        };
        QCOMPARE(tried("ann").body, tried("nobody").body);
    }

    void onlyFormsAreTaken()
    {
        const RawAnswer json = m_gateway.request("POST", token, "{}", {"Content-Type: application/json"});
        QCOMPARE(json.status, 415);
        QCOMPARE(json.body, QByteArray("{\"detail\":\"Unsupported Content-Type: application/json\"}"));
        QCOMPARE(json.field("accept"), QByteArray("application/x-www-form-urlencoded"));
    }

    void guestsHaveTheirOwnConversationsOnly()
    {
        const RawAnswer first = m_gateway.request("POST", "/api/v1/auth/guest");
        const RawAnswer second = m_gateway.request("POST", "/api/v1/auth/guest");
        QCOMPARE(first.status, 200);
        QCOMPARE(member(first, "guest_id"), QByteArray("guest-0001"));
        QCOMPARE(member(second, "guest_id"), QByteArray("guest-0002"));
        QCOMPARE(QJsonDocument::fromJson(first.body).object().value(QLatin1String("expires_in")).toInt(),
                 86400);
        const QByteArray one = "Authorization: Bearer " + member(first, "access_token");
        const QByteArray two = "Authorization: Bearer " + member(second, "access_token");
        const RawAnswer made =
            m_gateway.request("POST", sessions, "{}", {one, "Content-Type: application/json"});
        QCOMPARE(made.status, 201);
        QCOMPARE(member(made, "user_id"), QByteArray("guest-0001"));
        const QByteArray path = sessions + "/" + member(made, "id");
        QCOMPARE(m_gateway.request("GET", path, {}, {one}).status, 200);
        QCOMPARE(m_gateway.request("GET", path, {}, {two}).status, 404);
        QCOMPARE(m_gateway.request("DELETE", path, {}, {two}).status, 404);
        const RawAnswer organizations = m_gateway.request("GET", "/api/v1/orgs", {}, {one});
        QCOMPARE(organizations.status, 200);
        QCOMPARE(organizations.body, QByteArray("{\"organizations\":[],\"next_cursor\":null}"));
    }

    void usersAreAddedOnceAndAudited()
    {
        QVERIFY(!m_signIn->addUser(QStringLiteral("ann"), QStringLiteral("viewer"), "x"));
        QVERIFY2(m_signIn->output().contains("There is a user ann already."), m_signIn->output().constData());
        QVERIFY(!m_signIn->addUser(QStringLiteral("bob"), QStringLiteral("viewer"), "x",
                                   QStringLiteral("nowhere")));
        QVERIFY(!m_signIn->addUser(QStringLiteral("bob"), QStringLiteral("viewer"), ""));
        const auto audit = m_postgres.sql(
            QStringLiteral("SELECT actor, action, after::text FROM admin_audit WHERE action = 'user.add'"),
            QStringLiteral("a"));
        QCOMPARE(audit.rows.size(), 1);
        QCOMPARE(audit.rows[0][2],
                 QStringLiteral("{\"username\":\"ann\",\"role\":\"operator\",\"organization\":null}"));
        QVERIFY(!m_gateway.output().contains("correct horse"));
    }

    void theGatewaysRoleSeesNoHashesAndNoTokens_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("role");
        QTest::newRow("refresh tokens") << "SELECT * FROM refresh_tokens"
                                        << "gatehouse_gateway";
        QTest::newRow("refresh tokens as the platform")
            << "SET ROLE gatehouse_platform; SELECT * FROM refresh_tokens"
            << "gatehouse_gateway";
        QTest::newRow("password hashes") << "SELECT password_hash FROM users"
                                         << "gatehouse_gateway";
        QTest::newRow("password hashes as the platform")
            << "SET ROLE gatehouse_platform; SELECT password_hash FROM users"
            << "gatehouse_gateway";
        QTest::newRow("being sign-in itself") << "SET ROLE gatehouse_auth"
                                              << "gatehouse_gateway";
        QTest::newRow("ending families") << "SELECT auth_end_family(gen_random_uuid())"
                                         << "gatehouse_gateway";
        QTest::newRow("sign-in for the console's readers") << "SELECT * FROM auth_find_user('ann')"
                                                           << "gatehouse_reader";
    }
    void theGatewaysRoleSeesNoHashesAndNoTokens()
    {
        QFETCH(QString, statement);
        QFETCH(QString, role);
        QCOMPARE(m_postgres.sql(statement, QStringLiteral("a"), role).sqlState, QStringLiteral("42501"));
    }

    void triesAreLimitedPerName()
    {
        GatewayProcess limited;
        limited.useSame(m_gateway);
        limited.set(QStringLiteral("RATE_AUTH"), QStringLiteral("1/h burst 3"));
        QVERIFY2(limited.start(), limited.output().constData());
        const auto tried = [&limited](const char* grant) {
            return limited.request("POST", token, grant, {form});
        };
        const char* wrong = "grant_type=password&username=ann&password=x";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tried(wrong).status, 400);
        const RawAnswer refused = tried("grant_type=password&username=ann&password=correct+horse");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.body, QByteArray("{\"detail\":\"Rate limit exceeded\"}"));
        QVERIFY(refused.field("retry-after").toInt() > 3000);
        // Guests of the same address are counted apart.
        QCOMPARE(limited.request("POST", "/api/v1/auth/guest").status, 200);
        QVERIFY(limited.stop());
    }

    void keysAreReadAgainAtSighup()
    {
        GatewayProcess gateway;
        gateway.useSame(m_gateway);
        SignIn keys(gateway);
        QVERIFY2(gateway.start(), gateway.output().constData());
        const QByteArray old = keys.as("ann", "viewer");
        QCOMPARE(gateway.request("GET", sessions, {}, {old}).status, 200);

        QFile file(keys.keysFile());
        QVERIFY(file.open(QFile::WriteOnly) && file.write("{") == 1);
        file.close();
        ::kill(static_cast<pid_t>(gateway.pid()), SIGHUP);
        QTRY_VERIFY(gateway.output().contains("\"not-reloaded\""));
        QCOMPARE(gateway.request("GET", sessions, {}, {old}).status, 200);

        QVERIFY(keys.writeKeys("next", QByteArray(32, 'n')));
        ::kill(static_cast<pid_t>(gateway.pid()), SIGHUP);
        QTRY_COMPARE(gateway.request("GET", sessions, {}, {keys.as("ann", "viewer")}).status, 200);
        QCOMPARE(gateway.request("GET", sessions, {}, {old}).status, 401);
        QVERIFY(gateway.stop());
    }

    void withoutTheSwitchThereIsNoPasswordGrant()
    {
        GatewayProcess gateway;
        gateway.useSame(m_gateway);
        gateway.set(QStringLiteral("GATEHOUSE_PASSWORD_GRANT"), QString());
        gateway.set(QStringLiteral("GATEWAY_LISTEN"), QStringLiteral("0.0.0.0:0")); // sign-in may
        QVERIFY2(gateway.start(), gateway.output().constData());
        const RawAnswer answer =
            gateway.request("POST", token, "grant_type=password&username=ann&password=correct+horse", {form});
        QCOMPARE(member(answer, "error"), QByteArray("unsupported_grant_type"));
        QVERIFY(gateway.stop());
    }

    void aBadKeysFileStopsTheStart()
    {
        GatewayProcess gateway;
        gateway.useSame(m_gateway);
        gateway.set(QStringLiteral("JWT_KEYS_FILE"), QStringLiteral("/nowhere/keys.json"));
        QCOMPARE(gateway.run({}), 1);
        QVERIFY2(gateway.output().contains("JWT_KEYS_FILE is wrong: /nowhere/keys.json cannot be read"),
                 gateway.output().constData());
    }

    void cleanupTestCase() { QVERIFY2(m_gateway.stop(), m_gateway.output().constData()); }
};

GATEHOUSE_TEST(SignInTest)
#include "tst_signin.moc"
