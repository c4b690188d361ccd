#include "eventsession.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::uint16_t tokenExpired = 4401;
constexpr std::uint16_t policyViolation = 1008;

/// Longer than any token is good; keeps the sum below within the clock's range.
constexpr std::chrono::hours longest{24 * 365};

} // namespace

EventSession::EventSession(boost::asio::io_context& context, EventHub& hub, const EventRequest& request)
    : m_wake(context)
    , m_feed(hub, request.filter, request.since, [this] { m_wake.set(); })
{
    if (request.until)
        m_until = Clock::now() + std::min<std::chrono::microseconds>(*request.until - utcNow(), longest);
}

Async<void> EventSession::run(http::WebSocket& socket)
{
    Async<void> sending = sendEvents(socket);
    Async<void> watching = watchClient(socket);
    co_await together(std::move(sending), std::move(watching));
}

Async<void> EventSession::sendEvents(http::WebSocket& socket)
{
    while (!isOver()) {
        std::optional<std::string> frame = m_feed.next();
        if (!frame) {
            (void)co_await m_wake.waitUntil(m_until);
            continue;
        }
        const bool taken = co_await socket.send(std::move(*frame));
        if (!taken)
            co_return; // what ended it ends receiving, too
    }
    if (!m_over) {
        std::string reason = "Token expired";
        co_await socket.close(tokenExpired, std::move(reason));
    }
}

/// Whoever follows has nothing to say.
Async<void> EventSession::watchClient(http::WebSocket& socket)
{
    const auto message = co_await socket.receive();
    m_over = true;
    m_wake.set();
    if (message) {
        std::string reason = "Nothing may be sent here";
        co_await socket.close(policyViolation, std::move(reason));
    }
}

} // namespace gatehouse
