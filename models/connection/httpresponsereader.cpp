#include "httpresponsereader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr qsizetype LongestChunkLine = 4096;
constexpr int MostHexDigits = 12; // of a chunk's size: beyond every limit, and no overflow

bool isDigits(const QByteArray& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A length as stated, "5" or (by proxies) "5, 5"; nothing for anything else.
std::optional<qint64> lengthOf(const QByteArray& value)
{
    const QList<QByteArray> items = value.split(',');
    const QByteArray first = items.front().trimmed();
    const bool same =
        std::all_of(items.begin(), items.end(), [&](const QByteArray& i) { return i.trimmed() == first; });
    bool fits = false;
    const qint64 length = first.toLongLong(&fits);
    return same && fits && isDigits(first) ? std::optional(length) : std::nullopt;
}

std::optional<qint64> chunkSizeOf(const QByteArray& line)
{
    const QByteArray digits = line.split(';').front().trimmed();
    const auto hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (digits.isEmpty() || digits.size() > MostHexDigits || !std::all_of(digits.begin(), digits.end(), hex))
        return {};
    return digits.toLongLong(nullptr, 16);
}

} // namespace

HttpResponseReader::HttpResponseReader(const HttpLimits& limits, Body body)
    : m_limits(limits)
    , m_bodyIs(body)
    , m_body(limits.bodyBytes)
{
}

HttpResponseReader::State HttpResponseReader::take(const QByteArray& bytes)
{
    if (m_state != State::Reading)
        return m_state;
    m_begun = m_begun || !bytes.isEmpty();
    m_buffer += bytes;
    qsizetype before = -1;
    Part partBefore = m_part;
    // A step that takes nothing and changes nothing waits for more.
    while (m_state == State::Reading && (before != m_buffer.size() || partBefore != m_part)) {
        before = m_buffer.size();
        partBefore = m_part;
        m_state = step();
    }
    return m_state;
}

HttpResponseReader::State HttpResponseReader::end()
{
    if (m_state != State::Reading)
        return m_state;
    if (!m_begun)
        m_state = State::NothingCame;
    else
        m_state = m_part == Part::UntilEnd ? finished() : State::CutShort;
    return m_state;
}

QByteArray HttpResponseReader::header(const QByteArray& name) const
{
    const auto found =
        std::find_if(m_headers.begin(), m_headers.end(), [&](const HttpHeader& h) { return h.name == name; });
    return found == m_headers.end() ? QByteArray() : found->value;
}

HttpResponseReader::State HttpResponseReader::step()
{
    switch (m_part) {
    case Part::Head:
        return readHead();
    case Part::Length:
    case Part::UntilEnd:
    case Part::ChunkData:
        return readBodyPiece();
    case Part::ChunkSize:
        return readChunkSize();
    case Part::ChunkEnd:
        return readChunkEnd();
    case Part::Trailer:
        return readTrailer();
    }
    return State::NotHttp;
}

HttpResponseReader::State HttpResponseReader::readHead()
{
    static const QByteArray opening = "HTTP/1.";
    const qsizetype seen = std::min(opening.size(), m_buffer.size());
    if (m_buffer.left(seen) != opening.left(seen))
        return State::NotHttp;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    // While its end is not there, the last three bytes may be the beginning of that.
    const qsizetype least = end < 0 ? std::max<qsizetype>(m_buffer.size() - 3, 0) : end;
    if (least + m_headBytes > m_limits.headerBytes)
        return State::HeadersTooLarge;
    if (end < 0)
        return State::Reading;
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    m_headBytes += end; // interim answers count too
    if (!parseHead(head) || m_status == 101)
        return State::NotHttp;
    if (m_status < 200)
        return State::Reading;
    return beginBody();
}

