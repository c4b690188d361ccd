#include "chateraser.h"

namespace gatehouse
{
namespace
{

constexpr int sessionsAtOnce = 1'000;
constexpr int messagesAtOnce = 10'000;

/// An array of texts as PostgreSQL reads it.
std::string arrayText(const PgRows& rows)
{
    std::string text = "{";
    for (int row = 0; row < rows.size(); ++row) {
        text += row == 0 ? "\"" : ",\"";
        for (const char c : rows.text(row, 0)) {
            if (c == '"' || c == '\\')
                text += '\\';
            text += c;
        }
        text += '"';
    }
    return text + "}";
}

Async<Outcome<std::int64_t>> eraseMessages(PgTransaction& transaction, const std::string& sessions)
{
    const std::string sql = "DELETE FROM chat_messages WHERE session_id = ANY($1) AND id IN (SELECT id FROM "
                            "chat_messages WHERE session_id = ANY($1) LIMIT " +
                            std::to_string(messagesAtOnce) + ")";
    std::int64_t all = 0;
    for (;;) {
        std::vector<PgValue> values;
        values.emplace_back(sessions);
        const auto gone = co_await transaction.query(sql, std::move(values));
        if (!gone)
            co_return gone.problem();
        all += gone->touched();
        if (gone->touched() < messagesAtOnce)
            co_return all;
    }
}

} // namespace

Async<Outcome<ErasedChat>> eraseChat(PgTransaction& transaction, std::string userId)
{
    const std::string lock =
        "SELECT id::text FROM chat_sessions WHERE user_id = $1 ORDER BY created_at, id LIMIT " +
        std::to_string(sessionsAtOnce) + " FOR UPDATE";
    const std::string remove = "DELETE FROM chat_sessions WHERE id = ANY($1)";
    ErasedChat erased;
    for (;;) {
        std::vector<PgValue> who;
        who.emplace_back(userId);
        const auto locked = co_await transaction.query(lock, std::move(who));
        if (!locked)
            co_return locked.problem();
        if (locked->empty())
            co_return erased;
        if (erased.sessions.size() >= mostErasedSessions) {
            erased.complete = false;
            co_return erased;
        }
        const std::string sessions = arrayText(*locked);
        const auto messages = co_await eraseMessages(transaction, sessions);
        if (!messages)
            co_return messages.problem();
        erased.messages += *messages;
        std::vector<PgValue> values;
        values.emplace_back(sessions);
        const auto gone = co_await transaction.query(remove, std::move(values));
        if (!gone)
            co_return gone.problem();
        for (int row = 0; row < locked->size(); ++row)
            erased.sessions.emplace_back(locked->text(row, 0));
    }
}

} // namespace gatehouse
