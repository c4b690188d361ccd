#pragma once

#include "ratelimiter.h"
#include "redisclient.h"

#include <string>

namespace gatehouse
{

/// Settles a limiter with those of the other instances through Redis, every 100 ms and never within a
/// request: what each spent is taken from one bucket a key that Redis keeps by its own clock, and what is
/// left of it comes back. Without Redis each instance goes on by itself. One way to be wrong is left: within
/// the 100 ms every instance may still spend what its own count allows.
class RateSettlement
{
public:
    /// `name` tells the limits apart in Redis; keys are hashed there, for they name people.
    RateSettlement(boost::asio::io_context& context, RedisClient& redis, RateLimiter& limiter,
                   std::string name);

    void start();
    void close();

private:
    Async<void> run();
    Async<void> settle();

    boost::asio::io_context& m_context;
    RedisClient& m_redis;
    RateLimiter& m_limiter;
    std::string m_name;
    AsyncEvent m_stop;
    bool m_closed = false;
};

} // namespace gatehouse
