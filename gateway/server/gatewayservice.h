#pragma once

#include "httpserver.h"
#include "requestguard.h"
#include "routetable.h"

#include <string>

namespace gatehouse
{

/// What the port answers. A request passes, outermost first: the guard of a gateway without sign-in, the
/// path, the built-in rules of its route's body, the handler; and every answer, refusals and the server's
/// own included, gets its x-request-id, security and CORS fields on the way out. Tracing goes around all of
/// it, live rules before the built-in ones, rate limit and authentication behind them.
class GatewayService : public http::Service
{
public:
    GatewayService(RequestGuard guard, RouteTable routes);

    http::Admission admit(const http::RequestHead& head, const http::Peer& peer) override;
    Async<http::Response> handle(http::Request request) override;
    void serverAnswers(const http::RequestHead* head, const http::Peer& peer, http::RequestContext* context,
                       http::Response& answer) override;

private:
    class Context;

    std::optional<http::Response> refuseByRoute(const http::RequestHead& head, const RouteMatch& match,
                                                const Caller& caller) const;
    void finish(const http::RequestHead* head, const std::string& requestId, http::Response& answer) const;

    RequestGuard m_guard;
    RouteTable m_routes;
};

} // namespace gatehouse
