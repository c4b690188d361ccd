#pragma once

#include "feedqueue.h"
#include "feedstate.h"
#include "retrydelay.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWebSocket;

namespace gatehouse
{

/// The live feed's end of the WebSocket, on the feed's own thread: connects, resumes, notices when
/// the network is gone, reads frames into the queue and wakes their reader at most every 16 ms.
class FeedSocket : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeedSocket)

public:
    static constexpr std::chrono::milliseconds shortestWake{16};

    /// The queue outlives this.
    FeedSocket(FeedAddress address, FeedTimings timings, FeedQueue& queue);
    ~FeedSocket() override;

    /// Connects, now and whenever it is lost. Without a token it asks without one.
    void start(const QByteArray& token);
    /// For the next connection; one that waits for a token is made at once.
    void setToken(const QByteArray& token);
    /// Not before somebody has signed in.
    void awaitToken();

signals:
    void stateChanged(const gatehouse::FeedState& state);
    /// The gateway takes this token no more.
    void tokenRefused(const QByteArray& token);
    void woken();

private:
    void connectNow();
    void makeSocket();
    void open();
    QUrl url() const;
    void takeMessage(const QString& text);
    void take(const FeedFrame& frame);
    void takePlace(const FeedPlace& place);
    void greet(const FeedPlace& place);
    void takeRefusal(QAbstractSocket::SocketError error);
    void takeEnd();
    void refuse(int httpStatus);
    void refuseToken();
    void retry();
    void retryIn(FeedState::Kind kind, std::chrono::milliseconds wait, int httpStatus = 0);
    void drop();
    void ping();
    void wake(bool isDue);
    void say(const FeedState& state);

    FeedAddress m_address;
    FeedTimings m_timings;
    FeedQueue& m_queue;
    RetryDelay m_delay;
    QByteArray m_token;
    QByteArray m_usedToken; ///< by the connection there is
    QWebSocket* m_socket = nullptr;
    QTimer m_retryTimer;
    QTimer m_handshakeTimer;
    QTimer m_pingTimer;
    QTimer m_wakeTimer;
    QElapsedTimer m_sinceWake;
    QElapsedTimer m_sinceGreeting;
    FeedPlace m_last; ///< the newest event that came; no instance: none yet
    bool m_isGreeted = false;
    bool m_isAnswered = false; ///< something came since the last ping
    int m_refusedTokens = 0;   ///< in a row
    bool m_awaitsToken = false;
    FeedState m_said;
};

} // namespace gatehouse
