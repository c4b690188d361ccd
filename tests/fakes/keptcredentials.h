#pragma once

#include "credentials.h"
#include "profileproblem.h"

#include <QHash>

namespace gatehouse::test
{

/// A keychain in memory. Locked, it takes and gives nothing.
class KeptCredentials : public Credentials
{
public:
    QHash<QString, QString> entries; ///< by key, as they are written
    bool isLocked = false;

    QFuture<Outcome<QString>> read(const SecretAddress& address) override
    {
        if (isLocked || !entries.contains(address.key()))
            return QtFuture::makeReadyFuture(Outcome<QString>(missing(address)));
        return QtFuture::makeReadyFuture(unpackSecret(address, entries.value(address.key())));
    }
    QFuture<Outcome<void>> write(const SecretAddress& address, const QString& secret) override
    {
        if (isLocked)
            return QtFuture::makeReadyFuture(Outcome<void>(Problem{ProfileProblem::NoKeychain}));
        entries.insert(address.key(), packSecret(address, secret));
        return QtFuture::makeReadyFuture(Outcome<void>());
    }
    QFuture<Outcome<void>> remove(const SecretAddress& address) override
    {
        entries.remove(address.key());
        return QtFuture::makeReadyFuture(Outcome<void>());
    }

private:
    Problem missing(const SecretAddress& address) const
    {
        return {isLocked ? ProfileProblem::NoKeychain : ProfileProblem::NoSecret,
                {address.part.toStdString()}};
    }
};

} // namespace gatehouse::test
