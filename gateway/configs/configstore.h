#pragma once

#include "pgpool.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

struct ConfigKey {
    std::string service;
    std::string key;
};

/// A row of service_configs. The value is the text that was sent, to the byte; times as CONTRACTS §7.
struct StoredConfig {
    ConfigKey key;
    std::int64_t version = 0;
    std::string hash; ///< SHA-256 of the RFC 8785 form, lower-case hex
    std::string value;
    std::string updatedBy;
    std::string updatedAt;

    /// `v<version>-<hash>`: the entity tag without its quotes.
    std::string tag() const { return "v" + std::to_string(version) + "-" + hash; }
};

/// What is to become of a key.
struct NewConfig {
    ConfigKey key;
    std::string value;
    std::string hash;
    std::string author;
    std::string reason;
};

/// A row of config_history.
struct ConfigVersion {
    std::int64_t version = 0;
    std::optional<std::int64_t> parent;
    std::string hash;
    std::string author;
    std::string reason;
    std::string createdAt;
    PgValue value; ///< only of version()
};

struct VersionPage {
    std::optional<std::int64_t> before; ///< older than this version
    int limit = 50;
};

/// Configuration in PostgreSQL. Each call works inside the caller's transaction; lists hold one row more
/// than asked for if there is a further page. A write appends to the history and announces itself on
/// `config_updated` (heard at COMMIT). Its version is above any that the history knows, so that a row
/// restored from a backup goes on without running into it.
class ConfigStore
{
public:
    /// All of a service, by key.
    static Async<Outcome<std::vector<StoredConfig>>> list(PgTransaction& transaction, std::string service);
    static Async<Outcome<std::optional<StoredConfig>>> find(PgTransaction& transaction, ConfigKey key);
    /// Nothing if the key is there already.
    static Async<Outcome<std::optional<StoredConfig>>> create(PgTransaction& transaction, NewConfig config);
    /// Nothing if the row is no longer that version with that hash: somebody was faster.
    static Async<Outcome<std::optional<StoredConfig>>> update(PgTransaction& transaction, NewConfig config,
                                                              StoredConfig expected);

    /// Newest first.
    static Async<Outcome<std::vector<ConfigVersion>>> history(PgTransaction& transaction, ConfigKey key,
                                                              VersionPage page);
    /// With its value.
    static Async<Outcome<std::optional<ConfigVersion>>> version(PgTransaction& transaction, ConfigKey key,
                                                                std::int64_t version);
};

} // namespace gatehouse
