#include "auditroutes.h"

#include "auditrow.h"
#include "contractcolumns.h"
#include "jsonwriter.h"
#include "pagecursor.h"
#include "queryreader.h"
#include "transactionanswer.h"
#include "utctime.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int defaultRows = 50;
constexpr int mostRows = 200;

/// An id that fits its column.
bool isRowId(const std::string& text)
{
    constexpr std::size_t mostDigits = 18;
    return !text.empty() && text.size() <= mostDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void writeRow(json::Writer& out, const AuditRow& row)
{
    out.beginObject();
    out.key("id").number(row.id);
    out.key("at").string(row.at);
    out.key("actor").string(row.entry.actor);
    out.key("action").string(row.entry.action);
    out.key("target_kind").string(row.entry.targetKind);
    out.key("target_id").string(row.entry.targetId);
    writeJson(out, "before", row.entry.before);
    writeJson(out, "after", row.entry.after);
    writeText(out, "reason", row.entry.reason);
    out.key("prev_hash").string(row.previousHash);
    out.key("hash").string(row.hash);
    out.endObject();
}

PgValue nextCursor(const PgRows& rows, int shown)
{
    if (shown == 0 || rows.integer(0, availableColumn) <= shown)
        return {};
    const std::string last(rows.text(shown - 1, 0));
    return encodeCursor(PageOf::Audit, {last, last});
}

} // namespace

AuditRoutes::AuditRoutes(PgPool& postgres, WorkerPool& workers) : m_postgres(postgres), m_verifier(workers) {}

void AuditRoutes::addTo(RouteTable& table)
{
    Route route;
    route.method = "GET";
    route.pathTemplate = "/api/v1/audit";
    route.access = Route::Access::Admin;
    route.summary = "What administrators did, newest first, and whether the chain holds";
    route.handler = [this](const Call& call) { return list(call); };
    table.add(std::move(route));
}

Async<http::Response> AuditRoutes::list(const Call& call)
{
    QueryReader query(call.query);
    Page page;
    page.limit = query.number("limit", defaultRows, 1, mostRows);
    page.actor = query.text("actor");
    page.action = query.text("action");
    if (const auto since = query.text("since")) {
        const auto time = parseUtc(*since);
        if (!time)
            query.refuse("since", *since);
        else
            page.since = formatUtc(*time);
    }
    if (const std::string* cursor = query.single("cursor")) {
        const auto position = decodeCursor(PageOf::Audit, *cursor);
        if (!position || !isRowId(position->id))
            query.refuse("cursor", *cursor);
        else
            page.before = position->id;
    }
    if (query.refusal())
        co_return *query.refusal();
    TransactionWork work = [this, page](PgTransaction& transaction) { return listIn(transaction, page); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
}

Async<Outcome<http::Response>> AuditRoutes::listIn(PgTransaction& transaction, Page page)
{
    const std::string source =
        "SELECT * FROM admin_audit WHERE ($1::timestamptz IS NULL OR at > $1::timestamptz) "
        "AND ($2::text IS NULL OR actor = $2) AND ($3::text IS NULL OR action = $3) "
        "AND ($4::bigint IS NULL OR id < $4::bigint) ORDER BY id DESC LIMIT " +
        std::to_string(page.limit + 1);
    std::vector<PgValue> values;
    values.push_back(page.since);
    values.push_back(page.actor);
    values.push_back(page.action);
    values.push_back(page.before);
    const auto rows = co_await transaction.query(auditSelect(source, "id DESC"), std::move(values));
    if (!rows)
        co_return rows.problem();
    const auto holds = co_await m_verifier.holds(transaction);
    if (!holds)
        co_return holds.problem();
    json::Writer out;
    out.beginObject();
    out.key("audit").beginArray();
    const int shown = std::min(rows->size(), page.limit);
    for (int row = 0; row < shown; ++row)
        writeRow(out, readAuditRow(*rows, row));
    out.endArray();
    writeText(out, "next_cursor", nextCursor(*rows, shown));
    out.key("chain").string(*holds ? "ok" : "broken");
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

} // namespace gatehouse
