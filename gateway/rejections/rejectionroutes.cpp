#include "rejectionroutes.h"

#include "base64text.h"
#include "contractcolumns.h"
#include "jsonbody.h"
#include "queryreader.h"
#include "requestcheck.h"
#include "ruleslint.h"
#include "rulesproblem.h"
#include "transactionanswer.h"
#include "utctime.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int defaultRejections = 50;
constexpr int mostRejections = 200;
constexpr std::size_t longestRequest = std::size_t(2) << 20U; // the body's limit is smaller
constexpr std::size_t longestTime = 64;

http::Response refusedRules(std::string_view draft)
{
    // {"findings":[…]} as `rules lint` says it, with the detail before it.
    std::string findings = findingsJson(lintRules(draft));
    return http::jsonResponse(422, R"({"detail":"Rules refused",)" + findings.substr(1));
}

/// A draft is an object, or a text that may be no JSON yet.
std::optional<std::string> draftOf(JsonBody& body)
{
    auto draft = body.json("rules");
    if (!draft || !draft->starts_with('"'))
        return draft;
    return body.text("rules", JsonBody::Need::Required, longestRequest);
}

http::Response verdictAnswer(const RulesDocument& rules, std::string_view raw, UtcTime at)
{
    const auto verdict = checkRequest(rules, raw, at);
    if (!verdict)
        return validationError({{"request", describeRulesProblem(verdict.problem()), {}}});
    return http::jsonResponse(200, verdictJson(*verdict));
}

} // namespace

RejectionRoutes::RejectionRoutes(PgPool& postgres, CurrentRules rules)
    : m_postgres(postgres)
    , m_rules(std::move(rules))
{
}

void RejectionRoutes::addTo(RouteTable& table)
{
    Route route;
    route.access = Route::Access::Operator;
    route.method = "POST";
    route.pathTemplate = "/api/v1/validation/explain";
    route.body = Route::Body::Required;
    route.summary = "The verdict on a sample request under the live rules or a draft";
    route.handler = [this](const Call& call) { return explain(call); };
    table.add(route);
    route.method = "GET";
    route.pathTemplate = "/api/v1/validation/rejections";
    route.body = Route::Body::None;
    route.summary = "Recent rejections of all instances, redacted";
    route.handler = [this](const Call& call) { return list(call); };
    table.add(route);
    route.pathTemplate = "/api/v1/validation/counters";
    route.summary = "How often each rule refused, or would have";
    route.handler = [this](const Call& call) { return counters(call); };
    table.add(route);
}

Async<http::Response> RejectionRoutes::explain(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    const auto request = body.text("request", JsonBody::Need::Required, longestRequest);
    const auto at = body.text("at", JsonBody::Need::Optional, longestTime);
    const auto draft = draftOf(body);
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    const auto raw = decodePaddedBase64(request.value_or(""));
    if (!raw)
        co_return refuseParameter("request", *request);
    const auto instant = at ? parseUtc(*at) : std::optional(utcNow());
    if (!instant)
        co_return refuseParameter("at", *at);
    if (!draft)
        co_return verdictAnswer(*m_rules(), *raw, *instant);
    const auto compiled = RulesDocument::compile(*draft);
    if (!compiled)
        co_return refusedRules(*draft);
    co_return verdictAnswer(**compiled, *raw, *instant);
}

Async<http::Response> RejectionRoutes::list(const Call& call)
{
    QueryReader query(call.query);
    ListRequest request;
    request.limit = query.number("limit", defaultRejections, 1, mostRejections);
    request.rule = query.text("rule");
    request.since = query.text("since");
    if (request.since && !parseUtc(*request.since))
        query.refuse("since", *request.since);
    if (const std::string* cursor = query.single("cursor")) {
        request.after = decodeCursor(PageOf::Rejections, *cursor);
        if (!request.after)
            query.refuse("cursor", *cursor);
    }
    if (query.refusal())
        co_return *query.refusal();
    TransactionWork work = [request](PgTransaction& transaction) { return listIn(transaction, request); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
}

Async<Outcome<http::Response>> RejectionRoutes::listIn(PgTransaction& transaction, ListRequest request)
{
    std::vector<PgValue> values;
    values.push_back(request.since);
    values.push_back(request.rule);
    values.push_back(request.after ? PgValue(request.after->time) : PgValue());
    values.push_back(request.after ? PgValue(request.after->id) : PgValue());
    const std::string sql =
        "SELECT record::text, at::text, id::text FROM gateway_rejections WHERE at > now() - interval '24 "
        "hours' "
        "AND ($1::timestamptz IS NULL OR at > $1::timestamptz) AND ($2::text IS NULL OR rule = $2) "
        "AND ($3::timestamptz IS NULL OR (at, id) < ($3::timestamptz, $4::uuid)) "
        "ORDER BY gateway_rejections.at DESC, gateway_rejections.id DESC LIMIT " +
        std::to_string(request.limit + 1);
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows && request.after && isBadPosition(rows.problem()))
        co_return refuseParameter("cursor", encodeCursor(PageOf::Rejections, *request.after));
    if (!rows)
        co_return rows.problem();
    const int shown = std::min(rows->size(), request.limit);
    json::Writer out;
    out.beginObject();
    out.key("rejections").beginArray();
    for (int row = 0; row < shown; ++row)
        out.raw(rows->text(row, 0));
    out.endArray();
    PgValue next;
    if (rows->size() > shown)
        next = encodeCursor(PageOf::Rejections,
                            {std::string(rows->text(shown - 1, 1)), std::string(rows->text(shown - 1, 2))});
    writeText(out, "next_cursor", next);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> RejectionRoutes::counters(const Call& call)
{
    TransactionWork work = [](PgTransaction& transaction) { return countersIn(transaction); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
}

/// Each instance writes its own every 5 s; those that were not seen for 15 s do not count any more.
Async<Outcome<http::Response>> RejectionRoutes::countersIn(PgTransaction& transaction)
{
    const std::string sql =
        "SELECT instance, " + timeText("started_at") +
        ", counters::text FROM gateway_instances "
        "WHERE seen_at > now() - interval '15 seconds' ORDER BY started_at DESC, instance";
    const auto rows = co_await transaction.query(sql);
    if (!rows)
        co_return rows.problem();
    RuleCounters total;
    json::Writer out;
    out.beginObject();
    out.key("instances").beginArray();
    for (int row = 0; row < rows->size(); ++row) {
        const bool none = rows->isNull(row, 2);
        out.beginObject();
        out.key("instance").string(rows->text(row, 0));
        out.key("since").string(rows->text(row, 1));
        out.key("rules").raw(none ? std::string_view("[]") : rows->text(row, 2));
        out.endObject();
        if (!none)
            total.add(rows->text(row, 2));
    }
    out.endArray();
    out.key("total").raw(total.json());
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

} // namespace gatehouse
