#pragma once

#include "credentials.h"

namespace gatehouse
{

/// The desktop's keychain (Secret Service, KWallet) through QtKeychain.
class KeychainCredentials : public Credentials
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainCredentials)

public:
    using Credentials::Credentials;

    QFuture<Outcome<QString>> read(const SecretAddress& address) override;
    QFuture<Outcome<void>> write(const SecretAddress& address, const QString& secret) override;
    QFuture<Outcome<void>> remove(const SecretAddress& address) override;
};

} // namespace gatehouse
