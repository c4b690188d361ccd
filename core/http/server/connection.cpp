#include "connection.h"

#include "httpdate.h"
#include "requestbody.h"
#include "websockethandshake.h"

#include <array>
#include <charconv>

// GCC 12 miscompiles temporaries with destructors, conditions and switches around co_await:
// what a coroutine here is given is a reference to something named, and what it gives is named
// before it is judged.
namespace gatehouse::http
{
namespace
{

using Clock = Transport::Clock;
using boost::asio::awaitable;

Response internalError()
{
    return detailResponse(500, "Internal Server Error");
}

Response headTimedOut()
{
    Response answer = detailResponse(408, "Request Timeout");
    answer.close = true;
    return answer;
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304;
}

/// What an answer to HEAD says about the body that GET would have.
std::optional<std::uint64_t> statedLength(const Response& answer)
{
    const std::string* text = answer.field("content-length");
    std::uint64_t length = 0;
    if (text == nullptr)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), length);
    const bool whole = error == std::errc() && end == text->data() + text->size();
    return whole ? std::optional(length) : std::nullopt;
}

void appendChunkStart(std::string& out, std::size_t size)
{
    std::array<char, 16> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16);
    out.append(digits.data(), result.ptr).append("\r\n");
}

} // namespace

Connection::Connection(Transport& transport, Service& service, const ServerOptions& options, Peer peer)
    : m_transport(transport)
    , m_service(service)
    , m_options(options)
    , m_peer(std::move(peer))
    , m_input(transport, options)
{
}

awaitable<void> Connection::run()
{
    bool goesOn = !m_ending;
    while (goesOn) {
        goesOn = co_await serveOne();
        goesOn = goesOn && !m_ending;
    }
    m_transport.close();
}

void Connection::stop()
{
    m_stopping = true;
    if (m_upgraded)
        m_transport.wake();
}

void Connection::endIdle()
{
    m_ending = true;
    if (!m_upgraded && m_input.idle())
        m_transport.wake();
}

void Connection::abort()
{
    m_stopping = true;
    m_ending = true;
    m_aborted = true;
    m_transport.close();
}

awaitable<bool> Connection::serveOne()
{
    m_head = nullptr;
    m_context.reset();
    m_isHead = false;
    m_keepAlive = false;
    m_minor = 1;
    const MessageInput::Head outcome = co_await m_input.readHead();
    if (outcome == MessageInput::Head::Closed)
        co_return false;
    if (outcome != MessageInput::Head::Complete) {
        const Response refusal =
            outcome == MessageInput::Head::TimedOut ? headTimedOut() : m_input.reader().refusal();
        co_return co_await answerMyself(refusal);
    }
    Request request;
    request.head = m_input.reader().takeHead();
    request.peer = m_peer;
    m_head = &request.head;
    m_isHead = request.head.method == "HEAD";
    m_keepAlive = request.head.keepAlive;
    m_minor = request.head.minor;
    std::optional<Admission> admission = admit(request.head);
    if (!admission) {
        Response failure = internalError();
        failure.close = true;
        co_return co_await answerMyself(failure);
    }
    m_context = std::move(admission->context);
    if (admission->refusal)
        co_return co_await refuse(request.head, *admission->refusal);
    if (admission->upgrade)
        co_return co_await upgrade(request, *admission->upgrade);
    co_return co_await serveAdmitted(request, *admission);
}

std::optional<Admission> Connection::admit(const RequestHead& head)
{
    try {
        return m_service.admit(head, m_peer);
    } catch (const std::exception& error) {
        log("admission failed", error.what());
    } catch (...) {
        log("admission failed", "unknown exception");
    }
    return std::nullopt;
}

/// The body, if there is one, has not been read and may not even have been sent.
awaitable<bool> Connection::refuse(const RequestHead& head, const Response& answer)
{
    const bool small = head.framing == BodyFraming::None ||
                       (head.framing == BodyFraming::Length && head.contentLength <= m_options.skippedBody &&
                        !head.expectsContinue);
    const bool keep = small && answer.status != 413;
    m_input.beginBody(m_options.skippedBody, std::nullopt);
    if (!co_await send(answer, keep))
        co_return false;
    co_return co_await skipBody();
}

