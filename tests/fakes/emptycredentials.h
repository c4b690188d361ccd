#pragma once

#include "credentials.h"

#include <QPromise>

namespace gatehouse::test
{

/// A keychain with nothing in it that takes everything and keeps nothing.
class EmptyCredentials : public Credentials
{
public:
    QFuture<Outcome<QString>> read(const SecretAddress&) override { return answer<QString>(QString()); }
    QFuture<Outcome<void>> write(const SecretAddress&, const QString&) override { return answer<void>({}); }
    QFuture<Outcome<void>> remove(const SecretAddress&) override { return answer<void>({}); }

private:
    template <class T>
    static QFuture<Outcome<T>> answer(Outcome<T> outcome)
    {
        QPromise<Outcome<T>> promise;
        promise.start();
        promise.addResult(std::move(outcome));
        promise.finish();
        return promise.future();
    }
};

} // namespace gatehouse::test
