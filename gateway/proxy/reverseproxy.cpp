#include "reverseproxy.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds busyPause{1'000};

http::Response noAnswer(int status, std::string_view words, const std::string& backend)
{
    return http::detailResponse(status, std::string(words) + backend);
}

http::Response shut(const std::string& backend, std::chrono::milliseconds left)
{
    http::Response answer = noAnswer(503, "Backend unavailable: ", backend);
    answer.setField("Retry-After", std::to_string(std::chrono::ceil<std::chrono::seconds>(left).count()));
    return answer;
}

bool mayComeTwice(std::string_view method)
{
    constexpr std::array<std::string_view, 5> methods = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

/// Tells the breaker how it went, or that it went nowhere.
class BreakerReport
{
public:
    explicit BreakerReport(CircuitBreaker& breaker) : m_breaker(breaker) {}
    ~BreakerReport()
    {
        if (!m_told)
            m_breaker.toldNothing();
    }
    BreakerReport(const BreakerReport&) = delete;
    BreakerReport& operator=(const BreakerReport&) = delete;

    void tell(bool answered)
    {
        m_told = true;
        if (answered)
            m_breaker.succeeded();
        else
            m_breaker.failed(Clock::now());
    }

private:
    CircuitBreaker& m_breaker;
    bool m_told = false;
};

ForwardedBody bodyOf(const http::Request& request)
{
    const std::string& method = request.head.method;
    ForwardedBody body;
    body.any = request.head.framing != http::BodyFraming::None || method == "POST" || method == "PUT" ||
               method == "PATCH";
    if (!request.stream)
        body.length = request.body.size();
    else if (request.head.framing != http::BodyFraming::Chunked)
        body.length = request.head.contentLength;
    return body;
}

} // namespace

/// A segment's backend. Several segments of one backend share its pool and its breaker.
struct ReverseProxy::Backend {
    Backend(boost::asio::io_context& context, const BackendTarget& target, const BackendPoolOptions& options)
        : pool(context, target, options)
    {
    }
    std::vector<std::string> segments;
    BackendPool pool;
    CircuitBreaker breaker;
};

/// What one try came to.
struct ReverseProxy::Attempt {
    std::shared_ptr<ProxyExchange> exchange; ///< null: no connection
    std::optional<Problem> problem;
    bool mayRepeat = false;
};

ReverseProxy::ReverseProxy(boost::asio::io_context& context, const ProxyConfig& config, ProxyLimits limits,
                           BackendPoolOptions pools)
    : m_context(context)
    , m_limits(limits)
{
    for (const ProxyConfig::Way& way : config.ways) {
        auto known = std::find_if(m_backends.begin(), m_backends.end(), [&](const auto& backend) {
            return backend->pool.target().name == way.backend.name;
        });
        if (known == m_backends.end())
            known = m_backends.insert(known, std::make_shared<Backend>(context, way.backend, pools));
        (*known)->segments.push_back(way.segment);
    }
}

ReverseProxy::~ReverseProxy() = default;

void ReverseProxy::addTo(RouteTable& table)
{
    for (const auto& backend : m_backends) {
        for (const std::string& segment : backend->segments) {
            for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
                Route route;
                route.method = method;
                route.pathTemplate = "/api/v1/" + segment + "/{path...}";
                route.access = route.method == "GET" ? Route::Access::Viewer : Route::Access::Operator;
                route.streamed = true;
                route.name = "proxy:" + segment;
                route.handler = [this, segment](const Call& call) { return pass(segment, call); };
                table.add(std::move(route));
            }
        }
    }
}

Async<http::Response> ReverseProxy::pass(std::string segment, const Call& call)
{
    ProxiedCall proxied{call.request, segment,        call.path.forwarded, call.caller,
                        call.client,  call.requestId, call.caller.spans};
    co_return co_await answer(proxied);
}

void ReverseProxy::close()
{
    for (const auto& backend : m_backends)
        backend->pool.dropKept();
}

