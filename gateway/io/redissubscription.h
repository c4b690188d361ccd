#pragma once

#include "asyncio.h"
#include "channelevents.h"
#include "redistarget.h"

#include <memory>
#include <string>
#include <vector>

namespace gatehouse
{

/// A connection to Redis that listens to channels. It connects by itself and again after an outage, with
/// back-off; one that says nothing is asked (PING) and given up if it stays silent. Messages are handed
/// over as they come and never kept.
class RedisSubscription
{
public:
    RedisSubscription(boost::asio::io_context& context, RedisTarget target, std::vector<std::string> channels,
                      ChannelEvents events);
    ~RedisSubscription();
    RedisSubscription(const RedisSubscription&) = delete;
    RedisSubscription& operator=(const RedisSubscription&) = delete;

    /// Starts connecting; close() ends it, and no event comes after it.
    void start();
    void close();

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
