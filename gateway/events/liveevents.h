#pragma once

#include "eventbus.h"
#include "eventhub.h"
#include "eventroutes.h"

#include <string>

namespace gatehouse
{

/// Live events, put together: what happens here goes to this instance's clients and to the other instances,
/// what happens there to this one's clients.
class LiveEvents
{
public:
    LiveEvents(boost::asio::io_context& context, const std::string& instance, EventBus::Servers servers);

    void addTo(RouteTable& table) { m_routes.addTo(table); }
    void start() { m_bus.start(); }
    /// Tells the others what they have not been told yet.
    Async<void> finish(Deadline deadline) { return m_bus.finish(deadline); }

    /// Something happened on this instance. Never waits.
    void publish(GatewayEvent event);

    struct Counts {
        std::size_t clients = 0;   ///< connected now
        std::uint64_t events = 0;  ///< of all instances
        std::uint64_t gaps = 0;    ///< that clients were told of
        std::uint64_t dropped = 0; ///< events that no other instance could be told of
    };
    Counts counts() const;

private:
    EventHub m_hub;
    EventBus m_bus;
    EventRoutes m_routes;
};

} // namespace gatehouse
