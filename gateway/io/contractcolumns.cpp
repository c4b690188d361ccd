#include "contractcolumns.h"

namespace gatehouse
{

std::string timeText(const std::string& column)
{
    return "CASE WHEN isfinite(" + column + ") AND " + column + " >= '0001-01-01 00:00:00+00' AND " + column +
           " < '10000-01-01 00:00:00+00' THEN to_char(" + column +
           ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') ELSE " + column + "::text END";
}

void writeText(json::Writer& out, std::string_view name, const PgValue& text)
{
    out.key(name);
    if (text)
        out.string(*text);
    else
        out.null();
}

void writeJson(json::Writer& out, std::string_view name, const PgValue& text)
{
    out.key(name);
    if (text)
        out.raw(*text);
    else
        out.null();
}

} // namespace gatehouse
