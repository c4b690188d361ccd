#include "otlpprotoreader.h"

#include "traceproblem.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

using proto::WireType;

constexpr std::uint64_t endless = ~std::uint64_t{0};
/// Of one span, resource or scope; OTLP's receivers take no more than this in a whole request.
constexpr std::uint64_t longestLeaf = std::uint64_t{64} << 20U;
constexpr std::uint32_t librarySpans = 1000; ///< of ResourceSpans, before OTLP 0.15

/// Takes everything and keeps nothing.
class NoSink final : public TraceSink
{
public:
    ResourceId reserveResource() override { return 0; }
    ScopeId reserveScope() override { return 0; }
    void describeResource(ResourceId /*id*/, const SentResource& /*resource*/) override {}
    void describeScope(ScopeId /*id*/, const SentScope& /*scope*/) override {}
    bool addSpan(const SentSpan& /*span*/) override { return true; }
    void markPartial(const SentId& /*traceId*/) override {}
    void addUnreadable(std::uint64_t /*count*/) override {}
};

/// Follows the first field 1 of a message that may be cut; false if it does not begin with one.
bool enterFirst(std::string_view& message)
{
    std::uint64_t tag = 0;
    std::uint64_t length = 0;
    message.remove_prefix(proto::readVarint(message, tag));
    message.remove_prefix(proto::readVarint(message, length));
    message = message.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(length, message.size())));
    return tag == (1U << 3U | static_cast<unsigned>(WireType::Bytes)) && !message.empty();
}

} // namespace

OtlpProtoReader::OtlpProtoReader(TraceSink& sink, OtlpProtoShape shape) : m_sink(sink)
{
    m_open.push_back({shape == OtlpProtoShape::TempoAnswer ? Level::Answer : Level::Document, endless});
}

Outcome<void> OtlpProtoReader::read(std::string_view bytes)
{
    if (m_problem)
        return *m_problem;
    if (!m_kept.empty())
        bytes = m_kept.append(bytes);
    std::string_view rest = bytes;
    for (Step step = Step::Done; step == Step::Done;) {
        skip(rest);
        closeLevels();
        if (rest.empty())
            break;
        step = readField(rest);
        if (step == Step::Broken || step == Step::TooLarge)
            return fail(step);
    }
    // `rest` may lie in m_kept.
    std::string kept(rest);
    m_kept.swap(kept);
    return {};
}

Outcome<void> OtlpProtoReader::finish()
{
    if (m_problem)
        return *m_problem;
    const std::uint64_t end = m_offset + m_kept.size();
    if (end == 0)
        return Problem{TraceProblem::NotATrace};
    if (!m_kept.empty() || m_skip != 0 || m_open.size() > 1)
        return Problem{TraceProblem::CutOff, {std::to_string(end)}, "byte " + std::to_string(end)};
    return {};
}

Outcome<void> OtlpProtoReader::check(std::string_view message, OtlpProtoShape shape)
{
    NoSink sink;
    OtlpProtoReader reader(sink, shape);
    const auto read = reader.read(message);
    return read.ok() && !message.empty() ? reader.finish() : read;
}

/// In OTLP the first value three levels down is an attribute, in Tempo's answer that is one level deeper:
/// there stands the attribute's key, which is no message.
OtlpProtoShape OtlpProtoReader::shapeOf(std::string_view head)
{
    for (int level = 0; level < 4; ++level)
        if (!enterFirst(head))
            return OtlpProtoShape::TracesData;
    // Here is the key itself, or in Tempo's answer the attribute with its key.
    return enterFirst(head) ? OtlpProtoShape::TempoAnswer : OtlpProtoShape::TracesData;
}

