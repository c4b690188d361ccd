#pragma once

#include "pgchatsource.h"
#include "sessionlistloader.h"
#include "sessionlistmodel.h"

#include <QElapsedTimer>

#include <memory>

namespace gatehouse
{

class LiveFeed;

/// The newest conversations for a screen nobody touches: it goes on through lost connections,
/// keeps the rows it has, and says how old they are.
class NewestConversations : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewestConversations)

public:
    /// The source outlives this.
    explicit NewestConversations(ChatSource& source, QObject* parent = nullptr);

    /// Over a profile's PostgreSQL; null if it has none.
    static NewestConversations* over(SqlPool* pool, QObject* parent);

    /// Asks as soon as the feed tells of a message.
    void follow(const LiveFeed& feed);

    SessionListModel& model() { return m_model; }
    /// Asks while it is looked at.
    void setWatched(bool isWatched);

    bool hasAnswered() const { return m_sinceAnswer.isValid(); }
    /// Since the last answer; zero before the first.
    std::chrono::milliseconds age() const;
    /// Why there is nothing newer; empty while all is well.
    QString trouble() const { return m_trouble; }
    int liveCount() const;

signals:
    void changed();

private:
    NewestConversations(std::unique_ptr<ChatSource> owned, QObject* parent);
    void takeAnswer();

    std::unique_ptr<ChatSource> m_owned;
    SessionListModel m_model;
    SessionListLoader m_loader;
    QElapsedTimer m_sinceAnswer;
    QString m_trouble;
    bool m_hasAsked = false;
};

} // namespace gatehouse
