#pragma once

#include "chatsource.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace gatehouse
{

/// Opens one conversation, reads the bodies that come into view, and follows what is said.
/// Opening another drops whatever was under way.
class TranscriptLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptLoader)

public:
    /// The source outlives this.
    explicit TranscriptLoader(ChatSource& source, QObject* parent = nullptr);
    ~TranscriptLoader() override;

    /// Bodies read with the outline: some screens full.
    static constexpr int TailSize = 60;

    void open(const SessionId& id);
    void close();
    /// Reads bodies; one page at a time, a request meanwhile is forgotten.
    void need(const MessageQuery& query);
    bool isOpening() const { return m_opening.isRunning(); }

    void setWatched(bool isWatched);
    /// The newest message at hand: the time from which on is asked.
    void setNewestTime(std::optional<UtcTime> newest) { m_newestTime = newest; }
    void setPollInterval(std::chrono::milliseconds interval) { m_interval = interval; }

signals:
    void started();
    void opened(const gatehouse::SessionOpening& opening);
    void bodiesLoaded(const std::vector<gatehouse::MessageRecord>& messages);
    /// See TranscriptModel::refreshTail().
    void refreshed(const std::vector<gatehouse::MessageRecord>& messages, gatehouse::UtcTime since,
                   std::optional<gatehouse::UtcTime> until);
    void openFailed(const gatehouse::Problem& problem);
    /// Something behind an open conversation failed; it goes on being asked for.
    void failed(const gatehouse::Problem& problem);
    void answered();

private:
    using Messages = std::vector<MessageRecord>;

    void onOpened();
    void onBodies();
    void onPolled();
    void takePolled(const Messages& messages);
    void poll();
    void scheduleNextPoll(bool wasAnswered);

    ChatSource& m_source;
    SessionId m_id;
    QFutureWatcher<Outcome<SessionOpening>> m_opening;
    QFutureWatcher<Outcome<Messages>> m_bodies;
    QFutureWatcher<Outcome<Messages>> m_poll;
    std::optional<UtcTime> m_newestTime;
    UtcTime m_polledSince;
    std::optional<KeysetPosition> m_goOnFrom; ///< where an answer ended that was full
    QTimer m_timer;
    std::chrono::milliseconds m_interval{2000};
    int m_failures = 0;
    bool m_isWatched = false;
};

} // namespace gatehouse
