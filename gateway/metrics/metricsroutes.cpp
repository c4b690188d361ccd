#include "metricsroutes.h"

#include "processmetrics.h"
#include "requestguard.h"

#include <openssl/crypto.h>

namespace gatehouse
{
namespace
{

/// In a time that does not depend on where they differ.
bool sameSecret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

MetricsRoutes::MetricsRoutes(std::optional<std::string> token) : m_token(std::move(token))
{
    collect(writeProcessMetrics);
}

void MetricsRoutes::collect(Collector collector)
{
    m_collectors.push_back(std::move(collector));
}

void MetricsRoutes::addTo(RouteTable& table)
{
    Route route;
    route.method = "GET";
    route.pathTemplate = "/metrics";
    route.access = Route::Access::Open;
    route.limited = false;
    route.summary = "Metrics for Prometheus";
    route.handler = [this](const Call& call) { return answer(call); };
    table.add(std::move(route));
}

bool MetricsRoutes::mayRead(const Call& call) const
{
    if (call.caller.may(Role::Operator) || isLocalRequest(call.request.head, call.request.peer))
        return true;
    constexpr std::string_view scheme = "bearer ";
    const std::string* sent = call.request.head.field("authorization");
    return m_token && sent && sent->size() > scheme.size() &&
           http::equalsIgnoringCase(std::string_view(*sent).substr(0, scheme.size()), scheme) &&
           sameSecret(std::string_view(*sent).substr(scheme.size()), *m_token);
}

Async<http::Response> MetricsRoutes::answer(const Call& call)
{
    if (!mayRead(call))
        co_return notAuthenticated(ErrorStyle::Detail);
    MetricsText text;
    for (const Collector& collector : m_collectors)
        collector(text);
    http::Response response;
    response.setField("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    response.setField("Cache-Control", "no-store");
    response.body = text.take();
    co_return response;
}

} // namespace gatehouse
