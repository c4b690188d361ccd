#include "sockettransport.h"

#include <boost/beast/websocket.hpp>

#include <utility>

namespace gatehouse::http
{

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::awaitable;
using boost::system::error_code;

namespace
{

constexpr auto intoResult = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t longestReason = 123; // RFC 6455 §5.5: 125 bytes with the code

/// The transport as Beast wants its next layer: one type for plain and TLS, so that Beast's
/// machinery is compiled once.
class Layer
{
public:
    using executor_type = asio::any_io_executor;

    explicit Layer(SocketTransport& transport) : m_transport(&transport) {}
    executor_type get_executor() const { return m_transport->executor(); }
    SocketTransport& transport() const { return *m_transport; }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token)
    {
        return asio::async_initiate<Token, void(error_code, std::size_t)>(
            [transport = m_transport](auto handler, const Buffers& into) {
                transport->readSome(into, std::move(handler));
            },
            token, buffers);
    }
    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token)
    {
        return asio::async_initiate<Token, void(error_code, std::size_t)>(
            [transport = m_transport](auto handler, const Buffers& from) {
                transport->writeSome(from, std::move(handler));
            },
            token, buffers);
    }

private:
    SocketTransport* m_transport;
};

/// Nothing: Beast would wait for the client's end of the connection before it says that the
/// WebSocket is over. The connection's lingering close does that behind us.
template <class Handler>
void async_teardown(beast::role_type /*role*/, Layer& layer, Handler&& handler)
{
    asio::post(layer.get_executor(), beast::bind_front_handler(std::forward<Handler>(handler), error_code()));
}

void beast_close_socket(Layer& layer)
{
    layer.transport().close();
}

using Stream = websocket::stream<Layer, false>;

/// A close that nobody awaits; it may end after the session that began it.
struct Goodbye {
    explicit Goodbye(const asio::any_io_executor& executor) : done(executor) {}
    asio::steady_timer done;
    bool pending = false;
};

/// What the transport's wake() would call must not outlive the session.
struct WakeGuard {
    explicit WakeGuard(SocketTransport& guarded) : transport(guarded) {}
    WakeGuard(const WakeGuard&) = delete;
    WakeGuard& operator=(const WakeGuard&) = delete;
    ~WakeGuard() { transport.setWake({}); }
    SocketTransport& transport;
};

class WebSocketSession : public WebSocket
{
public:
    explicit WebSocketSession(SocketTransport& transport)
        : m_transport(transport)
        , m_stream(Layer(transport))
        , m_goodbye(std::make_shared<Goodbye>(transport.executor()))
    {
    }

    awaitable<bool> accept(const RequestHead& head, const Upgrade& upgrade);
    void closeSoon(std::uint16_t code);
    awaitable<void> closeDone();

    awaitable<bool> send(std::string text) override;
    awaitable<std::optional<Message>> receive() override;
    awaitable<void> close(std::uint16_t code, std::string reason) override;
    std::uint16_t closeCode() const override;
    asio::any_io_executor executor() const override { return m_transport.executor(); }

private:
    SocketTransport& m_transport;
    Stream m_stream;
    beast::flat_buffer m_received;
    std::shared_ptr<Goodbye> m_goodbye;
    bool m_closing = false;
};

beast::http::request<beast::http::empty_body> beastRequest(const RequestHead& head)
{
    beast::http::request<beast::http::empty_body> request;
    request.method(beast::http::verb::get);
    request.target(head.target);
    request.version(11);
    for (const Field& field : head.fields)
        request.insert(field.name, field.value);
    return request;
}

/// The handshake is written out of our proven head: Beast reads nothing from the connection
/// before it.
awaitable<bool> WebSocketSession::accept(const RequestHead& head, const Upgrade& upgrade)
{
    websocket::stream_base::timeout timeout{};
    timeout.handshake_timeout = upgrade.options.handshake;
    timeout.idle_timeout = upgrade.options.idle;
    timeout.keep_alive_pings = true;
    m_stream.set_option(timeout);
    m_stream.read_message_max(upgrade.options.maxMessage);
    m_stream.auto_fragment(false);
    m_stream.set_option(websocket::stream_base::decorator([&upgrade](websocket::response_type& answer) {
        answer.set(beast::http::field::server, "Gatehouse"); // or Beast names its version
        if (!upgrade.subprotocol.empty())
            answer.set(beast::http::field::sec_websocket_protocol, upgrade.subprotocol);
        for (const Field& field : upgrade.fields)
            answer.set(field.name, field.value);
    }));
    const auto request = beastRequest(head);
    const auto [error] = co_await m_stream.async_accept(request, intoResult);
    co_return !error;
}

