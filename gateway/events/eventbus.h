#pragma once

#include "eventmessage.h"
#include "pglistener.h"
#include "pgpool.h"
#include "redisclient.h"
#include "redissubscription.h"
#include "redistarget.h"
#include "seenevents.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// Tells the other instances what happened here, and hears what happened there: over Redis
/// `gatehouse:events`, or while that is away over NOTIFY `gatehouse_events`. One event is sent on one of the
/// two; both are listened to, and an event that came before is dropped. Events are numbered, and every 5 s an
/// instance says which number was its last, so that one that got lost is noticed.
class EventBus
{
public:
    struct Listener {
        std::function<void(GatewayEvent)> happened; ///< on another instance
        std::function<void()> missed;               ///< something did, and will not be told
    };
    struct Servers {
        PgTarget direct; ///< past a pooler, which would pass no NOTIFY on
        PgPool& postgres;
        std::optional<RedisTarget> redis;
        RedisClient* publisher; ///< null without Redis
    };

    /// All references outlive the loop's run.
    EventBus(boost::asio::io_context& context, std::string instance, Servers servers, Listener listener);
    ~EventBus();
    EventBus(const EventBus&) = delete;
    EventBus& operator=(const EventBus&) = delete;

    void start();
    /// Sends what waits, within the deadline, and hears nothing more.
    Async<void> finish(Deadline deadline);

    /// Never waits.
    void send(const GatewayEvent& event);

    /// Events that no other instance could be told of.
    std::uint64_t dropped() const;

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
