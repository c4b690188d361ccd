#include "eventclient.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QDateTime>
#include <QJsonDocument>

#include <map>
#include <memory>

using namespace gatehouse::test;

namespace
{

const QString database = QStringLiteral("roles");
const QByteArray organization("5a0c7b3e-0000-4000-8000-000000000000");
constexpr qint64 leeway = 60;

QByteArray subprotocols(const QByteArray& token)
{
    return "Sec-WebSocket-Protocol: gatehouse.v1, gatehouse.bearer." +
           token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

/// Who may follow, what each role is told, and for how long; with sign-in.
class EventRolesTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;

    QByteArray sessionOf(const QByteArray& user) const
    {
        const RawAnswer answer =
            m_gateway.request("POST", "/api/v1/chat/sessions", "{\"user_id\":\"" + user + "\"}",
                              {"Content-Type: application/json", m_signIn->as("root", "admin")});
        return QJsonDocument::fromJson(answer.body).object()[QLatin1String("id")].toString().toUtf8();
    }
    int say(const QByteArray& session, const QByteArray& role) const
    {
        return m_gateway
            .request("POST", "/api/v1/chat/sessions/" + session + "/messages",
                     "{\"role\":\"" + role + "\",\"content\":\"a\"}",
                     {"Content-Type: application/json", m_signIn->as("root", "admin")})
            .status;
    }
    /// A token that is over in so many seconds, its leeway included.
    QByteArray tokenFor(qint64 seconds) const
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        return m_signIn->signedToken(R"({"alg":"HS256","kid":"test","typ":"at+jwt"})",
                                     "{\"iss\":\"gatehouse\",\"aud\":\"gatehouse\",\"sub\":\"ann\",\"role\":"
                                     "\"viewer\",\"jti\":\"t\",\"iat\":" +
                                         QByteArray::number(now - 900) +
                                         ",\"exp\":" + QByteArray::number(now + seconds - leeway) + "}");
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_signIn = std::make_unique<SignIn>(m_gateway);
        m_gateway.set(QStringLiteral("RATE_IP"), QStringLiteral("10000/s burst 10000"));
        m_gateway.set(QStringLiteral("RATE_USER"), QStringLiteral("1000/s burst 1000"));
        m_gateway.set(QStringLiteral("CORS_ORIGINS"), QStringLiteral("https://console.example"));
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }

