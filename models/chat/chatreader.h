#pragma once

#include "chatquery.h"
#include "outcome.h"

namespace gatehouse
{

class PgConnection;
class PgResult;

/// Reads the chat tables through one connection, inside the transaction that is open there.
/// SELECT only, found through search_path; no OFFSET, no COUNT over a table; JSON is never
/// parsed by the server. ids may be varchar or uuid, JSON columns json or jsonb. Nothing
/// is redacted here.
class ChatReader
{
public:
    explicit ChatReader(PgConnection& connection) : m_connection(connection) {}

    Outcome<SessionPage> sessions(const SessionQuery& query);
    Outcome<SessionRecord> session(const SessionId& id);
    /// The newest `limit` messages in outline, oldest first.
    Outcome<std::vector<MessageHead>> heads(const SessionId& id, int limit);
    Outcome<std::vector<MessageRecord>> messages(const MessageQuery& query);
    /// Every message, read by keyset pages.
    Outcome<std::vector<MessageRecord>> allMessages(const SessionId& id);

private:
    Outcome<SessionPage> sessionsAtOnce(const SessionQuery& query);
    Outcome<void> completePreview(SessionSummary& summary, std::int64_t characters);

    PgConnection& m_connection;
};

} // namespace gatehouse
