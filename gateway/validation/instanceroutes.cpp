#include "instanceroutes.h"

#include "contractcolumns.h"
#include "jsonwriter.h"
#include "transactionanswer.h"

namespace gatehouse
{
namespace
{

/// A gateway that dies at each start leaves a row each time: the newest are listed.
constexpr int mostInstances = 1000;

std::string question()
{
    return "SELECT instance, " + timeText("started_at") + ", " + timeText("seen_at") +
           ", served_version, "
           "served_hash, " +
           timeText("stale_since") +
           ", refused::text, "
           "seen_at >= now() - interval '15 seconds' FROM gateway_instances "
           "WHERE seen_at >= now() - interval '24 hours' ORDER BY gateway_instances.started_at DESC, "
           "instance "
           "LIMIT " +
           std::to_string(mostInstances);
}

void writeInstance(json::Writer& out, const PgRows& rows, int row)
{
    out.beginObject();
    out.key("instance").string(rows.text(row, 0));
    out.key("started_at").string(rows.text(row, 1));
    out.key("seen_at").string(rows.text(row, 2));
    writeJson(out, "served_version", rows.value(row, 3)); // digits
    writeText(out, "served_hash", rows.value(row, 4));
    writeText(out, "stale_since", rows.value(row, 5));
    writeJson(out, "refused", rows.value(row, 6));
    out.key("alive").boolean(rows.text(row, 7) == "t");
    out.endObject();
}

} // namespace

InstanceRoutes::InstanceRoutes(PgPool& postgres) : m_postgres(postgres) {}

void InstanceRoutes::addTo(RouteTable& table)
{
    Route route;
    route.method = "GET";
    route.pathTemplate = "/api/v1/instances";
    route.access = Route::Access::Operator;
    route.summary = "Which instances serve which rules";
    route.handler = [this](const Call& call) { return list(call); };
    table.add(std::move(route));
}

Async<http::Response> InstanceRoutes::list(const Call& call)
{
    TransactionWork work = [](PgTransaction& transaction) { return listIn(transaction); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
}

Async<Outcome<http::Response>> InstanceRoutes::listIn(PgTransaction& transaction)
{
    const std::string sql = question();
    std::vector<PgValue> none;
    const auto rows = co_await transaction.query(sql, none);
    if (!rows)
        co_return rows.problem();
    json::Writer out;
    out.beginObject();
    out.key("instances").beginArray();
    for (int row = 0; row < rows->size(); ++row)
        writeInstance(out, *rows, row);
    out.endArray();
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

} // namespace gatehouse
