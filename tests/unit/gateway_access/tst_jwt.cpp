#include "base64text.h"
#include "jwt.h"
#include "testkeys.h"
#include "testmain.h"

using namespace gatehouse;
using namespace gatehouse::test;

Q_DECLARE_METATYPE(gatehouse::JwtFlaw)

namespace
{

const std::string secret(32, 's');
const UtcTime now = UtcTime(std::chrono::seconds(1'700'000'000));
const JwtParties parties{"gatehouse", "gateway"};
constexpr const char* goodHeader = "{'alg':'HS256','kid':'h','typ':'at+jwt'}";
constexpr const char* goodClaims = "{'iss':'gatehouse','aud':'gateway','sub':'ann','role':'operator',"
                                   "'iat':1700000000,'exp':1700000900,'jti':'1'}";

const JwtKeys& keys()
{
    static const JwtKeys all({*JwtKey::hs256("h", secret),
                              *JwtKey::rs256("r", rsaPair(2048).privatePem, true),
                              *JwtKey::rs256("p", rsaPair(2048).publicPem, false)},
                             0);
    return all;
}

std::string unsignedToken(const std::string& header, const std::string& payload)
{
    return encodeBase64(quoted(header), Base64::Url) + "." + encodeBase64(quoted(payload), Base64::Url);
}

std::string signedBy(const JwtKey& key, const std::string& header, const std::string& payload)
{
    const std::string bytes = unsignedToken(header, payload);
    return bytes + "." + encodeBase64(key.sign(bytes), Base64::Url);
}

/// The good claims with this instead of what matches.
std::string claimsWith(const char* what, const QByteArray& instead)
{
    return QByteArray(goodClaims).replace(what, instead).toStdString();
}

JwtVerdict judge(const std::string& token)
{
    return verifyAccessToken(token, keys(), parties, now);
}

} // namespace

/// Every attack on tokens that RFC 8725 and years of advisories know, and that an honest token passes.
class JwtTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSignedIsVerified_data()
    {
        QTest::addColumn<int>("signing");
        QTest::newRow("HS256") << 0;
        QTest::newRow("RS256") << 1;
    }
    void whatIsSignedIsVerified()
    {
        QFETCH(int, signing);
        const JwtKeys ours({*JwtKey::hs256("h", secret), *JwtKey::rs256("r", rsaPair(2048).privatePem, true)},
                           std::size_t(signing));
        AccessClaims claims;
        claims.subject = "z\"o\u00eb";
        claims.role = "admin";
        claims.organization = "0a0b0c0d-0000-4000-8000-0123456789ab";
        claims.expires = now + std::chrono::minutes(15);
        const std::string token = signAccessToken(claims, ours, parties, now, "id");
        const JwtVerdict verdict = verifyAccessToken(token, ours, parties, now);
        QCOMPARE(verdict.flaw, JwtFlaw::None);
        QCOMPARE(verdict.claims.subject, claims.subject);
        QCOMPARE(verdict.claims.role, claims.role);
        QCOMPARE(verdict.claims.organization, claims.organization);
        QVERIFY(verdict.claims.expires == claims.expires);
    }

    void agreesWithRfc7515()
    {
        // Appendix A.1.
        const auto key = JwtKey::hs256(
            "rfc",
            *decodeBase64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjA"
                          "zZr1Z9CAow",
                          Base64::Url));
        const std::string signedBytes =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0d"
            "HA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        QVERIFY(key->verify(signedBytes,
                            *decodeBase64("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", Base64::Url)));
    }

    void judgesHeaders_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<JwtFlaw>("flaw");
        const auto row = [](const char* name, const char* header, JwtFlaw flaw) {
            QTest::newRow(name) << QByteArray(header) << flaw;
        };
        row("a good one", goodHeader, JwtFlaw::None);
        row("the long form of typ", "{'alg':'HS256','kid':'h','typ':'application/at+jwt'}", JwtFlaw::None);
        row("typ in capitals", "{'alg':'HS256','kid':'h','typ':'AT+JWT'}", JwtFlaw::None);
        row("members we do not know", "{'alg':'HS256','kid':'h','typ':'at+jwt','x':1}", JwtFlaw::None);
        row("typ of any token", "{'alg':'HS256','kid':'h','typ':'JWT'}", JwtFlaw::WrongType);
        row("no typ", "{'alg':'HS256','kid':'h'}", JwtFlaw::WrongType);
        row("typ is a number", "{'alg':'HS256','kid':'h','typ':1}", JwtFlaw::WrongType);
        row("no kid", "{'alg':'HS256','typ':'at+jwt'}", JwtFlaw::UnknownKey);
        row("an unknown kid", "{'alg':'HS256','kid':'x','typ':'at+jwt'}", JwtFlaw::UnknownKey);
        row("a kid that is a path", "{'alg':'HS256','kid':'../../dev/null','typ':'at+jwt'}",
            JwtFlaw::UnknownKey);
        row("a kid that is SQL", "{'alg':'HS256','kid':'h\\u0027 OR 1=1','typ':'at+jwt'}",
            JwtFlaw::UnknownKey);
        row("a kid with a NUL behind it", "{'alg':'HS256','kid':'h\\u0000','typ':'at+jwt'}",
            JwtFlaw::UnknownKey);
        row("a kid that is a list", "{'alg':'HS256','kid':['h'],'typ':'at+jwt'}", JwtFlaw::UnknownKey);
        row("no alg", "{'kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("alg none", "{'alg':'none','kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("alg nOnE", "{'alg':'nOnE','kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("alg empty", "{'alg':'','kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("alg of another size", "{'alg':'HS512','kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("alg of another kind", "{'alg':'RS256','kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("alg in lower case", "{'alg':'hs256','kid':'h','typ':'at+jwt'}", JwtFlaw::WrongAlgorithm);
        row("an embedded key", "{'alg':'HS256','kid':'h','typ':'at+jwt','jwk':{'kty':'oct','k':'AA'}}",
            JwtFlaw::EmbeddedKey);
        row("an address of keys", "{'alg':'HS256','kid':'h','typ':'at+jwt','jku':'https://evil.example'}",
            JwtFlaw::EmbeddedKey);
        row("an address of a certificate",
            "{'alg':'HS256','kid':'h','typ':'at+jwt','x5u':'https://evil.example'}", JwtFlaw::EmbeddedKey);
        row("a certificate", "{'alg':'HS256','kid':'h','typ':'at+jwt','x5c':['AA']}", JwtFlaw::EmbeddedKey);
        row("a certificate's hash", "{'alg':'HS256','kid':'h','typ':'at+jwt','x5t#S256':'AA'}",
            JwtFlaw::EmbeddedKey);
        row("an embedded key of null", "{'alg':'HS256','kid':'h','typ':'at+jwt','jwk':null}",
            JwtFlaw::EmbeddedKey);
        row("an embedded key by escapes", "{'alg':'HS256','kid':'h','typ':'at+jwt','\\u006awk':1}",
            JwtFlaw::EmbeddedKey);
        row("an unknown extension", "{'alg':'HS256','kid':'h','typ':'at+jwt','crit':['exp']}",
            JwtFlaw::Critical);
        row("an unencoded payload", "{'alg':'HS256','kid':'h','typ':'at+jwt','crit':['b64'],'b64':false}",
            JwtFlaw::Critical);
        row("an empty crit", "{'alg':'HS256','kid':'h','typ':'at+jwt','crit':[]}", JwtFlaw::Critical);
        row("a repeated name", "{'alg':'none','alg':'HS256','kid':'h','typ':'at+jwt'}", JwtFlaw::BadHeader);
        row("a list", "['alg','HS256']", JwtFlaw::BadHeader);
        row("no JSON", "{'alg':'HS256'", JwtFlaw::BadHeader);
        row("nothing", "", JwtFlaw::BadHeader);
        row("JSON and more", "{'alg':'HS256','kid':'h','typ':'at+jwt'}{}", JwtFlaw::BadHeader);
        row("deeper than any header", QByteArray(40, '[').constData(), JwtFlaw::BadHeader);
    }
    void judgesHeaders()
    {
        QFETCH(QByteArray, header);
        QFETCH(JwtFlaw, flaw);
        // Signed rightly whatever it says: only the header is at fault.
        QCOMPARE(judge(signedBy(*keys().find("h"), header.toStdString(), goodClaims)).flaw, flaw);
    }

    void judgesClaims_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<JwtFlaw>("flaw");
        const auto row = [](const char* name, const std::string& claims, JwtFlaw flaw) {
            QTest::newRow(name) << QByteArray::fromStdString(claims) << flaw;
        };
        row("good ones", goodClaims, JwtFlaw::None);
        row("without iat and jti",
            "{'iss':'gatehouse','aud':'gateway','sub':'a','role':'guest','exp':1700000900}", JwtFlaw::None);
        row("for several, us among them", claimsWith("'gateway'", "['x','gateway']"), JwtFlaw::None);
        row("a fraction of a second", claimsWith("1700000900", "1700000900.5"), JwtFlaw::None);
        row("expired within the leeway", claimsWith("1700000900", "1699999941"), JwtFlaw::None);
        row("expired beyond the leeway", claimsWith("1700000900", "1699999940"), JwtFlaw::Expired);
        row("no exp", claimsWith("'exp':1700000900,", ""), JwtFlaw::BadClaims);
        row("exp is null", claimsWith("1700000900", "null"), JwtFlaw::BadClaims);
        row("exp is a string", claimsWith("1700000900", "'1700000900'"), JwtFlaw::BadClaims);
        row("exp is true", claimsWith("1700000900", "true"), JwtFlaw::BadClaims);
        row("exp is endless", claimsWith("1700000900", "1e999"), JwtFlaw::BadClaims);
        row("exp is beyond the calendar", claimsWith("1700000900", "1e300"), JwtFlaw::BadClaims);
        row("exp is negative", claimsWith("1700000900", "-1"), JwtFlaw::BadClaims);
        row("exp twice", claimsWith("'jti':'1'", "'exp':1"), JwtFlaw::BadClaims);
        row("valid from now", claimsWith("'jti':'1'", "'nbf':1700000000"), JwtFlaw::None);
        row("valid within the leeway", claimsWith("'jti':'1'", "'nbf':1700000060"), JwtFlaw::None);
        row("valid later", claimsWith("'jti':'1'", "'nbf':1700000061"), JwtFlaw::NotYetValid);
        row("nbf is a string", claimsWith("'jti':'1'", "'nbf':'0'"), JwtFlaw::BadClaims);
        row("issued in the future", claimsWith("1700000000", "1700000061"), JwtFlaw::NotYetValid);
        row("iat is a string", claimsWith("1700000000", "'x'"), JwtFlaw::BadClaims);
        row("another issuer", claimsWith("'gatehouse'", "'elsewhere'"), JwtFlaw::WrongIssuer);
        row("an issuer that begins like ours", claimsWith("'gatehouse'", "'gatehouse.evil'"),
            JwtFlaw::WrongIssuer);
        row("no issuer", claimsWith("'iss':'gatehouse',", ""), JwtFlaw::WrongIssuer);
        row("an issuer with a NUL", claimsWith("'gatehouse'", "'gatehouse\\u0000'"), JwtFlaw::WrongIssuer);
        row("another audience", claimsWith("'gateway'", "'elsewhere'"), JwtFlaw::WrongAudience);
        row("several others", claimsWith("'gateway'", "['a','b']"), JwtFlaw::WrongAudience);
        row("an audience within a list within a list", claimsWith("'gateway'", "[['gateway']]"),
            JwtFlaw::WrongAudience);
        row("no audience", claimsWith("'aud':'gateway',", ""), JwtFlaw::WrongAudience);
        row("no subject", claimsWith("'sub':'ann',", ""), JwtFlaw::BadClaims);
        row("an empty subject", claimsWith("'ann'", "''"), JwtFlaw::BadClaims);
        row("a subject with a NUL", claimsWith("'ann'", "'ann\\u0000x'"), JwtFlaw::BadClaims);
        row("a long subject", claimsWith("'ann'", "'" + QByteArray(256, 'a') + "'"), JwtFlaw::BadClaims);
        row("a subject that is a number", claimsWith("'ann'", "7"), JwtFlaw::BadClaims);
        row("no role", claimsWith("'role':'operator',", ""), JwtFlaw::BadClaims);
        row("an unknown role", claimsWith("'operator'", "'root'"), JwtFlaw::BadClaims);
        row("a role in capitals", claimsWith("'operator'", "'ADMIN'"), JwtFlaw::BadClaims);
        row("several roles", claimsWith("'operator'", "['operator','admin']"), JwtFlaw::BadClaims);
        row("an organisation", claimsWith("'jti':'1'", "'org_id':'0A0B0C0D-0000-4000-8000-0123456789AB'"),
            JwtFlaw::None);
        row("an organisation that is no UUID", claimsWith("'jti':'1'", "'org_id':'acme'"),
            JwtFlaw::BadClaims);
        row("an organisation of null", claimsWith("'jti':'1'", "'org_id':null"), JwtFlaw::BadClaims);
        row("an empty organisation", claimsWith("'jti':'1'", "'org_id':''"), JwtFlaw::BadClaims);
        row("an organisation in braces",
            claimsWith("'jti':'1'", "'org_id':'{0a0b0c0d-0000-4000-8000-0123456789ab}'"), JwtFlaw::BadClaims);
        row("a jti that is a number", claimsWith("'jti':'1'", "'jti':1"), JwtFlaw::BadClaims);
        row("a list", "[]", JwtFlaw::BadClaims);
        row("no JSON", "claims", JwtFlaw::BadClaims);
    }
    void judgesClaims()
    {
        QFETCH(QByteArray, claims);
        QFETCH(JwtFlaw, flaw);
        const JwtVerdict verdict = judge(signedBy(*keys().find("h"), goodHeader, claims.toStdString()));
        QCOMPARE(verdict.flaw, flaw);
        if (flaw != JwtFlaw::None)
            QVERIFY(verdict.claims.subject.empty() && verdict.claims.role.empty());
        else if (verdict.claims.organization)
            QCOMPARE(*verdict.claims.organization, std::string("0a0b0c0d-0000-4000-8000-0123456789ab"));
    }

    void judgesTheWhole_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<JwtFlaw>("flaw");
        const auto row = [](const char* name, const std::string& token, JwtFlaw flaw) {
            QTest::newRow(name) << QByteArray::fromStdString(token) << flaw;
        };
        const JwtKey& hmac = *keys().find("h");
        const std::string bare = unsignedToken(goodHeader, goodClaims);
        const std::string good = signedBy(hmac, goodHeader, goodClaims);
        row("a good one", good, JwtFlaw::None);
        row("an RSA one, verified by the public half",
            signedBy(*keys().find("r"), "{'alg':'RS256','kid':'p','typ':'at+jwt'}", goodClaims),
            JwtFlaw::None);
        row("no signature", bare + ".", JwtFlaw::BadSignature);
        row("no third part", bare, JwtFlaw::NotCompact);
        row("a fourth part", good + ".", JwtFlaw::NotCompact);
        row("nothing", "", JwtFlaw::NotCompact);
        row("two dots", "..", JwtFlaw::BadHeader);
        row("padding", good + "=", JwtFlaw::NotCompact);
        row("a blank behind", good + " ", JwtFlaw::NotCompact);
        row("another alphabet", "+" + good.substr(1), JwtFlaw::NotCompact);
        row("bits behind the end of the signature", good.substr(0, good.size() - 1) + char(good.back() + 1),
            JwtFlaw::NotCompact);
        row("a shorter signature", bare + "." + encodeBase64(hmac.sign(bare).substr(0, 31), Base64::Url),
            JwtFlaw::BadSignature);
        row("a longer signature", bare + "." + encodeBase64(hmac.sign(bare) + "x", Base64::Url),
            JwtFlaw::BadSignature);
        row("another's secret", signedBy(*JwtKey::hs256("h", std::string(32, 'x')), goodHeader, goodClaims),
            JwtFlaw::BadSignature);
        row("claims changed after signing",
            unsignedToken(goodHeader, claimsWith("operator", "admin")) + good.substr(good.rfind('.')),
            JwtFlaw::BadSignature);
        row("a public key taken for a secret",
            signedBy(*JwtKey::hs256("p", rsaPair(2048).publicPem), "{'alg':'HS256','kid':'p','typ':'at+jwt'}",
                     goodClaims),
            JwtFlaw::WrongAlgorithm);
        row("another's RSA key",
            signedBy(*JwtKey::rs256("p", rsaPair(3072).privatePem, true),
                     "{'alg':'RS256','kid':'p','typ':'at+jwt'}", goodClaims),
            JwtFlaw::BadSignature);
        row("an RSA signature of nothing",
            unsignedToken("{'alg':'RS256','kid':'p','typ':'at+jwt'}", goodClaims) + "." +
                encodeBase64(std::string(256, '\0'), Base64::Url),
            JwtFlaw::BadSignature);
        row("over 8 KB", signedBy(hmac, goodHeader, claimsWith("'1'", "'" + QByteArray(6000, 'x') + "'")),
            JwtFlaw::TooLong);
        row("just under 8 KB",
            signedBy(hmac, goodHeader, claimsWith("'1'", "'" + QByteArray(5800, 'x') + "'")), JwtFlaw::None);
        row("encrypted, with five parts", good + ".x.y", JwtFlaw::NotCompact);
    }
    void judgesTheWhole()
    {
        QFETCH(QByteArray, token);
        QFETCH(JwtFlaw, flaw);
        QCOMPARE(judge(token.toStdString()).flaw, flaw);
    }

    void everyFlippedBitIsSeen()
    {
        const std::string good = signedBy(*keys().find("h"), goodHeader, goodClaims);
        QCOMPARE(judge(good).flaw, JwtFlaw::None);
        for (std::size_t i = 0; i < good.size(); ++i)
            for (unsigned bit = 0; bit < 8; ++bit) {
                std::string changed = good;
                changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ (1U << bit));
                QVERIFY2(judge(changed).flaw != JwtFlaw::None, changed.c_str());
            }
    }
};

GATEHOUSE_TEST(JwtTest)
#include "tst_jwt.moc"
