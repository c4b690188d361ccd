#pragma once

#include "backendpool.h"
#include "bodysource.h"
#include "httpserver.h"
#include "spansink.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

struct ProxyLimits {
    std::chrono::milliseconds firstByte{30'000}; ///< from the request's end to the answer's head
    std::chrono::milliseconds sendPause{30'000}; ///< without the backend taking a byte
    std::chrono::milliseconds readPause{60'000}; ///< between two pieces of its answer
};

/// One request's way to a backend and back. While the body goes out the answer is waited for already, so
/// that a backend which refuses a body need not be sent the rest of it.
class ProxyExchange : public std::enable_shared_from_this<ProxyExchange>
{
public:
    ProxyExchange(boost::asio::io_context& context, BackendLease lease, const ProxyLimits& limits);

    /// Sends head and body (`request.stream` or `request.body`) and waits for the answer's head. Problems:
    /// Unavailable, TimedOut, Protocol. Lets BodyBroken of the client's body pass.
    Async<Outcome<void>> run(const std::string& head, const http::Request& request, bool chunked);

    const BackendAnswerReader& answer() const { return m_lease.connection().reader(); }
    BackendAnswerReader& answer() { return m_lease.connection().reader(); }
    bool reusedConnection() const { return m_lease.reused(); }
    /// The next bytes of the answer; throws where it breaks off.
    Async<std::optional<std::string>> nextPiece();
    /// The body, if all of it has come already; the exchange is finished then.
    std::optional<std::string> takeArrivedBody();
    /// The answer was read to its end, or has no body: the connection is given back, and answer() with it.
    void finish();

private:
    static Async<void> awaitHead(std::shared_ptr<ProxyExchange> self);
    Async<Outcome<void>> sendBody(const http::Request& request, bool chunked);
    Async<Outcome<void>> sendPiece(std::string_view piece, bool chunked);
    bool answeredInstead() const;
    Deadline sendDue() const;

    boost::asio::io_context& m_context;
    BackendLease m_lease;
    ProxyLimits m_limits;
    AsyncEvent m_headCame;
    std::optional<Outcome<void>> m_head;
    bool m_sentWhole = false;
    bool m_finished = false; ///< the connection is gone, or another request's
};

/// The answer's body on its way to the client. Its span ends with it.
class ProxiedBody : public http::BodySource
{
public:
    ProxiedBody(std::shared_ptr<ProxyExchange> exchange, SpanTimer span);

    Async<std::optional<std::string>> next() override;
    std::optional<std::uint64_t> length() const override { return m_length; }

private:
    std::shared_ptr<ProxyExchange> m_exchange;
    SpanTimer m_span;
    std::optional<std::uint64_t> m_length;
    std::int64_t m_size = 0;
};

} // namespace gatehouse
