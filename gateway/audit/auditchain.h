#pragma once

#include "pgpool.h"

#include <string>

namespace gatehouse
{

/// What an administrator did; of conversations ids and counts, never content (GATEWAY §5).
struct AuditEntry {
    std::string actor;
    std::string action;
    std::string targetKind;
    std::string targetId;
    PgValue before; ///< JSON text
    PgValue after;  ///< JSON text
    PgValue reason;
};

/// SHA-256 of the RFC 8785 form of {action, actor, after, at, before, prev_hash, reason, target_id,
/// target_kind}; before and after as texts.
std::string auditHash(const AuditEntry& entry, const std::string& at, const std::string& previousHash);

/// Appends the entry to admin_audit. The last thing in the act's transaction (READ COMMITTED), which
/// must not commit if this fails: no row, no act.
Async<Outcome<void>> appendAudit(PgTransaction& transaction, AuditEntry entry);

} // namespace gatehouse
