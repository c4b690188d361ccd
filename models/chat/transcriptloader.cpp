#include "transcriptloader.h"

#include <algorithm>

namespace gatehouse
{

using namespace std::chrono_literals;

namespace
{

constexpr auto overlap = 5s;
constexpr auto longestPause = 10s;
constexpr std::size_t mostNewMessages = 1000;

} // namespace

TranscriptLoader::TranscriptLoader(ChatSource& source, QObject* parent) : QObject(parent), m_source(source)
{
    connect(&m_opening, &QFutureWatcherBase::finished, this, &TranscriptLoader::onOpened);
    connect(&m_bodies, &QFutureWatcherBase::finished, this, &TranscriptLoader::onBodies);
    connect(&m_poll, &QFutureWatcherBase::finished, this, &TranscriptLoader::onPolled);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TranscriptLoader::poll);
}

TranscriptLoader::~TranscriptLoader()
{
    close();
}

void TranscriptLoader::close()
{
    m_opening.cancel();
    m_bodies.cancel();
    m_poll.cancel();
    m_timer.stop();
    m_newestTime.reset();
    m_goOnFrom.reset();
    m_id = {};
}

void TranscriptLoader::open(const SessionId& id)
{
    close();
    m_id = id;
    emit started();
    m_opening.setFuture(m_source.open(id, TailSize));
}

void TranscriptLoader::onOpened()
{
    if (m_opening.isCanceled() || m_opening.future().resultCount() == 0)
        return;
    const Outcome<SessionOpening> answer = m_opening.result();
    if (answer) {
        emit opened(*answer);
        emit answered();
        scheduleNextPoll(true);
    } else {
        emit openFailed(answer.problem());
    }
}

void TranscriptLoader::need(const MessageQuery& query)
{
    if (!m_bodies.isRunning() && query.session == m_id)
        m_bodies.setFuture(m_source.messages(query));
}

void TranscriptLoader::onBodies()
{
    if (m_bodies.isCanceled() || m_bodies.future().resultCount() == 0)
        return;
    const Outcome<Messages> answer = m_bodies.result();
    if (answer) {
        emit bodiesLoaded(*answer);
        emit answered();
    } else {
        emit failed(answer.problem());
    }
}

void TranscriptLoader::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    if (isWatched)
        m_timer.start(0ms);
    else
        m_timer.stop();
}

void TranscriptLoader::poll()
{
    if (!m_isWatched || m_id.empty() || m_opening.isRunning() || m_poll.isRunning())
        return;
    MessageQuery query{m_id};
    if (m_goOnFrom) {
        query.from = m_goOnFrom;
    } else {
        // A conversation without messages is asked from its beginning.
        m_polledSince = m_newestTime ? *m_newestTime - overlap : UtcTime();
        query.createdFrom = formatUtc(m_polledSince);
    }
    query.limit = static_cast<int>(mostNewMessages);
    m_poll.setFuture(m_source.messages(query));
}

void TranscriptLoader::onPolled()
{
    if (m_poll.isCanceled() || m_poll.future().resultCount() == 0)
        return;
    const Outcome<Messages> answer = m_poll.result();
    if (answer) {
        takePolled(*answer);
        emit answered();
    } else {
        emit failed(answer.problem());
    }
    scheduleNextPoll(answer.ok());
}

/// Thousands of messages may have one time (an import): a full answer ends among them, and the
/// next poll goes on there.
void TranscriptLoader::takePolled(const Messages& messages)
{
    const auto since = m_polledSince;
    std::optional<UtcTime> until;
    m_goOnFrom.reset();
    if (messages.size() >= mostNewMessages)
        until = messages.back().createdAt.instant();
    if (until) {
        m_goOnFrom = positionOf(headOf(messages.back()));
        m_polledSince = *until + std::chrono::microseconds(1);
    }
    emit refreshed(messages, since, until);
}

void TranscriptLoader::scheduleNextPoll(bool wasAnswered)
{
    m_failures = wasAnswered ? 0 : m_failures + 1;
    if (!m_isWatched)
        return;
    const auto pause = m_interval * (1 << std::min(m_failures, 4));
    m_timer.start(std::min<std::chrono::milliseconds>(pause, longestPause));
}

} // namespace gatehouse
