#pragma once

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gatehouse::http
{

struct Request;
struct Upgrade;

/// The bytes of one connection, plain or TLS, with a deadline on every wait. Used from the
/// connection's strand only. No function throws for what the network does.
class Transport
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Fault : std::uint8_t { None, Closed, Deadline };

    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    struct Taken {
        std::size_t bytes = 0;
        Fault fault = Fault::None;
    };
    /// At least one byte, or a fault.
    virtual boost::asio::awaitable<Taken> read(std::span<char> into, Clock::time_point deadline) = 0;

    /// How long the other side may take nothing, and how fast it must read on the average.
    struct Patience {
        std::chrono::milliseconds stall{};
        std::uint32_t bytesPerSecond = 0;
    };
    /// All of both, one behind the other.
    virtual boost::asio::awaitable<Fault> write(std::string_view first, std::string_view second,
                                                Patience patience) = 0;

    /// Says that nothing more will be sent (under TLS with its close_notify). What read() gives
    /// from then on is good for nothing but being counted.
    virtual boost::asio::awaitable<void> finishSending(Clock::time_point deadline) = 0;

    /// Ends a read() that is waiting now, unless bytes have come for it: it gives Closed.
    virtual void wake() = 0;
    /// Closes; what the other side still sends is answered with a reset.
    virtual void close() = 0;

    /// Answers the handshake in `request`, which has been checked, and runs the WebSocket.
    virtual boost::asio::awaitable<void> serveWebSocket(Request& request, Upgrade& upgrade) = 0;
};

} // namespace gatehouse::http
