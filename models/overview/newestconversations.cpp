#include "newestconversations.h"

#include "connectiontext.h"
#include "livefeed.h"

namespace gatehouse
{

NewestConversations::NewestConversations(ChatSource& source, QObject* parent)
    : QObject(parent)
    , m_loader(source)
{
    connect(&m_loader, &SessionListLoader::loaded, this, [this](const SessionPage& page) {
        m_model.setPage(page);
        m_loader.setNewestTime(m_model.newestTime());
        takeAnswer();
    });
    connect(&m_loader, &SessionListLoader::refreshed, this,
            [this](const SessionPage& page, std::optional<UtcTime> since) {
                m_model.refreshNewest(page, since);
                m_loader.setNewestTime(m_model.newestTime());
                takeAnswer();
            });
    connect(&m_loader, &SessionListLoader::failed, this, [this](const Problem& problem) {
        m_trouble = connectionProblemText(problem);
        emit changed();
    });
}

NewestConversations::NewestConversations(std::unique_ptr<ChatSource> owned, QObject* parent)
    : NewestConversations(*owned, parent)
{
    m_owned = std::move(owned);
}

NewestConversations* NewestConversations::over(SqlPool* pool, QObject* parent)
{
    return pool ? new NewestConversations(std::make_unique<PgChatSource>(*pool), parent) : nullptr;
}

void NewestConversations::follow(const LiveFeed& feed)
{
    connect(&feed, &LiveFeed::messageAdded, &m_loader, &SessionListLoader::refreshSoon);
    connect(&feed, &LiveFeed::missed, &m_loader, &SessionListLoader::refreshSoon);
}

void NewestConversations::setWatched(bool isWatched)
{
    if (isWatched && !m_hasAsked) {
        m_hasAsked = true;
        m_loader.reload();
    }
    m_loader.setWatched(isWatched);
}

void NewestConversations::takeAnswer()
{
    m_trouble.clear();
    m_sinceAnswer.start();
    m_model.refreshTimes();
    emit changed();
}

std::chrono::milliseconds NewestConversations::age() const
{
    return std::chrono::milliseconds(m_sinceAnswer.isValid() ? m_sinceAnswer.elapsed() : 0);
}

int NewestConversations::liveCount() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += m_model.isLive(m_model.summary(row)) ? 1 : 0;
    return count;
}

} // namespace gatehouse
