#include "signin.h"

#include <QDateTime>
#include <QFile>
#include <QMessageAuthenticationCode>

namespace gatehouse::test
{
namespace
{

constexpr qint64 lifetimeSeconds = 900;

bool writeSecret(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray encoded(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

SignIn::SignIn(GatewayProcess& gateway) : m_gateway(gateway)
{
    writeKeys("test", QByteArray(32, 't'));
    gateway.set(QStringLiteral("JWT_KEYS_FILE"), keysFile());
    gateway.set(QStringLiteral("GATEHOUSE_PASSWORD_GRANT"), QStringLiteral("1"));
    gateway.set(QStringLiteral("RATE_AUTH"), QStringLiteral("1000/s burst 1000"));
}

bool SignIn::writeKeys(const QByteArray& kid, const QByteArray& secret)
{
    m_kid = kid;
    m_secret = secret;
    return writeSecret(m_folder.filePath(QStringLiteral("secret")), secret + '\n') &&
           writeSecret(keysFile(), "{\"keys\":[{\"kid\":\"" + kid +
                                       "\",\"alg\":\"HS256\",\"key_file\":\"secret\",\"sign\":true}]}");
}

bool SignIn::addUser(const QString& name, const QString& role, const QByteArray& password,
                     const QString& organizationSlug)
{
    GatewayProcess adder;
    adder.useSame(m_gateway);
    QStringList arguments{QStringLiteral("user"), QStringLiteral("add"), name, QStringLiteral("--role"),
                          role};
    if (!organizationSlug.isEmpty())
        arguments << QStringLiteral("--org") << organizationSlug;
    const int code = adder.run(arguments, password + '\n');
    m_output = adder.output();
    return code == 0;
}

QByteArray SignIn::token(const QByteArray& subject, const QByteArray& role,
                         const QByteArray& organization) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QByteArray claims = "{\"iss\":\"gatehouse\",\"aud\":\"gatehouse\",\"sub\":\"" + subject +
                        "\",\"role\":\"" + role + "\",\"iat\":" + QByteArray::number(now) +
                        ",\"exp\":" + QByteArray::number(now + lifetimeSeconds) + ",\"jti\":\"t\"";
    if (!organization.isEmpty())
        claims += ",\"org_id\":\"" + organization + "\"";
    return signedToken("{\"alg\":\"HS256\",\"kid\":\"" + m_kid + "\",\"typ\":\"at+jwt\"}", claims + "}");
}

QByteArray SignIn::signedToken(const QByteArray& header, const QByteArray& claims) const
{
    const QByteArray bytes = encoded(header) + '.' + encoded(claims);
    return bytes + '.' +
           encoded(QMessageAuthenticationCode::hash(bytes, m_secret, QCryptographicHash::Sha256));
}

} // namespace gatehouse::test
