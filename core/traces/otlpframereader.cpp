#include "otlpframereader.h"

#include "otlpprotoreader.h"
#include "traceproblem.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t lengthSize = 4;
constexpr std::size_t longestFrame = std::size_t{1} << 30U;
constexpr char resourceSpansTag = 0x0A;

std::size_t lengthAt(std::string_view bytes)
{
    std::size_t length = 0;
    for (const char c : bytes.substr(0, lengthSize))
        length = length << 8U | static_cast<std::uint8_t>(c);
    return length;
}

} // namespace

Outcome<void> OtlpFrameReader::read(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t wanted = m_kept.size() < lengthSize ? lengthSize : lengthSize + lengthAt(m_kept);
        const std::string_view part = bytes.substr(0, wanted - m_kept.size());
        m_kept.append(part);
        bytes.remove_prefix(part.size());
        if (m_kept.size() < lengthSize)
            continue;
        const std::size_t length = lengthAt(m_kept);
        if (length > longestFrame)
            return Problem{TraceProblem::TooLarge, {std::to_string(m_frames)}};
        if (m_kept.size() < lengthSize + length)
            continue;
        if (auto read = readFrame(std::string_view(m_kept).substr(lengthSize)); !read)
            return read;
        m_kept.clear();
    }
    return {};
}

Outcome<void> OtlpFrameReader::finish()
{
    if (!m_kept.empty())
        m_sink.addUnreadable(1);
    const std::uint64_t end = m_offset + m_kept.size();
    if (m_frames == 0 && end != 0)
        return Problem{TraceProblem::CutOff, {std::to_string(end)}, "byte " + std::to_string(end)};
    if (m_readable == 0)
        return Problem{TraceProblem::NotATrace};
    return {};
}

bool OtlpFrameReader::isFramed(std::string_view head)
{
    if (head.size() <= lengthSize || head[0] == resourceSpansTag)
        return false;
    const std::size_t length = lengthAt(head);
    return length > 0 && length <= longestFrame && head[lengthSize] == resourceSpansTag;
}

Outcome<void> OtlpFrameReader::readFrame(std::string_view frame)
{
    ++m_frames;
    m_offset += lengthSize + frame.size();
    if (!OtlpProtoReader::check(frame)) {
        m_sink.addUnreadable(1);
        return {};
    }
    ++m_readable;
    OtlpProtoReader reader(m_sink);
    return reader.read(frame);
}

} // namespace gatehouse
