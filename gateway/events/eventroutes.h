#pragma once

#include "eventclients.h"
#include "eventsession.h"
#include "routetable.h"

namespace gatehouse
{

/// GET /ws/events (CONTRACTS §2, GATEWAY §4).
class EventRoutes
{
public:
    EventRoutes(boost::asio::io_context& context, EventHub& hub);

    void addTo(RouteTable& table);
    std::size_t clients() const { return m_clients.count(); }

private:
    WebSocketAnswer answer(const WebSocketCall& call);

    boost::asio::io_context& m_context;
    EventHub& m_hub;
    EventClients m_clients;
};

} // namespace gatehouse
