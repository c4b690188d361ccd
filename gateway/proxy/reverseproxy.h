#pragma once

#include "circuitbreaker.h"
#include "proxyconfig.h"
#include "proxyexchange.h"
#include "proxyfields.h"
#include "routetable.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// A request that is not the gateway's own.
struct ProxiedCall {
    const http::Request& request; ///< its body whole, or streamed
    std::string_view segment;     ///< behind /api/v1
    std::string_view target;      ///< RequestPath::forwarded
    const Caller& caller;
    std::string_view clientAddress;
    std::string_view requestId;
    std::shared_ptr<SpanSink> spans; ///< may be null
};

/// Passes requests to the backends that ROUTES names, and their answers back as they are: 502, 503 and 504
/// of GATEWAY §2 where there is none. A request is sent again once, where that is safe: it went over a kept
/// connection that the backend closed without a word, changes nothing when it comes twice, and its body
/// has not been used up.
class ReverseProxy
{
public:
    ReverseProxy(boost::asio::io_context& context, const ProxyConfig& config, ProxyLimits limits = {},
                 BackendPoolOptions pools = {});
    ~ReverseProxy();
    ReverseProxy(const ReverseProxy&) = delete;
    ReverseProxy& operator=(const ReverseProxy&) = delete;

    /// A route for everything under /api/v1/<segment>: reading for viewers, the rest for operators.
    void addTo(RouteTable& table);
    /// The call and what it refers to must live until it returns.
    Async<http::Response> answer(const ProxiedCall& call);
    /// Closes what is idle.
    void close();

private:
    struct Backend;
    struct Attempt;
    Async<http::Response> pass(std::string segment, const Call& call);
    Async<void> attempt(Backend& backend, const ProxiedCall& call, const std::string& head, Attempt& made);
    http::Response passOn(Attempt& made, const ProxiedCall& call, SpanTimer span) const;

    boost::asio::io_context& m_context;
    ProxyLimits m_limits;
    std::vector<std::shared_ptr<Backend>> m_backends;
};

} // namespace gatehouse
