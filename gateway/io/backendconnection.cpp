#include "backendconnection.h"

#include "gatewayproblem.h"

namespace gatehouse
{

using Event = BackendAnswerReader::Event;

Async<Outcome<void>> BackendConnection::open(std::string host, std::string port, Deadline deadline)
{
    co_return co_await m_socket.connect(std::move(host), std::move(port), deadline);
}

void BackendConnection::beginExchange(bool toHead)
{
    m_reader.begin(toHead);
    m_input = {};
}

Async<Outcome<void>> BackendConnection::write(std::string_view bytes, Deadline deadline)
{
    co_return co_await m_socket.write(bytes, deadline);
}

Async<Outcome<Event>> BackendConnection::nextEvent(Deadline deadline)
{
    for (;;) {
        Event event = m_reader.next(m_input);
        if (event == Event::NeedMore) {
            const auto count = co_await m_socket.readSome(m_buffer.data(), m_buffer.size(), deadline);
            if (!count)
                co_return count.problem();
            m_input = {m_buffer.data(), *count};
            if (*count > 0)
                continue;
            event = m_reader.closed();
            if (event == Event::Broken && !m_reader.begun())
                co_return gatewayProblem(GatewayProblem::Unavailable, "the connection was closed");
        }
        if (event == Event::Broken)
            co_return gatewayProblem(GatewayProblem::Protocol, "not an HTTP answer, or cut short");
        co_return event;
    }
}

Async<Outcome<void>> BackendConnection::readHead(Deadline deadline)
{
    const auto event = co_await nextEvent(deadline);
    if (!event)
        co_return event.problem();
    co_return Outcome<void>();
}

std::optional<std::string> BackendConnection::takeArrivedBody()
{
    const auto length = m_reader.bodyLength();
    if (!length || m_input.size() < *length)
        return {};
    std::string body;
    body.reserve(*length);
    while (m_reader.next(m_input) == Event::Body)
        body += m_reader.piece();
    return body;
}

Async<Outcome<std::optional<std::string>>> BackendConnection::readPiece(Deadline deadline)
{
    const auto event = co_await nextEvent(deadline);
    if (!event)
        co_return event.problem();
    std::optional<std::string> piece;
    if (*event == Event::Body)
        piece.emplace(m_reader.piece());
    co_return piece;
}

} // namespace gatehouse
