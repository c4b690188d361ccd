#pragma once

#include "auditchain.h"
#include "routetable.h"
#include "tenantstore.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// /api/v1/orgs, /orgs/{id}, /orgs/{id}/projects and /projects/{id} (GATEWAY §1, §2, spec/004). Row-level
/// security shows each caller the organisation it belongs to, and to admins without one all of them; what
/// is not shown is not found.
class TenantRoutes
{
public:
    explicit TenantRoutes(PgPool& postgres) : m_postgres(postgres) {}

    void addTo(RouteTable& table);

private:
    /// What a transaction needs to know, as values.
    struct Work {
        TenantKind kind = TenantKind::Organization;
        std::string id; ///< of the path: of the row, or of the organisation that projects belong to
        TenantWords words;
        std::string actor;
        bool platform = false;
    };
    struct ListWork {
        TenantPage page;
        bool platform = false;
    };
    using Step = Async<Outcome<http::Response>> (*)(PgTransaction&, Work);

    void addOrganizations(RouteTable& table);
    void addProjects(RouteTable& table);

    Async<http::Response> list(const Call& call, TenantKind kind);
    Async<http::Response> read(const Call& call, TenantKind kind);
    Async<http::Response> create(const Call& call, TenantKind kind);
    Async<http::Response> update(const Call& call, TenantKind kind);
    Async<http::Response> remove(const Call& call, TenantKind kind);
    Async<http::Response> run(const Call& call, PgAccess access, Work work, Step step);

    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction, ListWork work);
    static Async<Outcome<http::Response>> readIn(PgTransaction& transaction, Work work);
    static Async<Outcome<http::Response>> createIn(PgTransaction& transaction, Work work);
    static Async<Outcome<http::Response>> updateIn(PgTransaction& transaction, Work work);
    static Async<Outcome<http::Response>> removeIn(PgTransaction& transaction, Work work);
    static Async<Outcome<void>> audit(PgTransaction& transaction, const Work& work, const char* act,
                                      const TenantRow* before, const TenantRow* after);

    PgPool& m_postgres;
};

} // namespace gatehouse