OtlpProtoReader::Step OtlpProtoReader::readField(std::string_view& rest)
{
    const std::string_view room =
        rest.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(roomLeft(), rest.size())));
    const bool whole = room.size() < rest.size(); // nothing more can come into this message
    const auto lacking = [&](std::size_t held) {
        return whole || held >= proto::longestVarint ? Step::Broken : Step::NeedMore;
    };
    std::uint64_t tag = 0;
    std::uint64_t number = 0;
    std::size_t head = proto::readVarint(room, tag);
    if (head == 0)
        return lacking(room.size());
    if (tag >> 3U == 0 || tag >> 32U != 0)
        return Step::Broken;
    const auto type = static_cast<WireType>(tag & 7U);
    if (type == WireType::Varint || type == WireType::Bytes) {
        const std::size_t size = proto::readVarint(room.substr(head), number);
        if (size == 0)
            return lacking(room.size() - head);
        head += size;
    }
    if (type == WireType::Bytes)
        return readBytes(rest, static_cast<std::uint32_t>(tag >> 3U), number, head);
    if (type == WireType::StartGroup || type == WireType::EndGroup || type > WireType::Fixed32)
        return Step::Broken;
    if (type != WireType::Varint)
        m_skip = type == WireType::Fixed64 ? 8 : 4;
    if (head + m_skip > roomLeft())
        return Step::Broken;
    // Tempo's TraceByIDResponse.status: 1 is PARTIAL.
    if (m_open.back().level == Level::Answer && type == WireType::Varint && tag >> 3U == 3 && number == 1)
        m_sink.markPartial({});
    rest.remove_prefix(head);
    m_offset += head;
    return Step::Done;
}

OtlpProtoReader::Step OtlpProtoReader::readBytes(std::string_view& rest, std::uint32_t field,
                                                 std::uint64_t length, std::size_t head)
{
    if (head > roomLeft() || length > roomLeft() - head || length >= endless / 2)
        return Step::Broken;
    if (isLeaf(field)) {
        if (length > longestLeaf)
            return Step::TooLarge;
        if (length > rest.size() - head)
            return Step::NeedMore;
        const Step step = readLeaf(field, rest.substr(head, static_cast<std::size_t>(length)));
        if (step != Step::Done)
            return step;
        head += static_cast<std::size_t>(length);
    } else if (!descend(field, m_offset + head + length)) {
        m_skip = length;
    }
    rest.remove_prefix(head);
    m_offset += head;
    return Step::Done;
}

bool OtlpProtoReader::descend(std::uint32_t field, std::uint64_t end)
{
    switch (m_open.back().level) {
    case Level::Answer:
        if (field != 1)
            return false;
        m_open.push_back({Level::Document, end});
        return true;
    case Level::Document:
        if (field != 1)
            return false;
        m_open.push_back({Level::Resource, end});
        m_resource = m_sink.reserveResource();
        return true;
    case Level::Resource:
        if (field != 2 && field != librarySpans)
            return false;
        m_open.push_back({Level::Scope, end});
        m_scope = m_sink.reserveScope();
        return true;
    case Level::Scope:
        break;
    }
    return false;
}

bool OtlpProtoReader::isLeaf(std::uint32_t field) const
{
    const Level level = m_open.back().level;
    return (level == Level::Resource && field == 1) || (level == Level::Scope && (field == 1 || field == 2));
}

OtlpProtoReader::Step OtlpProtoReader::readLeaf(std::uint32_t field, std::string_view leaf)
{
    if (m_open.back().level == Level::Resource) {
        SentResource resource;
        if (!m_decoder.readResource(leaf, resource))
            return Step::Broken;
        m_sink.describeResource(m_resource, resource);
        return Step::Done;
    }
    if (field == 1) {
        SentScope scope;
        if (!m_decoder.readScope(leaf, scope))
            return Step::Broken;
        m_sink.describeScope(m_scope, scope);
        return Step::Done;
    }
    SentSpan span;
    if (!m_decoder.readSpan(leaf, span))
        return Step::Broken;
    span.resource = m_resource;
    span.scope = m_scope;
    if (!m_sink.addSpan(span))
        return Step::TooLarge;
    ++m_spans;
    return Step::Done;
}

void OtlpProtoReader::skip(std::string_view& rest)
{
    const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(m_skip, rest.size()));
    rest.remove_prefix(step);
    m_skip -= step;
    m_offset += step;
}

void OtlpProtoReader::closeLevels()
{
    while (m_skip == 0 && m_open.size() > 1 && m_open.back().end == m_offset)
        m_open.pop_back();
}

/// Of the innermost open message.
std::uint64_t OtlpProtoReader::roomLeft() const
{
    return m_open.back().end - m_offset;
}

Outcome<void> OtlpProtoReader::fail(Step step)
{
    if (step == Step::TooLarge)
        m_problem = Problem{TraceProblem::TooLarge, {std::to_string(m_spans)}};
    else
        m_problem =
            Problem{TraceProblem::Malformed, {std::to_string(m_offset)}, "byte " + std::to_string(m_offset)};
    return *m_problem;
}

} // namespace gatehouse
