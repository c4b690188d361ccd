#include "eventroutes.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr const char* subprotocol = "gatehouse.v1";
/// Nothing may be sent, but what is larger than this is not even looked at (1009).
constexpr std::size_t mostReceived = std::size_t(64) * 1024;
/// A ping goes out after half of it.
constexpr std::chrono::seconds silence{40};

bool offersOurs(const http::RequestHead& head)
{
    const auto values = head.fieldValues("sec-websocket-protocol");
    return std::any_of(values.begin(), values.end(), [](std::string_view value) {
        const auto offered = http::listElements(value);
        return std::find(offered.begin(), offered.end(), subprotocol) != offered.end();
    });
}

http::Response noRoom(int status)
{
    http::Response answer = http::detailResponse(status, "Too many event connections");
    answer.setField("Retry-After", "5");
    return answer;
}

Async<void> serve(boost::asio::io_context& context, EventHub& hub, const EventRequest& request,
                  http::WebSocket& socket)
{
    EventSession session(context, hub, request);
    co_await session.run(socket);
}

} // namespace

EventRoutes::EventRoutes(boost::asio::io_context& context, EventHub& hub) : m_context(context), m_hub(hub) {}

void EventRoutes::addTo(RouteTable& table)
{
    Route route;
    route.method = "GET";
    route.pathTemplate = "/ws/events";
    route.access = Route::Access::Viewer;
    route.summary = "What happens on all instances, live, over WebSocket";
    route.query = {"since", "types", "id"};
    route.webSocket = [this](const WebSocketCall& call) { return answer(call); };
    table.add(std::move(route));
}

WebSocketAnswer EventRoutes::answer(const WebSocketCall& call)
{
    WebSocketAnswer answer;
    QueryReader query(call.query);
    EventRequest request{EventFilter::read(query, call.caller), {}, call.caller.until};
    if (const std::string* since = query.single("since")) {
        request.since = EventPosition::read(*since);
        if (!request.since)
            query.refuse("since", *since);
    }
    answer.refusal = query.refusal();
    if (answer.refusal)
        return answer;
    const auto place = m_clients.enter(call.caller);
    if (!place) {
        answer.refusal = noRoom(m_clients.full() ? 503 : 429);
        return answer;
    }
    if (offersOurs(call.head))
        answer.upgrade.subprotocol = subprotocol;
    answer.upgrade.options.maxMessage = mostReceived;
    answer.upgrade.options.idle = silence;
    answer.upgrade.run = [this, request, place](const http::Request&, http::WebSocket& socket) {
        return serve(m_context, m_hub, request, socket);
    };
    return answer;
}

} // namespace gatehouse
