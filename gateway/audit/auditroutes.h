#pragma once

#include "auditverifier.h"
#include "routetable.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// GET /api/v1/audit (GATEWAY §1): what administrators did, newest first, and whether the chain holds.
class AuditRoutes
{
public:
    AuditRoutes(PgPool& postgres, WorkerPool& workers);

    void addTo(RouteTable& table);

private:
    struct Page {
        std::optional<std::string> since; ///< exclusive; as CONTRACTS §7
        std::optional<std::string> actor;
        std::optional<std::string> action;
        std::optional<std::string> before; ///< id: older rows than that
        int limit = 50;
    };

    Async<http::Response> list(const Call& call);
    Async<Outcome<http::Response>> listIn(PgTransaction& transaction, Page page);

    PgPool& m_postgres;
    AuditVerifier m_verifier;
};

} // namespace gatehouse
