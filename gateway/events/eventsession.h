#pragma once

#include "asyncio.h"
#include "eventfeed.h"
#include "websocket.h"

#include <optional>

namespace gatehouse
{

/// What a client asked for, once nothing speaks against it.
struct EventRequest {
    EventFilter filter;
    std::optional<EventPosition> since;
    std::optional<UtcTime> until; ///< when its token is good no longer, leeway included
};

/// Sends a client its events until it leaves, sends anything (1008), its token is over (4401) or the gateway
/// stops (1001). A client that takes nothing holds one frame and its place among the events.
class EventSession
{
public:
    EventSession(boost::asio::io_context& context, EventHub& hub, const EventRequest& request);

    Async<void> run(http::WebSocket& socket);

private:
    Async<void> sendEvents(http::WebSocket& socket);
    Async<void> watchClient(http::WebSocket& socket);
    bool isOver() const { return m_over || Clock::now() >= m_until; }

    AsyncEvent m_wake;
    EventFeed m_feed;
    Deadline m_until = Deadline::max();
    bool m_over = false;
};

} // namespace gatehouse