    void whoHasNoRightTokenStaysOutside_data()
    {
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QList<QByteArray>& fields, int status) {
            QTest::newRow(name) << fields << status;
        };
        const QByteArray good = m_signIn->token("ann", "viewer");
        row("no token", {}, 401);
        row("a bad one", {"Authorization: Bearer x"}, 401);
        row("a bad one as a subprotocol", {subprotocols("x")}, 401);
        row("a good one", {"Authorization: Bearer " + good}, 101);
        row("a good one as a subprotocol", {subprotocols(good)}, 101);
        row("one that is over", {"Authorization: Bearer " + tokenFor(-1)}, 401);
        row("a good one on a foreign page", {subprotocols(good), "Origin: https://evil.example"}, 403);
        row("a good one on our page", {subprotocols(good), "Origin: https://console.example"}, 101);
        row("a foreign page without a token", {"Origin: https://evil.example"}, 401);
    }
    void whoHasNoRightTokenStaysOutside()
    {
        QFETCH(QList<QByteArray>, fields);
        EventClient client;
        client.open(m_gateway, "/ws/events?access_token=" + m_signIn->token("ann", "viewer"), fields);
        QTEST(client.status(), "status");
        QCOMPARE(client.answer().contains("WWW-Authenticate: Bearer"), client.status() == 401);
    }

    void theTokenIsNotSentBack()
    {
        const QByteArray token = m_signIn->token("ann", "viewer");
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events", {subprotocols(token)}));
        QVERIFY(client.answer().contains("Sec-WebSocket-Protocol: gatehouse.v1\r\n"));
        QVERIFY(!client.answer().contains("bearer"));
        QVERIFY(!m_gateway.output().contains(token.right(20)));
    }

    void everybodyIsToldWhatTheirRoleMayRead()
    {
        struct Expected {
            QByteArray name;
            QByteArray token;
            QByteArray heard; ///< `a`: ann's message, `b`: bob's, `c`: configuration
        };
        const QList<Expected> readers = {
            {"ann, a viewer", m_signIn->token("ann", "viewer"), "aa"},
            {"bob, a guest", m_signIn->token("bob", "guest"), "bb"},
            {"support", m_signIn->token("sue", "support"), "abab"},
            {"an operator", m_signIn->token("otto", "operator"), "abcab"},
            {"an admin", m_signIn->token("root", "admin"), "abcab"},
            {"ann, an admin of a tenant", m_signIn->token("ann", "admin", organization), "aa"},
        };
        std::map<QByteArray, EventClient> clients;
        for (const Expected& reader : readers)
            QVERIFY2(clients[reader.name].open(m_gateway, "/ws/events?types=chat.message,config.updated",
                                               {"Authorization: Bearer " + reader.token}),
                     clients[reader.name].answer().constData());
        const QByteArray anns = sessionOf("ann");
        const QByteArray bobs = sessionOf("bob");
        QCOMPARE(say(anns, "user"), 201);
        QCOMPARE(say(bobs, "assistant"), 201);
        QCOMPARE(m_gateway
                     .request("PUT", "/api/v1/configs/a.key", R"({"value":1,"reason":"a test"})",
                              {"If-None-Match: *", "Content-Type: application/json",
                               m_signIn->as("root", "admin")})
                     .status,
                 201);
        QCOMPARE(say(anns, "user"), 201);
        QCOMPARE(say(bobs, "user"), 201);
        const auto heard = [&clients, &anns](const QByteArray& name) {
            QByteArray letters;
            for (const QJsonObject& event : clients[name].events())
                letters += event[QLatin1String("type")] == QLatin1String("config.updated")          ? 'c'
                           : dataOf(event)[QLatin1String("session_id")].toString().toUtf8() == anns ? 'a'
                                                                                                    : 'b';
            return letters;
        };
        for (const Expected& reader : readers) {
            QTRY_VERIFY(heard(reader.name).size() >= reader.heard.size());
            QCOMPARE(reader.name + ": " + heard(reader.name), reader.name + ": " + reader.heard);
        }
    }

    void aTokenThatIsOverCloses4401()
    {
        EventClient client;
        QVERIFY2(client.open(m_gateway, "/ws/events", {subprotocols(tokenFor(3))}),
                 client.answer().constData());
        QTRY_COMPARE(client.frames().size(), 1);
        QCOMPARE(client.closeCode(), std::optional<int>());
        QTRY_COMPARE_WITH_TIMEOUT(client.closeCode(), std::optional<int>(4401), 10'000);
    }

    void onePersonDoesNotTakeAllPlaces()
    {
        const QByteArray token = "Authorization: Bearer " + m_signIn->token("greedy", "viewer");
        std::map<int, EventClient> clients;
        for (int i = 0; i < 100; ++i)
            QVERIFY2(clients[i].open(m_gateway, "/ws/events", {token}), clients[i].answer().constData());
        EventClient more;
        QVERIFY(!more.open(m_gateway, "/ws/events", {token}));
        QCOMPARE(more.status(), 429);
        QVERIFY(more.answer().contains("Retry-After: "));
        EventClient other;
        QVERIFY(other.open(m_gateway, "/ws/events", {m_signIn->as("ann", "viewer")}));
    }

    void whoIsSilentIsPinged()
    {
        EventClient client;
        QVERIFY(client.open(m_gateway, "/ws/events", {m_signIn->as("ann", "viewer")}));
        QTRY_COMPARE_WITH_TIMEOUT(client.pings(), 1, 25'000);
        QVERIFY(client.connected());
    }
};

GATEHOUSE_TEST(EventRolesTest)
#include "tst_eventroles.moc"
