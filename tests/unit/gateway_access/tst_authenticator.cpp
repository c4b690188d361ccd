#include "base64text.h"
#include "testkeys.h"
#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "authenticator.h"
#endif

using namespace gatehouse;
using namespace gatehouse::test;

/// Where in a head a token is looked for, and whom it makes of its sender.
class AuthenticatorTest : public QObject
{
    Q_OBJECT

    const UtcTime m_now = utcNow();
    Authenticator m_authenticator{JwtKeys({*JwtKey::hs256("h", std::string(32, 's'))}, 0), SignInConfig()};

    std::string token(const char* role, const char* organization = nullptr) const
    {
        AccessClaims claims;
        claims.subject = "ann";
        claims.role = role;
        if (organization)
            claims.organization = organization;
        claims.expires = m_now + std::chrono::minutes(15);
        return m_authenticator.sign(claims);
    }

private slots:
    void looksForTokens_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<bool>("upgrade");
        QTest::addColumn<int>("found"); // 0 none, 1 bad, 2 good
        const QString good = QString::fromStdString(token("viewer"));
        const QString bearer = QStringLiteral("Authorization: Bearer ") + good;
        const QString protocol = QStringLiteral("Sec-WebSocket-Protocol: gatehouse.v1, gatehouse.bearer.") +
                                 QString::fromStdString(encodeBase64(good.toStdString(), Base64::Url));
        QTest::newRow("no token") << QStringList() << false << 0;
        QTest::newRow("a good one") << QStringList(bearer) << false << 2;
        QTest::newRow("the scheme in any case")
            << QStringList(QStringLiteral("authorization: bEARER ") + good) << false << 2;
        QTest::newRow("several blanks")
            << QStringList(QStringLiteral("Authorization: Bearer   ") + good) << false << 2;
        QTest::newRow("another scheme")
            << QStringList(QStringLiteral("Authorization: Basic QTpC")) << false << 0;
        QTest::newRow("the scheme alone")
            << QStringList(QStringLiteral("Authorization: Bearer")) << false << 0;
        QTest::newRow("rubbish") << QStringList(QStringLiteral("Authorization: Bearer x")) << false << 1;
        QTest::newRow("more behind the token") << QStringList(bearer + QStringLiteral(" x")) << false << 1;
        QTest::newRow("two tokens") << QStringList({bearer, bearer}) << false << 1;
        QTest::newRow("a good one and a bad one")
            << QStringList({QStringLiteral("Authorization: Bearer x"), bearer}) << false << 1;
        QTest::newRow("a subprotocol") << QStringList(protocol) << true << 2;
        QTest::newRow("a subprotocol without an upgrade") << QStringList(protocol) << false << 0;
        QTest::newRow("a subprotocol that is no base64url")
            << QStringList(QStringLiteral("Sec-WebSocket-Protocol: gatehouse.bearer.a=")) << true << 1;
        QTest::newRow("two subprotocols with tokens") << QStringList({protocol, protocol}) << true << 1;
        QTest::newRow("a bad field beside a good subprotocol")
            << QStringList({QStringLiteral("Authorization: Bearer x"), protocol}) << true << 1;
    }
    void looksForTokens()
    {
        QFETCH(QStringList, fields);
        QFETCH(bool, upgrade);
        QFETCH(int, found);
        http::RequestHead head;
        head.upgrade = upgrade;
        for (const QString& field : std::as_const(fields)) {
            const auto colon = field.indexOf(QLatin1Char(':'));
            head.fields.push_back({field.left(colon).toStdString(), field.mid(colon + 2).toStdString()});
        }
        const SignedIn signedIn = m_authenticator.judge(head);
        QCOMPARE(int(signedIn.token), found);
        QCOMPARE(signedIn.caller.actor, std::string(found == 2 ? "ann" : ""));
    }

    void roleAndOrganizationAreTheTokens_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<int>("inside");   // its organisation, or everywhere without one
        QTest::addColumn<int>("platform"); // with an organisation
        QTest::newRow("guest") << QByteArray("guest") << int(Role::Viewer) << int(Role::Viewer);
        QTest::newRow("viewer") << QByteArray("viewer") << int(Role::Viewer) << int(Role::Viewer);
        QTest::newRow("support") << QByteArray("support") << int(Role::Support) << int(Role::Viewer);
        QTest::newRow("operator") << QByteArray("operator") << int(Role::Operator) << int(Role::Viewer);
        QTest::newRow("admin") << QByteArray("admin") << int(Role::Admin) << int(Role::Viewer);
    }
    void roleAndOrganizationAreTheTokens()
    {
        QFETCH(QByteArray, role);
        QFETCH(int, inside);
        QFETCH(int, platform);
        http::RequestHead head;
        head.fields = {{"Authorization", "Bearer " + token(role.constData())}};
        const Caller free = m_authenticator.judge(head).caller;
        QCOMPARE(int(free.role), inside);
        QCOMPARE(int(free.platformRole()), inside);
        QVERIFY(!free.organization);
        const char* organization = "0a0b0c0d-0000-4000-8000-0123456789ab";
        head.fields = {{"Authorization", "Bearer " + token(role.constData(), organization)}};
        const Caller bound = m_authenticator.judge(head).caller;
        QCOMPARE(int(bound.role), inside);
        QCOMPARE(int(bound.platformRole()), platform);
        QCOMPARE(bound.organization, std::optional<std::string>(organization));
        QVERIFY(bound.until > m_now + std::chrono::minutes(15));
    }

    void aTokenEndsALeewayBehindItsEnd()
    {
        http::RequestHead head;
        head.fields = {{"Authorization", "Bearer " + token("viewer")}};
        const UtcTime end = *m_authenticator.judge(head).caller.until;
        QCOMPARE(m_authenticator.judge(head, end - std::chrono::seconds(1)).token, SignedIn::Token::Good);
        QCOMPARE(m_authenticator.judge(head, end).token, SignedIn::Token::Bad);
    }
};

GATEHOUSE_TEST(AuthenticatorTest)
#include "tst_authenticator.moc"
