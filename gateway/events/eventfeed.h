#pragma once

#include "eventfilter.h"
#include "eventhub.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace gatehouse
{

/// A client's way along the hub's events: `hello`, what it missed since it was here last, then what comes.
/// It holds a place and no frames, so that a client that takes none costs nothing; one that falls 1,000
/// frames behind is told of a `gap` and goes on from the newest event.
class EventFeed
{
public:
    static constexpr std::size_t mostBehind = 1'000;

    /// `since`: what the client has seen; without, what comes from now on. `wake` is called when next() may
    /// have something, and never inside next(). The hub outlives the feed.
    EventFeed(EventHub& hub, EventFilter filter, const std::optional<EventPosition>& since,
              std::function<void()> wake);
    ~EventFeed();
    EventFeed(const EventFeed&) = delete;
    EventFeed& operator=(const EventFeed&) = delete;

    /// The next frame, nothing while there is none.
    std::optional<std::string> next();

private:
    friend class EventHub;
    void offer(const GatewayEvent& event);
    void wake() { m_wake(); }
    std::string gap();

    EventHub& m_hub;
    EventFilter m_filter;
    std::function<void()> m_wake;
    std::uint64_t m_next;               ///< the event to be looked at next
    std::uint64_t m_liveFrom;           ///< what is older was asked for, and is not what the client is behind
    std::size_t m_behind = 0;           ///< frames since then that wait for it
    std::optional<std::string> m_hello; ///< until it is sent
    bool m_gap = false;
};

} // namespace gatehouse
