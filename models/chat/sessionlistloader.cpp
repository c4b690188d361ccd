#include "sessionlistloader.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{

using namespace std::chrono_literals;

namespace
{

/// Commits may land behind what was seen already; asked for again, they are found.
constexpr auto overlap = 5s;
/// Every so many polls the whole newest page is read, which finds what was deleted.
constexpr int wholePageEvery = 15;
constexpr auto longestPause = 10s;
/// A burst of messages is one poll.
constexpr std::chrono::milliseconds soon = 150ms;

} // namespace

SessionListLoader::SessionListLoader(ChatSource& source, QObject* parent) : QObject(parent), m_source(source)
{
    connect(&m_first, &QFutureWatcherBase::finished, this,
            [this] { deliver(m_first, [this](const SessionPage& page) { emit loaded(page); }); });
    connect(&m_older, &QFutureWatcherBase::finished, this,
            [this] { deliver(m_older, [this](const SessionPage& page) { emit olderLoaded(page); }); });
    connect(&m_newer, &QFutureWatcherBase::finished, this,
            [this] { deliver(m_newer, [this](const SessionPage& page) { emit newerLoaded(page); }); });
    connect(&m_poll, &QFutureWatcherBase::finished, this, [this] {
        deliver(m_poll, [this](const SessionPage& page) { emit refreshed(page, m_polledSince); });
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SessionListLoader::poll);
}

SessionListLoader::~SessionListLoader()
{
    for (Watcher* watcher : {&m_first, &m_older, &m_newer, &m_poll})
        watcher->cancel();
}

template <class Deliver>
void SessionListLoader::deliver(Watcher& watcher, Deliver deliver)
{
    if (watcher.isCanceled() || watcher.future().resultCount() == 0)
        return;
    const Outcome<SessionPage> answer = watcher.result();
    if (answer) {
        deliver(*answer);
        emit answered();
    } else {
        emit failed(answer.problem());
    }
    scheduleNextPoll(answer.ok());
}

SessionQuery SessionListLoader::query() const
{
    SessionQuery query;
    query.filter = m_filter;
    query.limit = PageSize;
    return query;
}

void SessionListLoader::setFilter(const SessionFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reload();
}

void SessionListLoader::reload()
{
    for (Watcher* watcher : {&m_first, &m_older, &m_newer, &m_poll})
        watcher->cancel();
    m_timer.stop();
    m_newestTime.reset();
    emit started();
    m_first.setFuture(m_source.sessions(query()));
}

void SessionListLoader::loadOlder(const KeysetPosition& beyond)
{
    if (m_older.isRunning() || m_first.isRunning())
        return;
    SessionQuery page = query();
    page.beyond = beyond;
    m_older.setFuture(m_source.sessions(page));
}

void SessionListLoader::loadNewer(const KeysetPosition& beyond)
{
    if (m_newer.isRunning() || m_first.isRunning())
        return;
    SessionQuery page = query();
    page.beyond = beyond;
    page.towards = Towards::Newer;
    m_newer.setFuture(m_source.sessions(page));
}

void SessionListLoader::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    if (isWatched)
        m_timer.start(0ms);
    else
        m_timer.stop();
}

void SessionListLoader::setPollInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
}

void SessionListLoader::refreshSoon()
{
    if (!m_isWatched || m_failures > 0)
        return;
    if (m_poll.isRunning())
        m_isHurried = true;
    else if (!m_timer.isActive() || m_timer.remainingTime() > soon.count())
        m_timer.start(soon);
}

void SessionListLoader::poll()
{
    if (!m_isWatched || m_first.isRunning() || m_poll.isRunning())
        return;
    SessionQuery page = query();
    m_polledSince.reset();
    if (m_newestTime && ++m_pollsSinceWhole < wholePageEvery) {
        m_polledSince = *m_newestTime - overlap;
        page.updatedFrom = formatUtc(*m_polledSince);
    } else {
        m_pollsSinceWhole = 0;
    }
    m_poll.setFuture(m_source.sessions(page));
}

void SessionListLoader::scheduleNextPoll(bool wasAnswered)
{
    m_failures = wasAnswered ? 0 : m_failures + 1;
    if (!m_isWatched || m_poll.isRunning())
        return;
    const std::chrono::milliseconds pause =
        std::exchange(m_isHurried, false) ? soon : m_interval * (1 << std::min(m_failures, 4));
    m_timer.start(std::min<std::chrono::milliseconds>(pause, longestPause));
}

} // namespace gatehouse
