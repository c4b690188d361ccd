#pragma once

#include "httpmessage.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Reads the answers of another HTTP/1.x server (RFC 9112) piece by piece, one behind the other on one
/// connection, and takes the strict choice wherever the RFC leaves one: whoever passes an answer on must
/// not be led to take bytes of a body for the next answer. Broken are Content-Length beside
/// Transfer-Encoding, several or odd lengths, a coding other than `chunked`, bare line ends, folded fields,
/// 101 and more than eight other 1xx, a head over 32 KB or 200 fields, and trailers over 16 KB.
/// 1xx answers are passed over. Bodies pass through and are not kept.
class BackendAnswerReader
{
public:
    enum class Event : std::uint8_t {
        NeedMore, ///< all input is taken
        Head,     ///< status() and fields() are known
        Body,     ///< piece() holds decoded bytes, at least one
        End,      ///< the answer is whole; what is left of the input nobody asked for
        Broken,   ///< stays until begin()
    };

    /// The next bytes are the answer to a request: `toHead` for one without a body whatever it says.
    void begin(bool toHead);
    /// Takes bytes from the front of `input` up to the next event.
    Event next(std::string_view& input);
    /// The connection was closed by the other side: the end of a body that has no other, else Broken.
    Event closed();

    int status() const { return m_status; }
    const std::vector<http::Field>& fields() const { return m_fields; }
    std::vector<http::Field> takeFields() { return std::move(m_fields); }
    /// The length of the body that comes, if the head said it.
    std::optional<std::uint64_t> bodyLength() const { return m_bodyLength; }
    std::string_view piece() const { return m_piece; }
    /// Any byte of this answer, an interim one included, has come.
    bool begun() const { return m_begun; }
    /// Nothing of it is to come.
    bool ended() const { return m_state == State::End; }
    /// The other side will take another request behind this answer.
    bool keepsConnection() const { return m_keepAlive && m_state == State::End; }

private:
    enum class State : std::uint8_t {
        StatusLine,
        Fields,
        Length,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailers,
        End,
        Broken
    };

    /// One step of the machine; nothing if the next state goes on with the same input.
    std::optional<Event> step(std::string_view& input);
    std::optional<Event> readStatusLine(std::string_view& input);
    std::optional<Event> readField(std::string_view& input);
    std::optional<Event> headComplete();
    std::optional<Event> readChunkSize(std::string_view& input);
    std::optional<Event> readPiece(std::string_view& input, State then);
    std::optional<Event> readTrailer(std::string_view& input);
    bool frame();
    bool judgeConnection();
    Event broken();

    enum class Line : std::uint8_t { Partial, Whole, Broken };
    Line takeLine(std::string_view& input, std::size_t longest);

    State m_state = State::End;
    std::string m_partial; // a line whose end has not come yet
    std::string m_line;    // the last whole one
    std::vector<http::Field> m_fields;
    std::optional<std::uint64_t> m_bodyLength;
    std::string_view m_piece;
    std::uint64_t m_left = 0;
    std::size_t m_headBytes = 0;
    int m_status = 0;
    int m_minor = 1;
    int m_interim = 0;
    bool m_toHead = false;
    bool m_begun = false;
    bool m_keepAlive = true;
};

} // namespace gatehouse