awaitable<bool> Connection::serveAdmitted(Request& request, const Admission& admission)
{
    if (request.head.contentLength > admission.maxBody) {
        const Response tooLarge = bodyTooLarge(admission.maxBody);
        co_return co_await answerMyself(tooLarge);
    }
    m_input.beginBody(admission.maxBody, admission.bodyDeadline);
    if (waitsForContinue(request.head)) {
        if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n", {}))
            co_return false;
    }
    if (admission.body == Admission::Body::Buffered) {
        if (!co_await receiveBody(request))
            co_return co_await bodyBroke();
    }
    co_return co_await handle(request, admission.body);
}

/// Not if the body has begun to come anyway.
bool Connection::waitsForContinue(const RequestHead& head) const
{
    const bool hasBody = head.framing == BodyFraming::Chunked ||
                         (head.framing == BodyFraming::Length && head.contentLength > 0);
    return head.expectsContinue && hasBody && !m_input.hasUnread();
}

awaitable<bool> Connection::receiveBody(Request& request)
{
    bool whole = true;
    try {
        while (const auto piece = co_await m_input.nextPiece())
            request.body.append(*piece);
    } catch (const BodyBroken&) {
        whole = false;
    }
    if (whole)
        request.trailers = m_input.reader().takeTrailers();
    co_return whole;
}

awaitable<bool> Connection::bodyBroke()
{
    if (!m_input.bodyRefusal())
        co_return false;
    co_return co_await answerMyself(*m_input.bodyRefusal());
}

awaitable<bool> Connection::handle(Request& request, Admission::Body body)
{
    std::shared_ptr<RequestBody> stream;
    const bool chunked = request.head.framing == BodyFraming::Chunked;
    if (body == Admission::Body::Streamed) {
        const auto length = chunked ? std::nullopt : std::optional(request.head.contentLength);
        stream = std::make_shared<RequestBody>(m_input, length);
        request.stream = stream;
    }
    request.context = m_context;
    m_head = nullptr;
    Asked asked;
    co_await ask(request, asked);
    if (stream)
        stream->detach();
    if (m_aborted)
        co_return false;
    if (asked.bodyBroke)
        co_return co_await bodyBroke();
    if (!asked.answer) {
        asked.answer = internalError();
        m_service.serverAnswers(nullptr, m_peer, m_context.get(), *asked.answer);
    }
    const bool rest = !m_input.bodyEnded();
    const bool small = !chunked && m_input.reader().bodyLeft() <= m_options.skippedBody;
    const bool keep = !rest || (small && !m_input.bodyRefusal());
    if (!co_await send(*asked.answer, keep))
        co_return false;
    co_return co_await skipBody();
}

awaitable<void> Connection::ask(Request& request, Asked& asked)
{
    try {
        asked.answer = co_await m_service.handle(std::move(request));
    } catch (const BodyBroken&) {
        asked.bodyBroke = true;
    } catch (const std::exception& error) {
        log("handler failed", error.what());
    } catch (...) {
        log("handler failed", "unknown exception");
    }
}

awaitable<bool> Connection::skipBody()
{
    bool whole = true;
    try {
        while (!m_input.bodyEnded())
            co_await m_input.nextPiece();
    } catch (const BodyBroken&) {
        whole = false;
    }
    co_return whole;
}

awaitable<bool> Connection::upgrade(Request& request, Upgrade& upgrade)
{
    std::optional<Response> refusal = checkWebSocketHandshake(request.head);
    if (!refusal && m_input.hasUnread()) {
        refusal = detailResponse(400, "Data before the WebSocket handshake is done");
        refusal->close = true;
    }
    if (refusal) {
        m_service.serverAnswers(m_head, m_peer, m_context.get(), *refusal);
        co_return co_await refuse(request.head, *refusal);
    }
    m_upgraded = true;
    request.context = std::move(m_context); // whoever runs the WebSocket says how long that is needed
    m_head = nullptr;
    try {
        co_await m_transport.serveWebSocket(request, upgrade);
    } catch (const std::exception& error) {
        log("WebSocket failed", error.what());
    }
    if (!m_aborted)
        co_await linger();
    co_return false;
}

