#pragma once

#include "outcome.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace gatehouse
{

/// Runs the event loop until the answer is there: a command has nothing else to do meanwhile. The future must
/// not be cancelled.
template <class T>
Outcome<T> waitFor(const QFuture<Outcome<T>>& future)
{
    QEventLoop loop;
    QFutureWatcher<Outcome<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!watcher.isFinished())
        loop.exec();
    return future.result();
}

} // namespace gatehouse
