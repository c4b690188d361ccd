#pragma once

#include "auditchain.h"
#include "chatcache.h"
#include "chatstore.h"
#include "routetable.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// /api/v1/chat/sessions and below (CONTRACTS §2, GATEWAY §1).
class ChatRoutes
{
public:
    ChatRoutes(PgPool& postgres, ChatCache& cache);

    void addTo(RouteTable& table);

private:
    /// A read or a write inside one transaction: committed when it answers below 400.
    template <class Request>
    using Work = Async<Outcome<http::Response>> (ChatRoutes::*)(PgTransaction&, Request);
    template <class Request>
    Async<http::Response> inTransaction(PgAccess access, Work<Request> work, Request request);

    struct SessionRequest {
        std::string id;
        bool withMessages = true;
        std::optional<ChatCache::Entry> cached;
        std::string* updatedAt = nullptr; ///< of the row, for who waits
    };
    struct RenameRequest {
        std::string id;
        PgValue title;
        PgValue reason;
    };
    struct DeleteRequest {
        std::string id;
        PgValue reason;
    };
    struct MessagesRequest {
        MessagePage page;
        std::string positionName;              ///< `after` or `before`
        std::optional<std::string> positionId; ///< a message's id, to be looked up
    };

    Async<http::Response> list(const Call& call);
    Async<http::Response> create(const Call& call);
    Async<http::Response> read(const Call& call);
    Async<http::Response> rename(const Call& call);
    Async<http::Response> remove(const Call& call);
    Async<http::Response> listMessages(const Call& call);
    Async<http::Response> post(const Call& call);

    Async<Outcome<http::Response>> listIn(PgTransaction& transaction, SessionPage page);
    Async<Outcome<http::Response>> createIn(PgTransaction& transaction, NewSession session);
    Async<Outcome<http::Response>> readIn(PgTransaction& transaction, SessionRequest request);
    Async<Outcome<http::Response>> renameIn(PgTransaction& transaction, RenameRequest request);
    Async<Outcome<http::Response>> removeIn(PgTransaction& transaction, DeleteRequest request);
    Async<Outcome<http::Response>> listMessagesIn(PgTransaction& transaction, MessagesRequest request);
    Async<Outcome<http::Response>> postIn(PgTransaction& transaction, NewMessage message);

    PgPool& m_postgres;
    ChatCache& m_cache;
};

} // namespace gatehouse