awaitable<bool> WebSocketSession::send(std::string text)
{
    if (m_closing)
        co_return false;
    m_transport.setDeadline(Transport::Clock::now() + m_transport.sendDeadline());
    m_stream.text(true);
    const auto buffer = asio::buffer(text);
    const auto [error, bytes] = co_await m_stream.async_write(buffer, intoResult);
    m_transport.clearDeadline();
    co_return !error && bytes == text.size();
}

awaitable<std::optional<WebSocket::Message>> WebSocketSession::receive()
{
    m_received.clear();
    const auto [error, bytes] = co_await m_stream.async_read(m_received, intoResult);
    if (error)
        co_return std::nullopt;
    const auto data = m_received.cdata();
    co_return Message{std::string(static_cast<const char*>(data.data()), bytes), m_stream.got_text()};
}

awaitable<void> WebSocketSession::close(std::uint16_t code, std::string reason)
{
    if (std::exchange(m_closing, true))
        co_return;
    const websocket::close_reason why(static_cast<websocket::close_code>(code),
                                      reason.substr(0, longestReason));
    co_await m_stream.async_close(why, intoResult);
}

std::uint16_t WebSocketSession::closeCode() const
{
    const std::uint16_t code = m_stream.reason().code;
    return code == websocket::close_code::none ? std::uint16_t{1006} : code;
}

/// Ends a receive() that is waiting; for the server's shutdown.
void WebSocketSession::closeSoon(std::uint16_t code)
{
    if (std::exchange(m_closing, true))
        return;
    m_goodbye->pending = true;
    m_stream.async_close(websocket::close_reason(static_cast<websocket::close_code>(code)),
                         [goodbye = m_goodbye](const error_code&) {
                             goodbye->pending = false;
                             goodbye->done.cancel();
                         });
}

/// Beast bounds its close by the handshake's deadline.
awaitable<void> WebSocketSession::closeDone()
{
    const auto goodbye = m_goodbye;
    goodbye->done.expires_at(Transport::Clock::time_point::max());
    if (goodbye->pending)
        co_await goodbye->done.async_wait(intoResult);
}

bool areSendable(const Upgrade& upgrade)
{
    Response probe;
    probe.fields = upgrade.fields;
    if (!upgrade.subprotocol.empty())
        probe.fields.push_back({"Sec-WebSocket-Protocol", upgrade.subprotocol});
    std::string ignored;
    return appendResponseHead(ignored, probe, {});
}

} // namespace

awaitable<void> SocketTransport::serveWebSocket(Request& request, Upgrade& upgrade)
{
    if (!upgrade.run || !areSendable(upgrade))
        co_return;
    const auto self = shared_from_this();
    WebSocketSession session(*this);
    bool accepted = false;
    bool goingAway = false;
    const WakeGuard guard(*this);
    // Also while the handshake is written: the client may have it before we are back here.
    setWake([&session, &accepted, &goingAway] {
        goingAway = true;
        if (accepted)
            session.closeSoon(websocket::close_code::going_away);
    });
    accepted = co_await session.accept(request.head, upgrade);
    if (accepted && goingAway)
        session.closeSoon(websocket::close_code::going_away);
    if (!accepted)
        co_return;
    std::exception_ptr failure;
    try {
        co_await upgrade.run(std::move(request), session);
    } catch (...) {
        failure = std::current_exception();
    }
    const std::uint16_t code =
        failure ? websocket::close_code::internal_error : websocket::close_code::normal;
    if (goingAway)
        co_await session.closeDone();
    else
        co_await session.close(code, {});
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace gatehouse::http
