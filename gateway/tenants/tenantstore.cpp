#include "tenantstore.h"

#include "contractcolumns.h"

namespace gatehouse
{
namespace
{

std::string tableOf(TenantKind kind)
{
    return kind == TenantKind::Organization ? "organizations" : "projects";
}

std::string columnsOf(TenantKind kind)
{
    return std::string("id::text, ") + (kind == TenantKind::Organization ? "NULL" : "org_id::text") +
           ", name, slug, " + timeText("created_at") + ", " + timeText("updated_at") + ", created_at::text";
}

std::string text(const PgRows& rows, int row, int column)
{
    return std::string(rows.text(row, column));
}

TenantRow readRow(const PgRows& rows, int row)
{
    TenantRow read;
    read.id = text(rows, row, 0);
    read.organization = rows.value(row, 1);
    read.name = text(rows, row, 2);
    read.slug = text(rows, row, 3);
    read.createdAt = text(rows, row, 4);
    read.updatedAt = text(rows, row, 5);
    read.position = {text(rows, row, 6), read.id};
    return read;
}

Async<Outcome<TenantStore::Found>> one(PgTransaction& transaction, std::string sql,
                                       std::vector<PgValue> values)
{
    const auto rows = co_await transaction.query(std::move(sql), std::move(values));
    if (!rows)
        co_return rows.problem();
    if (rows->empty())
        co_return TenantStore::Found();
    co_return TenantStore::Found(readRow(*rows, 0));
}

} // namespace

Async<Outcome<std::vector<TenantRow>>> TenantStore::list(PgTransaction& transaction, TenantPage page)
{
    std::vector<PgValue> values;
    values.emplace_back(std::to_string(page.limit + 1));
    values.push_back(page.organization);
    std::string sql = "SELECT " + columnsOf(page.kind) + " FROM " + tableOf(page.kind) + " AS t";
    sql += page.kind == TenantKind::Organization ? " WHERE $2::uuid IS NULL" : " WHERE org_id = $2::uuid";
    if (page.after) {
        values.emplace_back(page.after->time);
        values.emplace_back(page.after->id);
        sql += " AND (t.created_at, t.id) < ($3::timestamptz, $4::uuid)";
    }
    sql += " ORDER BY t.created_at DESC, t.id DESC LIMIT $1::integer";
    const auto rows = co_await transaction.query(std::move(sql), std::move(values));
    if (!rows)
        co_return rows.problem();
    std::vector<TenantRow> all;
    for (int row = 0; row < rows->size(); ++row)
        all.push_back(readRow(*rows, row));
    co_return all;
}

Async<Outcome<TenantStore::Found>> TenantStore::find(PgTransaction& transaction, TenantKind kind,
                                                     std::string id, Lock lock)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(id));
    std::string sql = "SELECT " + columnsOf(kind) + " FROM " + tableOf(kind) + " WHERE id = $1::uuid";
    if (lock == Lock::Row)
        sql += " FOR UPDATE";
    co_return co_await one(transaction, std::move(sql), std::move(values));
}

Async<Outcome<TenantStore::Found>> TenantStore::insert(PgTransaction& transaction, TenantKind kind,
                                                       TenantWords words,
                                                       std::optional<std::string> organization)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(words.name));
    values.emplace_back(std::move(words.slug));
    std::string sql = "INSERT INTO organizations (name, slug) VALUES ($1, $2) RETURNING ";
    if (kind == TenantKind::Project) {
        values.push_back(std::move(organization));
        sql = "INSERT INTO projects (name, slug, org_id) VALUES ($1, $2, $3::uuid) RETURNING ";
    }
    sql += columnsOf(kind);
    co_return co_await one(transaction, std::move(sql), std::move(values));
}

Async<Outcome<TenantStore::Found>> TenantStore::update(PgTransaction& transaction, TenantKind kind,
                                                       std::string id, TenantWords words)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(id));
    values.emplace_back(std::move(words.name));
    values.emplace_back(std::move(words.slug));
    std::string sql =
        "UPDATE " + tableOf(kind) +
        " SET name = $2, slug = $3, updated_at = greatest(clock_timestamp(), updated_at + interval '1 "
        "microsecond') WHERE id = $1::uuid RETURNING " +
        columnsOf(kind);
    co_return co_await one(transaction, std::move(sql), std::move(values));
}

Async<Outcome<void>> TenantStore::remove(PgTransaction& transaction, TenantKind kind, std::string id)
{
    std::vector<PgValue> values;
    values.emplace_back(std::move(id));
    std::string sql = "DELETE FROM " + tableOf(kind) + " WHERE id = $1::uuid";
    const auto done = co_await transaction.query(std::move(sql), std::move(values));
    if (!done)
        co_return done.problem();
    co_return Outcome<void>();
}

} // namespace gatehouse
