#pragma once

#include "auditchain.h"
#include "chatcache.h"
#include "chatstore.h"
#include "routetable.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// /api/v1/chat/sessions and /api/v1/chat/sessions/{id} (CONTRACTS §2, GATEWAY §1). Guests and viewers
/// have their own conversations only; others' are not found.
class SessionRoutes
{
public:
    SessionRoutes(PgPool& postgres, ChatCache& cache);

    void addTo(RouteTable& table);

private:
    struct ReadRequest {
        SessionKey key;
        bool withMessages = true;
        std::optional<ChatCache::Entry> cached;
        std::string* updatedAt = nullptr; ///< of the row, for who waits
    };
    struct RenameRequest {
        SessionKey key;
        PgValue title;
        PgValue reason;
        std::string actor;
    };
    struct DeleteRequest {
        SessionKey key;
        PgValue reason;
        std::string actor;
    };

    Async<http::Response> list(const Call& call);
    Async<http::Response> create(const Call& call);
    Async<http::Response> read(const Call& call);
    Async<http::Response> rename(const Call& call);
    Async<http::Response> remove(const Call& call);

    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction, SessionPage page);
    static Async<Outcome<http::Response>> createIn(PgTransaction& transaction, NewSession session);
    static Async<Outcome<http::Response>> readIn(PgTransaction& transaction, ReadRequest request);
    static Async<Outcome<http::Response>> renameIn(PgTransaction& transaction, RenameRequest request);
    static Async<Outcome<http::Response>> removeIn(PgTransaction& transaction, DeleteRequest request);

    PgPool& m_postgres;
    ChatCache& m_cache;
};

/// The session of the path as this caller may see it.
SessionKey sessionKey(const Call& call);

} // namespace gatehouse
