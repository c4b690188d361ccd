#include "livefeed.h"

#include "feedsocket.h"

#include <utility>

using namespace std::chrono_literals;

namespace gatehouse
{

LiveFeed::LiveFeed(QObject* parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("live feed"));
    connect(&m_countdown, &QTimer::timeout, this, &LiveFeed::countDown);
}

LiveFeed::~LiveFeed()
{
    end();
}

void LiveFeed::end()
{
    ++m_run;
    m_socket = nullptr;
    m_thread.quit();
    m_thread.wait();
}

void LiveFeed::start(const FeedAddress& address, Start when, const FeedTimings& timings)
{
    stop();
    if (address.gateway.isEmpty())
        return;
    m_queue = std::make_unique<FeedQueue>();
    m_socket = new FeedSocket(address, timings, *m_queue);
    m_socket->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_socket, &QObject::deleteLater);
    // What the one before had posted when it ended is not this one's.
    const int run = m_run;
    connect(m_socket, &FeedSocket::stateChanged, this, [this, run](const FeedState& state) {
        if (run == m_run)
            takeState(state);
    });
    connect(m_socket, &FeedSocket::tokenRefused, this, [this, run](const QByteArray& token) {
        if (run == m_run)
            emit tokenRefused(token);
    });
    connect(m_socket, &FeedSocket::woken, this, &LiveFeed::drain);
    m_thread.start();
    QMetaObject::invokeMethod(m_socket, [socket = m_socket, when] {
        if (when == Start::Now)
            socket->start({});
        else
            socket->awaitToken();
    });
}

void LiveFeed::stop()
{
    if (m_socket == nullptr)
        return;
    end();
    takeState({});
}

void LiveFeed::setToken(const QByteArray& token)
{
    if (m_socket == nullptr)
        return;
    QMetaObject::invokeMethod(m_socket, [socket = m_socket, token] {
        if (token.isEmpty())
            socket->awaitToken();
        else
            socket->setToken(token);
    });
}

void LiveFeed::takeState(const FeedState& state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (state.kind == FeedState::Kind::Retrying)
        m_countdown.start(1s);
    else
        m_countdown.stop();
    emit stateChanged();
}

void LiveFeed::countDown()
{
    if (m_state.retryIn <= 1s)
        return m_countdown.stop();
    m_state.retryIn -= 1s;
    emit stateChanged();
}

void LiveFeed::drain()
{
    const FeedQueue::Batch batch = m_queue->takeAll();
    m_dropped = batch.dropped;
    if (batch.hasMissed)
        emit missed();
    for (const FeedFrame& frame : batch.frames)
        deliver(frame);
}

void LiveFeed::deliver(const FeedFrame& frame)
{
    if (const auto* health = std::get_if<FeedHealth>(&frame.what))
        emit healthChanged(*health);
    else if (const auto* message = std::get_if<FeedMessage>(&frame.what))
        emit messageAdded(*message);
    else if (const auto* config = std::get_if<FeedConfig>(&frame.what))
        emit configUpdated(*config);
    else if (const auto* rejection = std::get_if<FeedRejection>(&frame.what))
        emit requestRejected(*rejection);
    else if (const auto* instance = std::get_if<FeedInstance>(&frame.what))
        emit instanceChanged(*instance);
}

} // namespace gatehouse
