#pragma once

#include "bodydecoder.h"
#include "httpreply.h"

#include <QByteArray>
#include <QList>

#include <cstdint>

namespace gatehouse
{

/// Reads one HTTP/1.1 answer as it arrives (RFC 9112), within limits: interim answers are
/// skipped, the body is of stated length, chunked, or up to the end of the connection, and unpacked.
/// Once it has said anything but Reading it has nothing more to say.
class HttpResponseReader
{
public:
    enum class State : std::uint8_t {
        Reading,
        Done,
        NotHttp,
        HeadersTooLarge,
        BodyTooLarge,
        BadEncoding,
        CutShort,
        NothingCame ///< the connection ended before the first byte
    };

    /// Never: what answers a HEAD has no body, whatever its fields say.
    enum class Body : std::uint8_t { AsStated, Never };

    explicit HttpResponseReader(const HttpLimits& limits, Body body = Body::AsStated);

    State take(const QByteArray& bytes);
    /// The connection has ended.
    State end();

    int status() const { return m_status; }
    /// The first header of that name (in lower case), or nothing.
    QByteArray header(const QByteArray& name) const;
    /// All of them in their order, names in lower case.
    const QList<HttpHeader>& headers() const { return m_headers; }
    QByteArray takeBody() { return m_body.take(); }

private:
    enum class Part : std::uint8_t { Head, Length, UntilEnd, ChunkSize, ChunkData, ChunkEnd, Trailer };

    State step();
    State readHead();
    State readBodyPiece();
    State readChunkSize();
    State readChunkEnd();
    State readTrailer();

    bool parseHead(const QByteArray& head);
    State beginBody();
    State beginLength();
    State append(const QByteArray& bytes);
    State finished() const;
    /// The next line without its end; nothing if it is not there yet.
    bool takeLine(QByteArray& line);

    HttpLimits m_limits;
    Body m_bodyIs;
    BodyDecoder m_body;
    QByteArray m_buffer;
    QList<HttpHeader> m_headers;
    Part m_part = Part::Head;
    State m_state = State::Reading;
    int m_status = 0;
    qint64 m_left = 0; ///< of the body or the chunk
    qint64 m_headBytes = 0;
    bool m_begun = false;
};

} // namespace gatehouse
