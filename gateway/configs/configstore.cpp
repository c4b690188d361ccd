#include "configstore.h"

#include "contractcolumns.h"

namespace gatehouse
{
namespace
{

constexpr const char* notifyChannel = "config_updated";

std::string configColumns()
{
    return "service_name, config_key, version, hash, config_value::text, updated_by, " +
           timeText("updated_at");
}

std::string versionColumns()
{
    return "version, parent_version, hash, author, reason, " + timeText("created_at");
}

std::string text(const PgRows& rows, int row, int column)
{
    return std::string(rows.text(row, column));
}

StoredConfig readConfig(const PgRows& rows, int row)
{
    StoredConfig config;
    config.key = {text(rows, row, 0), text(rows, row, 1)};
    config.version = rows.integer(row, 2);
    config.hash = text(rows, row, 3);
    config.value = text(rows, row, 4);
    config.updatedBy = text(rows, row, 5);
    config.updatedAt = text(rows, row, 6);
    return config;
}

ConfigVersion readVersion(const PgRows& rows, int row)
{
    ConfigVersion version;
    version.version = rows.integer(row, 0);
    if (!rows.isNull(row, 1))
        version.parent = rows.integer(row, 1);
    version.hash = text(rows, row, 2);
    version.author = text(rows, row, 3);
    version.reason = text(rows, row, 4);
    version.createdAt = text(rows, row, 5);
    return version;
}

/// The newest version the history knows of the key ($1, $2); 0 without any.
constexpr const char* newestKnown = "(SELECT coalesce(max(h.version), 0) FROM config_history h "
                                    "WHERE h.service_name = $1 AND h.config_key = $2)";

/// Behind `WITH written AS (…)`: the history's row ($6: reason; parent as given) and the announcement.
std::string keepAndAnnounce(const std::string& parent)
{
    return ", kept AS (INSERT INTO config_history (service_name, config_key, config_value, version, "
           "parent_version, hash, author, reason, created_at) SELECT service_name, config_key, config_value, "
           "version, " +
           parent +
           ", hash, updated_by, $6::text, updated_at FROM written RETURNING version, created_at) "
           "SELECT version, " +
           timeText("created_at") + ", pg_notify('" + notifyChannel +
           R"sql(', '{"service":"' || $1 || '","key":"' || $2 || '","version":' || version || '}') FROM kept)sql";
}

std::vector<PgValue> writeValues(const NewConfig& config)
{
    std::vector<PgValue> values;
    values.emplace_back(config.key.service);
    values.emplace_back(config.key.key);
    values.emplace_back(config.value);
    values.emplace_back(config.hash);
    values.emplace_back(config.author);
    values.emplace_back(config.reason);
    return values;
}

/// The row as it stands now; nothing if none was written.
std::optional<StoredConfig> written(const PgRows& rows, NewConfig config)
{
    if (rows.empty())
        return {};
    StoredConfig stored;
    stored.key = std::move(config.key);
    stored.version = rows.integer(0, 0);
    stored.hash = std::move(config.hash);
    stored.value = std::move(config.value);
    stored.updatedBy = std::move(config.author);
    stored.updatedAt = text(rows, 0, 1);
    return stored;
}

} // namespace

Async<Outcome<std::vector<StoredConfig>>> ConfigStore::list(PgTransaction& transaction, std::string service)
{
    const std::string sql = "SELECT " + configColumns() +
                            " FROM service_configs WHERE service_name = $1 ORDER BY config_key COLLATE \"C\"";
    std::vector<PgValue> values;
    values.emplace_back(std::move(service));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    std::vector<StoredConfig> configs;
    configs.reserve(static_cast<std::size_t>(rows->size()));
    for (int row = 0; row < rows->size(); ++row)
        configs.push_back(readConfig(*rows, row));
    co_return configs;
}

Async<Outcome<std::optional<StoredConfig>>> ConfigStore::find(PgTransaction& transaction, ConfigKey key)
{
    const std::string sql =
        "SELECT " + configColumns() + " FROM service_configs WHERE service_name = $1 AND config_key = $2";
    std::vector<PgValue> values;
    values.emplace_back(std::move(key.service));
    values.emplace_back(std::move(key.key));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    std::optional<StoredConfig> found;
    if (!rows->empty())
        found = readConfig(*rows, 0);
    co_return found;
}

Async<Outcome<std::optional<StoredConfig>>> ConfigStore::create(PgTransaction& transaction, NewConfig config)
{
    const std::string sql =
        "WITH written AS (INSERT INTO service_configs (service_name, config_key, config_value, version, "
        "hash, "
        "updated_by, updated_at) VALUES ($1, $2, $3::json, 1 + " +
        std::string(newestKnown) +
        ", $4, $5, clock_timestamp()) ON CONFLICT (service_name, config_key) DO NOTHING RETURNING *)" +
        keepAndAnnounce("NULL::integer");
    const auto rows = co_await transaction.query(sql, writeValues(config));
    if (!rows)
        co_return rows.problem();
    co_return written(*rows, std::move(config));
}

Async<Outcome<std::optional<StoredConfig>>> ConfigStore::update(PgTransaction& transaction, NewConfig config,
                                                                StoredConfig expected)
{
    const std::string sql =
        "WITH written AS (UPDATE service_configs SET config_value = $3::json, version = 1 + "
        "greatest(version, " +
        std::string(newestKnown) +
        "), hash = $4, updated_by = $5, updated_at = clock_timestamp() WHERE service_name = $1 "
        "AND config_key = $2 AND version = $7::integer AND hash = $8 RETURNING *)" +
        keepAndAnnounce("$7::integer");
    std::vector<PgValue> values = writeValues(config);
    values.emplace_back(std::to_string(expected.version));
    values.emplace_back(std::move(expected.hash));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    co_return written(*rows, std::move(config));
}

Async<Outcome<std::vector<ConfigVersion>>> ConfigStore::history(PgTransaction& transaction, ConfigKey key,
                                                                VersionPage page)
{
    std::string sql =
        "SELECT " + versionColumns() + " FROM config_history WHERE service_name = $1 AND config_key = $2";
    std::vector<PgValue> values;
    values.emplace_back(std::move(key.service));
    values.emplace_back(std::move(key.key));
    if (page.before) {
        sql += " AND version < $3::integer";
        values.emplace_back(std::to_string(*page.before));
    }
    sql += " ORDER BY version DESC LIMIT " + std::to_string(page.limit + 1);
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    std::vector<ConfigVersion> versions;
    versions.reserve(static_cast<std::size_t>(rows->size()));
    for (int row = 0; row < rows->size(); ++row)
        versions.push_back(readVersion(*rows, row));
    co_return versions;
}

Async<Outcome<std::optional<ConfigVersion>>> ConfigStore::version(PgTransaction& transaction, ConfigKey key,
                                                                  std::int64_t version)
{
    const std::string sql = "SELECT " + versionColumns() +
                            ", config_value::text FROM config_history WHERE service_name = $1 "
                            "AND config_key = $2 AND version = $3::integer";
    std::vector<PgValue> values;
    values.emplace_back(std::move(key.service));
    values.emplace_back(std::move(key.key));
    values.emplace_back(std::to_string(version));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    std::optional<ConfigVersion> found;
    if (!rows->empty()) {
        found = readVersion(*rows, 0);
        found->value = rows->value(0, 6);
    }
    co_return found;
}

} // namespace gatehouse
