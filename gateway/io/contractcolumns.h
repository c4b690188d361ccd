#pragma once

#include "jsonwriter.h"
#include "pglink.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// SQL that writes a timestamptz column as CONTRACTS §7: with Z and six digits, or as PostgreSQL writes
/// what that form cannot hold.
std::string timeText(const std::string& column);

/// A member that is a string, or null for NULL.
void writeText(json::Writer& out, std::string_view name, const PgValue& text);
/// A member whose value is a JSON column's text to the byte, or null for NULL.
void writeJson(json::Writer& out, std::string_view name, const PgValue& text);

/// Drops the row that only tells of a further page (lists are read with LIMIT limit + 1). True if there
/// was one.
template <class Row>
bool trimPage(std::vector<Row>& rows, int limit)
{
    const bool more = rows.size() > static_cast<std::size_t>(limit);
    if (more)
        rows.resize(static_cast<std::size_t>(limit));
    return more;
}

} // namespace gatehouse
