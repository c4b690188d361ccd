#include "httpanswerreader.h"

#include "httpmessage.h"
#include "httpsyntax.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestHead = std::size_t(32) * 1024;
constexpr std::size_t longestLine = 4096;

template <class Number>
std::optional<Number> readNumber(std::string_view text, int base)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return {};
    return value;
}

/// The value of the first field of that name in a head's text.
std::optional<std::string_view> fieldOf(std::string_view head, std::string_view nameLowerCase)
{
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        const auto colon = line.find(':');
        if (colon != line.npos && http::equalsIgnoringCase(line.substr(0, colon), nameLowerCase))
            return http::trimmed(line.substr(colon + 1));
    }
    return {};
}

} // namespace

HttpAnswerReader::State HttpAnswerReader::state() const
{
    if (m_step == Step::Done)
        return State::Done;
    return m_step == Step::Broken ? State::Broken : State::NeedMore;
}

HttpAnswerReader::State HttpAnswerReader::feed(std::string_view bytes)
{
    m_bytes += bytes;
    std::size_t before = 0;
    Step step = m_step;
    do {
        before = m_bytes.size();
        step = m_step;
        go();
    } while (state() == State::NeedMore && (m_step != step || m_bytes.size() != before));
    return state();
}

HttpAnswerReader::State HttpAnswerReader::end()
{
    if (m_step == Step::UntilClose)
        m_step = Step::Done;
    else if (m_step != Step::Done)
        m_step = Step::Broken;
    return state();
}

bool HttpAnswerReader::takeLine(std::string& line)
{
    const auto end = m_bytes.find("\r\n");
    if (end == m_bytes.npos) {
        if (m_bytes.size() > longestLine)
            m_step = Step::Broken;
        return false;
    }
    line = m_bytes.substr(0, end);
    m_bytes.erase(0, end + 2);
    return true;
}

void HttpAnswerReader::go()
{
    std::string line;
    switch (m_step) {
    case Step::Head:
        return readHead();
    case Step::Length:
        takeBody(static_cast<std::size_t>(std::min<std::uint64_t>(m_left, m_bytes.size())));
        if (m_left == 0 && m_step == Step::Length)
            m_step = Step::Done;
        return;
    case Step::UntilClose:
        m_left = m_bytes.size();
        return takeBody(m_bytes.size());
    case Step::ChunkSize:
        return readChunkSize();
    case Step::ChunkData:
        takeBody(static_cast<std::size_t>(std::min<std::uint64_t>(m_left, m_bytes.size())));
        if (m_left == 0 && m_step == Step::ChunkData)
            m_step = Step::ChunkEnd;
        return;
    case Step::ChunkEnd:
        if (takeLine(line))
            m_step = line.empty() ? Step::ChunkSize : Step::Broken;
        return;
    case Step::Trailers:
        if (takeLine(line) && line.empty())
            m_step = Step::Done;
        return;
    case Step::Done:
    case Step::Broken:
        return;
    }
}

void HttpAnswerReader::readHead()
{
    const auto end = m_bytes.find("\r\n\r\n");
    if (end == m_bytes.npos || end > longestHead) {
        if (m_bytes.size() > longestHead)
            m_step = Step::Broken;
        return;
    }
    const std::string head = m_bytes.substr(0, end + 2);
    m_bytes.erase(0, end + 4);
    const auto lineEnd = head.find("\r\n");
    if (!readStatusLine(std::string_view(head).substr(0, lineEnd))) {
        m_step = Step::Broken;
        return;
    }
    if (m_status >= 200)
        beginBody(std::string_view(head).substr(lineEnd + 2));
}

bool HttpAnswerReader::readStatusLine(std::string_view line)
{
    if (!line.starts_with("HTTP/1.") || line.size() < 12 || line[8] != ' ')
        return false;
    const auto status = readNumber<int>(line.substr(9, 3), 10);
    m_status = status.value_or(0);
    return m_status >= 100 && m_status <= 599 && m_status != 101;
}

void HttpAnswerReader::beginBody(std::string_view head)
{
    const auto coding = fieldOf(head, "transfer-encoding");
    const auto length = fieldOf(head, "content-length");
    if (m_status == 204 || m_status == 304) {
        m_step = Step::Done;
    } else if (coding) {
        m_step = http::equalsIgnoringCase(*coding, "chunked") ? Step::ChunkSize : Step::Broken;
    } else if (length) {
        const auto size = readNumber<std::uint64_t>(*length, 10);
        m_left = size.value_or(0);
        m_step = size ? Step::Length : Step::Broken;
    } else {
        m_step = Step::UntilClose;
    }
}

void HttpAnswerReader::takeBody(std::size_t count)
{
    if (m_tooLarge || m_body.size() + count > m_mostBody) {
        m_tooLarge = true;
        m_body.clear();
        m_step = Step::Done; // the rest is not worth reading
        return;
    }
    m_body.append(m_bytes, 0, count);
    m_bytes.erase(0, count);
    m_left -= count;
}

void HttpAnswerReader::readChunkSize()
{
    std::string line;
    if (!takeLine(line))
        return;
    const std::string_view digits = http::trimmed(std::string_view(line).substr(0, line.find(';')));
    const auto size = readNumber<std::uint32_t>(digits, 16);
    if (!size)
        m_step = Step::Broken;
    else if (*size == 0)
        m_step = Step::Trailers;
    else
        m_step = Step::ChunkData;
    m_left = size.value_or(0);
}

} // namespace gatehouse
