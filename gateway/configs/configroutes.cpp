#include "configroutes.h"

#include "configjson.h"
#include "jsonbody.h"
#include "jsonwriter.h"
#include "transactionanswer.h"

namespace gatehouse
{

ConfigKey configKey(const Call& call, QueryReader& query)
{
    ConfigKey key;
    key.service = query.text("service").value_or(defaultConfigService);
    if (!isConfigName(key.service))
        query.refuse("service", key.service);
    if (!call.parameters.empty())
        key.key = call.parameters[0];
    return key;
}

bool isPossible(const ConfigKey& key)
{
    return isConfigName(key.service) && isConfigName(key.key);
}

ConfigRoutes::ConfigRoutes(PgPool& postgres, ConfigWriter& writer) : m_postgres(postgres), m_writer(writer) {}

void ConfigRoutes::addTo(RouteTable& table)
{
    const auto add = [&](const char* method, const char* path, const char* summary, Route::Access access,
                         Async<http::Response> (ConfigRoutes::*handler)(const Call&)) {
        Route route;
        route.method = method;
        route.pathTemplate = path;
        route.access = access;
        route.errors = ErrorStyle::Coded;
        route.summary = summary;
        if (route.method == "PUT") {
            route.body = Route::Body::Required;
            route.judgesItsBody = true;
        }
        route.handler = [this, handler](const Call& call) { return (this->*handler)(call); };
        table.add(std::move(route));
    };
    add("GET", "/api/v1/configs", "All configuration of a service", Route::Access::Operator,
        &ConfigRoutes::list);
    add("GET", "/api/v1/configs/{key}", "One key with its ETag", Route::Access::Operator,
        &ConfigRoutes::read);
    add("PUT", "/api/v1/configs/{key}", "Writes a key: If-Match, or If-None-Match: * to create",
        Route::Access::Admin, &ConfigRoutes::write);
}

Async<http::Response> ConfigRoutes::list(const Call& call)
{
    QueryReader query(call.query);
    const std::string service = configKey(call, query).service;
    if (query.refusal())
        co_return *query.refusal();
    TransactionWork work = [service](PgTransaction& transaction) { return listIn(transaction, service); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work),
                                     ErrorStyle::Coded);
}

Async<Outcome<http::Response>> ConfigRoutes::listIn(PgTransaction& transaction, std::string service)
{
    const auto configs = co_await ConfigStore::list(transaction, std::move(service));
    if (!configs)
        co_return configs.problem();
    json::Writer out;
    out.beginObject();
    out.key("configs").beginArray();
    for (const StoredConfig& config : *configs)
        writeConfig(out, config);
    out.endArray();
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> ConfigRoutes::read(const Call& call)
{
    QueryReader query(call.query);
    const ConfigKey key = configKey(call, query);
    if (query.refusal())
        co_return *query.refusal();
    if (!isPossible(key))
        co_return configNotFound(key);
    const auto fields = call.request.head.fieldValues("if-none-match");
    std::optional<EntityTags> known;
    if (!fields.empty())
        known = EntityTags::read(fields);
    TransactionWork work = [key, known](PgTransaction& transaction) {
        return readIn(transaction, key, known);
    };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work),
                                     ErrorStyle::Coded);
}

Async<Outcome<http::Response>> ConfigRoutes::readIn(PgTransaction& transaction, ConfigKey key,
                                                    std::optional<EntityTags> known)
{
    const auto found = co_await ConfigStore::find(transaction, key);
    if (!found)
        co_return found.problem();
    if (!*found)
        co_return configNotFound(key);
    if (!known || !known->holds((*found)->tag()))
        co_return configAnswer(200, **found);
    http::Response unchanged;
    unchanged.status = 304;
    unchanged.setField("ETag", entityTag(**found));
    co_return unchanged;
}

Async<http::Response> ConfigRoutes::write(const Call& call)
{
    QueryReader query(call.query);
    ConfigChange change;
    change.action = "config.update";
    change.config.key = configKey(call, query);
    if (query.refusal())
        co_return *query.refusal();
    if (auto refused = WritePrecondition::read(call.request.head, change.precondition))
        co_return std::move(*refused);
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body, "value"))
        co_return std::move(*refused);
    change.config.value = body.anyValue("value").value_or(std::string());
    change.config.reason =
        body.text("reason", JsonBody::Need::Required, longestConfigReason, 1).value_or(std::string());
    change.refusal = body.refusal();
    if (!change.refusal && !isPossible(change.config.key))
        change.refusal =
            invalidConfig("A key has 1 to 128 characters of A-Z, a-z, 0-9, '.', '_' and '-'", {});
    co_return co_await m_writer.write(call.caller, std::move(change));
}

} // namespace gatehouse
