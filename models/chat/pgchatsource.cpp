#include "pgchatsource.h"

#include "chatreader.h"
#include "chatredaction.h"
#include "sqlpool.h"

namespace gatehouse
{
namespace
{

/// Messages shown of one session at most; a longer one shows its newest.
constexpr int mostMessages = 200'000;

Outcome<SessionPage> readSessions(PgConnection& connection, const SessionQuery& query)
{
    auto page = ChatReader(connection).sessions(query);
    if (page)
        for (SessionSummary& summary : page->sessions) {
            redactRecord(summary);
            if (summary.lastMessage)
                summary.lastMessage = firstCharacters(*summary.lastMessage, PreviewCharacters);
        }
    return page;
}

Outcome<std::vector<MessageRecord>> readMessages(PgConnection& connection, const MessageQuery& query)
{
    auto messages = ChatReader(connection).messages(query);
    if (messages)
        for (MessageRecord& message : *messages)
            redactRecord(message);
    return messages;
}

Outcome<SessionOpening> readOpening(PgConnection& connection, const SessionId& id, int tail)
{
    ChatReader reader(connection);
    auto session = reader.session(id);
    if (!session)
        return session.problem();
    auto heads = reader.heads(id, mostMessages);
    if (!heads)
        return heads.problem();
    SessionOpening opening{std::move(*session), std::move(*heads), {}};
    redactRecord(opening.session);
    if (opening.heads.empty())
        return opening;
    const std::size_t first =
        opening.heads.size() - std::min(opening.heads.size(), static_cast<std::size_t>(tail));
    MessageQuery query{id};
    query.from = positionOf(opening.heads[first]);
    query.limit = tail;
    auto bodies = readMessages(connection, query);
    if (!bodies)
        return bodies.problem();
    opening.tail = std::move(*bodies);
    return opening;
}

} // namespace

QFuture<Outcome<SessionPage>> PgChatSource::sessions(const SessionQuery& query)
{
    return m_pool.run<SessionPage>(
        [query](PgConnection& connection) { return readSessions(connection, query); });
}

QFuture<Outcome<SessionOpening>> PgChatSource::open(const SessionId& id, int tail)
{
    return m_pool.run<SessionOpening>(
        [id, tail](PgConnection& connection) { return readOpening(connection, id, tail); });
}

QFuture<Outcome<std::vector<MessageRecord>>> PgChatSource::messages(const MessageQuery& query)
{
    return m_pool.run<std::vector<MessageRecord>>(
        [query](PgConnection& connection) { return readMessages(connection, query); });
}

} // namespace gatehouse
