#include "gatewayprocess.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <thread>
#include <vector>

using namespace gatehouse::test;

namespace
{

const QByteArray form("Content-Type: application/x-www-form-urlencoded");

QByteArray member(const RawAnswer& answer, const char* name)
{
    return QJsonDocument::fromJson(answer.body).object().value(QLatin1String(name)).toString().toUtf8();
}

} // namespace

/// Refresh tokens: one use, a second within the grace, and what theft comes to.
class RefreshTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;

    RawAnswer token(const QByteArray& body) const
    {
        return m_gateway.request("POST", "/api/v1/auth/token", body, {form});
    }
    /// A new family's first token.
    QByteArray first() const
    {
        return member(token("grant_type=password&username=ann&password=p"), "refresh_token");
    }
    RawAnswer use(const QByteArray& refreshToken) const
    {
        return token("grant_type=refresh_token&refresh_token=" + refreshToken);
    }
    QByteArray next(const QByteArray& refreshToken) const
    {
        return member(use(refreshToken), "refresh_token");
    }
    /// As if everything so far had been done a minute earlier.
    void letAMinutePass() const
    {
        const auto moved = m_postgres.sql(
            QStringLiteral("UPDATE refresh_tokens SET used_at = used_at - interval '1 minute'"),
            QStringLiteral("r"));
        QVERIFY2(moved.ok(), qPrintable(moved.error));
    }
    int audited() const
    {
        return m_postgres
            .sql(QStringLiteral("SELECT count(*) FROM admin_audit WHERE action = 'auth.reuse' AND "
                                "actor = 'ann' AND target_kind = 'refresh_family'"),
                 QStringLiteral("r"))
            .value()
            .toInt();
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("r")));
        QVERIFY2(m_gateway.migrate(m_postgres, QStringLiteral("r")), m_gateway.output().constData());
        m_signIn = std::make_unique<SignIn>(m_gateway);
        QVERIFY2(m_signIn->addUser(QStringLiteral("ann"), QStringLiteral("viewer"), "p"),
                 m_signIn->output().constData());
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
    }
    void init()
    {
        m_postgres.sql(QStringLiteral("DELETE FROM refresh_tokens; DELETE FROM admin_audit"),
                       QStringLiteral("r"));
    }

    void eachTokenIsGoodForOneMore()
    {
        QByteArray current = first();
        QVERIFY(!current.isEmpty());
        for (int i = 0; i < 3; ++i) {
            const QByteArray successor = next(current);
            QVERIFY(!successor.isEmpty() && successor != current);
            letAMinutePass();
            current = successor;
        }
        QCOMPARE(audited(), 0);
    }

    void aLostAnswerIsForgiven()
    {
        const QByteArray start = first();
        const QByteArray lost = next(start);
        const QByteArray again = next(start);
        QVERIFY(!again.isEmpty() && again != lost);
        QVERIFY(!next(again).isEmpty());
        QCOMPARE(audited(), 0);
    }

    void theLostSuccessorIsNobodysAnyMore()
    {
        const QByteArray start = first();
        const QByteArray lost = next(start);
        const QByteArray again = next(start);
        QCOMPARE(use(lost).status, 400);
        QCOMPARE(audited(), 1);
        QCOMPARE(use(again).status, 400);
    }

    void reuseAfterTheGraceEndsTheFamily()
    {
        const QByteArray stolen = first();
        const QByteArray current = next(stolen);
        letAMinutePass();
        const RawAnswer refused = use(stolen);
        QCOMPARE(refused.status, 400);
        QCOMPARE(member(refused, "error"), QByteArray("invalid_grant"));
        QCOMPARE(audited(), 1);
        QCOMPARE(use(current).status, 400);
        QCOMPARE(use(stolen).status, 400);
        QCOMPARE(audited(), 1); // an ended family ends once
    }

    void reuseWithinTheGraceEndsTheFamilyOnceTheSuccessorWasUsed()
    {
        const QByteArray stolen = first();
        const QByteArray second = next(stolen);
        const QByteArray third = next(second);
        QCOMPARE(use(stolen).status, 400);
        QCOMPARE(audited(), 1);
        QCOMPARE(use(third).status, 400);
    }

    void familiesAreApart()
    {
        const QByteArray here = first();
        const QByteArray elsewhere = first();
        next(here);
        letAMinutePass();
        QCOMPARE(use(here).status, 400);
        QCOMPARE(use(elsewhere).status, 200);
    }

    void signingOutEndsTheFamilyAndSaysNothing()
    {
        const QByteArray start = first();
        const QByteArray current = next(start);
        for (const QByteArray& token : {start, QByteArray("unknown"), start}) {
            const RawAnswer answer =
                m_gateway.request("POST", "/api/v1/auth/revoke", "token=" + token, {form});
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, QByteArray("{}"));
        }
        QCOMPARE(use(current).status, 400);
        QCOMPARE(audited(), 0);
    }

    void expiredTokensAreRefusedWithoutAlarm()
    {
        const QByteArray start = first();
        m_postgres.sql(QStringLiteral("UPDATE refresh_tokens SET expires_at = now() - interval '1 second'"),
                       QStringLiteral("r"));
        QCOMPARE(use(start).status, 400);
        QCOMPARE(audited(), 0);
        QVERIFY(!first().isEmpty());
        // Signing in cleans up behind oneself.
        QCOMPARE(m_postgres.sql(QStringLiteral("SELECT count(*) FROM refresh_tokens"), QStringLiteral("r"))
                     .value(),
                 QStringLiteral("1"));
    }

    void aChangedRoleCountsAtTheNextRefresh()
    {
        const QByteArray start = first();
        m_postgres.sql(QStringLiteral("UPDATE users SET role = 'operator' WHERE username = 'ann'"),
                       QStringLiteral("r"));
        const QByteArray bearer = "Authorization: Bearer " + member(use(start), "access_token");
        const RawAnswer others =
            m_gateway.request("GET", "/api/v1/chat/sessions?user_id=other", {}, {bearer});
        QCOMPARE(others.status, 200);
        m_postgres.sql(QStringLiteral("UPDATE users SET role = 'viewer' WHERE username = 'ann'"),
                       QStringLiteral("r"));
    }

    void tokensAreKeptAsHashes()
    {
        const QByteArray start = first();
        const auto kept = m_postgres.sql(
            QStringLiteral("SELECT encode(token_hash, 'escape'), length(token_hash) FROM refresh_tokens"),
            QStringLiteral("r"));
        QCOMPARE(kept.rows.size(), 1);
        QCOMPARE(kept.rows[0][1], QStringLiteral("32"));
        QVERIFY(!kept.rows[0][0].toUtf8().contains(start));
        QVERIFY(!m_gateway.output().contains(start));
    }

    void manyAtOnceLeaveOneSuccessor()
    {
        const QByteArray start = first();
        std::vector<QByteArray> successors(8);
        std::vector<std::thread> threads;
        for (QByteArray& successor : successors)
            threads.emplace_back([this, &start, &successor] { successor = next(start); });
        for (std::thread& thread : threads)
            thread.join();
        const auto good = m_postgres.sql(
            QStringLiteral(
                "SELECT count(*) FROM refresh_tokens WHERE used_at IS NULL AND revoked_at IS NULL"),
            QStringLiteral("r"));
        QCOMPARE(good.value(), QStringLiteral("1"));
        QCOMPARE(audited(), 0);
    }

    void cleanupTestCase() { QVERIFY2(m_gateway.stop(), m_gateway.output().constData()); }
};

GATEHOUSE_TEST(RefreshTest)
#include "tst_refresh.moc"
