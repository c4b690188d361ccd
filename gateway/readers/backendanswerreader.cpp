#include "backendanswerreader.h"

#include "headchecks.h"
#include "httpsyntax.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestHead = std::size_t(32) * 1024;
constexpr std::size_t longestTrailers = std::size_t(16) * 1024;
constexpr std::size_t longestChunkLine = 1024;
constexpr std::size_t mostFields = 200;
constexpr int mostInterim = 8;
constexpr int switchingProtocols = 101;

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::uint64_t> readLength(std::string_view digits)
{
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (!isDigits(digits) || error != std::errc() || end != digits.data() + digits.size() ||
        length > std::uint64_t(INT64_MAX))
        return {};
    return length;
}

std::vector<std::string_view> valuesOf(const std::vector<http::Field>& fields, std::string_view name)
{
    std::vector<std::string_view> values;
    for (const http::Field& field : fields)
        if (http::equalsIgnoringCase(field.name, name))
            values.emplace_back(field.value);
    return values;
}

} // namespace

void BackendAnswerReader::begin(bool toHead)
{
    m_state = State::StatusLine;
    m_partial.clear();
    m_fields.clear();
    m_bodyLength.reset();
    m_piece = {};
    m_left = 0;
    m_headBytes = 0;
    m_status = 0;
    m_interim = 0;
    m_toHead = toHead;
    m_begun = false;
    m_keepAlive = true;
}

BackendAnswerReader::Event BackendAnswerReader::broken()
{
    m_state = State::Broken;
    m_partial.clear();
    return Event::Broken;
}

BackendAnswerReader::Event BackendAnswerReader::next(std::string_view& input)
{
    m_begun = m_begun || !input.empty();
    for (;;) {
        if (const auto event = step(input))
            return *event;
    }
}

std::optional<BackendAnswerReader::Event> BackendAnswerReader::step(std::string_view& input)
{
    switch (m_state) {
    case State::StatusLine:
        return readStatusLine(input);
    case State::Fields:
        return readField(input);
    case State::Length:
        return readPiece(input, State::End);
    case State::UntilClose:
        if (input.empty())
            return Event::NeedMore;
        m_piece = std::exchange(input, {});
        return Event::Body;
    case State::ChunkSize:
        return readChunkSize(input);
    case State::ChunkData:
        return readPiece(input, State::ChunkEnd);
    case State::ChunkEnd:
        switch (takeLine(input, 0)) {
        case Line::Partial:
            return Event::NeedMore;
        case Line::Whole:
            m_state = State::ChunkSize;
            return {};
        case Line::Broken:
            break;
        }
        return broken();
    case State::Trailers:
        return readTrailer(input);
    case State::End:
        return Event::End;
    case State::Broken:
        break;
    }
    return Event::Broken;
}

BackendAnswerReader::Event BackendAnswerReader::closed()
{
    m_keepAlive = false;
    if (m_state == State::UntilClose)
        m_state = State::End;
    return m_state == State::End ? Event::End : broken();
}

/// A line ends with CR LF; `longest` without it.
BackendAnswerReader::Line BackendAnswerReader::takeLine(std::string_view& input, std::size_t longest)
{
    const auto end = input.find('\n');
    m_partial.append(input.substr(0, end));
    if (m_partial.size() > longest + 1)
        return Line::Broken;
    if (end == input.npos) {
        input = {};
        return Line::Partial;
    }
    input.remove_prefix(end + 1);
    if (!m_partial.ends_with('\r'))
        return Line::Broken;
    m_partial.pop_back();
    m_line = std::exchange(m_partial, {});
    return Line::Whole;
}

/// `HTTP/1.x SP 3DIGIT [SP reason]`; many servers leave out the blank behind the status.
std::optional<BackendAnswerReader::Event> BackendAnswerReader::readStatusLine(std::string_view& input)
{
    const Line line = takeLine(input, longestHead);
    if (line == Line::Partial)
        return Event::NeedMore;
    const std::string_view text = m_line;
    const bool good = line == Line::Whole && text.size() >= 12 && text.starts_with("HTTP/1.") &&
                      isDigits(text.substr(7, 1)) && text[8] == ' ' && isDigits(text.substr(9, 3)) &&
                      (text.size() == 12 || text[12] == ' ') && http::isFieldValue(text);
    if (!good)
        return broken();
    m_minor = text[7] == '0' ? 0 : 1;
    m_status = 100 * (text[9] - '0') + 10 * (text[10] - '0') + text[11] - '0';
    m_headBytes = text.size();
    m_state = State::Fields;
    return {};
}

