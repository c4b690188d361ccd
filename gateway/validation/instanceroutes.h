#pragma once

#include "pgpool.h"
#include "routetable.h"

namespace gatehouse
{

/// GET /api/v1/instances (GATEWAY §1): which instances serve which rules. One is alive that was seen within
/// 15 s by the database's clock.
class InstanceRoutes
{
public:
    explicit InstanceRoutes(PgPool& postgres);

    void addTo(RouteTable& table);

private:
    Async<http::Response> list(const Call& call);
    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction);

    PgPool& m_postgres;
};

} // namespace gatehouse
