#pragma once

#include "configchange.h"
#include "queryreader.h"
#include "routetable.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// GET /api/v1/configs, GET and PUT /api/v1/configs/{key} (CONTRACTS §2, GATEWAY §1 and §4).
class ConfigRoutes
{
public:
    ConfigRoutes(PgPool& postgres, ConfigWriter& writer);

    void addTo(RouteTable& table);

private:
    Async<http::Response> list(const Call& call);
    Async<http::Response> read(const Call& call);
    Async<http::Response> write(const Call& call);

    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction, std::string service);
    static Async<Outcome<http::Response>> readIn(PgTransaction& transaction, ConfigKey key,
                                                 std::optional<EntityTags> known);

    PgPool& m_postgres;
    ConfigWriter& m_writer;
};

/// The key of the path, of the service that `?service=` names; a bad service becomes the query's refusal.
ConfigKey configKey(const Call& call, QueryReader& query);
/// Whether there can be such a key at all.
bool isPossible(const ConfigKey& key);

inline constexpr std::size_t longestConfigReason = 500; ///< characters

} // namespace gatehouse
