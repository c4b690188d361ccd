#include "healthwatch.h"

#include "healthprobe.h"

#include <algorithm>

namespace gatehouse
{

HealthWatch::HealthWatch(HealthWatchOptions options, Sink sink, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_sink(std::move(sink))
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &HealthWatch::poll);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HealthWatch::takeAnswer);
}

void HealthWatch::poll()
{
    m_sincePoll.start();
    HttpLimits limits;
    limits.deadline = m_options.timeout;
    m_watcher.setFuture(m_fetcher.get(QUrl(m_options.address), limits));
}

void HealthWatch::takeAnswer()
{
    const auto future = m_watcher.future();
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    const HealthReading reading = readingOf(m_options.address, future.result());
    for (const HealthChange& change : m_changes.take(reading, utcNow()))
        m_sink(change);
    ++m_polled;
    if (m_options.polls && m_polled >= *m_options.polls) {
        emit finished();
        return;
    }
    const std::chrono::milliseconds waited(m_sincePoll.elapsed());
    m_next.start(std::max(m_options.interval - waited, std::chrono::milliseconds(0)));
}

void HealthWatch::stop()
{
    m_next.stop();
    m_watcher.cancel();
    emit finished();
}

} // namespace gatehouse
