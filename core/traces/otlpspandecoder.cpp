#include "otlpspandecoder.h"

#include "attributebytes.h"
#include "cleantext.h"
#include "protobytes.h"

namespace gatehouse
{
namespace
{

using proto::FieldCursor;
using proto::WireType;

constexpr std::uint32_t keptAttributes = 9; // of SpanDetailsWriter
constexpr std::uint32_t keptDropped = 10;

/// Fields that are kept as they are: copied only where others stand between them.
class KeptFields
{
public:
    explicit KeptFields(std::string& room) : m_room(room) { m_room.clear(); }

    void add(std::string_view field)
    {
        if (m_run.data() + m_run.size() == field.data()) {
            m_run = {m_run.data(), m_run.size() + field.size()};
            return;
        }
        m_room.append(m_run);
        m_run = field;
    }
    std::string_view bytes()
    {
        if (m_room.empty())
            return m_run;
        m_room.append(m_run);
        m_run = {};
        return m_room;
    }

private:
    std::string& m_room;
    std::string_view m_run = {};
};

bool isDetail(std::uint32_t field)
{
    return field == 3 || (field >= 9 && field <= 16);
}

SpanKind kindOf(std::uint64_t number)
{
    return number <= static_cast<std::uint64_t>(SpanKind::Consumer) ? static_cast<SpanKind>(number)
                                                                    : SpanKind::Unspecified;
}

bool readStatus(std::string_view message, SentSpan& span)
{
    FieldCursor fields(message);
    while (fields.next())
        if (fields.is(3, WireType::Varint))
            span.status = fields.number() <= 2 ? static_cast<SpanStatus>(fields.number()) : SpanStatus::Unset;
    span.error = span.status == SpanStatus::Error;
    return !fields.failed();
}

/// The service's name as text, whatever it was sent as.
std::string_view serviceName(const AttributeValue& value, std::string& room)
{
    if (value.type() == AttributeValue::Type::String)
        return cleanText(value.bytes(), room);
    room = value.type() == AttributeValue::Type::Nothing ? std::string() : value.text();
    return room;
}

} // namespace

bool OtlpSpanDecoder::readSpan(std::string_view message, SentSpan& span)
{
    // What protobuf leaves out is zero.
    span.startNano = 0;
    span.endNano = 0;
    KeptFields details(m_details);
    FieldCursor fields(message);
    while (fields.next()) {
        if (fields.is(1, WireType::Bytes))
            span.traceId = SentId::ofBytes(fields.bytes());
        else if (fields.is(2, WireType::Bytes))
            span.spanId = SentId::ofBytes(fields.bytes());
        else if (fields.is(4, WireType::Bytes))
            span.parentId = SentId::ofBytes(fields.bytes());
        else if (fields.is(5, WireType::Bytes))
            span.name = cleanText(fields.bytes(), m_text);
        else if (fields.is(6, WireType::Varint))
            span.kind = kindOf(fields.number());
        else if (fields.is(7, WireType::Fixed64))
            span.startNano = fields.number();
        else if (fields.is(8, WireType::Fixed64))
            span.endNano = fields.number();
        else if (isDetail(fields.field()))
            details.add(fields.whole());
        if (fields.is(15, WireType::Bytes) && !readStatus(fields.bytes(), span))
            return false;
    }
    span.details = details.bytes();
    return !fields.failed();
}

bool OtlpSpanDecoder::readResource(std::string_view message, SentResource& resource)
{
    m_details.clear();
    m_text.clear();
    bool named = false;
    FieldCursor fields(message);
    while (fields.next()) {
        if (fields.is(2, WireType::Varint))
            proto::appendNumber(m_details, keptDropped, fields.number());
        if (fields.is(1, WireType::Bytes))
            proto::appendBytes(m_details, keptAttributes, fields.bytes());
    }
    resource.attributes = m_details;
    AttributeList attributes(m_details, keptAttributes);
    while (!named && attributes.next()) {
        named = attributes.key() == "service.name";
        if (named)
            resource.service = serviceName(attributes.value(), m_text);
    }
    return !fields.failed();
}

bool OtlpSpanDecoder::readScope(std::string_view message, SentScope& scope)
{
    m_details.clear();
    FieldCursor fields(message);
    while (fields.next()) {
        if (fields.is(1, WireType::Bytes))
            scope.name = cleanText(fields.bytes(), m_text);
        else if (fields.is(2, WireType::Bytes))
            scope.version = cleanText(fields.bytes(), m_version);
        else if (fields.is(3, WireType::Bytes))
            proto::appendBytes(m_details, keptAttributes, fields.bytes());
        else if (fields.is(4, WireType::Varint))
            proto::appendNumber(m_details, keptDropped, fields.number());
    }
    scope.attributes = m_details;
    return !fields.failed();
}

} // namespace gatehouse
