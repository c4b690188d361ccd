#pragma once

#include "healthchanges.h"
#include "httpfetcher.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace gatehouse
{

struct HealthWatchOptions {
    QString address;
    std::chrono::milliseconds interval = std::chrono::seconds(1); ///< from the start of a poll to the next
    std::chrono::milliseconds timeout = std::chrono::seconds(5);
    std::optional<std::int64_t> polls; ///< nothing: until stopped
};

/// Polls an address and hands each change on as it is seen. One poll at a time: a slow answer
/// delays the next poll, never piles up.
class HealthWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthWatch)

public:
    using Sink = std::function<void(const HealthChange&)>;

    HealthWatch(HealthWatchOptions options, Sink sink, QObject* parent = nullptr);

    void start() { poll(); }
    /// Ends without waiting for an answer under way.
    void stop();

    HealthWord overall() const { return m_changes.overall(); }

signals:
    void finished();

private:
    void poll();
    void takeAnswer();

    HealthWatchOptions m_options;
    Sink m_sink;
    HttpFetcher m_fetcher;
    QFutureWatcher<Outcome<HttpReply>> m_watcher;
    QTimer m_next;
    QElapsedTimer m_sincePoll;
    HealthChanges m_changes;
    std::int64_t m_polled = 0;
};

} // namespace gatehouse
