#include "auditrow.h"

#include "contractcolumns.h"

namespace gatehouse
{

std::string auditSelect(const std::string& source, const std::string& order)
{
    const std::string size =
        "octet_length(coalesce(before::text, '')) + octet_length(coalesce(after::text, ''))";
    return "SELECT id, " + timeText("at") +
           ", actor, action, target_kind, target_id, before::text, after::text, reason, prev_hash, hash, "
           "available FROM (SELECT *, count(*) OVER () AS available, " +
           size + " AS size, sum(" + size + ") OVER (ORDER BY " + order + ") AS bytes FROM (" + source +
           ") AS picked) AS sized WHERE bytes <= greatest(size, " + std::to_string(mostAuditBytes) +
           ") ORDER BY " + order;
}

AuditRow readAuditRow(const PgRows& rows, int row)
{
    const auto text = [&](int column) { return std::string(rows.text(row, column)); };
    AuditRow read;
    read.id = rows.integer(row, 0);
    read.at = text(1);
    read.entry.actor = text(2);
    read.entry.action = text(3);
    read.entry.targetKind = text(4);
    read.entry.targetId = text(5);
    read.entry.before = rows.value(row, 6);
    read.entry.after = rows.value(row, 7);
    read.entry.reason = rows.value(row, 8);
    read.previousHash = text(9);
    read.hash = text(10);
    return read;
}

Async<Outcome<std::vector<AuditRow>>> readAuditRows(PgTransaction& transaction, std::int64_t behind, int rows)
{
    const std::string sql = auditSelect(
        "SELECT * FROM admin_audit WHERE id > $1::bigint ORDER BY id LIMIT " + std::to_string(rows), "id");
    std::vector<PgValue> values;
    values.emplace_back(std::to_string(behind));
    const auto found = co_await transaction.query(sql, std::move(values));
    if (!found)
        co_return found.problem();
    std::vector<AuditRow> all;
    all.reserve(static_cast<std::size_t>(found->size()));
    for (int row = 0; row < found->size(); ++row)
        all.push_back(readAuditRow(*found, row));
    co_return all;
}

} // namespace gatehouse
