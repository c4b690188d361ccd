#pragma once

#include "postgresserver.h"

namespace gatehouse::test
{

/// How the owner of the tables may have made them.
struct TableKind {
    const char* name;
    const char* id;
    const char* json;
};

/// Databases with the chat tables of CONTRACTS section 1, in every kind.
class ChatTables
{
public:
    static QList<TableKind> kinds();

    explicit ChatTables(PostgresServer& server) : m_server(server) {}

    /// Makes the database with empty tables.
    bool make(const QString& database, const TableKind& kind) const;
    /// The recorded conversations of GATEHOUSE_DATA; false without it.
    bool fill(const QString& database) const;
    std::string dsn(const QString& database) const;
    SqlAnswer sql(const QString& statement, const QString& database) const;

private:
    PostgresServer& m_server;
};

} // namespace gatehouse::test
