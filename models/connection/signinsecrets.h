#pragma once

#include "credentials.h"
#include "profile.h"

namespace gatehouse
{

/// What the keychain keeps for one person's sign-in at one gateway: the refresh token, and the
/// password if that was asked for.
class SignInSecrets
{
public:
    /// The credentials outlive this.
    SignInSecrets(Credentials& credentials, const Profile& profile);

    QFuture<Outcome<QString>> readToken() { return m_credentials.read(m_token); }
    QFuture<Outcome<void>> writeToken(const QByteArray& token)
    {
        return m_credentials.write(m_token, QString::fromLatin1(token));
    }
    QFuture<Outcome<void>> removeToken() { return m_credentials.remove(m_token); }
    QFuture<Outcome<QString>> readPassword() { return m_credentials.read(m_password); }
    QFuture<Outcome<void>> writePassword(const QString& password)
    {
        return m_credentials.write(m_password, password);
    }
    QFuture<Outcome<void>> removePassword() { return m_credentials.remove(m_password); }

private:
    Credentials& m_credentials;
    SecretAddress m_token;
    SecretAddress m_password;
};

} // namespace gatehouse
