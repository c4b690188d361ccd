#include "gatewayservice.h"

namespace gatehouse
{

/// What is known since the head, until the answer is on its way.
class GatewayService::Context : public http::RequestContext
{
public:
    explicit Context(const http::RequestHead& head)
        : requestId(requestIdOf(&head))
        , target(RequestTarget::parse(head.target))
    {
    }

    std::string requestId;
    RequestTarget target;
    RouteMatch match;
    Caller caller = Caller::local();
};

GatewayService::GatewayService(RequestGuard guard, RouteTable routes)
    : m_guard(std::move(guard))
    , m_routes(std::move(routes))
{
}

void GatewayService::finish(const http::RequestHead* head, const std::string& requestId,
                            http::Response& answer) const
{
    answer.setField("x-request-id", requestId);
    m_guard.dress(head, answer);
}

std::optional<http::Response> GatewayService::refuseByRoute(const http::RequestHead& head,
                                                            const RouteMatch& match,
                                                            const Caller& caller) const
{
    if (auto preflight = m_guard.preflight(head, match.allow))
        return preflight;
    if (match.allow.empty() && head.target != "*")
        return http::detailResponse(404, "Not Found");
    if (head.method == "OPTIONS" || !match.route) {
        http::Response answer = head.method == "OPTIONS" ? http::Response{.status = 204}
                                                         : http::detailResponse(405, "Method Not Allowed");
        answer.setField("Allow", match.allow.empty() ? std::string(http::allowedMethods()) : match.allow);
        return answer;
    }
    if (!match.route->allows(caller))
        return notPermitted(match.route->errors);
    if (match.route->body == Route::Body::None)
        return {};
    return refuseContentType(head, match.route->body == Route::Body::Required);
}

http::Admission GatewayService::admit(const http::RequestHead& head, const http::Peer& peer)
{
    const auto context = std::make_shared<Context>(head);
    std::optional<http::Response> refusal = m_guard.refuse(head, peer);
    if (!refusal && !context->target.problem.empty() && head.target != "*")
        refusal = http::detailResponse(400, context->target.problem);
    if (!refusal) {
        context->match = m_routes.find(head.method, context->target.segments);
        refusal = refuseByRoute(head, context->match, context->caller);
    }
    http::Admission admission;
    admission.context = context;
    if (refusal) {
        finish(&head, context->requestId, *refusal);
        admission.refusal = std::move(refusal);
    } else {
        admission.maxBody = context->match.route->maxBody;
    }
    return admission;
}

Async<http::Response> GatewayService::handle(http::Request request)
{
    const auto context = std::static_pointer_cast<Context>(request.context);
    const Call call{request, context->target.query, context->match.parameters, context->caller};
    http::Response answer = co_await context->match.route->handler(call);
    finish(&request.head, context->requestId, answer);
    co_return answer;
}

void GatewayService::serverAnswers(const http::RequestHead* head, const http::Peer& /*peer*/,
                                   http::RequestContext* context, http::Response& answer)
{
    const auto* known = dynamic_cast<Context*>(context);
    finish(head, known ? known->requestId : requestIdOf(head), answer);
}

} // namespace gatehouse
