#pragma once

#include "chatstore.h"
#include "routetable.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// /api/v1/chat/sessions/{id}/messages (CONTRACTS §2, GATEWAY §1).
class MessageRoutes
{
public:
    explicit MessageRoutes(PgPool& postgres);

    /// Called on the loop's thread behind the COMMIT of each message.
    using Posted = std::function<void(const StoredMessage&)>;
    void onPosted(Posted posted) { m_posted = std::move(posted); }

    void addTo(RouteTable& table);

private:
    struct ListRequest {
        SessionKey key;
        MessagePage page;
        std::string positionName;              ///< `after` or `before`
        std::optional<std::string> positionId; ///< a message's id, to be looked up
    };

    Async<http::Response> list(const Call& call);
    Async<http::Response> post(const Call& call);

    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction, ListRequest request);
    static Async<Outcome<http::Response>> pageIn(PgTransaction& transaction, MessagePage page);
    static Async<Outcome<http::Response>> postIn(PgTransaction& transaction, NewMessage message,
                                                 std::shared_ptr<StoredMessage> stored);

    PgPool& m_postgres;
    Posted m_posted;
};

} // namespace gatehouse
