#pragma once

#include "asyncio.h"
#include "redistarget.h"
#include "respreader.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// One connection to Redis, signed in. Whatever fails leaves it unusable: open another.
class RedisConnection
{
public:
    explicit RedisConnection(boost::asio::io_context& context);

    /// A command as Redis reads it.
    static std::string encoded(const std::vector<std::string>& words);

    /// Connects, signs in, selects the database and asks for a PONG.
    Async<Outcome<void>> open(RedisTarget target, Deadline deadline);
    /// All of it; may run beside one receive().
    Async<Outcome<void>> send(std::string_view bytes, Deadline deadline);
    /// The next whole reply; nothing at the deadline, after which one may go on.
    Async<Outcome<std::optional<RespReply>>> receive(Deadline deadline);
    /// Ends what waits on it.
    void close();

private:
    Async<Outcome<void>> exchange(std::vector<std::string> words, Deadline deadline);

    AsyncSocket m_socket;
    RespReader m_reader;
    std::vector<char> m_bytes;
};

} // namespace gatehouse
