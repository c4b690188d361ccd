#include "healthroutes.h"

#include "healthboard.h"
#include "jsonwriter.h"

namespace gatehouse
{
namespace
{

std::string healthBody(const GatewayIdentity& identity)
{
    json::Writer out;
    out.beginObject();
    out.key("status").string("healthy");
    out.key("service").string(identity.service);
    out.key("version").string(identity.version);
    out.key("instance").string(identity.instance);
    out.endObject();
    return out.take();
}

http::Response readiness(const HealthBoard& board, const ReadinessQuestions& questions)
{
    const bool rulesKnown = questions.rulesKnown();
    const bool stopping = questions.stopping();
    json::Writer missing;
    missing.beginArray();
    const bool schemaMissing = board.postgresUp() && !board.schemaReady();
    if (!board.postgresUp())
        missing.string("postgresql");
    if (schemaMissing)
        missing.string("migrations");
    if (!rulesKnown)
        missing.string("rules");
    if (stopping)
        missing.string("shutting-down");
    missing.endArray();
    const bool ready = board.postgresUp() && !schemaMissing && rulesKnown && !stopping;
    json::Writer out;
    out.beginObject();
    out.key("ready").boolean(ready);
    out.key("missing").raw(missing.take());
    out.endObject();
    return http::jsonResponse(ready ? 200 : 503, out.take());
}

} // namespace

void addHealthRoutes(RouteTable& table, HealthBoard& board, const GatewayIdentity& identity,
                     ReadinessQuestions questions)
{
    const auto add = [&table](const char* path, const char* summary, Handler handler) {
        Route route;
        route.method = "GET";
        route.pathTemplate = path;
        route.access = Route::Access::Open;
        route.limited = false;
        route.summary = summary;
        route.handler = std::move(handler);
        table.add(std::move(route));
    };
    const std::string body = healthBody(identity);
    for (const char* path : {"/health", "/healthz"})
        add(path, "Whether the gateway itself is alive",
            [body](const Call&) -> Async<http::Response> { co_return http::jsonResponse(200, body); });
    add("/ready", "Whether the gateway can serve, and what is missing",
        [&board, questions = std::move(questions)](const Call&) -> Async<http::Response> {
            co_return readiness(board, questions);
        });
    add("/health/detailed", "All components as they were probed last",
        [&board](const Call&) -> Async<http::Response> {
            co_return http::jsonResponse(200, board.detailed());
        });
    add("/health/db", "PostgreSQL's state and latency", [&board](const Call&) -> Async<http::Response> {
        co_return http::jsonResponse(board.postgresUp() ? 200 : 503, board.database());
    });
    add("/health/all", "All services, probed now", [&board](const Call&) -> Async<http::Response> {
        std::string all = co_await board.all();
        co_return http::jsonResponse(200, std::move(all));
    });
}

} // namespace gatehouse
