#pragma once

#include "bodysource.h"
#include "httpmessage.h"
#include "httpproblem.h"
#include "outcome.h"
#include "requestreader.h"
#include "websocket.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace boost::asio
{
class io_context;
}

/// An HTTP/1.1 server on Asio for the gateway and the console's receiver. Handlers are
/// coroutines and see the types of this header only; of Boost it includes `awaitable.hpp`.
namespace gatehouse::http
{

/// Who is at the other end of the connection.
struct Peer {
    std::string address; ///< as text, IPv4 in IPv6 unwrapped
    std::uint16_t port = 0;
    bool loopback = false;
    bool tls = false;
};

/// What a Service wants to remember between admit() and handle(): a token that was verified
/// at the head, a span, a place in a queue. Destroyed when the request is over, however it ends.
class RequestContext
{
public:
    RequestContext() = default;
    RequestContext(const RequestContext&) = delete;
    RequestContext& operator=(const RequestContext&) = delete;
    virtual ~RequestContext() = default;
};

/// A request that was admitted.
struct Request {
    RequestHead head;
    Peer peer;
    std::string body;            ///< whole and decoded, with Admission::Body::Buffered
    std::vector<Field> trailers; ///< with Admission::Body::Buffered
    /// With Admission::Body::Streamed; good until handle() returns. What is left then is
    /// skipped if it is small, else the connection is closed.
    std::shared_ptr<BodySource> stream;
    std::shared_ptr<RequestContext> context; ///< Admission::context
};

/// Turns the connection into a WebSocket instead of calling handle().
struct Upgrade {
    std::vector<Field> fields = {}; ///< for the 101 answer, beside those of RFC 6455
    std::string subprotocol = {};   ///< the one chosen; empty: none is named
    WebSocketOptions options = {};
    /// Runs the connection; it is closed (1000, or 1001 at shutdown) when this returns.
    std::function<boost::asio::awaitable<void>(Request, WebSocket&)> run = {};
};

/// What a Service makes of a head, before the first byte of the body is read.
struct Admission {
    enum class Body : std::uint8_t { Buffered, Streamed };

    /// If set, this is the answer and the body is not wanted.
    std::optional<Response> refusal = std::nullopt;
    /// Decoded bytes. A larger Content-Length is answered 413 at once, a chunked body as soon
    /// as it grows beyond: `{"detail":"Request body too large. Max size: <N> bytes"}`.
    std::uint64_t maxBody = 1024UL * 1024;
    Body body = Body::Buffered;
    /// The whole body must be there by then; absent: ServerOptions decide alone.
    std::optional<std::chrono::milliseconds> bodyDeadline = std::nullopt;
    /// If set (and the head asks for a WebSocket): what becomes of the connection.
    std::optional<Upgrade> upgrade = std::nullopt;
    std::shared_ptr<RequestContext> context = nullptr;

    static Admission refuse(Response answer)
    {
        Admission admission;
        admission.refusal = std::move(answer);
        return admission;
    }
};

/// What a server serves. All calls about one connection come one after the other, those about
/// several connections at the same time if the io_context runs on several threads.
class Service
{
public:
    Service() = default;
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    virtual ~Service() = default;

    /// The head is complete and its framing proven; called before `100 Continue` and before
    /// any of the body is read. Must not block.
    virtual Admission admit(const RequestHead& head, const Peer& peer) = 0;

    /// The answer. HEAD comes here too: answer as for GET, the server leaves out the body.
    /// An exception becomes 500 `{"detail":"Internal Server Error"}` and a line in the log.
    virtual boost::asio::awaitable<Response> handle(Request request) = 0;

    /// Called with each answer that the server gives itself (framing refused, 408, 413, 426, 500),
    /// to add the fields that every answer must carry, and to count it. `head` is null before
    /// the head was whole and once handle() has it, `context` before the request was admitted.
    virtual void serverAnswers(const RequestHead* head, const Peer& peer, RequestContext* context,
                               Response& answer)
    {
        (void)head, (void)peer, (void)context, (void)answer;
    }
};

/// Certificate chain and private key, PEM.
struct TlsFiles {
    std::string certificateFile;
    std::string keyFile;
};

/// Limits and deadlines of a server. The defaults are the contract's (GATEWAY §2).
struct ServerOptions {
    using Milliseconds = std::chrono::milliseconds;

    ReaderLimits reader = {};
    std::optional<TlsFiles> tls = std::nullopt; ///< TLS 1.2 and later on every address

    Milliseconds headDeadline{10'000};      ///< from its first byte to its last (the TLS handshake alike)
    Milliseconds bodyPause{30'000};         ///< between two pieces of a body
    std::uint32_t bodyRate = 256;           ///< bytes a second on the average, behind the first bodyPause
    Milliseconds idleDeadline{60'000};      ///< between two requests
    Milliseconds writeDeadline{30'000};     ///< without the client taking a byte of the answer
    Milliseconds lingerDeadline{2'000};     ///< a lingering close reads this long …
    std::size_t lingerBytes = 256UL * 1024; ///< … or this much, then resets
    Milliseconds stopDeadline{10'000};      ///< for running requests, from stop()
    /// From stop(), for requests that are on their way over connections without one: closing at once
    /// would leave those without an answer. They get theirs, with `Connection: close`.
    Milliseconds stopGrace{500};

    std::size_t connections = 4096; ///< at a time; further ones get 503 and are closed
    std::optional<std::size_t> connectionsPerAddress = std::nullopt;
    /// An unread body up to this size is skipped to keep the connection, a larger one closes it.
    std::size_t skippedBody = 64UL * 1024;

    /// Told what went wrong inside (an exception of a handler, a field that would have split
    /// the answer, no more descriptors); from any thread of the io_context. No secrets in it.
    std::function<void(const std::string& what)> log = {};
};

/// Listens and serves. Each connection has its own strand of the io_context, which may run on
/// any number of threads. The service outlives the last run of the io_context, the io_context the
/// server.
/// Keep-alive and pipelining are in order; every wait has a deadline; nothing is buffered
/// beyond the limits.
class Server
{
public:
    Server(boost::asio::io_context& context, Service& service, ServerOptions options);
    /// Closes all at once, running requests too.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens on an address or name (`127.0.0.1`, `::1`, `localhost`) and port, 0 for any; may
    /// be called for several. Gives the port. Never SO_REUSEPORT: a port in use is a problem.
    Outcome<std::uint16_t> listen(const std::string& host, std::uint16_t port);

    /// From any thread: reads the files of ServerOptions::tls again. New connections get what they hold
    /// now; a Problem leaves all as it is.
    Outcome<void> reloadCertificate();

    /// From any thread: serves who has connected already, accepts nobody else, closes idle connections
    /// behind stopGrace, lets running requests finish until stopDeadline. The io_context runs out of the
    /// server's work then.
    void stop();

    /// Connections open now, for gauges and tests; from any thread.
    std::size_t connections() const;

private:
    class Acceptors;
    std::shared_ptr<Acceptors> m_acceptors;
};

} // namespace gatehouse::http
