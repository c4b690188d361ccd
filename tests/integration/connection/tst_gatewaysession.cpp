#include "connectionproblem.h"
#include "gatewayprocess.h"
#include "gatewaysignin.h"
#include "keptcredentials.h"
#include "livefeed.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <csignal>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 30'000;

} // namespace

/// Somebody at a desk, signed in at a real gateway: tokens expire, keys change, the gateway goes and comes.
class GatewaySessionTest : public QObject
{
    Q_OBJECT

    using State = GatewaySignIn::State;

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<test::SignIn> m_signIn;

    /// What ProfileSession has in the console.
    struct Desk {
        Desk(const QString& gateway, KeptCredentials& keychain)
        {
            profile.slug = QStringLiteral("itest");
            profile.gateway.url = QUrl(gateway);
            profile.gateway.signIn = gatehouse::SignIn::Password;
            profile.gateway.user = QStringLiteral("ann");
            GatewaySignIn::Timings timings;
            timings.fresh = 0ms;
            timings.firstRetry = 50ms;
            signIn = std::make_unique<GatewaySignIn>(profile, http, keychain, timings);
            connect(signIn.get(), &GatewaySignIn::tokenChanged, &feed, &LiveFeed::setToken);
            connect(&feed, &LiveFeed::tokenRefused, signIn.get(), &GatewaySignIn::takeRefusal);
            FeedAddress address;
            address.gateway = profile.gateway.url;
            FeedTimings quick;
            quick.firstRetry = 100ms;
            quick.longestRetry = 500ms;
            feed.start(address, LiveFeed::Start::WhenSignedIn, quick);
        }
        int get(const char* path)
        {
            QUrl url = profile.gateway.url;
            url.setPath(QLatin1String(path));
            const auto future = http.get(url);
            const bool isDone = QTest::qWaitFor([&future] { return future.isFinished(); }, patience);
            return isDone && future.resultCount() > 0 && future.result().ok() ? future.result()->status : 0;
        }
        void typePassword()
        {
            signIn->signIn(QStringLiteral("ann"), QStringLiteral("p"), GatewaySignIn::Keep::TokenOnly);
        }
        Profile profile;
        HttpFetcher http;
        LiveFeed feed;
        std::unique_ptr<GatewaySignIn> signIn;
    };

    QByteArray bearer() const { return m_signIn->as("ann", "operator"); }
    QString makeSession() const
    {
        const RawAnswer made = m_gateway.request("POST", "/api/v1/chat/sessions", "{}",
                                                 {"Content-Type: application/json", bearer()});
        return QJsonDocument::fromJson(made.body).object().value(QStringLiteral("id")).toString();
    }
    int post(const QString& session) const
    {
        return m_gateway
            .request("POST", "/api/v1/chat/sessions/" + session.toUtf8() + "/messages",
                     "{\"role\":\"user\",\"content\":\"hello\"}",
                     {"Content-Type: application/json", bearer()})
            .status;
    }

private slots:
    void initTestCase()
    {
        const QString database = QStringLiteral("s");
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(database));
        QVERIFY2(m_gateway.migrate(m_postgres, database), m_gateway.output().constData());
        m_signIn = std::make_unique<test::SignIn>(m_gateway);
        // The same address after a restart.
        m_gateway.set(QStringLiteral("GATEWAY_LISTEN"),
                      QStringLiteral("127.0.0.1:%1").arg(ChildProcess::freePort()));
        QVERIFY2(m_signIn->addUser(QStringLiteral("ann"), QStringLiteral("operator"), "p"),
                 m_signIn->output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }
    void cleanupTestCase() { QVERIFY2(m_gateway.stop(), m_gateway.output().constData()); }

    void aPasswordIsTypedOnceAndTheNextStartIsSilent()
    {
        KeptCredentials keychain;
        {
            Desk desk(m_gateway.baseUrl(), keychain);
            desk.signIn->start();
            QTRY_COMPARE(desk.signIn->state(), State::PasswordNeeded);
            QCOMPARE(desk.get("/api/v1/instances"), 401);
            desk.typePassword();
            QTRY_COMPARE_WITH_TIMEOUT(desk.signIn->state(), State::SignedIn, patience);
            QCOMPARE(desk.get("/api/v1/instances"), 200);
        }
        Desk next(m_gateway.baseUrl(), keychain);
        next.signIn->start();
        QTRY_COMPARE_WITH_TIMEOUT(next.signIn->state(), State::SignedIn, patience);
        QTRY_COMPARE_WITH_TIMEOUT(next.feed.state().kind, FeedState::Kind::Connected, patience);
        QCOMPARE(next.get("/api/v1/instances"), 200);
    }

