#include "proxyexchange.h"

#include "gatewayproblem.h"

#include <array>
#include <charconv>
#include <stdexcept>

namespace gatehouse
{
namespace
{

/// Nobody waits for it: whoever does closes the connection at a deadline of his own.
constexpr std::chrono::hours longEnough{24};
/// A backend that closes while it is sent a body has mostly answered before.
constexpr std::chrono::milliseconds lastWords{1'000};

std::string chunkStart(std::size_t size)
{
    std::array<char, 16> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16);
    return std::string(digits.data(), result.ptr) + "\r\n";
}

} // namespace

ProxyExchange::ProxyExchange(boost::asio::io_context& context, BackendLease lease, const ProxyLimits& limits)
    : m_context(context)
    , m_lease(std::move(lease))
    , m_limits(limits)
    , m_headCame(context)
{
}

Deadline ProxyExchange::sendDue() const
{
    return Clock::now() + m_limits.sendPause;
}

Async<void> ProxyExchange::awaitHead(std::shared_ptr<ProxyExchange> self)
{
    const Deadline due = Clock::now() + longEnough;
    self->m_head = co_await self->m_lease.connection().readHead(due);
    self->m_headCame.set();
}

/// It failed, or it is a refusal: nobody wants the rest of the body.
bool ProxyExchange::answeredInstead() const
{
    return m_head && (!m_head->ok() || answer().status() >= 300);
}

Async<Outcome<void>> ProxyExchange::run(const std::string& head, const http::Request& request, bool chunked)
{
    BackendConnection& connection = m_lease.connection();
    connection.beginExchange(request.head.method == "HEAD");
    const Deadline due = sendDue();
    const auto sent = co_await connection.write(head, due);
    if (!sent)
        co_return sent.problem();
    startTask(m_context, awaitHead(shared_from_this()));
    std::optional<Outcome<void>> body;
    try {
        body = co_await sendBody(request, chunked);
    } catch (...) {
        connection.close(); // and with it the wait for an answer
        throw;
    }
    const Deadline answerDue = Clock::now() + (body->ok() ? m_limits.firstByte : lastWords);
    if (!m_head)
        (void)co_await m_headCame.waitUntil(answerDue);
    if (m_head)
        co_return *m_head;
    connection.close();
    if (!body->ok())
        co_return body->problem();
    co_return gatewayProblem(GatewayProblem::TimedOut, "no answer in time");
}

Async<Outcome<void>> ProxyExchange::sendBody(const http::Request& request, bool chunked)
{
    if (!request.stream) {
        if (!request.body.empty()) {
            const auto sent = co_await sendPiece(request.body, chunked);
            if (!sent)
                co_return sent.problem();
        }
    }
    while (request.stream && !answeredInstead()) {
        const auto piece = co_await request.stream->next();
        if (!piece)
            break;
        if (answeredInstead())
            co_return Outcome<void>();
        const auto sent = co_await sendPiece(*piece, chunked);
        if (!sent)
            co_return sent.problem();
    }
    if (answeredInstead())
        co_return Outcome<void>();
    m_sentWhole = true;
    if (!chunked)
        co_return Outcome<void>();
    const Deadline due = sendDue();
    co_return co_await m_lease.connection().write("0\r\n\r\n", due);
}

Async<Outcome<void>> ProxyExchange::sendPiece(std::string_view piece, bool chunked)
{
    BackendConnection& connection = m_lease.connection();
    std::string framed;
    if (chunked) {
        framed = chunkStart(piece.size());
        framed.append(piece).append("\r\n");
        piece = framed;
    }
    const Deadline due = sendDue();
    co_return co_await connection.write(piece, due);
}

Async<std::optional<std::string>> ProxyExchange::nextPiece()
{
    if (m_finished)
        co_return std::nullopt;
    const Deadline due = Clock::now() + m_limits.readPause;
    auto piece = co_await m_lease.connection().readPiece(due);
    if (!piece)
        throw std::runtime_error("the backend's answer broke off: " + piece.problem().detail);
    if (!*piece)
        finish();
    co_return std::move(*piece);
}

std::optional<std::string> ProxyExchange::takeArrivedBody()
{
    auto body = m_lease.connection().takeArrivedBody();
    if (body)
        finish();
    return body;
}

void ProxyExchange::finish()
{
    m_finished = true;
    if (m_sentWhole)
        m_lease.keep();
}

ProxiedBody::ProxiedBody(std::shared_ptr<ProxyExchange> exchange, SpanTimer span)
    : m_exchange(std::move(exchange))
    , m_span(std::move(span))
    , m_length(m_exchange->answer().bodyLength())
{
}

Async<std::optional<std::string>> ProxiedBody::next()
{
    if (!m_exchange)
        co_return std::nullopt;
    auto piece = co_await m_exchange->nextPiece();
    if (piece) {
        m_size += static_cast<std::int64_t>(piece->size());
        co_return piece;
    }
    m_exchange.reset();
    m_span.note("http.response.size", m_size);
    m_span.end();
    co_return std::nullopt;
}

} // namespace gatehouse