awaitable<bool> Connection::answerMyself(const Response& own)
{
    Response answer = own;
    m_service.serverAnswers(m_head, m_peer, m_context.get(), answer);
    co_return co_await send(answer, !answer.close);
}

ResponseFraming Connection::framingOf(const Response& answer, bool close) const
{
    ResponseFraming framing;
    framing.minor = m_minor;
    framing.close = close;
    framing.date = httpDateNow();
    if (hasNoBody(answer.status))
        return framing;
    if (answer.stream) {
        framing.contentLength = answer.stream->length();
        framing.chunked = !framing.contentLength && m_minor > 0;
        framing.close = close || (!framing.contentLength && !framing.chunked);
    } else {
        const auto stated = m_isHead ? statedLength(answer) : std::nullopt;
        framing.contentLength = stated.value_or(answer.body.size());
    }
    return framing;
}

bool Connection::encode(const Response& answer, const ResponseFraming& framing)
{
    m_out.clear();
    return answer.status >= 200 && answer.status <= 599 && appendResponseHead(m_out, answer, framing);
}

awaitable<bool> Connection::send(const Response& wanted, bool mayKeep)
{
    const bool close = !mayKeep || wanted.close || !m_keepAlive || m_stopping;
    ResponseFraming framing = framingOf(wanted, close);
    std::optional<Response> instead;
    if (!encode(wanted, framing)) {
        log("answer not sent", "its status or a field cannot be written");
        instead = internalError();
        framing = framingOf(*instead, close);
        encode(*instead, framing);
    }
    const Response& answer = instead ? *instead : wanted;
    const bool withBody = !m_isHead && !hasNoBody(answer.status);
    bool sent = false;
    if (answer.stream && withBody)
        sent = co_await sendPieces(*answer.stream, framing);
    else
        sent = co_await write(m_out, withBody ? std::string_view(answer.body) : std::string_view());
    if (!sent)
        co_return false;
    if (framing.close)
        co_await linger();
    co_return !framing.close;
}

/// Chunks carry the line end of the one before them, so that each takes one write.
awaitable<bool> Connection::sendPieces(BodySource& source, const ResponseFraming& framing)
{
    if (!co_await write(m_out, {}))
        co_return false;
    std::uint64_t sent = 0;
    for (;;) {
        std::optional<std::string> piece;
        try {
            piece = co_await source.next();
        } catch (const std::exception& error) {
            log("body broke off", error.what());
            co_return false;
        }
        m_out = framing.chunked && sent > 0 ? "\r\n" : "";
        if (!piece)
            break;
        sent += piece->size();
        if (framing.contentLength && sent > *framing.contentLength)
            break;
        if (framing.chunked)
            appendChunkStart(m_out, piece->size());
        if (piece->empty())
            continue;
        if (!co_await write(m_out, *piece))
            co_return false;
    }
    if (framing.contentLength && sent != *framing.contentLength) {
        log("body broke off", "it is not as long as it said");
        co_return false;
    }
    if (!framing.chunked)
        co_return true;
    m_out += "0\r\n\r\n";
    co_return co_await write(m_out, {});
}

awaitable<bool> Connection::write(std::string_view first, std::string_view second)
{
    const Transport::Patience patience{m_options.writeDeadline, m_options.bodyRate};
    co_return co_await m_transport.write(first, second, patience) == Transport::Fault::None;
}

/// Closing at once would have the system answer what is still coming with a reset, and that
/// takes the answer away from a client that has not read it yet (RFC 9112 §9.6).
awaitable<void> Connection::linger()
{
    m_context.reset();
    const auto deadline = Clock::now() + m_options.lingerDeadline;
    co_await m_transport.finishSending(deadline);
    co_await m_input.drain(deadline);
}

void Connection::log(std::string_view what, std::string_view why) const
{
    if (m_options.log && !m_aborted)
        m_options.log(std::string(what).append(": ").append(why));
}

} // namespace gatehouse::http
