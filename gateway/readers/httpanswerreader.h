#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Reads one answer of HTTP/1.x (RFC 9112) to a GET, for probes: status and body. Bounded: head 32 KB;
/// of a body beyond `mostBody` only the status is kept. 1xx answers in front are passed over.
class HttpAnswerReader
{
public:
    enum class State : std::uint8_t { NeedMore, Done, Broken };

    explicit HttpAnswerReader(std::size_t mostBody) : m_mostBody(mostBody) {}

    State feed(std::string_view bytes);
    /// The connection was closed: that ends a body without a length, and cuts any other short.
    State end();

    int status() const { return m_status; }
    const std::string& body() const { return m_body; }
    /// The body was larger than what one wants.
    bool bodyTooLarge() const { return m_tooLarge; }

private:
    enum class Step : std::uint8_t {
        Head,
        Length,
        UntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailers,
        Done,
        Broken
    };

    State state() const;
    void go();
    bool takeLine(std::string& line);
    void readHead();
    bool readStatusLine(std::string_view line);
    void beginBody(std::string_view head);
    void takeBody(std::size_t count);
    void readChunkSize();

    std::size_t m_mostBody;
    Step m_step = Step::Head;
    std::string m_bytes;
    std::string m_body;
    std::uint64_t m_left = 0;
    int m_status = 0;
    bool m_tooLarge = false;
};

} // namespace gatehouse
