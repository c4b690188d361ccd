#pragma once

#include "configchange.h"
#include "configroutes.h"
#include "routetable.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// GET /api/v1/configs/{key}/history, …/history/{version}, POST …/rollback (GATEWAY §1).
class HistoryRoutes
{
public:
    HistoryRoutes(PgPool& postgres, ConfigWriter& writer);

    void addTo(RouteTable& table);

private:
    Async<http::Response> list(const Call& call);
    Async<http::Response> read(const Call& call);
    Async<http::Response> rollback(const Call& call);
    /// What rolling back to that version would store; without such a version, the change's refusal.
    Async<std::optional<http::Response>> fetchOld(const Caller& caller, std::int64_t version,
                                                  ConfigChange& change);

    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction, ConfigKey key, VersionPage page);
    static Async<Outcome<http::Response>> readIn(PgTransaction& transaction, ConfigKey key,
                                                 std::int64_t version);
    static Async<Outcome<http::Response>> fetchIn(PgTransaction& transaction, ConfigKey key,
                                                  std::int64_t version, PgValue* value);

    PgPool& m_postgres;
    ConfigWriter& m_writer;
};

} // namespace gatehouse
