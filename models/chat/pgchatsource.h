#pragma once

#include "chatsource.h"

namespace gatehouse
{

class SqlPool;

/// Conversations straight from the chat tables, through the profile's pool. Redaction runs
/// in the pool's threads, so raw values never reach the GUI thread.
class PgChatSource : public ChatSource
{
public:
    /// The pool outlives this.
    explicit PgChatSource(SqlPool& pool) : m_pool(pool) {}

    QFuture<Outcome<SessionPage>> sessions(const SessionQuery& query) override;
    QFuture<Outcome<SessionOpening>> open(const SessionId& id, int tail) override;
    QFuture<Outcome<std::vector<MessageRecord>>> messages(const MessageQuery& query) override;

private:
    SqlPool& m_pool;
};

} // namespace gatehouse
