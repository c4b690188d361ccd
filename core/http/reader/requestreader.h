#pragma once

#include "httpmessage.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse::http
{

/// What the reader holds at most, in bytes unless said otherwise. The defaults are those of
/// the contract (CONTRACTS §3, check 1); the rules engine's preview uses the same.
struct ReaderLimits {
    std::size_t target = 8UL * 1024;      ///< beyond: 414
    std::size_t fieldBytes = 16UL * 1024; ///< field lines with their ends, trailers alike; beyond: 431
    std::size_t fields = 100;             ///< field lines, trailers alike; beyond: 431
    std::size_t chunkLine = 256;          ///< a chunk's size with its extensions; beyond: 400
    std::size_t chunkExtensions = 4096;   ///< all extensions of one message; beyond: 400
};

/// Reads HTTP/1.x requests (RFC 9112) out of bytes that come in pieces of any size, one
/// message behind the other, and takes the strict choice wherever the RFC leaves one, so that
/// no two readers can disagree about where a message ends. What is refused and with which
/// status is CONTRACTS §3, check 1.
///
/// Events depend on the bytes only, never on how they were split (body pieces, which may come
/// in other portions, aside). After a refusal nothing more is read from this connection.
/// Memory is bounded by the limits; bodies pass through and are not kept.
class RequestReader
{
public:
    enum class Event : std::uint8_t {
        NeedMore, ///< all input is taken; feed more
        Head,     ///< head() is complete
        Body,     ///< piece() holds decoded bytes of the body, at least one
        End,      ///< the message is whole; trailers() are known. The next one begins
        Refused,  ///< refusal() is the answer; stays for ever
    };

    explicit RequestReader(ReaderLimits limits = {});

    /// Takes bytes from the front of `input` up to the next event. A message without a body
    /// gives Head, then End. Nothing is taken from `input` once the reader has refused.
    Event next(std::string_view& input);

    /// The current message; whole from Head on until the event after End.
    const RequestHead& head() const { return m_head; }
    /// Moves the head out; `head()` is empty then. Allowed from Head on.
    RequestHead takeHead() { return std::move(m_head); }
    /// Decoded bytes, a view into the input of the call that returned Body.
    std::string_view piece() const { return m_piece; }
    /// Fields behind a chunked body, from End on until the next message.
    const std::vector<Field>& trailers() const { return m_trailers; }
    std::vector<Field> takeTrailers() { return std::move(m_trailers); }
    /// `{"detail":…}` with `close` set; with Refused.
    const Response& refusal() const { return m_refusal; }

    /// No byte of the next message has come yet (an empty line before it aside).
    bool idle() const { return m_state == State::Start && m_partial.empty(); }
    /// The current message's bytes of body that are still to come, as far as they are known
    /// (none for a chunked body, where only its end tells).
    std::uint64_t bodyLeft() const { return m_left; }

private:
    enum class State : std::uint8_t {
        Start,
        Fields,
        Length,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailers,
        End,
        Refused
    };

    /// One step of the machine; nothing if there is no event yet and the next state goes on.
    using Step = std::optional<Event>;
    Step step(std::string_view& input);
    Step readStart(std::string_view& input);
    Step readFields(std::string_view& input);
    Step readTrailers(std::string_view& input);
    Step readChunkSize(std::string_view& input);
    Step readChunkEnd(std::string_view& input);
    Step readPiece(std::string_view& input, State then);

    enum class Line : std::uint8_t { Partial, Whole, TooLong, Broken };
    Line takeLine(std::string_view& input, std::size_t longest);
    std::optional<Response> takeField(std::vector<Field>& fields);
    std::size_t longestField() const;
    void beginMessage();
    Step headComplete();
    Event requestLineTooLong();
    Event refuse(Response answer);
    Event refuse(int status, std::string_view detail);

    ReaderLimits m_limits;
    State m_state = State::Start;
    RequestHead m_head;
    std::vector<Field> m_trailers;
    Response m_refusal;
    std::string m_partial;   // a line whose end has not come yet
    std::string m_whole;     // what m_line views if the line came in parts
    std::string_view m_line; // the last whole line, without its end
    std::string_view m_piece;
    std::uint64_t m_left = 0;     // of the body or of the current chunk
    std::size_t m_fieldBytes = 0; // of the current head or of its trailers
    std::size_t m_extensions = 0; // bytes of chunk extensions so far
    bool m_sawEmptyLine = false;
};

} // namespace gatehouse::http
