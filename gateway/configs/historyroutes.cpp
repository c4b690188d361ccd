#include "historyroutes.h"

#include "configjson.h"
#include "contractcolumns.h"
#include "jsonbody.h"
#include "pagecursor.h"
#include "transactionanswer.h"

#include <charconv>
#include <limits>

namespace gatehouse
{
namespace
{

constexpr int defaultVersions = 50;
constexpr int mostVersions = 200;

/// A version as it is written in a path or a cursor; the column is an integer of 32 bits.
std::optional<std::int64_t> readVersionNumber(std::string_view text)
{
    std::int32_t version = 0;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, version);
    if (error != std::errc() || end != last || version < 1 || text.front() == '0')
        return {};
    return version;
}

} // namespace

HistoryRoutes::HistoryRoutes(PgPool& postgres, ConfigWriter& writer) : m_postgres(postgres), m_writer(writer)
{
}

void HistoryRoutes::addTo(RouteTable& table)
{
    const auto add = [&](const char* method, const char* path, const char* summary, Route::Access access,
                         Async<http::Response> (HistoryRoutes::*handler)(const Call&)) {
        Route route;
        route.method = method;
        route.pathTemplate = path;
        route.access = access;
        route.errors = ErrorStyle::Coded;
        route.summary = summary;
        if (route.method == "POST") {
            route.body = Route::Body::Required;
            route.judgesItsBody = true;
        }
        route.handler = [this, handler](const Call& call) { return (this->*handler)(call); };
        table.add(std::move(route));
    };
    add("GET", "/api/v1/configs/{key}/history", "Versions of a key, newest first", Route::Access::Operator,
        &HistoryRoutes::list);
    add("GET", "/api/v1/configs/{key}/history/{version}", "One version with its value",
        Route::Access::Operator, &HistoryRoutes::read);
    add("POST", "/api/v1/configs/{key}/rollback", "Writes an old version anew: If-Match",
        Route::Access::Admin, &HistoryRoutes::rollback);
}

Async<http::Response> HistoryRoutes::list(const Call& call)
{
    QueryReader query(call.query);
    const ConfigKey key = configKey(call, query);
    VersionPage page;
    page.limit = query.number("limit", defaultVersions, 1, mostVersions);
    if (const std::string* cursor = query.single("cursor")) {
        const auto position = decodeCursor(PageOf::Versions, *cursor);
        page.before = position ? readVersionNumber(position->id) : std::nullopt;
        if (!page.before)
            query.refuse("cursor", *cursor);
    }
    if (query.refusal())
        co_return *query.refusal();
    if (!isPossible(key))
        co_return configNotFound(key);
    TransactionWork work = [key, page](PgTransaction& transaction) { return listIn(transaction, key, page); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work),
                                     ErrorStyle::Coded);
}

Async<Outcome<http::Response>> HistoryRoutes::listIn(PgTransaction& transaction, ConfigKey key,
                                                     VersionPage page)
{
    auto versions = co_await ConfigStore::history(transaction, key, page);
    if (!versions)
        co_return versions.problem();
    if (versions->empty() && !page.before) {
        const auto current = co_await ConfigStore::find(transaction, key);
        if (!current)
            co_return current.problem();
        if (!*current)
            co_return configNotFound(key);
    }
    const bool more = trimPage(*versions, page.limit);
    json::Writer out;
    out.beginObject();
    out.key("history").beginArray();
    for (const ConfigVersion& version : *versions) {
        beginVersion(out, version);
        out.endObject();
    }
    out.endArray();
    PgValue next;
    if (more) {
        const std::string last = std::to_string(versions->back().version);
        next = encodeCursor(PageOf::Versions, {last, last});
    }
    writeText(out, "next_cursor", next);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> HistoryRoutes::read(const Call& call)
{
    QueryReader query(call.query);
    const ConfigKey key = configKey(call, query);
    if (query.refusal())
        co_return *query.refusal();
    if (!isPossible(key))
        co_return configNotFound(key);
    const auto version = readVersionNumber(call.parameters[1]);
    if (!version)
        co_return versionNotFound(key, call.parameters[1]);
    TransactionWork work = [key, wanted = *version](PgTransaction& transaction) {
        return readIn(transaction, key, wanted);
    };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work),
                                     ErrorStyle::Coded);
}

Async<Outcome<http::Response>> HistoryRoutes::readIn(PgTransaction& transaction, ConfigKey key,
                                                     std::int64_t version)
{
    const auto found = co_await ConfigStore::version(transaction, key, version);
    if (!found)
        co_return found.problem();
    if (*found) {
        json::Writer out;
        beginVersion(out, **found);
        writeJson(out, "value", (*found)->value);
        out.endObject();
        co_return http::jsonResponse(200, out.take());
    }
    const auto current = co_await ConfigStore::find(transaction, key);
    if (!current)
        co_return current.problem();
    if (!*current)
        co_return configNotFound(key);
    co_return versionNotFound(key, std::to_string(version));
}

Async<http::Response> HistoryRoutes::rollback(const Call& call)
{
    QueryReader query(call.query);
    ConfigChange change;
    change.action = "config.rollback";
    change.config.key = configKey(call, query);
    if (query.refusal())
        co_return *query.refusal();
    if (auto refused = WritePrecondition::read(call.request.head, change.precondition))
        co_return std::move(*refused);
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    const auto version = body.positive("version");
    change.config.reason =
        body.text("reason", JsonBody::Need::Required, longestConfigReason, 1).value_or(std::string());
    change.refusal = body.refusal();
    if (!change.refusal) {
        auto failed = co_await fetchOld(call.caller, *version, change);
        if (failed)
            co_return std::move(*failed);
    }
    co_return co_await m_writer.write(call.caller, std::move(change));
}

Async<std::optional<http::Response>> HistoryRoutes::fetchOld(const Caller& caller, std::int64_t version,
                                                             ConfigChange& change)
{
    PgValue value;
    const ConfigKey key = change.config.key;
    if (isPossible(key) && version <= std::numeric_limits<std::int32_t>::max()) {
        PgValue* const valueHere = &value;
        TransactionWork work = [key, version, valueHere](PgTransaction& transaction) {
            return fetchIn(transaction, key, version, valueHere);
        };
        http::Response done =
            co_await inTransaction(m_postgres, PgAccess::Read, caller, std::move(work), ErrorStyle::Coded);
        if (done.status != 204)
            co_return done;
    }
    if (value)
        change.config.value = std::move(*value);
    else
        change.refusal = versionNotFound(key, std::to_string(version));
    co_return std::nullopt;
}

Async<Outcome<http::Response>> HistoryRoutes::fetchIn(PgTransaction& transaction, ConfigKey key,
                                                      std::int64_t version, PgValue* value)
{
    auto found = co_await ConfigStore::version(transaction, std::move(key), version);
    if (!found)
        co_return found.problem();
    if (*found)
        *value = std::move((*found)->value);
    http::Response done;
    done.status = 204;
    co_return done;
}

} // namespace gatehouse
