#include "auditchain.h"

#include "canonicaljson.h"
#include "sha256.h"

#include <array>
#include <string_view>

namespace gatehouse
{
namespace
{

/// Chosen once: every instance must take the same.
constexpr const char* takeLock = "SELECT pg_advisory_xact_lock(7449354444534477173)";

constexpr const char* readHead =
    "SELECT coalesce((SELECT hash FROM admin_audit ORDER BY id DESC LIMIT 1), repeat('0', 64)), "
    "to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

} // namespace

std::string auditHash(const AuditEntry& entry, const std::string& at, const std::string& previousHash)
{
    const std::array<std::pair<std::string_view, PgValue>, 9> members = {{
        {"action", entry.action},
        {"actor", entry.actor},
        {"after", entry.after},
        {"at", at},
        {"before", entry.before},
        {"prev_hash", previousHash},
        {"reason", entry.reason},
        {"target_id", entry.targetId},
        {"target_kind", entry.targetKind},
    }};
    std::string canonical = "{";
    for (const auto& [name, value] : members) {
        if (canonical.size() > 1)
            canonical += ',';
        json::appendCanonicalString(canonical, name);
        canonical += ':';
        if (value)
            json::appendCanonicalString(canonical, *value);
        else
            canonical += "null";
    }
    return sha256Hex(canonical + "}");
}

Async<Outcome<void>> appendAudit(PgTransaction& transaction, AuditEntry entry)
{
    // Two statements: in one, the head would be read with a snapshot from before the lock.
    const std::string lock = takeLock;
    std::vector<PgValue> none;
    const auto locked = co_await transaction.query(lock, none);
    if (!locked)
        co_return locked.problem();
    const std::string question = readHead;
    const auto head = co_await transaction.query(question, none);
    if (!head)
        co_return head.problem();
    const std::string previous(head->text(0, 0));
    const std::string at(head->text(0, 1));
    const std::string hash = auditHash(entry, at, previous);
    const std::string sql =
        "INSERT INTO admin_audit (at, actor, action, target_kind, target_id, before, after, reason, "
        "prev_hash, hash) VALUES ($1::timestamptz, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    std::vector<PgValue> values;
    values.emplace_back(at);
    values.emplace_back(std::move(entry.actor));
    values.emplace_back(std::move(entry.action));
    values.emplace_back(std::move(entry.targetKind));
    values.emplace_back(std::move(entry.targetId));
    values.push_back(std::move(entry.before));
    values.push_back(std::move(entry.after));
    values.push_back(std::move(entry.reason));
    values.emplace_back(previous);
    values.emplace_back(hash);
    const auto inserted = co_await transaction.query(sql, std::move(values));
    if (!inserted)
        co_return inserted.problem();
    co_return Outcome<void>();
}

} // namespace gatehouse
