#include "credentials.h"
#include "profileproblem.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gatehouse
{

QString SecretAddress::key() const
{
    return u"gatehouse/%1/%2"_s.arg(slug, part);
}

QString SecretAddress::owner() const
{
    return u"%1@%2:%3"_s.arg(user, host, port);
}

QString packSecret(const SecretAddress& address, const QString& secret)
{
    const QJsonObject entry{{u"for"_s, address.owner()}, {u"secret"_s, secret}};
    return QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

Outcome<QString> unpackSecret(const SecretAddress& address, const QString& entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry.toUtf8()).object();
    const QString owner = object.value(u"for"_s).toString();
    const QString secret = object.value(u"secret"_s).toString();
    if (secret.isEmpty())
        return Problem{ProfileProblem::NoSecret, {address.part.toStdString()}};
    if (owner != address.owner())
        return Problem{ProfileProblem::OtherServer,
                       {address.part.toStdString(), owner.toStdString(), address.owner().toStdString()}};
    return secret;
}

} // namespace gatehouse
