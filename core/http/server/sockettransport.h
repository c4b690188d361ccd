#pragma once

#include "httpserver.h"
#include "transport.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <functional>
#include <memory>
#include <optional>

// Includes all of Asio: for httpserver.cpp and websocketsession.cpp only.
namespace gatehouse::http
{

/// A TCP connection, with TLS if it is given a context. All waits share one timer, which is
/// set again only when a deadline comes closer than the one it waits for, so that a busy
/// connection costs it nothing.
class SocketTransport : public Transport, public std::enable_shared_from_this<SocketTransport>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using TlsStream = boost::asio::ssl::stream<Socket&>;

    SocketTransport(Socket socket, boost::asio::ssl::context* tls, std::chrono::milliseconds sendDeadline);

    boost::asio::awaitable<bool> handshake(Clock::time_point deadline);

    boost::asio::awaitable<Taken> read(std::span<char> into, Clock::time_point deadline) override;
    boost::asio::awaitable<Fault> write(std::string_view first, std::string_view second,
                                        Patience patience) override;
    boost::asio::awaitable<void> finishSending(Clock::time_point deadline) override;
    void wake() override;
    void close() override;
    boost::asio::awaitable<void> serveWebSocket(Request& request, Upgrade& upgrade) override;

    boost::asio::any_io_executor executor() { return m_socket.get_executor(); }
    Socket& socket() { return m_socket; }
    std::chrono::milliseconds sendDeadline() const { return m_sendDeadline; }

    /// What wake() does instead of ending a read.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

    /// The wait that begins now is cancelled at the deadline; clearDeadline() ends it.
    void setDeadline(Clock::time_point deadline);
    void clearDeadline() { m_deadline = Clock::time_point::max(); }

    template <class Buffers, class Handler>
    void readSome(const Buffers& buffers, Handler&& handler)
    {
        if (m_tls)
            m_tls->async_read_some(buffers, std::forward<Handler>(handler));
        else
            m_socket.async_read_some(buffers, std::forward<Handler>(handler));
    }
    template <class Buffers, class Handler>
    void writeSome(const Buffers& buffers, Handler&& handler)
    {
        if (m_tls)
            m_tls->async_write_some(buffers, std::forward<Handler>(handler));
        else
            m_socket.async_write_some(buffers, std::forward<Handler>(handler));
    }

private:
    void watch();
    Fault faultOf(const boost::system::error_code& error) const;

    Socket m_socket;
    std::optional<TlsStream> m_tls;
    boost::asio::steady_timer m_timer;
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_watched = Clock::time_point::max();
    bool m_expired = false;
    bool m_finished = false; // TLS is over: what still comes is read as it is
    std::function<void()> m_wake;
    std::chrono::milliseconds m_sendDeadline;
};

} // namespace gatehouse::http
