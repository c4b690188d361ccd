#include "messageinput.h"

#include <algorithm>

namespace gatehouse::http
{
namespace
{

using Clock = Transport::Clock;
using Event = RequestReader::Event;
using Fault = Transport::Fault;

// Most connections of a flood never send more than this, nor do most requests.
constexpr std::size_t firstBufferBytes = 4UL * 1024;
constexpr std::size_t bufferBytes = 16UL * 1024;
// Keeps the arithmetic of deadlines finite for streams that never end.
constexpr std::chrono::seconds longestBody = std::chrono::hours(24 * 365);

Response timedOut()
{
    Response answer = detailResponse(408, "Request Timeout");
    answer.close = true;
    return answer;
}

} // namespace

Response bodyTooLarge(std::uint64_t longest)
{
    Response answer =
        detailResponse(413, "Request body too large. Max size: " + std::to_string(longest) + " bytes");
    answer.close = true;
    return answer;
}

MessageInput::MessageInput(Transport& transport, const ServerOptions& options)
    : m_transport(transport)
    , m_options(options)
    , m_reader(options.reader)
    , m_buffer(firstBufferBytes)
{
}

boost::asio::awaitable<Fault> MessageInput::fill(Clock::time_point deadline)
{
    const auto taken = co_await m_transport.read(m_buffer, deadline);
    m_input = std::string_view(m_buffer.data(), taken.bytes);
    co_return taken.fault;
}

boost::asio::awaitable<MessageInput::Head> MessageInput::readHead()
{
    m_idle = m_input.empty();
    Clock::time_point deadline = Clock::now() + (m_idle ? m_options.idleDeadline : m_options.headDeadline);
    for (;;) {
        const Event event = m_reader.next(m_input);
        if (event == Event::Head || event == Event::Refused) {
            m_idle = false;
            co_return event == Event::Head ? Head::Complete : Head::Refused;
        }
        if (m_idle && !m_reader.idle()) {
            m_idle = false;
            deadline = Clock::now() + m_options.headDeadline;
        }
        const Fault fault = co_await fill(deadline);
        if (fault != Fault::None)
            co_return fault == Fault::Deadline && !m_idle ? Head::TimedOut : Head::Closed;
    }
}

void MessageInput::beginBody(std::uint64_t longest, std::optional<std::chrono::milliseconds> deadline)
{
    m_longest = longest;
    m_received = 0;
    m_bodyBegan = Clock::now();
    m_lastPiece = m_bodyBegan;
    m_bodyDue.reset();
    if (deadline)
        m_bodyDue = m_bodyBegan + *deadline;
    m_refusal.reset();
    m_ended = false;
}

/// The earliest of: the pause between two pieces, the average rate, and the whole body's.
Clock::time_point MessageInput::bodyDeadline() const
{
    auto deadline = m_lastPiece + m_options.bodyPause;
    if (m_options.bodyRate > 0) {
        const auto earned = std::min<std::uint64_t>(m_received / m_options.bodyRate, longestBody.count());
        deadline = std::min(deadline, m_bodyBegan + m_options.bodyPause + std::chrono::seconds(earned));
    }
    return m_bodyDue ? std::min(deadline, *m_bodyDue) : deadline;
}

boost::asio::awaitable<std::optional<std::string_view>> MessageInput::nextPiece()
{
    for (;;) {
        switch (m_reader.next(m_input)) {
        case Event::Body:
            m_received += m_reader.piece().size();
            m_lastPiece = Clock::now();
            if (m_received > m_longest)
                breakBody(bodyTooLarge(m_longest));
            co_return m_reader.piece();
        case Event::Head:
        case Event::End:
            m_ended = true;
            co_return std::nullopt;
        case Event::Refused:
            breakBody(m_reader.refusal());
        case Event::NeedMore:
            break;
        }
        if (m_buffer.size() < bufferBytes) // nobody views it: all that was in it is taken
            m_buffer.resize(bufferBytes);
        const Fault fault = co_await fill(bodyDeadline());
        if (fault != Fault::None)
            breakBody(fault);
    }
}

void MessageInput::breakBody(Fault fault)
{
    if (fault == Fault::Deadline)
        breakBody(timedOut());
    throw BodyBroken("the client went away before the end of the body");
}

void MessageInput::breakBody(Response refusal)
{
    m_refusal = std::move(refusal);
    throw BodyBroken("the rest of the body is refused");
}

boost::asio::awaitable<void> MessageInput::drain(Clock::time_point deadline)
{
    std::size_t dropped = m_input.size();
    m_input = {};
    while (dropped < m_options.lingerBytes) {
        const auto taken = co_await m_transport.read(m_buffer, deadline);
        if (taken.fault != Fault::None)
            co_return;
        dropped += taken.bytes;
    }
}

} // namespace gatehouse::http
