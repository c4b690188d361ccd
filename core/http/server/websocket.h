#pragma once

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse::http
{

/// A WebSocket (RFC 6455) whose handshake is done. One coroutine may send while another
/// receives, both on executor(); nothing here may be called from another thread.
class WebSocket
{
public:
    WebSocket() = default;
    WebSocket(const WebSocket&) = delete;
    WebSocket& operator=(const WebSocket&) = delete;
    virtual ~WebSocket() = default;

    /// Sends one text frame (UTF-8). False if the connection is over or the client did not
    /// take it within the deadline; nothing can be sent any more then.
    virtual boost::asio::awaitable<bool> send(std::string text) = 0;

    struct Message {
        std::string bytes;
        bool text = true; ///< text frames are valid UTF-8
    };
    /// The next message of the client; nothing once the connection is over. Pings are answered
    /// meanwhile. Somebody should always be receiving, or the client's close stays unseen.
    virtual boost::asio::awaitable<std::optional<Message>> receive() = 0;

    /// Closes with a code of RFC 6455 §7.4 and waits for the client's close within the deadline.
    virtual boost::asio::awaitable<void> close(std::uint16_t code, std::string reason) = 0;

    /// With which code and reason the client closed, once receive() gave nothing: 1006 if it
    /// vanished without a word.
    virtual std::uint16_t closeCode() const = 0;

    /// The strand of this connection.
    virtual boost::asio::any_io_executor executor() const = 0;
};

struct WebSocketOptions {
    std::size_t maxMessage = 64UL * 1024; ///< bytes; a larger one closes with 1009
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds idle{
        40'000}; ///< a ping goes out after half of it without a word, then it is over
};

} // namespace gatehouse::http
