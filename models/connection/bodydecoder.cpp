#include "bodydecoder.h"

#include <zlib.h>

#include <array>
#include <utility>

namespace gatehouse
{

struct BodyDecoder::Inflater {
    z_stream stream = {};
    bool ended = false;

    Inflater() = default;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { inflateEnd(&stream); }
};

BodyDecoder::BodyDecoder(qint64 limit) : m_limit(limit) {}

BodyDecoder::~BodyDecoder() = default;

bool BodyDecoder::setEncoding(const QByteArray& contentEncoding)
{
    const QByteArray coding = contentEncoding.trimmed().toLower();
    if (coding.isEmpty() || coding == "identity")
        return true;
    if (coding != "gzip" && coding != "x-gzip" && coding != "deflate")
        return false;
    m_inflater = std::make_unique<Inflater>();
    // 32 more: gzip or zlib, as its header says.
    return inflateInit2(&m_inflater->stream, MAX_WBITS + 32) == Z_OK;
}

BodyDecoder::State BodyDecoder::append(const QByteArray& received)
{
    m_received += received.size();
    if (m_inflater)
        return inflate(received);
    if (m_body.size() + received.size() > m_limit)
        return State::TooLarge;
    m_body += received;
    return State::Fine;
}

BodyDecoder::State BodyDecoder::inflate(const QByteArray& received)
{
    z_stream& stream = m_inflater->stream;
    // zlib's interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(received.constData()));
    stream.avail_in = static_cast<uInt>(received.size());
    std::array<char, 16384> piece;
    while (stream.avail_in > 0 || stream.avail_out == 0) {
        if (m_inflater->ended) {
            // gzip may hold several members (RFC 1952 §2.2).
            if (stream.avail_in == 0)
                break;
            if (inflateReset(&stream) != Z_OK)
                return State::Broken;
            m_inflater->ended = false;
        }
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = piece.size();
        const int result = ::inflate(&stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return State::Broken;
        m_inflater->ended = result == Z_STREAM_END;
        const qsizetype made = static_cast<qsizetype>(piece.size() - stream.avail_out);
        if (m_body.size() + made > m_limit)
            return State::TooLarge;
        m_body.append(piece.data(), made);
        if (result == Z_BUF_ERROR && made == 0)
            break;
    }
    return State::Fine;
}

bool BodyDecoder::complete() const
{
    return !m_inflater || m_inflater->ended || m_received == 0;
}

QByteArray BodyDecoder::take()
{
    return std::exchange(m_body, {});
}

} // namespace gatehouse
