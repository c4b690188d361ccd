#pragma once

#include "pagecursor.h"
#include "pgpool.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

enum class TenantKind : std::uint8_t { Organization, Project };

/// A row of organizations or projects.
struct TenantRow {
    std::string id;                          ///< UUID
    std::optional<std::string> organization; ///< UUID, of a project
    std::string name;
    std::string slug;
    std::string createdAt; ///< as CONTRACTS §7
    std::string updatedAt;
    PagePosition position;
};

/// What people may choose of an organisation or a project.
struct TenantWords {
    std::string name;
    std::string slug;
};

struct TenantPage {
    TenantKind kind = TenantKind::Organization;
    std::optional<std::string> organization; ///< of projects: whose
    int limit = 0;                           ///< one row more tells of a further page
    std::optional<PagePosition> after;
};

/// Organisations and projects, as far as row-level security shows them to the transaction: those of
/// app.org_id, or all to gatehouse_platform. Ids are UUIDs.
class TenantStore
{
public:
    using Found = std::optional<TenantRow>;
    enum class Lock : std::uint8_t { None, Row };

    /// Newest first.
    static Async<Outcome<std::vector<TenantRow>>> list(PgTransaction& transaction, TenantPage page);
    static Async<Outcome<Found>> find(PgTransaction& transaction, TenantKind kind, std::string id,
                                      Lock lock = Lock::None);
    /// `organization`: of a project.
    static Async<Outcome<Found>> insert(PgTransaction& transaction, TenantKind kind, TenantWords words,
                                        std::optional<std::string> organization);
    static Async<Outcome<Found>> update(PgTransaction& transaction, TenantKind kind, std::string id,
                                        TenantWords words);
    static Async<Outcome<void>> remove(PgTransaction& transaction, TenantKind kind, std::string id);
};

} // namespace gatehouse