bool HttpResponseReader::parseHead(const QByteArray& head)
{
    QList<QByteArray> lines = head.split('\n');
    const QByteArray statusLine = lines.takeFirst().trimmed();
    const QByteArray code = statusLine.mid(9, 3);
    if (statusLine.size() < 12 || statusLine.at(8) != ' ' || !isDigits(code) || code.at(0) == '0')
        return false;
    m_status = code.toInt();
    m_headers.clear();
    for (const QByteArray& line : std::as_const(lines)) {
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (folded && !m_headers.isEmpty()) {
            m_headers.back().value += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        m_headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    return true;
}

HttpResponseReader::State HttpResponseReader::beginBody()
{
    if (m_bodyIs == Body::Never || m_status == 204 || m_status == 304)
        return State::Done;
    if (!m_body.setEncoding(header("content-encoding")))
        return State::BadEncoding;
    const QByteArray transfer = header("transfer-encoding").toLower();
    if (transfer == "chunked") {
        m_part = Part::ChunkSize;
        return State::Reading;
    }
    if (!transfer.isEmpty())
        return State::BadEncoding;
    return beginLength();
}

HttpResponseReader::State HttpResponseReader::beginLength()
{
    m_part = Part::UntilEnd;
    for (const auto& [name, value] : std::as_const(m_headers)) {
        if (name != "content-length")
            continue;
        const auto length = lengthOf(value);
        if (!length || (m_part == Part::Length && *length != m_left))
            return State::NotHttp;
        m_part = Part::Length;
        m_left = *length;
    }
    if (m_part == Part::Length && m_left > m_limits.bodyBytes)
        return State::BodyTooLarge;
    return m_part == Part::Length && m_left == 0 ? finished() : State::Reading;
}

HttpResponseReader::State HttpResponseReader::readBodyPiece()
{
    if (m_buffer.isEmpty())
        return State::Reading;
    if (m_part == Part::UntilEnd)
        return append(std::exchange(m_buffer, {}));
    const QByteArray piece = m_buffer.left(m_left);
    m_buffer.remove(0, piece.size());
    m_left -= piece.size();
    const State state = append(piece);
    if (state != State::Reading || m_left > 0)
        return state;
    if (m_part == Part::Length)
        return finished();
    m_part = Part::ChunkEnd;
    return State::Reading;
}

HttpResponseReader::State HttpResponseReader::readChunkSize()
{
    QByteArray line;
    if (!takeLine(line)) // of which a final CR is no part
        return m_buffer.size() - 1 > LongestChunkLine ? State::NotHttp : State::Reading;
    const auto size = chunkSizeOf(line);
    if (!size || line.size() > LongestChunkLine)
        return State::NotHttp;
    m_left = *size;
    m_part = m_left == 0 ? Part::Trailer : Part::ChunkData;
    return State::Reading;
}

HttpResponseReader::State HttpResponseReader::readChunkEnd()
{
    QByteArray line;
    if (!takeLine(line))
        return m_buffer.size() > 1 ? State::NotHttp : State::Reading;
    m_part = Part::ChunkSize;
    return line.isEmpty() ? State::Reading : State::NotHttp;
}

/// Fields behind the last chunk mean nothing to us, but they count as headers.
HttpResponseReader::State HttpResponseReader::readTrailer()
{
    QByteArray line;
    const bool there = takeLine(line);
    m_headBytes += line.size();
    if (m_headBytes + (there ? 0 : m_buffer.size() - 1) > m_limits.headerBytes)
        return State::HeadersTooLarge;
    return there && line.isEmpty() ? finished() : State::Reading;
}

HttpResponseReader::State HttpResponseReader::append(const QByteArray& bytes)
{
    switch (m_body.append(bytes)) {
    case BodyDecoder::State::Fine:
        return State::Reading;
    case BodyDecoder::State::TooLarge:
        return State::BodyTooLarge;
    case BodyDecoder::State::Broken:
        return State::BadEncoding;
    }
    return State::BadEncoding;
}

HttpResponseReader::State HttpResponseReader::finished() const
{
    return m_body.complete() ? State::Done : State::CutShort;
}

bool HttpResponseReader::takeLine(QByteArray& line)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0)
        return false;
    line = m_buffer.left(end);
    if (line.endsWith('\r'))
        line.chop(1);
    m_buffer.remove(0, end + 1);
    return true;
}

} // namespace gatehouse
