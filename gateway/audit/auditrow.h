#pragma once

#include "auditchain.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gatehouse
{

/// A row of admin_audit; `at` as CONTRACTS §7.
struct AuditRow {
    std::int64_t id = 0;
    std::string at;
    AuditEntry entry;
    std::string previousHash;
    std::string hash;
};

/// Bytes of `before` and `after` that one reading holds at most, but for its first row.
inline constexpr std::int64_t mostAuditBytes = std::int64_t(4) * 1024 * 1024;

/// The columns of an AuditRow, for the rows of `source` in this order that fit into mostAuditBytes, and
/// behind them how many rows `source` has.
inline constexpr int availableColumn = 11;
std::string auditSelect(const std::string& source, const std::string& order);
AuditRow readAuditRow(const PgRows& rows, int row);

/// So many rows behind that id, oldest first; fewer where they are large, none at the end only.
Async<Outcome<std::vector<AuditRow>>> readAuditRows(PgTransaction& transaction, std::int64_t behind,
                                                    int rows);

} // namespace gatehouse