    void aWrongPasswordIsSaid()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        desk.signIn->signIn(QStringLiteral("ann"), QStringLiteral("q"), GatewaySignIn::Keep::PasswordToo);
        QTRY_COMPARE_WITH_TIMEOUT(desk.signIn->state(), State::PasswordNeeded, patience);
        QVERIFY(desk.signIn->problem()->code == ConnectionProblem::SignInRefused);
        QVERIFY(keychain.entries.isEmpty());
    }

    /// Every token there is becomes worthless at once, as at expiry, and nobody is asked for anything.
    void tokensThatAreWorthNothingAnyMoreAreRenewedSilently()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(desk.signIn->state(), State::SignedIn, patience);
        QSignalSpy states(desk.signIn.get(), &GatewaySignIn::stateChanged);
        QSignalSpy tokens(desk.signIn.get(), &GatewaySignIn::tokenChanged);
        QVERIFY(m_signIn->writeKeys("next", QByteArray(32, 'n')));
        QCOMPARE(::kill(static_cast<pid_t>(m_gateway.pid()), SIGHUP), 0);
        QTRY_COMPARE_WITH_TIMEOUT((desk.get("/api/v1/instances"), tokens.size()), 1, patience);
        QCOMPARE(desk.get("/api/v1/instances"), 200);
        QCOMPARE(desk.signIn->state(), State::SignedIn);
        QCOMPARE(states.size(), 1); // signed in, again
    }

    void theFeedOutlivesItsToken()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        QSignalSpy refused(&desk.feed, &LiveFeed::tokenRefused);
        // Expired a minute ago less what the gateway waits: it ends this connection in a moment.
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QByteArray claims = "{\"iss\":\"gatehouse\",\"aud\":\"gatehouse\",\"sub\":\"ann\",\"role\":"
                                  "\"operator\",\"jti\":\"t\",\"iat\":" +
                                  QByteArray::number(now - 900) + ",\"exp\":" + QByteArray::number(now - 56) +
                                  '}';
        const QByteArray shortLived =
            m_signIn->signedToken("{\"alg\":\"HS256\",\"kid\":\"next\",\"typ\":\"at+jwt\"}", claims);
        desk.feed.setToken(shortLived);
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::Connected, patience);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        QCOMPARE(refused[0][0].toByteArray(), shortLived);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::Connected, patience);
    }

    void aMessageIsHeardAtOnce()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        QSignalSpy messages(&desk.feed, &LiveFeed::messageAdded);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::Connected, patience);
        const QString session = makeSession();
        QCOMPARE(post(session), 201);
        QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 1, patience);
        QCOMPARE(messages[0][0].value<FeedMessage>().sessionId, session);
    }

    void theGatewayRestartsAndReadersReadAgain()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        QSignalSpy missed(&desk.feed, &LiveFeed::missed);
        QSignalSpy messages(&desk.feed, &LiveFeed::messageAdded);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(missed.size(), 1, patience);
        QVERIFY2(m_gateway.stop(), m_gateway.output().constData());
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::Retrying, patience);
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
        QTRY_COMPARE_WITH_TIMEOUT(missed.size(), 2, patience); // a new instance counts anew
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::Connected, patience);
        QCOMPARE(post(makeSession()), 201);
        QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 1, patience);
        QCOMPARE(desk.signIn->state(), State::SignedIn);
    }

    /// The keychain's token is used by somebody else, later: the gateway ends the family, and we say so.
    void aStolenTokenEndsInAskingForThePassword()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(desk.signIn->state(), State::SignedIn, patience);
        const QHash<QString, QString> stolen = keychain.entries;
        QVERIFY(!stolen.isEmpty());
        Desk thief(m_gateway.baseUrl(), keychain);
        thief.signIn->start();
        QTRY_COMPARE_WITH_TIMEOUT(thief.signIn->state(), State::SignedIn, patience);
        QVERIFY(m_postgres
                    .sql(QStringLiteral("UPDATE refresh_tokens SET used_at = used_at - interval '1 minute'"),
                         QStringLiteral("s"))
                    .ok());
        KeptCredentials old;
        old.entries = stolen;
        Desk owner(m_gateway.baseUrl(), old);
        owner.signIn->start();
        QTRY_COMPARE_WITH_TIMEOUT(owner.signIn->state(), State::PasswordNeeded, patience);
        QVERIFY(owner.signIn->problem()->code == ConnectionProblem::SignInRefused);
        QVERIFY(old.entries.isEmpty());
    }

    void signingOutEndsTheFamily()
    {
        KeptCredentials keychain;
        Desk desk(m_gateway.baseUrl(), keychain);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::Connected, patience);
        KeptCredentials copy;
        copy.entries = keychain.entries;
        desk.signIn->signOut();
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed.state().kind, FeedState::Kind::SignInNeeded, patience);
        QCOMPARE(desk.get("/api/v1/instances"), 401); // and the revocation went before it
        Desk again(m_gateway.baseUrl(), copy);
        again.signIn->start();
        QTRY_COMPARE_WITH_TIMEOUT(again.signIn->state(), State::PasswordNeeded, patience);
    }
};

GATEHOUSE_TEST(GatewaySessionTest)
#include "tst_gatewaysession.moc"
