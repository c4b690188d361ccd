#pragma once

#include "asyncio.h"
#include "caller.h"
#include "erroranswers.h"
#include "httpserver.h"
#include "queryparameters.h"
#include "requestpath.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// A request on its way to a handler.
struct Call {
    const http::Request& request;
    const QueryParameters& query;
    const std::vector<std::string>& parameters; ///< what stood for the `{}` of the template, in order
    const Caller& caller;
    const std::string& requestId;
    const RequestPath& path;
    const std::string& client; ///< the address it comes from
};

/// A request for a WebSocket, with nothing left that speaks against it but what the route knows.
struct WebSocketCall {
    const http::RequestHead& head;
    const QueryParameters& query;
    const Caller& caller;
};

/// The refusal, or what becomes of the connection. It may serve longer than anything of the call lives.
struct WebSocketAnswer {
    std::optional<http::Response> refusal = std::nullopt;
    http::Upgrade upgrade = {};
};

using Handler = std::function<Async<http::Response>(const Call&)>;

/// What a route takes.
struct Route {
    enum class Body : std::uint8_t {
        None,     ///< whatever is sent is not looked at
        Optional, ///< JSON, or nothing at all
        Required, ///< JSON
        Form,     ///< application/x-www-form-urlencoded, or nothing at all
    };
    /// The least platform role; Open also without a token. What tenants may inside their organisation
    /// the handler judges: such a route is a viewer's.
    enum class Access : std::uint8_t { Open, Viewer, Support, Operator, Admin };

    std::string method; ///< GET answers HEAD too
    std::string
        pathTemplate; ///< literal segments and `{name}` for exactly one; a last `{name...}` for any number
    Body body = Body::None;
    Access access = Access::Admin;
    ErrorStyle errors = ErrorStyle::Detail;
    bool limited = true;   ///< counts for the rate limits
    bool streamed = false; ///< a body that no rule looks at reaches the handler piece by piece
    /// Checks 7 and 8 of a body are the handler's, which must judge something else before them.
    bool judgesItsBody = false;
    std::string name = {};               ///< in metrics and spans; empty: the template
    std::string summary;                 ///< one line for /docs
    std::vector<std::string> query = {}; ///< names of parameters, for /docs
    Handler handler;
    /// In place of the handler where the path is a WebSocket: asked at the head, before any answer. Pages of
    /// other origins are kept out.
    std::function<WebSocketAnswer(const WebSocketCall&)> webSocket = {};

    bool allows(const Caller& caller) const;
};

/// What a path leads to.
struct RouteMatch {
    const Route* route = nullptr; ///< null: no route, or not with this method
    std::vector<std::string> parameters;
    std::string allow; ///< the path's methods, for `Allow`; empty if there is no such path
};

/// Which handler answers which method and path. A literal segment wins over `{name}`.
class RouteTable
{
public:
    void add(Route route);
    /// The segments of a path in normal form (RequestPath).
    RouteMatch find(std::string_view method, const std::vector<std::string_view>& segments) const;
    const std::vector<Route>& routes() const { return m_routes; }

private:
    struct Entry {
        std::vector<std::string> segments; ///< empty ones stand for `{name}`
        bool below = false;                ///< further segments may follow
        std::size_t route = 0;
    };
    static bool matches(const Entry& entry, const std::vector<std::string_view>& segments);
    static bool moreLiteral(const Entry& a, const Entry& b);

    std::vector<Route> m_routes;
    std::vector<Entry> m_entries; ///< the more literal ones first
};

} // namespace gatehouse
