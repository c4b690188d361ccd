#pragma once

#include "connectionproblem.h"
#include "pgconnection.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace gatehouse
{

/// A profile's access to PostgreSQL: two threads, one connection each, made when the
/// first job needs it and made anew after it was lost. Lives in the GUI thread; jobs run
/// in the pool's own threads, so that a slow search blocks nothing else.
///
/// A job is one read-only transaction on one snapshot. It owns copies of all it uses. An
/// exception that leaves it becomes a Problem. Cancelling its future stops the statement
/// at the server; the future then finishes without a result.
class SqlPool : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SqlPool)

public:
    explicit SqlPool(PgOptions options, PgTransaction transaction = {}, QObject* parent = nullptr);
    /// Stops what runs, drops what waits, closes the connections.
    ~SqlPool() override;

    template <class T>
    using Job = std::function<Outcome<T>(PgConnection&)>;

    template <class T>
    QFuture<Outcome<T>> run(Job<T> job);

private:
    using Step = std::function<std::optional<Problem>(PgConnection&)>;
    struct Lent {
        PgConnection connection;
        bool reused; ///< it has served before, so it may have died since
    };

    /// Runs the step in a transaction of its own; a connection that turns out dead before
    /// the step began, or a cancel meant for another, is one more try, unseen by callers.
    std::optional<Problem> perform(const Step& step, const std::shared_ptr<PgCanceller>& canceller);
    std::optional<Problem> attempt(const Step& step, const std::shared_ptr<PgCanceller>& canceller,
                                   bool& again);
    Outcome<Lent> lend(const std::shared_ptr<PgCanceller>& canceller);
    void takeBack(PgConnection connection);
    void start(std::function<void()> task, const std::shared_ptr<PgCanceller>& canceller);
    void cancelLater(const std::shared_ptr<PgCanceller>& canceller);

    const PgOptions m_options;
    const PgTransaction m_transaction;
    std::mutex m_mutex; ///< guards the two lists below
    std::vector<PgConnection> m_idle;
    std::vector<std::weak_ptr<PgCanceller>> m_running;
    QThreadPool m_cancelling; ///< PQcancel blocks, and must not wait behind the jobs
    QThreadPool m_threads;
};

template <class T>
QFuture<Outcome<T>> SqlPool::run(Job<T> job)
{
    auto promise = std::make_shared<QPromise<Outcome<T>>>();
    auto canceller = std::make_shared<PgCanceller>();
    promise->start();
    QFuture<Outcome<T>> future = promise->future();

    auto* watcher = new QFutureWatcher<Outcome<T>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, canceller] { cancelLater(canceller); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);

    start(
        [this, promise, canceller, job = std::move(job)] {
            std::optional<Outcome<T>> answer;
            if (!promise->isCanceled())
                if (auto problem = perform(
                        [&answer, &job](PgConnection& connection) -> std::optional<Problem> {
                            answer = job(connection);
                            if (!answer->ok())
                                return answer->problem();
                            return {};
                        },
                        canceller))
                    answer = std::move(*problem);
            if (answer && !promise->isCanceled())
                promise->addResult(std::move(*answer));
            promise->finish();
        },
        canceller);
    return future;
}

} // namespace gatehouse
