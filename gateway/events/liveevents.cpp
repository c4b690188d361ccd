#include "liveevents.h"

#include <utility>

namespace gatehouse
{

LiveEvents::LiveEvents(boost::asio::io_context& context, const std::string& instance,
                       EventBus::Servers servers)
    : m_hub(instance)
    , m_bus(context, instance, std::move(servers),
            {[this](GatewayEvent event) { m_hub.publish(std::move(event)); }, [this] { m_hub.missed(); }})
    , m_routes(context, m_hub)
{
}

void LiveEvents::publish(GatewayEvent event)
{
    m_bus.send(event);
    m_hub.publish(std::move(event));
}

LiveEvents::Counts LiveEvents::counts() const
{
    return {m_routes.clients(), m_hub.seq(), m_hub.gaps(), m_bus.dropped()};
}

} // namespace gatehouse
