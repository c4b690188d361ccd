#include "chattables.h"

#include <QFile>
#include <QProcess>

namespace gatehouse::test
{

using namespace Qt::StringLiterals;

QList<TableKind> ChatTables::kinds()
{
    return {{"varchar_json", "varchar(36)", "json"},
            {"varchar_jsonb", "varchar(36)", "jsonb"},
            {"uuid_json", "uuid", "json"},
            {"uuid_jsonb", "uuid", "jsonb"}};
}

bool ChatTables::make(const QString& database, const TableKind& kind) const
{
    if (!m_server.makeDatabase(database))
        return false;
    const QString text =
        u"CREATE TABLE chat_sessions (id %1 PRIMARY KEY, user_id varchar(255) NOT NULL, persona varchar(50) "
        u"NOT NULL"
        u" DEFAULT 'telco_expert', title varchar(255), created_at timestamptz NOT NULL, updated_at "
        u"timestamptz NOT NULL,"
        u" metadata %2); CREATE INDEX ix_chat_sessions_user_id ON chat_sessions (user_id);"
        u" CREATE TABLE chat_messages (id %1 PRIMARY KEY, session_id %1 NOT NULL REFERENCES chat_sessions "
        u"(id),"
        u" role varchar(20) NOT NULL, content text NOT NULL, tool_calls %2, tool_results %2, created_at "
        u"timestamptz NOT"
        u" NULL, metadata %2); CREATE INDEX ix_chat_messages_session_id ON chat_messages (session_id)"_s;
    return sql(text.arg(QLatin1String(kind.id), QLatin1String(kind.json)), database).ok();
}

bool ChatTables::fill(const QString& database) const
{
    const QString data = qEnvironmentVariable("GATEHOUSE_DATA");
    if (data.isEmpty())
        return false;
    for (const char* table : {"chat_sessions", "chat_messages"}) {
        QProcess copy;
        const QString command =
            u"zcat \"$1\" | psql -q -v ON_ERROR_STOP=1 -d \"$2\" -c \"\\\\copy $3 from stdin\""_s;
        copy.start(u"/bin/sh"_s,
                   {u"-c"_s, command, u"sh"_s, data + u"/chats/"_s + QLatin1String(table) + u".tsv.gz"_s,
                    QString::fromStdString(dsn(database)), QLatin1String(table)});
        if (!copy.waitForFinished(120000) || copy.exitCode() != 0)
            return false;
    }
    return sql(u"ANALYZE"_s, database).ok();
}

std::string ChatTables::dsn(const QString& database) const
{
    return m_server.conninfo(u"postgres"_s, database).toStdString();
}

SqlAnswer ChatTables::sql(const QString& statement, const QString& database) const
{
    return m_server.sql(statement, database);
}

} // namespace gatehouse::test
