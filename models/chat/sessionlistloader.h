#pragma once

#include "chatsource.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace gatehouse
{

/// Loads pages of sessions and keeps the newest ones fresh by polling: every two seconds
/// while somebody looks, less often while the server does not answer.
class SessionListLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionListLoader)

public:
    /// The source outlives this.
    explicit SessionListLoader(ChatSource& source, QObject* parent = nullptr);
    ~SessionListLoader() override;

    static constexpr int PageSize = 100;

    const SessionFilter& filter() const { return m_filter; }
    /// Drops what is being loaded for another filter.
    void setFilter(const SessionFilter& filter);
    void reload();
    void loadOlder(const KeysetPosition& beyond);
    void loadNewer(const KeysetPosition& beyond);
    bool isLoading() const { return m_first.isRunning(); }

    /// Polls only while watched: the page is visible and its top is loaded.
    void setWatched(bool isWatched);
    /// From when on changes are asked for; nothing asks for the newest page.
    void setNewestTime(std::optional<UtcTime> newest) { m_newestTime = newest; }
    void setPollInterval(std::chrono::milliseconds interval);
    /// Somebody said that there is something new: polls in a moment if watched, many such words once.
    void refreshSoon();

signals:
    void started();
    void loaded(const gatehouse::SessionPage& page);
    void olderLoaded(const gatehouse::SessionPage& page);
    void newerLoaded(const gatehouse::SessionPage& page);
    void refreshed(const gatehouse::SessionPage& page, std::optional<gatehouse::UtcTime> since);
    /// The list could not be loaded, or is no longer fresh; polling goes on.
    void failed(const gatehouse::Problem& problem);
    /// An answer came, whichever was asked.
    void answered();

private:
    using Watcher = QFutureWatcher<Outcome<SessionPage>>;

    SessionQuery query() const;
    void poll();
    void scheduleNextPoll(bool wasAnswered);
    template <class Deliver>
    void deliver(Watcher& watcher, Deliver deliver);

    ChatSource& m_source;
    SessionFilter m_filter;
    Watcher m_first;
    Watcher m_older;
    Watcher m_newer;
    Watcher m_poll;
    std::optional<UtcTime> m_newestTime;
    std::optional<UtcTime> m_polledSince;
    QTimer m_timer;
    std::chrono::milliseconds m_interval{2000};
    int m_pollsSinceWhole = 0;
    int m_failures = 0;
    bool m_isWatched = false;
    bool m_isHurried = false; ///< told during a poll: it may have been too early
};

} // namespace gatehouse
