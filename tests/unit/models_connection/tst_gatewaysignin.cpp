#include "connectionproblem.h"
#include "connectiontext.h"
#include "gatewaysignin.h"
#include "keptcredentials.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using State = GatewaySignIn::State;
using Keep = GatewaySignIn::Keep;

const QByteArray tokenPath = "/api/v1/auth/token";

ScriptedServer::Script granted(const QByteArray& access, const QByteArray& refresh, int seconds = 900)
{
    QByteArray body = "{\"access_token\":\"" + access +
                      "\",\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(seconds);
    if (!refresh.isEmpty())
        body += ",\"refresh_token\":\"" + refresh + '"';
    return ScriptedServer::whole("200 OK", "application/json", body + '}');
}

ScriptedServer::Script refusal(const QByteArray& status, const QByteArray& error)
{
    return ScriptedServer::whole(status, "application/json", "{\"error\":\"" + error + "\"}");
}

GatewaySignIn::Timings quick()
{
    GatewaySignIn::Timings timings;
    timings.firstRetry = 20ms;
    timings.longestRetry = 80ms;
    timings.fresh = 0ms;
    timings.lookAgain = 100ms;
    return timings;
}

/// A gateway, a keychain, and somebody who wants in.
struct Desk {
    explicit Desk(SignIn how = SignIn::Password, GatewaySignIn::Timings timings = quick())
    {
        profile.slug = u"prod"_s;
        profile.gateway.url = server.url({});
        profile.gateway.signIn = how;
        profile.gateway.user = u"ann"_s;
        signIn = std::make_unique<GatewaySignIn>(profile, http, keychain, timings);
        QObject::connect(signIn.get(), &GatewaySignIn::tokenChanged, signIn.get(),
                         [this](const QByteArray& token) { tokens << token; });
    }
    void keep(const QString& part, const QString& secret)
    {
        const SecretAddress address{profile.slug, part, u"127.0.0.1"_s, QString::number(server.port()),
                                    u"ann"_s};
        keychain.entries.insert(address.key(), packSecret(address, secret));
    }
    QString kept(const QString& part) const { return keychain.entries.value(u"gatehouse/prod/"_s + part); }
    ScriptedServer server;
    KeptCredentials keychain;
    HttpFetcher http;
    Profile profile;
    std::unique_ptr<GatewaySignIn> signIn;
    QList<QByteArray> tokens;
};

} // namespace

class GatewaySignInTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForThePasswordOnceAndKeepsOnlyTheToken()
    {
        Desk desk;
        desk.server.answer(tokenPath, granted("access-1", "refresh-1"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::PasswordNeeded);
        QVERIFY(!desk.signIn->problem());
        QVERIFY(desk.server.heads().isEmpty());

        desk.signIn->signIn(u"ann"_s, u"p+w d&=ü"_s, Keep::TokenOnly);
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        QCOMPARE(desk.server.bodies().at(0),
                 QByteArray("grant_type=password&username=ann&password=p%2Bw%20d%26%3D%C3%BC"));
        QVERIFY(!desk.server.heads().at(0).contains("p%2Bw"));
        QVERIFY(!desk.server.heads().at(0).contains("Authorization"));
        QCOMPARE(desk.tokens, QList<QByteArray>() << "access-1");
        QVERIFY(desk.kept(u"gateway"_s).contains(u"refresh-1"));
        QVERIFY(desk.kept(u"gateway-password"_s).isEmpty());
    }

    void startsSilentlyWithWhatIsKept()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access-2", "refresh-2"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        QCOMPARE(desk.server.bodies().at(0), QByteArray("grant_type=refresh_token&refresh_token=refresh-1"));
        QVERIFY(desk.kept(u"gateway"_s).contains(u"refresh-2"));
    }

    void renewsBeforeItExpires()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access", "refresh-2", 1));
        QSignalSpy states(desk.signIn.get(), &GatewaySignIn::stateChanged);
        desk.signIn->start();
        QTRY_VERIFY(desk.server.bodies().size() >= 3);
        QCOMPARE(desk.server.bodies().at(2), QByteArray("grant_type=refresh_token&refresh_token=refresh-2"));
        QCOMPARE(desk.signIn->state(), State::SignedIn);
        QVERIFY(desk.tokens.size() >= 2);
    }

    void takesWhatAnotherConsoleRenewed()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access-2", "refresh-2"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        desk.keep(u"gateway"_s, u"refresh-of-the-other"_s);
        desk.signIn->takeRefusal("access-2");
        QTRY_COMPARE(desk.server.bodies().size(), 2);
        QVERIFY(desk.server.bodies().at(1).endsWith("refresh-of-the-other"));
    }

    void manyRefusalsAreOneRenewal()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access-1", "refresh-2"));
        desk.server.answer("/api/v1/configs", refusal("401 Unauthorized", "UNAUTHORIZED"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        desk.server.answer(tokenPath, granted("access-2", "refresh-3"));
        QList<QFuture<Outcome<HttpReply>>> calls;
        for (int i = 0; i < 10; ++i)
            calls << desk.http.get(desk.server.url("/api/v1/configs"));
        QTRY_COMPARE(desk.tokens.last(), QByteArray("access-2"));
        for (const auto& call : calls)
            QTRY_VERIFY(call.isFinished());
        const auto bodies = desk.server.bodies();
        const auto renewals = std::count_if(bodies.begin(), bodies.end(), [](const QByteArray& body) {
            return body.contains("refresh_token");
        });
        QCOMPARE(renewals, 2);                // the start, and one
        desk.signIn->takeRefusal("access-1"); // an answer that was under way
        QCOMPARE(desk.signIn->state(), State::SignedIn);
        QCOMPARE(desk.tokens.size(), 2);
    }

    void aFreshTokenThatIsRefusedMakesNoStorm()
    {
        GatewaySignIn::Timings timings = quick();
        timings.fresh = 200ms;
        Desk desk(SignIn::Password, timings);
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access-1", "refresh-2"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        QElapsedTimer since;
        since.start();
        QTimer polling;
        connect(&polling, &QTimer::timeout, &polling, [&] { desk.signIn->takeRefusal("access-1"); });
        polling.start(5ms);
        QTRY_COMPARE(desk.server.bodies().size(), 2); // not starved by the next refusal either
        QVERIFY(since.elapsed() >= 190);
    }

    void goesOnThroughLostNetworks()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, {{}, ScriptedServer::End::Reset});
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::Retrying);
        QTRY_VERIFY(desk.server.bodies().size() >= 3);
        QVERIFY(desk.kept(u"gateway"_s).contains(u"refresh-1"));
        desk.server.answer(tokenPath, granted("access-2", "refresh-2"));
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        QVERIFY(!desk.signIn->problem());
    }

    void staysSignedInWhileTheTokenIsGood()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access-1", "refresh-2", 2));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        desk.server.answer(tokenPath, refusal("503 Service Unavailable", "UNAVAILABLE"));
        QTRY_VERIFY(desk.server.bodies().size() >= 3);
        QCOMPARE(desk.signIn->state(), State::SignedIn);     // it tries again, and nobody has to know
        QTRY_COMPARE(desk.signIn->state(), State::Retrying); // until it has expired
    }

    void asksAgainWhenARenewalIsRefused()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.server.answer(tokenPath, granted("access-1", "refresh-2"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        desk.server.answer(tokenPath, refusal("400 Bad Request", "invalid_grant"));
        desk.signIn->takeRefusal("access-1");
        QTRY_COMPARE(desk.signIn->state(), State::PasswordNeeded);
        QVERIFY(desk.signIn->problem()->code == ConnectionProblem::SignInRefused);
        QVERIFY(connectionProblemText(*desk.signIn->problem()).contains(u"ann"));
        QCOMPARE(desk.tokens.last(), QByteArray());
        QVERIFY(desk.kept(u"gateway"_s).isEmpty());
    }

    void aKeptPasswordIsUsedAndForgottenWhenItIsWrong()
    {
        Desk desk;
        desk.server.answer(tokenPath, granted("access-1", "refresh-1"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::PasswordNeeded);
        desk.signIn->signIn(u"ann"_s, u"secret"_s, Keep::PasswordToo);
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        QTRY_VERIFY(desk.kept(u"gateway-password"_s).contains(u"secret"));

        desk.keychain.entries.remove(u"gatehouse/prod/gateway"_s);
        GatewaySignIn next(desk.profile, desk.http, desk.keychain, quick());
        next.start();
        QTRY_COMPARE(next.state(), State::SignedIn);
        QVERIFY(desk.server.bodies().last().startsWith("grant_type=password"));

        desk.server.answer(tokenPath, refusal("400 Bad Request", "invalid_grant"));
        GatewaySignIn last(desk.profile, desk.http, desk.keychain, quick());
        last.start();
        QTRY_COMPARE(last.state(), State::PasswordNeeded);
        QVERIFY(desk.keychain.entries.isEmpty());
    }

    void aWrongPasswordIsSaidAndKeptNowhere()
    {
        Desk desk;
        desk.server.answer(tokenPath, refusal("400 Bad Request", "invalid_grant"));
        desk.signIn->start();
        desk.signIn->signIn(u"ann"_s, u"wrong"_s, Keep::PasswordToo); // before the keychain has answered
        QTRY_COMPARE(desk.signIn->state(), State::PasswordNeeded);
        QVERIFY(desk.signIn->problem());
        const Problem& problem = *desk.signIn->problem();
        for (const std::string& part : problem.args)
            QVERIFY(part.find("wrong") == std::string::npos);
        QVERIFY(desk.keychain.entries.isEmpty());
        QCOMPARE(desk.server.bodies().size(), 1);
    }

    void saysWhyItCannot_data()
    {
        QTest::addColumn<ScriptedServer::Script>("script");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const ScriptedServer::Script& script, ConnectionProblem code) {
            QTest::newRow(name) << script << static_cast<int>(code);
        };
        row("passwords are not taken", refusal("400 Bad Request", "unsupported_grant_type"),
            ConnectionProblem::SignInPasswordsOff);
        row("a gateway without sign-in", refusal("404 Not Found", ""), ConnectionProblem::SignInUnavailable);
        row("too many tries", refusal("429 Too Many Requests", ""), ConnectionProblem::SignInTooOften);
        row("a database that is away", refusal("503 Service Unavailable", ""),
            ConnectionProblem::SignInFailed);
        row("an answer without a token",
            ScriptedServer::whole("200 OK", "application/json",
                                  "{\"token_type\":\"bearer\",\"expires_in\":9}"),
            ConnectionProblem::SignInFailed);
        row("a token with a line end in it", granted("a\\r\\nHost: x", "r"), ConnectionProblem::SignInFailed);
        row("a token that lives for ever", granted("a", "r", 0), ConnectionProblem::SignInFailed);
        row("a web page", ScriptedServer::whole("200 OK", "text/html", "<html>"),
            ConnectionProblem::SignInFailed);
    }
    void saysWhyItCannot()
    {
        QFETCH(ScriptedServer::Script, script);
        Desk desk;
        desk.server.answer(tokenPath, script);
        desk.signIn->signIn(u"ann"_s, u"p"_s, Keep::TokenOnly);
        QTRY_COMPARE(desk.signIn->state(), State::PasswordNeeded);
        QTEST(static_cast<int>(desk.signIn->problem()->code.as<ConnectionProblem>()), "code");
        QVERIFY(desk.tokens.isEmpty());
    }

    void guestsComeInByThemselves()
    {
        Desk desk(SignIn::Guest);
        desk.server.answer("/api/v1/auth/guest", granted("guest-access", {}, 86'400));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        QVERIFY(desk.keychain.entries.isEmpty());
        desk.signIn->takeRefusal("guest-access");
        QTRY_COMPARE(desk.server.bodies().size(), 2);
    }

    void signingOutEndsItEverywhere()
    {
        Desk desk;
        desk.keep(u"gateway"_s, u"refresh-1"_s);
        desk.keep(u"gateway-password"_s, u"secret"_s);
        desk.server.answer(tokenPath, granted("access-1", "refresh-2"));
        desk.server.answer("/api/v1/auth/revoke", ScriptedServer::whole("200 OK", "application/json", "{}"));
        desk.signIn->start();
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        desk.signIn->signOut();
        QCOMPARE(desk.signIn->state(), State::SignedOut);
        QTRY_COMPARE(desk.server.bodies().last(), QByteArray("token=refresh-2"));
        QVERIFY(desk.keychain.entries.isEmpty());
        QCOMPARE(desk.tokens.last(), QByteArray());
    }

    void theTokenGoesToTheGatewayAlone()
    {
        Desk desk;
        ScriptedServer traces;
        desk.server.answer(tokenPath, granted("access-1", "refresh-1"));
        desk.signIn->signIn(u"ann"_s, u"p"_s, Keep::TokenOnly);
        QTRY_COMPARE(desk.signIn->state(), State::SignedIn);
        const auto there = desk.http.get(desk.server.url("/api/v1/instances"));
        const auto elsewhere = desk.http.get(traces.url("/api/traces"));
        QTRY_VERIFY(there.isFinished() && elsewhere.isFinished());
        QVERIFY(desk.server.heads().last().contains("Authorization: Bearer access-1"));
        QVERIFY(!traces.heads().last().contains("Authorization"));
    }

    void whatIsTypedIsNotSentInTheClear()
    {
        Desk desk;
        desk.profile.gateway.url = QUrl(u"http://gateway.invalid"_s);
        GatewaySignIn signIn(desk.profile, desk.http, desk.keychain, quick());
        signIn.signIn(u"ann"_s, u"p"_s, Keep::TokenOnly);
        QTRY_COMPARE(signIn.state(), State::PasswordNeeded);
        QVERIFY(signIn.problem()->code == ConnectionProblem::TokenOverPlainHttp);
    }

    void thisVersionKnowsNoOidc()
    {
        Desk desk(SignIn::Oidc);
        desk.signIn->start();
        QCOMPARE(desk.signIn->state(), State::Failed);
        QVERIFY(connectionProblemText(*desk.signIn->problem()).contains(u"OIDC"));
    }

    void saysOnceThatNothingIsKept()
    {
        Desk desk;
        desk.keychain.isLocked = true;
        desk.server.answer(tokenPath, granted("access-1", "refresh-1", 1));
        QSignalSpy notKept(desk.signIn.get(), &GatewaySignIn::notKept);
        desk.signIn->signIn(u"ann"_s, u"p"_s, Keep::PasswordToo);
        QTRY_VERIFY(desk.server.bodies().size() >= 3); // goes on with what it remembers
        QCOMPARE(desk.signIn->state(), State::SignedIn);
        QCOMPARE(notKept.size(), 1);
    }
};

GATEHOUSE_TEST(GatewaySignInTest)
#include "tst_gatewaysignin.moc"
