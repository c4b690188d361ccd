#pragma once

#include <span>
#include <string_view>

namespace gatehouse
{

/// One SQL file of resources/sql, compiled in.
struct SqlFile {
    std::string_view name; ///< the file's name: "0002_chat.up.sql", "ix_gatehouse_sessions_updated.sql"
    std::string_view text; ///< its bytes
};

/// Every file of resources/sql/migrations, ordered by name.
std::span<const SqlFile> migrationFiles();

/// Every file of resources/sql/helper_indexes, ordered by name: one CREATE INDEX CONCURRENTLY IF NOT
/// EXISTS each, whose index has the file's name.
std::span<const SqlFile> helperIndexFiles();

} // namespace gatehouse
