#pragma once

#include "feedqueue.h"
#include "feedstate.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace gatehouse
{

class FeedSocket;

/// What happens at a gateway, as it happens, over its WebSocket `/ws/events` (CONTRACTS §2,
/// GATEWAY §4). It connects and comes back by itself, resumes where it was, and never blocks the
/// GUI thread, where this lives. Events hold ids: who shows what they name reads it over HTTP or SQL.
///
/// An event is a hint and may be lost: missed() says that some were, and then, as after every first
/// connection, readers read again. A page that also polls needs nothing else to be right.
class LiveFeed : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveFeed)

public:
    explicit LiveFeed(QObject* parent = nullptr);
    ~LiveFeed() override;

    enum class Start { Now, WhenSignedIn };
    /// Connects, or waits for the first token. Called again it begins anew.
    void start(const FeedAddress& address, Start when = Start::Now, const FeedTimings& timings = {});
    void stop();
    /// For the next connection; empty: nobody is signed in any more, and the feed ends.
    void setToken(const QByteArray& token);

    /// `retryIn` counts down by the second.
    const FeedState& state() const { return m_state; }
    /// Events that this desk was too slow for.
    quint64 dropped() const { return m_dropped; }

signals:
    void stateChanged();
    /// The gateway takes this token no more: a newer one is wanted.
    void tokenRefused(const QByteArray& token);

    void missed();
    void healthChanged(const gatehouse::FeedHealth& change);
    void messageAdded(const gatehouse::FeedMessage& message);
    void configUpdated(const gatehouse::FeedConfig& config);
    void requestRejected(const gatehouse::FeedRejection& rejection);
    void instanceChanged(const gatehouse::FeedInstance& instance);

private:
    void end();
    void takeState(const FeedState& state);
    void countDown();
    void drain();
    void deliver(const FeedFrame& frame);

    std::unique_ptr<FeedQueue> m_queue;
    QThread m_thread;
    FeedSocket* m_socket = nullptr; ///< on m_thread, which ends it
    int m_run = 0;
    FeedState m_state;
    QTimer m_countdown;
    quint64 m_dropped = 0;
};

} // namespace gatehouse
