#pragma once

#include "confighint.h"
#include "pglistener.h"
#include "redisclient.h"
#include "redissubscription.h"
#include "redistarget.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// Says on Redis that configuration was written, and hears of what others wrote, on Redis `config:updated`
/// and on PostgreSQL's `config_updated`. Whatever is heard is a hint: messages get lost, come twice, or
/// come from anybody.
class ConfigChannel
{
public:
    struct Listener {
        std::function<void(const ConfigHint&)> hinted;
        /// One of the two listens, for the first time or again: anything may have been missed.
        std::function<void()> mayHaveMissed;
    };

    /// `direct` leads past a pooler, which would pass no NOTIFY on. Without Redis `redis` is nothing and
    /// `publisher` null.
    ConfigChannel(boost::asio::io_context& context, PgTarget direct, std::optional<RedisTarget> redis,
                  RedisClient* publisher, Listener listener);

    void start();
    void close();

    /// Behind the COMMIT: tells the listener at once and all the others over Redis. Never waits.
    void announce(const ConfigHint& hint);

private:
    void heard(const std::string& message) const;
    static Async<void> publish(RedisClient* publisher, std::string message);

    boost::asio::io_context& m_context;
    RedisClient* m_publisher;
    Listener m_listener;
    std::unique_ptr<RedisSubscription> m_redis;
    PgListener m_postgres;
};

} // namespace gatehouse
