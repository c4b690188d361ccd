#pragma once

#include "accesslog.h"
#include "gatewayrequest.h"
#include "heldanswers.h"
#include "httpserver.h"
#include "rejectionlog.h"
#include "requestguard.h"
#include "requestlimits.h"
#include "requestmetrics.h"
#include "routetable.h"
#include "rulecounters.h"
#include "tracer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace gatehouse
{

/// What the port answers. A request passes, outermost first: its trace, the guard of a gateway without
/// sign-in, the live rules (path, type, size, headers, then the body), preflight, rate limits, the token, the
/// route and its role, the built-in rules of the route's body, the handler. Every answer, refusals and the
/// server's own included, gets its x-request-id, traceparent, security and CORS fields on the way out, is
/// counted and logged.
class GatewayService : public http::Service
{
public:
    struct Parts {
        RequestGuard& guard;
        RouteTable& routes;
        RequestLimits& limits;
        RequestMetrics& metrics;
        RuleCounters& counters;
        RejectionLog& rejections;
        Tracer& tracer;
        std::function<std::shared_ptr<const RulesDocument>()> rules;
        /// Null where there is no sign-in: then every caller is an admin, and the guard stands.
        std::function<SignedIn(const http::RequestHead&)> signIn;
    };

    explicit GatewayService(Parts parts) : m_parts(std::move(parts)) {}

    http::Admission admit(const http::RequestHead& head, const http::Peer& peer) override;
    Async<http::Response> handle(http::Request request) override;
    void serverAnswers(const http::RequestHead* head, const http::Peer& peer, http::RequestContext* context,
                       http::Response& answer) override;

private:
    std::optional<http::Response> judgeHead(GatewayRequest& request, const http::RequestHead& head,
                                            const http::Peer& peer);
    /// Everything between the rules and the handler.
    std::optional<http::Response> pass(GatewayRequest& request, const http::RequestHead& head);
    void holdBack(const GatewayRequest& request, const http::RequestHead& head, http::Response& answer) const;
    std::optional<http::Response> passRoute(const GatewayRequest& request,
                                            const http::RequestHead& head) const;
    /// What has passed everything before a handler becomes a WebSocket, unless its route refuses that.
    void upgrade(GatewayRequest& request, const http::RequestHead& head, http::Admission& admission);
    using WebSocketRun = std::function<Async<void>(http::Request, http::WebSocket&)>;
    Async<void> serveWebSocket(http::Request sent, http::WebSocket& socket, const WebSocketRun& run);
    /// The same at the head, of a request whose body no rule looks into.
    std::optional<http::Response> passEarly(GatewayRequest& request, const http::RequestHead& head,
                                            http::Admission& admission);
    static bool isHandlersOwn(const GatewayRequest& request);
    std::optional<http::Response> judgeBody(GatewayRequest& request, const http::Request& sent);
    void judgeLength(GatewayRequest& request, const http::RequestHead& head, std::uint64_t bytes);
    std::optional<http::Response> holdBody(GatewayRequest& request, http::Admission& admission);
    /// Counts and records what the rules refused or would have.
    void note(const GatewayRequest& request, const http::RequestHead& head, std::string_view body);
    void noteRefusedBody(GatewayRequest& request, const http::RequestHead* head,
                         const http::Response& answer);
    void record(const GatewayRequest& request, const http::RequestHead& head, std::string_view body,
                const ReportedCheck& failed);
    /// The fields that every answer carries.
    void dress(const http::RequestHead* head, const GatewayRequest& request, http::Response& answer) const;
    void finish(const http::RequestHead* head, GatewayRequest& request, http::Response& answer);
    /// Tells trace, metrics and log of an answer that is on its way.
    void note(const http::RequestHead* head, const GatewayRequest& request, const http::Response& answer);

    Parts m_parts;
    AccessLog m_log;
    std::size_t m_bodiesWithoutToken = 0; ///< under way
    HeldAnswers m_heldAnswers;
};

} // namespace gatehouse