Async<void> ReverseProxy::attempt(Backend& backend, const ProxiedCall& call, const std::string& head,
                                  Attempt& made)
{
    const auto want = made.mayRepeat ? BackendPool::Want::Fresh : BackendPool::Want::Any;
    made = {};
    auto lease = co_await backend.pool.take(want);
    if (!lease) {
        made.problem = lease.problem();
        co_return;
    }
    made.exchange = std::make_shared<ProxyExchange>(m_context, std::move(*lease), m_limits);
    const ForwardedBody body = bodyOf(call.request);
    const bool chunked = body.any && !body.length;
    const auto done = co_await made.exchange->run(head, call.request, chunked);
    if (done)
        co_return;
    made.problem = done.problem();
    const bool bodyLeft = !call.request.stream || call.request.head.framing == http::BodyFraming::None;
    made.mayRepeat = made.exchange->reusedConnection() && !made.exchange->answer().begun() && bodyLeft &&
                     done.problem().code == GatewayProblem::Unavailable &&
                     mayComeTwice(call.request.head.method);
}

http::Response ReverseProxy::passOn(Attempt& made, const ProxiedCall& call, SpanTimer span) const
{
    BackendAnswerReader& sent = made.exchange->answer();
    http::Response answer;
    answer.status = sent.status();
    answer.fields = returnedFields(sent.takeFields());
    span.note("http.response.status_code", std::int64_t(answer.status));
    if (answer.status >= 500)
        span.fail(std::to_string(answer.status));
    const bool unknownLength = call.request.head.method == "HEAD" && !sent.bodyLength();
    if (sent.ended()) {
        if (unknownLength)
            answer.stream = std::make_shared<ProxiedBody>(made.exchange, std::move(span));
        made.exchange->finish();
        return answer;
    }
    // A small answer is one write instead of two. Behind it the connection belongs to the next request.
    if (auto body = made.exchange->takeArrivedBody()) {
        span.note("http.response.size", static_cast<std::int64_t>(body->size()));
        answer.body = std::move(*body);
    } else {
        answer.stream = std::make_shared<ProxiedBody>(made.exchange, std::move(span));
    }
    return answer;
}

Async<http::Response> ReverseProxy::answer(const ProxiedCall& call)
{
    const auto found = std::find_if(m_backends.begin(), m_backends.end(), [&call](const auto& backend) {
        return std::find(backend->segments.begin(), backend->segments.end(), call.segment) !=
               backend->segments.end();
    });
    if (found == m_backends.end())
        co_return http::detailResponse(404, "Not Found");
    const std::shared_ptr<Backend> backend = *found;
    const BackendTarget& target = backend->pool.target();
    if (const auto left = backend->breaker.refusal(Clock::now()))
        co_return shut(target.name, *left);
    BreakerReport report(backend->breaker);
    SpanTimer span(call.spans, call.request.head.method, SpanKind::Client);
    span.note("http.request.method", call.request.head.method);
    span.note("http.client", "gatehouse-gateway");
    span.note("server.address", target.host);
    span.note("server.port", target.port);
    span.note("peer.service", target.name);
    const ForwardedCall forwarded{call.request.head, call.target,           call.caller,   call.clientAddress,
                                  call.requestId,    call.request.peer.tls, span.context()};
    const std::string head = forwardedHead(forwarded, target, bodyOf(call.request));
    Attempt made;
    co_await attempt(*backend, call, head, made);
    if (made.problem && made.mayRepeat) {
        backend->pool.dropKept();
        co_await attempt(*backend, call, head, made);
    }
    if (made.problem && !made.problem->args.empty()) {
        span.fail(made.problem->detail);
        co_return shut(target.name, busyPause); // our places are taken: that says nothing of the backend
    }
    report.tell(!made.problem);
    if (!made.problem)
        co_return passOn(made, call, std::move(span));
    const bool late = made.problem->code == GatewayProblem::TimedOut;
    span.fail(made.problem->detail);
    span.note("error.type", late ? "timeout" : "unavailable");
    logEvent(
        LogLevel::Warning, "backend-failed",
        {{"backend", std::string_view(target.name)}, {"detail", std::string_view(made.problem->detail)}});
    co_return late ? noAnswer(504, "Backend timed out: ", target.name)
                   : noAnswer(502, "Backend unavailable: ", target.name);
}

} // namespace gatehouse
