#pragma once

#include "gatewayprocess.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace gatehouse::test
{

/// Sign-in for a gateway of a test: JWT_KEYS_FILE with one HS256 key that the test knows, the password
/// grant, and room for as many tries as tests make.
class SignIn
{
public:
    /// Sets the gateway's variables; it starts later.
    explicit SignIn(GatewayProcess& gateway);

    /// Runs `gatehouse-gateway user add`; true if it did.
    bool addUser(const QString& name, const QString& role, const QByteArray& password,
                 const QString& organizationSlug = {});
    /// What that said.
    QByteArray output() const { return m_output; }

    /// An access token as the gateway makes them, good for 15 minutes; `organization` a UUID or empty.
    QByteArray token(const QByteArray& subject, const QByteArray& role,
                     const QByteArray& organization = {}) const;
    /// Header and claims as given, JSON, signed with the key.
    QByteArray signedToken(const QByteArray& header, const QByteArray& claims) const;
    /// `Authorization: Bearer …` with token().
    QByteArray as(const QByteArray& subject, const QByteArray& role,
                  const QByteArray& organization = {}) const
    {
        return "Authorization: Bearer " + token(subject, role, organization);
    }

    /// Writes the keys file anew with this kid and secret.
    bool writeKeys(const QByteArray& kid, const QByteArray& secret);
    QString keysFile() const { return m_folder.filePath(QStringLiteral("keys.json")); }

private:
    GatewayProcess& m_gateway;
    QTemporaryDir m_folder;
    QByteArray m_kid;
    QByteArray m_secret;
    QByteArray m_output;
};

} // namespace gatehouse::test
