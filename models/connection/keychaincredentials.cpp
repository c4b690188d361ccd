#include "keychaincredentials.h"
#include "profileproblem.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

Problem problemOf(const QKeychain::Job& job, const SecretAddress& address)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return Problem{ProfileProblem::NoSecret, {address.part.toStdString()}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Problem{ProfileProblem::KeychainLocked, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Problem{ProfileProblem::NoKeychain, {}};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Problem{ProfileProblem::KeychainFailed, {}, {}, job.errorString().toStdString()};
}

/// Starts the job and finishes a future with what `take` makes of it.
template <class Value, class Job, class Take>
QFuture<Outcome<Value>> started(std::unique_ptr<Job> job, const SecretAddress& address, Take take)
{
    auto promise = std::make_shared<QPromise<Outcome<Value>>>();
    promise->start();
    Job* running = job.release(); // deletes itself when it has finished
    running->setKey(address.key());
    running->setInsecureFallback(false);
    QObject::connect(running, &QKeychain::Job::finished, running, [promise, running, address, take] {
        if (running->error() != QKeychain::NoError)
            promise->addResult(Outcome<Value>(problemOf(*running, address)));
        else
            promise->addResult(take(*running));
        promise->finish();
    });
    running->start();
    return promise->future();
}

} // namespace

QFuture<Outcome<QString>> KeychainCredentials::read(const SecretAddress& address)
{
    return started<QString>(
        std::make_unique<QKeychain::ReadPasswordJob>(u"gatehouse"_s), address,
        [address](QKeychain::ReadPasswordJob& job) { return unpackSecret(address, job.textData()); });
}

QFuture<Outcome<void>> KeychainCredentials::write(const SecretAddress& address, const QString& secret)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(u"gatehouse"_s);
    job->setTextData(packSecret(address, secret));
    return started<void>(std::move(job), address,
                         [](QKeychain::WritePasswordJob&) { return Outcome<void>(); });
}

QFuture<Outcome<void>> KeychainCredentials::remove(const SecretAddress& address)
{
    return started<void>(std::make_unique<QKeychain::DeletePasswordJob>(u"gatehouse"_s), address,
                         [](QKeychain::DeletePasswordJob&) { return Outcome<void>(); });
}

} // namespace gatehouse
