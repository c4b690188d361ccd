#pragma once

#include "pagecursor.h"
#include "pgpool.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// A row of chat_sessions. Times as CONTRACTS §7 writes them; JSON columns to the byte.
struct StoredSession {
    std::string id;
    std::string userId;
    std::string persona;
    PgValue title;
    std::string createdAt;
    std::string updatedAt;
    PgValue metadata;
    PagePosition position;
};

/// A row of chat_messages.
struct StoredMessage {
    std::string id;
    std::string sessionId;
    std::string role;
    std::string content;
    PgValue toolCalls;
    PgValue toolResults;
    std::string createdAt;
    PgValue metadata;
    PagePosition position;
    std::string owner = {}; ///< the session's user_id; of one that was just inserted
};

/// Which session, and whose: with an owner, anybody else's is not found.
struct SessionKey {
    std::string id;
    std::optional<std::string> owner;
};

struct NewSession {
    std::string id;
    std::string userId;
    std::string persona;
    PgValue title; ///< none: `Chat YYYY-MM-DD HH:MM` of its making, in UTC
    PgValue metadata;
};

struct NewMessage {
    std::string id;
    SessionKey session;
    std::string role;
    std::string content;
    PgValue toolCalls;
    PgValue toolResults;
    PgValue metadata;
};

struct SessionPage {
    std::optional<std::string> userId;
    std::optional<PagePosition> after; ///< older than this
    int limit = 50;
    int offset = 0;
};

struct MessagePage {
    enum class Direction : std::uint8_t { Forward, Backward };

    std::string sessionId;
    Direction direction = Direction::Forward;
    std::optional<PagePosition> from; ///< exclusive; without: from the first, or back from the last
    int limit = 100;
};

/// The conversations in PostgreSQL. Each call works inside the caller's transaction; the tables may have
/// json or jsonb, varchar or uuid. Lists hold one row more than asked for if there is a further page.
class ChatStore
{
public:
    static Async<Outcome<std::vector<StoredSession>>> sessions(PgTransaction& transaction, SessionPage page);
    static Async<Outcome<std::optional<StoredSession>>> session(PgTransaction& transaction, SessionKey key);
    static Async<Outcome<StoredSession>> insert(PgTransaction& transaction, NewSession session);
    /// Nothing if there is no such session.
    static Async<Outcome<std::optional<StoredSession>>> rename(PgTransaction& transaction, SessionKey key,
                                                               PgValue title);
    /// Messages and session; how many messages, nothing if there is no such session.
    static Async<Outcome<std::optional<std::int64_t>>> remove(PgTransaction& transaction, SessionKey key);

    /// In the order of the direction.
    static Async<Outcome<std::vector<StoredMessage>>> messages(PgTransaction& transaction, MessagePage page);
    /// Where a message stands in its session.
    static Async<Outcome<std::optional<PagePosition>>> place(PgTransaction& transaction,
                                                             std::string sessionId, std::string messageId);
    /// Whether the session has a message beyond that place.
    static Async<Outcome<bool>> anyBeyond(PgTransaction& transaction, std::string sessionId,
                                          PagePosition position, MessagePage::Direction direction);
    /// Moves the session's updated_at first: that row's lock queues the writers, and its instant is the
    /// message's, so that a tail by cursor misses none. Nothing if there is no such session.
    static Async<Outcome<std::optional<StoredMessage>>> insert(PgTransaction& transaction,
                                                               NewMessage message);
};

} // namespace gatehouse