std::optional<BackendAnswerReader::Event> BackendAnswerReader::readField(std::string_view& input)
{
    const Line line = takeLine(input, longestHead - std::min(m_headBytes, longestHead));
    if (line == Line::Partial)
        return Event::NeedMore;
    if (line == Line::Broken)
        return broken();
    if (m_line.empty())
        return headComplete();
    m_headBytes += m_line.size() + 2;
    if (m_headBytes > longestHead || m_fields.size() == mostFields || http::readFieldLine(m_line, m_fields))
        return broken();
    return {};
}

std::optional<BackendAnswerReader::Event> BackendAnswerReader::headComplete()
{
    if (m_status == switchingProtocols || m_status < 100 || m_status > 599)
        return broken();
    if (m_status < 200) {
        if (++m_interim > mostInterim)
            return broken();
        m_fields.clear();
        m_state = State::StatusLine;
        return {};
    }
    if (!judgeConnection() || !frame())
        return broken();
    return Event::Head;
}

bool BackendAnswerReader::judgeConnection()
{
    bool close = false;
    bool keepAlive = false;
    for (const std::string_view value : valuesOf(m_fields, "connection")) {
        for (const std::string_view option : http::listElements(value)) {
            if (!http::isToken(option))
                return false;
            close = close || http::equalsIgnoringCase(option, "close");
            keepAlive = keepAlive || http::equalsIgnoringCase(option, "keep-alive");
        }
    }
    m_keepAlive = !close && (m_minor > 0 || keepAlive);
    return true;
}

/// RFC 9112 §6.3; false where two readers could disagree.
bool BackendAnswerReader::frame()
{
    const auto codings = valuesOf(m_fields, "transfer-encoding");
    const auto lengths = valuesOf(m_fields, "content-length");
    const auto length = lengths.size() == 1 ? readLength(lengths.front()) : std::nullopt;
    if ((!lengths.empty() && !length) || (!codings.empty() && (!lengths.empty() || m_minor == 0)))
        return false;
    if (!codings.empty() && (codings.size() > 1 || !http::equalsIgnoringCase(codings.front(), "chunked")))
        return false;
    m_bodyLength = length;
    if (m_toHead || m_status == 204 || m_status == 304) {
        m_state = State::End;
    } else if (!codings.empty()) {
        m_state = State::ChunkSize;
    } else if (length) {
        m_left = *length;
        m_state = *length > 0 ? State::Length : State::End;
    } else {
        m_state = State::UntilClose;
    }
    return true;
}

std::optional<BackendAnswerReader::Event> BackendAnswerReader::readPiece(std::string_view& input, State then)
{
    if (input.empty())
        return Event::NeedMore;
    m_piece = input.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(m_left, input.size())));
    input.remove_prefix(m_piece.size());
    m_left -= m_piece.size();
    if (m_left == 0)
        m_state = then;
    return Event::Body;
}

std::optional<BackendAnswerReader::Event> BackendAnswerReader::readChunkSize(std::string_view& input)
{
    const Line line = takeLine(input, longestChunkLine);
    if (line == Line::Partial)
        return Event::NeedMore;
    const auto chunk = line == Line::Whole ? http::readChunkLine(m_line) : std::nullopt;
    if (!chunk)
        return broken();
    m_left = chunk->size;
    m_headBytes = 0;
    m_state = chunk->size > 0 ? State::ChunkData : State::Trailers;
    return {};
}

/// Trailers are not passed on: they would frame or sign a message whose head is long gone.
std::optional<BackendAnswerReader::Event> BackendAnswerReader::readTrailer(std::string_view& input)
{
    const Line line = takeLine(input, longestTrailers - std::min(m_headBytes, longestTrailers));
    if (line == Line::Partial)
        return Event::NeedMore;
    if (line == Line::Broken)
        return broken();
    m_headBytes += m_line.size() + 2;
    if (m_line.empty())
        m_state = State::End;
    else if (std::vector<http::Field> dropped; http::readFieldLine(m_line, dropped))
        return broken();
    return {};
}

} // namespace gatehouse
