#include "chatstore.h"

#include "contractcolumns.h"
#include "gatewayproblem.h"

namespace gatehouse
{
namespace
{

std::string sessionColumns()
{
    return "id::text, user_id::text, persona::text, title::text, " + timeText("created_at") + ", " +
           timeText("updated_at") + ", metadata::text, updated_at::text";
}

std::string messageColumns()
{
    return "id::text, session_id::text, role::text, content::text, tool_calls::text, tool_results::text, " +
           timeText("created_at") + ", metadata::text, created_at::text";
}

std::string text(const PgRows& rows, int row, int column)
{
    return std::string(rows.text(row, column));
}

StoredSession readSession(const PgRows& rows, int row)
{
    StoredSession session;
    session.id = text(rows, row, 0);
    session.userId = text(rows, row, 1);
    session.persona = text(rows, row, 2);
    session.title = rows.value(row, 3);
    session.createdAt = text(rows, row, 4);
    session.updatedAt = text(rows, row, 5);
    session.metadata = rows.value(row, 6);
    session.position = {text(rows, row, 7), session.id};
    return session;
}

StoredMessage readMessage(const PgRows& rows, int row)
{
    StoredMessage message;
    message.id = text(rows, row, 0);
    message.sessionId = text(rows, row, 1);
    message.role = text(rows, row, 2);
    message.content = text(rows, row, 3);
    message.toolCalls = rows.value(row, 4);
    message.toolResults = rows.value(row, 5);
    message.createdAt = text(rows, row, 6);
    message.metadata = rows.value(row, 7);
    message.position = {text(rows, row, 8), message.id};
    return message;
}

/// A uuid column refuses what cannot be an id: then there is no such row.
bool cannotBeAnId(const Problem& problem)
{
    return problem.code == GatewayProblem::Statement && !problem.args.empty() && problem.args[0] == "22P02";
}

/// Ids compare exactly, where a uuid column would take capitals too.
constexpr const char* keyedRow = "id = $1 AND ($2::text IS NULL OR user_id::text = $2)";

std::vector<PgValue> keyValues(const SessionKey& key)
{
    std::vector<PgValue> values;
    values.emplace_back(key.id);
    values.push_back(key.owner);
    return values;
}

std::string parameter(std::vector<PgValue>& values, PgValue value)
{
    values.push_back(std::move(value));
    return "$" + std::to_string(values.size());
}

} // namespace

// In ORDER BY a bare updated_at would be the output column of that name, which is text.
Async<Outcome<std::vector<StoredSession>>> ChatStore::sessions(PgTransaction& transaction, SessionPage page)
{
    std::vector<PgValue> values;
    std::string where;
    if (page.userId)
        where += " AND user_id = " + parameter(values, page.userId);
    if (page.after) {
        const std::string time = parameter(values, page.after->time);
        where +=
            " AND (updated_at, id) < (" + time + "::timestamptz, " + parameter(values, page.after->id) + ")";
    }
    const std::string sql = "SELECT " + sessionColumns() + " FROM chat_sessions WHERE true" + where +
                            " ORDER BY chat_sessions.updated_at DESC, chat_sessions.id DESC LIMIT " +
                            std::to_string(page.limit + 1) + " OFFSET " + std::to_string(page.offset);
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    std::vector<StoredSession> sessions;
    sessions.reserve(static_cast<std::size_t>(rows->size()));
    for (int row = 0; row < rows->size(); ++row)
        sessions.push_back(readSession(*rows, row));
    co_return sessions;
}

Async<Outcome<std::optional<StoredSession>>> ChatStore::session(PgTransaction& transaction, SessionKey key)
{
    const std::string sql = "SELECT " + sessionColumns() + " FROM chat_sessions WHERE " + keyedRow;
    std::vector<PgValue> values = keyValues(key);
    const auto rows = co_await transaction.query(sql, std::move(values));
    std::optional<StoredSession> found;
    if (!rows && !cannotBeAnId(rows.problem()))
        co_return rows.problem();
    if (rows && !rows->empty() && rows->text(0, 0) == key.id)
        found = readSession(*rows, 0);
    co_return found;
}

Async<Outcome<StoredSession>> ChatStore::insert(PgTransaction& transaction, NewSession session)
{
    const std::string sql =
        "INSERT INTO chat_sessions (id, user_id, persona, title, created_at, updated_at, metadata) "
        "VALUES ($1, $2, $3, coalesce($4, to_char(now(), '\"Chat \"YYYY-MM-DD HH24:MI')), "
        "now(), now(), $5) RETURNING " +
        sessionColumns();
    std::vector<PgValue> values;
    values.emplace_back(std::move(session.id));
    values.emplace_back(std::move(session.userId));
    values.emplace_back(std::move(session.persona));
    values.push_back(std::move(session.title));
    values.push_back(std::move(session.metadata));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    co_return readSession(*rows, 0);
}

Async<Outcome<std::optional<StoredSession>>> ChatStore::rename(PgTransaction& transaction, SessionKey key,
                                                               PgValue title)
{
    const std::string sql = std::string("UPDATE chat_sessions SET title = $3, updated_at = greatest("
                                        "clock_timestamp(), updated_at + interval '1 microsecond') WHERE ") +
                            keyedRow + " RETURNING " + sessionColumns();
    std::vector<PgValue> values = keyValues(key);
    values.push_back(std::move(title));
    const auto rows = co_await transaction.query(sql, std::move(values));
    std::optional<StoredSession> renamed;
    if (!rows && !cannotBeAnId(rows.problem()))
        co_return rows.problem();
    if (rows && !rows->empty() && rows->text(0, 0) == key.id)
        renamed = readSession(*rows, 0);
    co_return renamed;
}

Async<Outcome<std::optional<std::int64_t>>> ChatStore::remove(PgTransaction& transaction, SessionKey key)
{
    std::optional<std::int64_t> removed;
    // The lock keeps new messages out between the two deletes.
    const std::string lock =
        std::string("SELECT id::text FROM chat_sessions WHERE ") + keyedRow + " FOR UPDATE";
    const auto locked = co_await transaction.query(lock, keyValues(key));
    if (!locked && !cannotBeAnId(locked.problem()))
        co_return locked.problem();
    if (!locked || locked->empty() || locked->text(0, 0) != key.id)
        co_return removed;
    std::vector<PgValue> values;
    values.emplace_back(key.id);
    const std::string messages = "DELETE FROM chat_messages WHERE session_id = $1";
    const auto messagesGone = co_await transaction.query(messages, values);
    if (!messagesGone)
        co_return messagesGone.problem();
    const std::string session = "DELETE FROM chat_sessions WHERE id = $1";
    const auto sessionGone = co_await transaction.query(session, values);
    if (!sessionGone)
        co_return sessionGone.problem();
    removed = messagesGone->touched();
    co_return removed;
}

Async<Outcome<std::vector<StoredMessage>>> ChatStore::messages(PgTransaction& transaction, MessagePage page)
{
    const bool forward = page.direction == MessagePage::Direction::Forward;
    std::vector<PgValue> values;
    std::string where = "session_id = " + parameter(values, page.sessionId);
    if (page.from) {
        const std::string time = parameter(values, page.from->time);
        where += std::string(" AND (created_at, id) ") + (forward ? ">" : "<") + " (" + time +
                 "::timestamptz, " + parameter(values, page.from->id) + ")";
    }
    const std::string order = forward ? "chat_messages.created_at, chat_messages.id"
                                      : "chat_messages.created_at DESC, chat_messages.id DESC";
    const std::string sql = "SELECT " + messageColumns() + " FROM chat_messages WHERE " + where +
                            " ORDER BY " + order + " LIMIT " + std::to_string(page.limit + 1);
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    std::vector<StoredMessage> messages;
    messages.reserve(static_cast<std::size_t>(rows->size()));
    for (int row = 0; row < rows->size(); ++row)
        messages.push_back(readMessage(*rows, row));
    co_return messages;
}

Async<Outcome<std::optional<PagePosition>>> ChatStore::place(PgTransaction& transaction,
                                                             std::string sessionId, std::string messageId)
{
    const std::string sql =
        "SELECT created_at::text, id::text FROM chat_messages WHERE session_id = $1 AND id = $2";
    std::vector<PgValue> values;
    values.emplace_back(std::move(sessionId));
    values.emplace_back(std::move(messageId));
    const auto rows = co_await transaction.query(sql, std::move(values));
    std::optional<PagePosition> found;
    if (!rows && !cannotBeAnId(rows.problem()))
        co_return rows.problem();
    if (rows && !rows->empty())
        found = PagePosition{text(*rows, 0, 0), text(*rows, 0, 1)};
    co_return found;
}

Async<Outcome<bool>> ChatStore::anyBeyond(PgTransaction& transaction, std::string sessionId,
                                          PagePosition position, MessagePage::Direction direction)
{
    const char* const compare = direction == MessagePage::Direction::Forward ? ">" : "<";
    const std::string sql = std::string("SELECT EXISTS (SELECT FROM chat_messages WHERE session_id = $1 AND "
                                        "(created_at, id) ") +
                            compare + " ($2::timestamptz, $3))";
    std::vector<PgValue> values;
    values.emplace_back(std::move(sessionId));
    values.emplace_back(std::move(position.time));
    values.emplace_back(std::move(position.id));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    co_return rows->text(0, 0) == "t";
}

Async<Outcome<std::optional<StoredMessage>>> ChatStore::insert(PgTransaction& transaction, NewMessage message)
{
    std::optional<StoredMessage> inserted;
    const std::string touch = std::string("UPDATE chat_sessions SET updated_at = greatest(clock_timestamp(), "
                                          "updated_at + interval '1 microsecond') WHERE ") +
                              keyedRow + " RETURNING id::text, updated_at::text, user_id::text";
    const auto touched = co_await transaction.query(touch, keyValues(message.session));
    if (!touched && !cannotBeAnId(touched.problem()))
        co_return touched.problem();
    if (!touched || touched->empty() || touched->text(0, 0) != message.session.id)
        co_return inserted;
    const std::string sql =
        "INSERT INTO chat_messages (id, session_id, role, content, tool_calls, tool_results, "
        "created_at, metadata) VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8) RETURNING " +
        messageColumns();
    std::vector<PgValue> values;
    values.emplace_back(std::move(message.id));
    values.emplace_back(std::move(message.session.id));
    values.emplace_back(std::move(message.role));
    values.emplace_back(std::move(message.content));
    values.push_back(std::move(message.toolCalls));
    values.push_back(std::move(message.toolResults));
    values.push_back(touched->value(0, 1));
    values.push_back(std::move(message.metadata));
    const auto rows = co_await transaction.query(sql, std::move(values));
    if (!rows)
        co_return rows.problem();
    inserted = readMessage(*rows, 0);
    inserted->owner = touched->text(0, 2);
    co_return inserted;
}

} // namespace gatehouse
