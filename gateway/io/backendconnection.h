#pragma once

#include "asyncio.h"
#include "backendanswerreader.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// One HTTP/1.1 connection to another server, for one exchange after the other. Writing may go on while
/// the head of the answer is waited for, and nothing else at the same time. Problems: Unavailable,
/// TimedOut, Protocol (no HTTP answer, or one that two readers could understand differently).
class BackendConnection
{
public:
    explicit BackendConnection(boost::asio::io_context& context) : m_socket(context) {}

    Async<Outcome<void>> open(std::string host, std::string port, Deadline deadline);
    /// A request begins: what is read from now on is its answer. `toHead`: one to HEAD.
    void beginExchange(bool toHead);
    /// The bytes must live until it returns.
    Async<Outcome<void>> write(std::string_view bytes, Deadline deadline);
    /// Waits until reader() knows status and fields.
    Async<Outcome<void>> readHead(Deadline deadline);
    /// The next decoded bytes of the body, at least one; nothing at its end. At most 64 KB.
    Async<Outcome<std::optional<std::string>>> readPiece(Deadline deadline);
    /// The whole body, if its length is known and all of it came with the head, as with most small answers.
    /// Else nothing, and readPiece() reads it.
    std::optional<std::string> takeArrivedBody();
    void close() { m_socket.close(); }

    BackendAnswerReader& reader() { return m_reader; }
    /// The answer was read to its end, nothing came behind it, and the other side keeps the connection.
    bool reusable() const { return m_reader.keepsConnection() && m_input.empty() && m_socket.quiet(); }
    /// A kept connection that the other side has not closed meanwhile.
    bool alive() const { return m_socket.quiet(); }

private:
    Async<Outcome<BackendAnswerReader::Event>> nextEvent(Deadline deadline);

    AsyncSocket m_socket;
    BackendAnswerReader m_reader;
    std::array<char, std::size_t(64) * 1024> m_buffer{};
    std::string_view m_input;
};

} // namespace gatehouse
