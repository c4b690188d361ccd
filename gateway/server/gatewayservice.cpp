#include "gatewayservice.h"

#include "countedbody.h"
#include "requestcheck.h"
#include "websockethandshake.h"

#include <utility>

namespace gatehouse
{
namespace
{

/// Of requests without a valid token: a body is read before the token's 401, since the rules come first.
constexpr std::size_t mostBodiesWithoutToken = 64;
constexpr std::chrono::milliseconds bodyDeadlineWithoutToken{10'000};
constexpr int switchingProtocols = 101;

/// Of a request of which nothing is known.
constexpr std::string_view otherName = "other";

/// What a refusal counts under where no endpoint decided.
std::string_view countedRule(const std::optional<std::string>& rule, RuleCheck check)
{
    return rule ? std::string_view(*rule) : nameOf(check);
}

/// Names the request's span after its route, and the conversation that it is about.
void describeRoute(GatewayRequest& request, const http::RequestHead& head)
{
    const Route* route = request.match.route;
    if (!route)
        return;
    request.trace->rename(head.method + " " + route->pathTemplate);
    request.trace->note("http.route", route->pathTemplate);
    if (route->pathTemplate.starts_with("/api/v1/chat/sessions/{") && !request.match.parameters.empty())
        request.trace->note("session.id", request.match.parameters.front());
}

/// What the body has; nothing where it comes piece by piece.
std::optional<std::int64_t> bytesOf(const http::RequestHead* head, const http::Response& answer)
{
    if (answer.stream)
        return {};
    return head && head->method == "HEAD" ? 0 : static_cast<std::int64_t>(answer.body.size());
}

/// Where the body goes past the handler, or to it piece by piece: nothing of it is kept.
bool streams(const GatewayRequest& request)
{
    const Route* route = request.match.route;
    if (request.judge.bodyNeeded())
        return false;
    return request.refusal || (route && (route->streamed || route->body == Route::Body::None));
}

bool isBelowApi(const RequestPath& path)
{
    return isAtOrBelow(path.matched, "/api/v1");
}

} // namespace

void GatewayService::record(const GatewayRequest& request, const http::RequestHead& head,
                            std::string_view body, const ReportedCheck& failed)
{
    if (!m_parts.rejections.takes())
        return;
    Rejection rejection;
    rejection.requestId = request.requestId;
    rejection.traceId = request.trace->traceId();
    rejection.client = request.client;
    rejection.method = head.method;
    rejection.path = head.target;
    rejection.fields = head.fields;
    rejection.body = body;
    rejection.bodyCut = body.empty() && head.framing != http::BodyFraming::None;
    rejection.rule = failed.rule;
    rejection.mode = failed.mode;
    rejection.check = failed.check;
    rejection.status = failed.status;
    rejection.answer = failed.body;
    m_parts.rejections.add(std::move(rejection));
}

void GatewayService::note(const GatewayRequest& request, const http::RequestHead& head, std::string_view body)
{
    const Verdict& verdict = request.verdict;
    for (const ReportedCheck& reported : verdict.reported) {
        m_parts.counters.wouldHit(countedRule(reported.rule, reported.check));
        record(request, head, body, reported);
    }
    if (!verdict.reject)
        return;
    const RuleCheck check = verdict.check.value_or(RuleCheck::Framing);
    m_parts.counters.hit(countedRule(verdict.rule, check));
    m_parts.metrics.rejected(countedRule(verdict.rule, check), verdict.status);
    record(request, head, body, {verdict.rule, RuleMode::Enforce, check, verdict.status, verdict.body});
}

void GatewayService::dress(const http::RequestHead* head, const GatewayRequest& request,
                           http::Response& answer) const
{
    if (!request.verdict.reject) // a refusal of the rules has them already
        for (const http::Field& field : request.verdict.fields)
            answer.setField(field.name, field.value);
    answer.setField("x-request-id", request.requestId);
    answer.setField("traceparent", request.trace->traceparent());
    m_parts.guard.dress(head, answer);
}

void GatewayService::finish(const http::RequestHead* head, GatewayRequest& request, http::Response& answer)
{
    request.held.set(m_heldAnswers, request.client, answer.body.size());
    dress(head, request, answer);
    note(head, request, answer);
}

void GatewayService::note(const http::RequestHead* head, const GatewayRequest& request,
                          const http::Response& answer)
{
    request.trace->answered(answer);
    const std::string_view method = head ? std::string_view(head->method) : otherName;
    const auto took = std::chrono::steady_clock::now() - request.begun;
    m_parts.metrics.answered(method, request.routeName(), answer.status, took);
    const std::string traceId = request.trace->traceId();
    AccessEntry entry;
    entry.requestId = request.requestId;
    entry.traceId = traceId;
    entry.method = method;
    entry.route = request.routeName();
    entry.status = answer.status;
    entry.took = took;
    entry.bytes = bytesOf(head, answer);
    entry.client = request.client;
    entry.rule = request.verdict.rule;
    if (request.verdict.reject)
        entry.check = nameOf(request.verdict.check.value_or(RuleCheck::Framing));
    m_log.answered(entry);
}

std::optional<http::Response> GatewayService::judgeHead(GatewayRequest& request,
                                                        const http::RequestHead& head, const http::Peer& peer)
{
    const SpanTimer step(request.trace, "validation", SpanKind::Internal);
    if (!m_parts.signIn)
        if (auto refusal = m_parts.guard.refuse(head, peer))
            return refusal;
    auto verdict = request.judge.judgeHead(head, request.path);
    if (!verdict)
        return {};
    request.verdict = std::move(*verdict);
    request.settled = true;
    note(request, head, {});
    if (request.verdict.reject)
        return request.verdict.response();
    return {};
}

std::optional<http::Response> GatewayService::pass(GatewayRequest& request, const http::RequestHead& head)
{
    if (auto preflight = m_parts.guard.preflight(head, request.match.allow))
        return preflight;
    const bool known = request.signedIn.token == SignedIn::Token::Good;
    const Route* route = request.match.route;
    if (!route || route->limited) {
        const SpanTimer step(request.trace, "rate limit", SpanKind::Internal);
        if (auto refusal =
                m_parts.limits.refuse(request.client, known ? &request.signedIn.caller.actor : nullptr))
            return refusal;
        if (auto refusal = m_heldAnswers.refuse(request.client))
            return refusal;
    }
    const ErrorStyle style = route ? route->errors : ErrorStyle::Detail;
    const bool open = head.method == "OPTIONS" ||
                      (route ? route->access == Route::Access::Open : !isBelowApi(request.path));
    if (!open && request.signedIn.token == SignedIn::Token::None)
        return notAuthenticated(style);
    if (!open && request.signedIn.token == SignedIn::Token::Bad)
        return badCredentials(style);
    return passRoute(request, head);
}

/// Those who asked at one time all got this far before the first of their answers was there to be counted.
/// Not where something was done: whoever did it must learn so.
void GatewayService::holdBack(const GatewayRequest& request, const http::RequestHead& head,
                              http::Response& answer) const
{
    const bool onlyReads = head.method == "GET" || head.method == "HEAD";
    if (!onlyReads || !request.match.route->limited)
        return;
    if (auto refusal = m_heldAnswers.refuse(request.client, answer.body.size()))
        answer = std::move(*refusal);
}

std::optional<http::Response> GatewayService::passRoute(const GatewayRequest& request,
                                                        const http::RequestHead& head) const
{
    const RouteMatch& match = request.match;
    if (match.allow.empty() && head.target != "*")
        return http::detailResponse(404, "Not Found");
    if (head.method == "OPTIONS" || !match.route) {
        http::Response answer = head.method == "OPTIONS" ? http::Response{.status = 204}
                                                         : http::detailResponse(405, "Method Not Allowed");
        answer.setField("Allow", match.allow.empty() ? std::string(http::allowedMethods()) : match.allow);
        return answer;
    }
    if (match.route->webSocket)
        if (auto refusal = m_parts.guard.refuseOrigin(head))
            return refusal;
    if (!match.route->allows(request.signedIn.caller))
        return notPermitted(match.route->errors);
    if (match.route->body == Route::Body::None)
        return {};
    const bool form = match.route->body == Route::Body::Form;
    return refuseContentType(head, form ? "application/x-www-form-urlencoded" : "application/json",
                             match.route->body == Route::Body::Required);
}

/// A body that the rules look at is read before anything behind them answers.
std::optional<http::Response> GatewayService::holdBody(GatewayRequest& request, http::Admission& admission)
{
    if (request.signedIn.token == SignedIn::Token::Good)
        return {};
    if (m_bodiesWithoutToken >= mostBodiesWithoutToken) {
        http::Response answer = http::detailResponse(503, "Too many requests without a token");
        answer.setField("Retry-After", "1");
        return answer;
    }
    request.countIn(m_bodiesWithoutToken);
    admission.bodyDeadline = bodyDeadlineWithoutToken;
    return {};
}

std::optional<http::Response>
GatewayService::passEarly(GatewayRequest& request, const http::RequestHead& head, http::Admission& admission)
{
    auto refusal = pass(request, head);
    if (!refusal || request.settled)
        return refusal;
    request.refusal = std::move(refusal);
    return holdBody(request, admission);
}

/// Whether what a body was refused for is for its route to judge; nobody else gets that far.
bool GatewayService::isHandlersOwn(const GatewayRequest& request)
{
    const auto check = request.verdict.check;
    return request.signedIn.token == SignedIn::Token::Good && request.match.route &&
           request.match.route->judgesItsBody && (check == RuleCheck::Json || check == RuleCheck::Fields);
}

http::Admission GatewayService::admit(const http::RequestHead& head, const http::Peer& peer)
{
    const auto request = std::make_shared<GatewayRequest>(head, m_parts.rules());
    request->client = m_parts.limits.clientOf(head, peer);
    request->trace = m_parts.tracer.begin(&head, peer, request->requestId);
    request->trace->note("client.address", request->client);
    if (m_parts.signIn) {
        const SpanTimer step(request->trace, "authentication", SpanKind::Internal);
        request->signedIn = m_parts.signIn(head);
    } else
        request->signedIn = {SignedIn::Token::Good, Caller::local()};
    request->match = m_parts.routes.find(head.method, request->path.segments());
    describeRoute(*request, head);
    http::Admission admission;
    admission.context = request;
    admission.refusal = judgeHead(*request, head, peer);
    if (!admission.refusal)
        admission.refusal = request->judge.bodyNeeded() ? holdBody(*request, admission)
                                                        : passEarly(*request, head, admission);
    const Route* route = request->match.route;
    const bool passed = !admission.refusal && !request->refusal;
    if (passed && route && route->webSocket && !request->judge.bodyNeeded())
        upgrade(*request, head, admission);
    if (admission.refusal)
        finish(&head, *request, *admission.refusal);
    else
        admission.maxBody = request->judge.maxBody();
    if (streams(*request))
        admission.body = http::Admission::Body::Streamed;
    return admission;
}

void GatewayService::upgrade(GatewayRequest& request, const http::RequestHead& head,
                             http::Admission& admission)
{
    const SpanTimer step(request.trace, "handler", SpanKind::Internal);
    if (!request.settled)
        judgeLength(request, head, 0);
    WebSocketAnswer asked = request.match.route->webSocket({head, request.query, request.signedIn.caller});
    admission.refusal = asked.refusal ? std::move(asked.refusal) : http::checkWebSocketHandshake(head);
    if (admission.refusal)
        return;
    http::Response opened{.status = switchingProtocols};
    dress(&head, request, opened);
    asked.upgrade.fields = std::move(opened.fields);
    asked.upgrade.run = [this, run = std::move(asked.upgrade.run)](http::Request sent,
                                                                   http::WebSocket& socket) {
        return serveWebSocket(std::move(sent), socket, run);
    };
    admission.upgrade = std::move(asked.upgrade);
}

/// The request is over when its WebSocket opens: so is its span, and what it held on to.
Async<void> GatewayService::serveWebSocket(http::Request sent, http::WebSocket& socket,
                                           const WebSocketRun& run)
{
    {
        const auto context = std::exchange(sent.context, nullptr);
        const auto& request = static_cast<const GatewayRequest&>(*context);
        const http::Response opened{.status = switchingProtocols};
        note(&sent.head, request, opened);
    }
    co_await run(std::move(sent), socket);
}

std::optional<http::Response> GatewayService::judgeBody(GatewayRequest& request, const http::Request& sent)
{
    SpanTimer step(request.trace, "validation", SpanKind::Internal);
    request.verdict = request.judge.judgeBody(sent.body);
    step.end();
    if (isHandlersOwn(request))
        request.verdict = {};
    note(request, sent.head, sent.body);
    if (request.verdict.reject)
        return request.verdict.response();
    return pass(request, sent.head);
}

void GatewayService::judgeLength(GatewayRequest& request, const http::RequestHead& head, std::uint64_t bytes)
{
    request.verdict = request.judge.judgeLength(bytes);
    request.settled = true;
    note(request, head, {});
}

Async<http::Response> GatewayService::handle(http::Request sent)
{
    const auto request = std::static_pointer_cast<GatewayRequest>(sent.context);
    std::optional<http::Response> answer;
    std::shared_ptr<CountedBody> counted;
    if (sent.stream) {
        counted = std::make_shared<CountedBody>(sent.stream);
        sent.stream = counted;
        if (!request->settled)
            request->keptHead = sent.head;
    }
    if (request->judge.bodyNeeded())
        answer = judgeBody(*request, sent);
    const bool passesBodyOn = request->match.route && request->match.route->streamed && !request->refusal;
    if (counted && !passesBodyOn && !request->settled) {
        co_await counted->drain();
        judgeLength(*request, sent.head, counted->bytes());
        answer = std::move(request->refusal);
    }
    if (!answer && request->match.route->webSocket) // with a body, or there would be one by now
        answer = http::detailResponse(400, "Malformed WebSocket handshake");
    if (!answer) {
        const Call call{sent,
                        request->query,
                        request->match.parameters,
                        request->signedIn.caller,
                        request->requestId,
                        request->path,
                        request->client};
        request->signedIn.caller.spans = request->trace;
        SpanTimer step(request->trace, "handler", SpanKind::Internal);
        answer = co_await request->match.route->handler(call);
        step.end();
        holdBack(*request, sent.head, *answer);
        if (!request->judge.bodyNeeded() && !request->settled)
            judgeLength(*request, sent.head, counted ? counted->bytes() : sent.body.size());
    }
    finish(&sent.head, *request, *answer);
    co_return std::move(*answer);
}

/// The body grew beyond what the rules allow, or its framing broke.
void GatewayService::noteRefusedBody(GatewayRequest& request, const http::RequestHead* head,
                                     const http::Response& answer)
{
    const bool framing = answer.status == 400 || answer.status == 431;
    if (!head || (!framing && answer.status != 413))
        return;
    request.verdict = framing ? rejection(checkOfRefusal(answer), answer) : request.judge.tooLarge();
    note(request, *head, {});
}

void GatewayService::serverAnswers(const http::RequestHead* head, const http::Peer& peer,
                                   http::RequestContext* context, http::Response& answer)
{
    if (auto* request = dynamic_cast<GatewayRequest*>(context)) {
        if (!head && request->keptHead)
            head = &*request->keptHead;
        noteRefusedBody(*request, head, answer);
        finish(head, *request, answer);
        return;
    }
    // The head was refused, or what came was none: there is nothing to know of it.
    const bool framing = !head && answer.status != 408 && answer.status < 500;
    if (framing || answer.status == 501) {
        const std::string_view rule = nameOf(checkOfRefusal(answer));
        m_parts.counters.hit(rule);
        m_parts.metrics.rejected(rule, answer.status);
    }
    const std::string requestId = requestIdOf(head);
    const auto trace = m_parts.tracer.begin(head, peer, requestId);
    trace->answered(answer);
    answer.setField("x-request-id", requestId);
    answer.setField("traceparent", trace->traceparent());
    m_parts.guard.dress(head, answer);
    m_parts.metrics.answered(otherName, otherName, answer.status, {});
    const std::string traceId = trace->traceId();
    AccessEntry entry;
    entry.requestId = requestId;
    entry.traceId = traceId;
    entry.method = otherName;
    entry.route = otherName;
    entry.status = answer.status;
    entry.bytes = bytesOf(head, answer);
    entry.client = peer.address;
    if (framing || answer.status == 501)
        entry.check = nameOf(checkOfRefusal(answer));
    m_log.answered(entry);
}

} // namespace gatehouse
