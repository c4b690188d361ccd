#pragma once

#include "httpserver.h"
#include "transport.h"

#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::http
{

/// The receiving half of a connection: its reader, its buffer, and the deadlines of what
/// comes in.
class MessageInput
{
public:
    MessageInput(Transport& transport, const ServerOptions& options);

    enum class Head : std::uint8_t { Complete, Refused, TimedOut, Closed };
    /// Waits for the next request and reads its head.
    boost::asio::awaitable<Head> readHead();

    RequestReader& reader() { return m_reader; }
    /// Bytes have come that no message has taken yet.
    bool hasUnread() const { return !m_input.empty(); }
    /// Nobody has begun a request: the connection may be closed without harm.
    bool idle() const { return m_idle; }

    /// Sets the bounds of the body that begins.
    void beginBody(std::uint64_t longest, std::optional<std::chrono::milliseconds> deadline);
    /// The next decoded bytes, good until the next call; nothing at the end. Throws BodyBroken.
    boost::asio::awaitable<std::optional<std::string_view>> nextPiece();
    bool bodyEnded() const { return m_ended; }
    /// What to answer once nextPiece has thrown; nothing if the client is gone.
    const std::optional<Response>& bodyRefusal() const { return m_refusal; }

    /// Reads and drops what the client still sends, up to the bounds of a lingering close.
    boost::asio::awaitable<void> drain(Transport::Clock::time_point deadline);

private:
    boost::asio::awaitable<Transport::Fault> fill(Transport::Clock::time_point deadline);
    Transport::Clock::time_point bodyDeadline() const;
    [[noreturn]] void breakBody(Transport::Fault fault);
    [[noreturn]] void breakBody(Response refusal);

    Transport& m_transport;
    const ServerOptions& m_options;
    RequestReader m_reader;
    std::vector<char> m_buffer;
    std::string_view m_input;
    bool m_idle = true;

    std::uint64_t m_longest = 0;
    std::uint64_t m_received = 0;
    Transport::Clock::time_point m_bodyBegan;
    Transport::Clock::time_point m_lastPiece;
    std::optional<Transport::Clock::time_point> m_bodyDue;
    std::optional<Response> m_refusal;
    bool m_ended = true;
};

/// `{"detail":"Request body too large. Max size: <N> bytes"}`
Response bodyTooLarge(std::uint64_t longest);

} // namespace gatehouse::http
