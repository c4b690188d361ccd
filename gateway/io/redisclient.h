#pragma once

#include "asyncio.h"
#include "redistarget.h"
#include "respreader.h"
#include "spansink.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One pipelined connection to Redis. It connects by itself and again after an outage, with back-off;
/// while it is away every command fails at once, so that nothing waits for a cache.
class RedisClient
{
public:
    RedisClient(boost::asio::io_context& context, RedisTarget target);
    ~RedisClient();
    RedisClient(const RedisClient&) = delete;
    RedisClient& operator=(const RedisClient&) = delete;

    /// Starts connecting; close() ends it.
    void start();
    void close();

    /// Waits until the first connection stands or has failed; false at the deadline. Until then a
    /// Redis that is merely being reached would look away. For one waiter, once.
    Async<bool> attempted(Deadline deadline);

    /// Sends the words and waits for the reply. Problems: Unavailable, TimedOut (the reply is thrown
    /// away when it comes), Statement (Redis said -ERR; args: its words).
    /// The command's name, not its words, is noted in `spans`.
    Async<Outcome<RespReply>> command(std::vector<std::string> words, Deadline deadline,
                                      std::shared_ptr<SpanSink> spans = nullptr);

    bool connected() const;

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
