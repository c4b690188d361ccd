#include "httpserver.h"

#include "connection.h"
#include "sockettransport.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

namespace gatehouse::http
{

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;
using boost::system::error_code;

namespace
{

constexpr auto intoResult = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds acceptPause{100};
// A client that takes an answer slower than this on the average is not waited for.
constexpr std::chrono::hours longestWrite{24 * 365};

asio::ip::address unwrapped(const asio::ip::address& address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

Peer peerOf(const tcp::endpoint& endpoint, bool tls)
{
    const asio::ip::address address = unwrapped(endpoint.address());
    return Peer{address.to_string(), endpoint.port(), address.is_loopback(), tls};
}

} // namespace

SocketTransport::SocketTransport(Socket socket, asio::ssl::context* tls,
                                 std::chrono::milliseconds sendDeadline)
    : m_socket(std::move(socket))
    , m_timer(m_socket.get_executor())
    , m_sendDeadline(sendDeadline)
{
    if (tls != nullptr)
        m_tls.emplace(m_socket, *tls);
}

void SocketTransport::setDeadline(Clock::time_point deadline)
{
    m_expired = false;
    m_deadline = deadline;
    if (deadline < m_watched)
        watch();
}

void SocketTransport::watch()
{
    m_watched = m_deadline;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([weak = weak_from_this()](const error_code& error) {
        const auto self = weak.lock();
        if (error || !self)
            return;
        self->m_watched = Clock::time_point::max();
        if (self->m_deadline == Clock::time_point::max())
            return;
        if (self->m_deadline > Clock::now()) {
            self->watch();
            return;
        }
        self->m_expired = true;
        error_code ignored;
        self->m_socket.cancel(ignored);
    });
}

Transport::Fault SocketTransport::faultOf(const error_code& error) const
{
    if (!error)
        return Fault::None;
    return m_expired ? Fault::Deadline : Fault::Closed;
}

awaitable<bool> SocketTransport::handshake(Clock::time_point deadline)
{
    error_code ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    if (!m_tls)
        co_return true;
    setDeadline(deadline);
    const auto [error] = co_await m_tls->async_handshake(asio::ssl::stream_base::server, intoResult);
    clearDeadline();
    co_return !error;
}

awaitable<Transport::Taken> SocketTransport::read(std::span<char> into, Clock::time_point deadline)
{
    setDeadline(deadline);
    const auto buffer = asio::buffer(into.data(), into.size());
    error_code error;
    std::size_t bytes = 0;
    if (m_tls && !m_finished)
        std::tie(error, bytes) = co_await m_tls->async_read_some(buffer, intoResult);
    else
        std::tie(error, bytes) = co_await m_socket.async_read_some(buffer, intoResult);
    clearDeadline();
    co_return Taken{bytes, faultOf(error)};
}

awaitable<Transport::Fault> SocketTransport::write(std::string_view first, std::string_view second,
                                                   Patience patience)
{
    const auto began = Clock::now();
    std::size_t sent = 0;
    while (sent < first.size() + second.size()) {
        const std::size_t ofFirst = std::min(sent, first.size());
        const std::array<asio::const_buffer, 2> buffers = {asio::buffer(first.substr(ofFirst)),
                                                           asio::buffer(second.substr(sent - ofFirst))};
        auto deadline = Clock::now() + patience.stall;
        if (patience.bytesPerSecond > 0) {
            const std::chrono::seconds earned(sent / patience.bytesPerSecond);
            deadline =
                std::min(deadline, began + patience.stall + std::min<Clock::duration>(earned, longestWrite));
        }
        setDeadline(deadline);
        error_code error;
        std::size_t bytes = 0;
        if (m_tls)
            std::tie(error, bytes) = co_await m_tls->async_write_some(buffers, intoResult);
        else
            std::tie(error, bytes) = co_await m_socket.async_write_some(buffers, intoResult);
        clearDeadline();
        sent += bytes;
        if (error)
            co_return faultOf(error);
    }
    co_return Fault::None;
}

awaitable<void> SocketTransport::finishSending(Clock::time_point deadline)
{
    error_code ignored;
    if (m_tls) {
        // Sends our close_notify, then waits for the client's: the deadline bounds that.
        setDeadline(deadline);
        co_await m_tls->async_shutdown(intoResult);
        clearDeadline();
    }
    m_finished = true;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void SocketTransport::wake()
{
    error_code ignored;
    if (m_wake)
        m_wake();
    else if (m_socket.available(ignored) == 0)
        m_socket.cancel(ignored);
}

void SocketTransport::close()
{
    error_code ignored;
    m_timer.cancel();
    m_deadline = Clock::time_point::max();
    m_socket.close(ignored);
}

/// What all connections of a server share; lives as long as the last of them.
class Server::Acceptors : public std::enable_shared_from_this<Server::Acceptors>
{
public:
    Acceptors(asio::io_context& context, Service& service, ServerOptions options)
        : m_context(context)
        , m_service(service)
        , m_options(std::move(options))
        , m_strand(asio::make_strand(context))
        , m_graceTimer(m_strand)
        , m_stopTimer(m_strand)
    {
    }

    Outcome<void> loadTls();
    Outcome<std::uint16_t> listen(const std::string& host, std::uint16_t port);
    void stop() { stop(m_options.stopDeadline); }
    void stop(std::chrono::milliseconds deadline);
    std::size_t connections() const { return m_count.load(); }

private:
    /// One connection, with what can end it from outside its strand.
    struct Session {
        Session(tcp::socket socket, Peer peer, asio::ssl::context* tls, Service& service,
                const ServerOptions& options)
            : transport(std::make_shared<SocketTransport>(std::move(socket), tls, options.writeDeadline))
            , address(peer.address)
            , connection(*transport, service, options, std::move(peer))
        {
        }
        std::shared_ptr<SocketTransport> transport;
        std::string address;
        Connection connection;
        asio::cancellation_signal cancel;
    };
    using SessionPointer = std::shared_ptr<Session>;

    Outcome<std::vector<tcp::endpoint>> resolve(const std::string& host, std::uint16_t port);
    static error_code open(tcp::acceptor& acceptor, const tcp::endpoint& endpoint);
    awaitable<void> accept(std::shared_ptr<tcp::acceptor> acceptor);
    void begin(tcp::socket socket, const tcp::endpoint& endpoint);
    SessionPointer makeSession(tcp::socket& socket, Peer peer);
    void turnAway(tcp::socket& socket) const;
    bool hasRoom(const std::string& address);
    static awaitable<void> serve(SessionPointer session, std::chrono::milliseconds handshakeDeadline);
    void ended(const SessionPointer& session);
    void takeWaiting();
    void stopSessions();
    void endIdleSessions();
    void abortSessions();

    asio::io_context& m_context;
    Service& m_service;
    const ServerOptions m_options;
    std::shared_ptr<asio::ssl::context> m_tls; // what new connections get; changed under the mutex
    asio::strand<asio::io_context::executor_type> m_strand; // of the acceptors and the timers
    asio::steady_timer m_graceTimer;
    asio::steady_timer m_stopTimer;
    std::vector<std::shared_ptr<tcp::acceptor>> m_listening;

    mutable std::mutex m_mutex;
    std::set<SessionPointer> m_sessions;
    std::map<std::string, std::size_t> m_perAddress;
    bool m_stopping = false;
    std::atomic<std::size_t> m_count = 0;
};

Outcome<void> Server::Acceptors::loadTls()
{
    if (!m_options.tls)
        return {};
    asio::ssl::context context(asio::ssl::context::tls_server);
    error_code error;
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                            asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression |
                            static_cast<asio::ssl::context::options>(SSL_OP_NO_RENEGOTIATION),
                        error);
    // A key that wants a password would ask at the terminal.
    context.set_password_callback(
        [](std::size_t, asio::ssl::context::password_purpose) { return std::string(); }, error);
    context.use_certificate_chain_file(m_options.tls->certificateFile, error);
    if (error)
        return Problem{HttpProblem::Certificate, {m_options.tls->certificateFile}, {}, error.message()};
    context.use_private_key_file(m_options.tls->keyFile, asio::ssl::context::pem, error);
    if (error)
        return Problem{HttpProblem::PrivateKey, {m_options.tls->keyFile}, {}, error.message()};
    auto loaded = std::make_shared<asio::ssl::context>(std::move(context));
    const std::lock_guard lock(m_mutex);
    m_tls = std::move(loaded);
    return {};
}

Outcome<std::vector<tcp::endpoint>> Server::Acceptors::resolve(const std::string& host, std::uint16_t port)
{
    error_code error;
    const auto address = asio::ip::make_address(host, error);
    if (!error)
        return std::vector{tcp::endpoint(address, port)};
    tcp::resolver resolver(m_context);
    const auto found = resolver.resolve(host, std::to_string(port), tcp::resolver::passive, error);
    if (error || found.empty())
        return Problem{HttpProblem::AddressUnknown, {host}, {}, error.message()};
    std::vector<tcp::endpoint> endpoints;
    for (const auto& entry : found)
        endpoints.push_back(entry.endpoint());
    return endpoints;
}

error_code Server::Acceptors::open(tcp::acceptor& acceptor, const tcp::endpoint& endpoint)
{
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    // SO_REUSEADDR forgives connections in TIME_WAIT; it never lets two listen on one port.
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && endpoint.address().is_v6())
        acceptor.set_option(asio::ip::v6_only(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    return error;
}

Outcome<std::uint16_t> Server::Acceptors::listen(const std::string& host, std::uint16_t port)
{
    if (const auto loaded = loadTls(); !loaded)
        return loaded.problem();
    const auto endpoints = resolve(host, port);
    if (!endpoints)
        return endpoints.problem();
    error_code error;
    // A name may have an address that this machine does not: the first usable one serves.
    for (const tcp::endpoint& endpoint : *endpoints) {
        const auto acceptor = std::make_shared<tcp::acceptor>(m_strand);
        error = open(*acceptor, endpoint);
        if (error == asio::error::address_in_use)
            return Problem{HttpProblem::PortInUse, {host, std::to_string(port)}, {}, error.message()};
        if (error)
            continue;
        const std::uint16_t listening = acceptor->local_endpoint().port();
        asio::post(m_strand, [self = shared_from_this(), acceptor] {
            self->m_listening.push_back(acceptor);
            asio::co_spawn(self->m_strand, self->accept(acceptor), asio::detached);
        });
        return listening;
    }
    return Problem{HttpProblem::AddressRefused, {host, std::to_string(port)}, {}, error.message()};
}

awaitable<void> Server::Acceptors::accept(std::shared_ptr<tcp::acceptor> acceptor)
{
    const auto self = shared_from_this();
    asio::steady_timer pause(m_strand);
    while (acceptor->is_open()) {
        tcp::socket socket{asio::any_io_executor(asio::make_strand(m_context))};
        tcp::endpoint endpoint;
        const auto [error] = co_await acceptor->async_accept(socket, endpoint, intoResult);
        if (!error) {
            begin(std::move(socket), endpoint);
        } else if (acceptor->is_open()) {
            // Out of descriptors or memory: others end meanwhile.
            if (m_options.log)
                m_options.log("accept failed: " + error.message());
            pause.expires_after(acceptPause);
            co_await pause.async_wait(intoResult);
        }
    }
}

bool Server::Acceptors::hasRoom(const std::string& address)
{
    if (m_stopping || m_sessions.size() >= m_options.connections)
        return false;
    return !m_options.connectionsPerAddress || m_perAddress[address] < *m_options.connectionsPerAddress;
}

/// Takes the socket if there is room for it.
Server::Acceptors::SessionPointer Server::Acceptors::makeSession(tcp::socket& socket, Peer peer)
{
    const std::lock_guard lock(m_mutex);
    if (!hasRoom(peer.address))
        return nullptr;
    auto session =
        std::make_shared<Session>(std::move(socket), std::move(peer), m_tls.get(), m_service, m_options);
    m_sessions.insert(session);
    ++m_perAddress[session->address];
    m_count = m_sessions.size();
    return session;
}

void Server::Acceptors::begin(tcp::socket socket, const tcp::endpoint& endpoint)
{
    const SessionPointer session = makeSession(socket, peerOf(endpoint, m_options.tls.has_value()));
    if (!session) {
        turnAway(socket);
        return;
    }
    asio::co_spawn(session->transport->executor(), serve(session, m_options.headDeadline),
                   asio::bind_cancellation_slot(session->cancel.slot(),
                                                [self = shared_from_this(), session](
                                                    const std::exception_ptr&) { self->ended(session); }));
}

/// One write that does not wait: whoever floods us gets no more of our time.
void Server::Acceptors::turnAway(tcp::socket& socket) const
{
    if (m_options.tls)
        return;
    Response answer = detailResponse(503, "Too many connections");
    answer.setField("Retry-After", "1");
    std::string bytes;
    ResponseFraming framing;
    framing.close = true;
    framing.contentLength = answer.body.size();
    appendResponseHead(bytes, answer, framing);
    bytes += answer.body;
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(bytes), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

awaitable<void> Server::Acceptors::serve(SessionPointer session, std::chrono::milliseconds handshakeDeadline)
{
    const auto deadline = Transport::Clock::now() + handshakeDeadline;
    if (co_await session->transport->handshake(deadline))
        co_await session->connection.run();
    session->transport->close();
}

void Server::Acceptors::ended(const SessionPointer& session)
{
    session->transport->close();
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(session);
    m_count = m_sessions.size();
    const auto entry = m_perAddress.find(session->address);
    if (entry != m_perAddress.end() && --entry->second == 0)
        m_perAddress.erase(entry);
    if (m_stopping && m_sessions.empty())
        asio::post(m_strand, [self = shared_from_this()] {
            self->m_graceTimer.cancel();
            self->m_stopTimer.cancel();
        });
}

void Server::Acceptors::stop(std::chrono::milliseconds deadline)
{
    asio::post(m_strand, [self = shared_from_this(), deadline] {
        if (deadline.count() > 0)
            self->takeWaiting();
        for (const auto& acceptor : self->m_listening) {
            error_code ignored;
            acceptor->close(ignored);
        }
        self->m_listening.clear();
        self->stopSessions();
        if (self->m_count == 0)
            return;
        self->m_graceTimer.expires_after(std::min(deadline, self->m_options.stopGrace));
        self->m_graceTimer.async_wait([self](const error_code& error) {
            if (!error)
                self->endIdleSessions();
        });
        self->m_stopTimer.expires_after(deadline);
        self->m_stopTimer.async_wait([self](const error_code& error) {
            if (!error)
                self->abortSessions();
        });
    });
}

/// Who waits to be accepted has connected, and may have sent a request.
void Server::Acceptors::takeWaiting()
{
    for (const auto& acceptor : m_listening) {
        error_code error;
        acceptor->non_blocking(true, error);
        for (std::size_t i = 0; !error && i < m_options.connections; ++i) {
            tcp::socket socket{asio::any_io_executor(asio::make_strand(m_context))};
            tcp::endpoint endpoint;
            acceptor->accept(socket, endpoint, error);
            if (!error)
                begin(std::move(socket), endpoint);
        }
    }
}

void Server::Acceptors::endIdleSessions()
{
    const std::lock_guard lock(m_mutex);
    for (const SessionPointer& session : m_sessions)
        asio::post(session->transport->executor(), [session] { session->connection.endIdle(); });
}

void Server::Acceptors::stopSessions()
{
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    for (const SessionPointer& session : m_sessions)
        asio::post(session->transport->executor(), [session] { session->connection.stop(); });
}

void Server::Acceptors::abortSessions()
{
    const std::lock_guard lock(m_mutex);
    for (const SessionPointer& session : m_sessions) {
        asio::post(session->transport->executor(), [session] {
            session->connection.abort();
            session->cancel.emit(asio::cancellation_type::terminal);
        });
    }
}

Server::Server(asio::io_context& context, Service& service, ServerOptions options)
    : m_acceptors(std::make_shared<Acceptors>(context, service, std::move(options)))
{
}

Server::~Server()
{
    m_acceptors->stop(std::chrono::milliseconds(0));
}

Outcome<std::uint16_t> Server::listen(const std::string& host, std::uint16_t port)
{
    return m_acceptors->listen(host, port);
}

Outcome<void> Server::reloadCertificate()
{
    return m_acceptors->loadTls();
}

void Server::stop()
{
    m_acceptors->stop();
}

std::size_t Server::connections() const
{
    return m_acceptors->connections();
}

} // namespace gatehouse::http
