#include "keptcredentials.h"
#include "profiletoken.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QPromise>
#include <QTimer>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace
{

/// A keychain that takes its time to write, as a real one does.
class SlowCredentials : public KeptCredentials
{
public:
    QFuture<Outcome<void>> write(const SecretAddress& address, const QString& secret) override
    {
        auto promise = std::make_shared<QPromise<Outcome<void>>>();
        promise->start();
        QTimer::singleShot(50, this, [this, promise, address, secret] {
            promise->addResult(KeptCredentials::write(address, secret).result());
            promise->finish();
        });
        return promise->future();
    }
};

} // namespace

/// The token of a profile that signs in.
class ProfileTokenTest : public QObject
{
    Q_OBJECT

private:
    ScriptedServer m_server;
    SlowCredentials m_keychain;

    Profile profile(SignIn how = SignIn::Password) const
    {
        Profile made;
        made.slug = u"prod"_s;
        made.name = u"Prod"_s;
        made.gateway.url = m_server.url({});
        made.gateway.signIn = how;
        made.gateway.user = u"ann"_s;
        return made;
    }
    void keep(const QString& secret)
    {
        const SecretAddress address{u"prod"_s, u"gateway"_s, u"127.0.0.1"_s, QString::number(m_server.port()),
                                    u"ann"_s};
        m_keychain.entries = {{address.key(), packSecret(address, secret)}};
    }

private slots:
    void renewsAndKeepsWhatTheRenewalGave()
    {
        keep(u"refresh-1"_s);
        m_server.answer(
            "/api/v1/auth/token",
            ScriptedServer::whole("200 OK", "application/json",
                                  "{\"access_token\":\"access-1\",\"token_type\":\"bearer\",\"expires_in\":"
                                  "900,\"refresh_token\":\"refresh-2\"}"));
        const auto token = profileToken(profile(), m_keychain);
        QVERIFY(std::holds_alternative<QByteArray>(token));
        QCOMPARE(std::get<QByteArray>(token), QByteArray("access-1"));
        QVERIFY(m_keychain.entries.value(u"gatehouse/prod/gateway"_s).contains(u"refresh-2"));
        QVERIFY(m_server.bodies().last().contains("refresh-1"));
    }

    void saysWhatToDoWithoutOne_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("nothing is kept")
            << int(SignIn::Password) << QString() << QByteArray("set GATEHOUSE_TOKEN");
        QTest::newRow("what is kept is not taken") << int(SignIn::Password) << u"s3cret"_s << QByteArray("(");
        QTest::newRow("a sign-in we do not have") << int(SignIn::Oidc) << QString() << QByteArray("(");
    }
    void saysWhatToDoWithoutOne()
    {
        QFETCH(int, how);
        QFETCH(QString, secret);
        QFETCH(QByteArray, words);
        m_keychain.entries.clear();
        if (!secret.isEmpty())
            keep(secret);
        m_server.answer("/api/v1/auth/token", ScriptedServer::whole("400 Bad Request", "application/json",
                                                                    "{\"error\":\"invalid_grant\"}"));
        const auto token = profileToken(profile(static_cast<SignIn>(how)), m_keychain);
        const auto* failure = std::get_if<CommandFailure>(&token);
        QVERIFY(failure);
        const QByteArray sentence = QByteArray::fromStdString(failure->sentence);
        QVERIFY2(sentence.startsWith("The profile Prod could not sign in") && sentence.contains(words) &&
                     !sentence.contains("s3cret"),
                 sentence.constData());
    }
};

GATEHOUSE_TEST(ProfileTokenTest)
#include "tst_profiletoken.moc"
