#include "requestreader.h"

#include "headchecks.h"

#include <algorithm>

namespace gatehouse::http
{
namespace
{

// Room in a request line beside its target: a method, the version, blanks and the line end.
constexpr std::size_t besideTarget = 64;
constexpr std::size_t longestMethod = 32;
constexpr std::size_t lineEnd = 2;

constexpr std::string_view brokenLineEnd = "Bare CR or LF";

} // namespace

RequestReader::RequestReader(ReaderLimits limits) : m_limits(limits) {}

RequestReader::Event RequestReader::next(std::string_view& input)
{
    for (;;) {
        if (const Step event = step(input))
            return *event;
    }
}

RequestReader::Step RequestReader::step(std::string_view& input)
{
    switch (m_state) {
    case State::Start:
        return readStart(input);
    case State::Fields:
        return readFields(input);
    case State::Length:
        return readPiece(input, State::End);
    case State::ChunkSize:
        return readChunkSize(input);
    case State::ChunkData:
        return readPiece(input, State::ChunkEnd);
    case State::ChunkEnd:
        return readChunkEnd(input);
    case State::Trailers:
        return readTrailers(input);
    case State::End:
        m_state = State::Start;
        m_sawEmptyLine = false;
        return Event::End;
    case State::Refused:
        break;
    }
    return Event::Refused;
}

/// Takes one line, of at most `longest` bytes with its end, into m_line. The decision depends
/// on positions in the stream only: a line is too long once `longest` bytes came without LF.
RequestReader::Line RequestReader::takeLine(std::string_view& input, std::size_t longest)
{
    const std::size_t room = longest - m_partial.size();
    const std::string_view window = input.substr(0, room);
    const auto end = window.find('\n');
    if (end == std::string_view::npos) {
        m_partial.append(window);
        input.remove_prefix(window.size());
        return window.size() == room ? Line::TooLong : Line::Partial;
    }
    m_line = window.substr(0, end);
    if (!m_partial.empty()) {
        m_partial.append(m_line);
        m_whole.swap(m_partial);
        m_partial.clear();
        m_line = m_whole;
    }
    input.remove_prefix(end + 1);
    if (!m_line.ends_with('\r'))
        return Line::Broken;
    m_line.remove_suffix(1);
    return m_line.find('\r') == std::string_view::npos ? Line::Whole : Line::Broken;
}

void RequestReader::beginMessage()
{
    m_head = {};
    m_trailers.clear();
    m_left = 0;
    m_fieldBytes = 0;
    m_extensions = 0;
}

RequestReader::Step RequestReader::readStart(std::string_view& input)
{
    switch (takeLine(input, m_limits.target + besideTarget)) {
    case Line::Partial:
        return Event::NeedMore;
    case Line::TooLong:
        return requestLineTooLong();
    case Line::Broken:
        return refuse(400, brokenLineEnd);
    case Line::Whole:
        break;
    }
    if (m_line.empty()) {
        if (m_sawEmptyLine)
            return refuse(400, "Malformed request line");
        m_sawEmptyLine = true;
        return std::nullopt;
    }
    beginMessage();
    if (auto refusal = readRequestLine(m_line, m_limits.target, m_head))
        return refuse(std::move(*refusal));
    m_state = State::Fields;
    return std::nullopt;
}

RequestReader::Event RequestReader::requestLineTooLong()
{
    const bool method =
        std::string_view(m_partial).substr(0, longestMethod + 1).find(' ') != std::string::npos;
    return method ? refuse(414, "Request target too long") : refuse(400, "Malformed request line");
}

/// The empty line that ends the fields does not count.
std::size_t RequestReader::longestField() const
{
    return std::max(m_limits.fieldBytes - m_fieldBytes, lineEnd);
}

std::optional<Response> RequestReader::takeField(std::vector<Field>& fields)
{
    m_fieldBytes += m_line.size() + lineEnd;
    if (m_fieldBytes > m_limits.fieldBytes || fields.size() >= m_limits.fields)
        return framingRefusal(431, "Header fields too large");
    return readFieldLine(m_line, fields);
}

RequestReader::Step RequestReader::readFields(std::string_view& input)
{
    switch (takeLine(input, longestField())) {
    case Line::Partial:
        return Event::NeedMore;
    case Line::TooLong:
        return refuse(431, "Header fields too large");
    case Line::Broken:
        return refuse(400, brokenLineEnd);
    case Line::Whole:
        break;
    }
    if (m_line.empty())
        return headComplete();
    if (auto refusal = takeField(m_head.fields))
        return refuse(std::move(*refusal));
    return std::nullopt;
}

RequestReader::Step RequestReader::headComplete()
{
    if (auto refusal = checkHead(m_head))
        return refuse(std::move(*refusal));
    switch (m_head.framing) {
    case BodyFraming::None:
        m_state = State::End;
        break;
    case BodyFraming::Length:
        m_left = m_head.contentLength;
        m_state = m_left == 0 ? State::End : State::Length;
        break;
    case BodyFraming::Chunked:
        m_state = State::ChunkSize;
        break;
    }
    return Event::Head;
}

RequestReader::Step RequestReader::readPiece(std::string_view& input, State then)
{
    if (input.empty())
        return Event::NeedMore;
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, input.size()));
    m_piece = input.substr(0, size);
    input.remove_prefix(size);
    m_left -= size;
    if (m_left == 0)
        m_state = then;
    return Event::Body;
}

RequestReader::Step RequestReader::readChunkSize(std::string_view& input)
{
    const Line line = takeLine(input, m_limits.chunkLine);
    if (line == Line::Partial)
        return Event::NeedMore;
    const auto chunk = line == Line::Whole ? readChunkLine(m_line) : std::nullopt;
    if (!chunk)
        return refuse(400, "Malformed chunk size");
    m_extensions += chunk->extensions;
    if (m_extensions > m_limits.chunkExtensions)
        return refuse(400, "Too many chunk extensions");
    m_left = chunk->size;
    m_fieldBytes = 0;
    m_state = m_left == 0 ? State::Trailers : State::ChunkData;
    return std::nullopt;
}

RequestReader::Step RequestReader::readChunkEnd(std::string_view& input)
{
    const Line line = takeLine(input, lineEnd);
    if (line == Line::Partial)
        return Event::NeedMore;
    if (line != Line::Whole || !m_line.empty())
        return refuse(400, "Chunk longer than its size");
    m_state = State::ChunkSize;
    return std::nullopt;
}

RequestReader::Step RequestReader::readTrailers(std::string_view& input)
{
    switch (takeLine(input, longestField())) {
    case Line::Partial:
        return Event::NeedMore;
    case Line::TooLong:
        return refuse(431, "Trailer fields too large");
    case Line::Broken:
        return refuse(400, brokenLineEnd);
    case Line::Whole:
        break;
    }
    auto refusal = m_line.empty() ? checkTrailers(m_trailers) : takeField(m_trailers);
    if (refusal)
        return refuse(std::move(*refusal));
    if (m_line.empty())
        m_state = State::End;
    return std::nullopt;
}

RequestReader::Event RequestReader::refuse(Response answer)
{
    m_refusal = std::move(answer);
    m_state = State::Refused;
    m_partial.clear();
    m_piece = {};
    return Event::Refused;
}

RequestReader::Event RequestReader::refuse(int status, std::string_view detail)
{
    return refuse(framingRefusal(status, detail));
}

} // namespace gatehouse::http
