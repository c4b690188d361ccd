#pragma once

#include "outcome.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace gatehouse
{

/// Which secret, and for whom it was given.
struct SecretAddress {
    QString slug;
    QString part; ///< "postgres", "gateway"
    QString host;
    QString port;
    QString user;

    /// The keychain entry's name: gatehouse/<slug>/<part>.
    QString key() const;
    /// "user@host:port": what the entry must have been given for.
    QString owner() const;
};

/// Where secrets are kept. Problems: ProfileProblem. There is no fallback to plain text.
class Credentials : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Credentials)

public:
    using QObject::QObject;

    /// NoSecret where nothing is kept, OtherServer where it was given for somebody else.
    virtual QFuture<Outcome<QString>> read(const SecretAddress& address) = 0;
    virtual QFuture<Outcome<void>> write(const SecretAddress& address, const QString& secret) = 0;
    virtual QFuture<Outcome<void>> remove(const SecretAddress& address) = 0;
};

/// What an entry holds: the secret with the host, port and user it was given for.
QString packSecret(const SecretAddress& address, const QString& secret);
Outcome<QString> unpackSecret(const SecretAddress& address, const QString& entry);

} // namespace gatehouse
