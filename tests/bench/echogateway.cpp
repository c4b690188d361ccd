// The gateway as it is, with one more route that gives a body back: what its rules, limits, spans and
// metrics cost is measured with nothing behind them.

#include "gatewayconfig.h"
#include "gatewayrun.h"

#include <iostream>

using namespace gatehouse;

namespace
{

Async<http::Response> echo(const Call& call)
{
    http::Response answer;
    answer.body = call.request.body;
    answer.setField("Content-Type", "application/json");
    co_return answer;
}

void addEcho(RouteTable& table)
{
    Route route;
    route.method = "POST";
    route.pathTemplate = "/api/v1/echo";
    route.body = Route::Body::Required;
    route.access = Route::Access::Viewer;
    route.summary = "The body back";
    route.handler = echo;
    table.add(std::move(route));
}

} // namespace

int main()
{
    const auto config = readGatewayConfig(processEnvironment());
    const auto served = config ? runGateway(*config, addEcho) : Outcome<void>(config.problem());
    if (served)
        return 0;
    std::cerr << served.problem().detail << '\n';
    return 1;
}
