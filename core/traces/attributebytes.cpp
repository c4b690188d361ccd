#include "attributebytes.h"

#include "attributetext.h"

#include <bit>

namespace gatehouse
{
namespace
{

using proto::FieldCursor;
using proto::WireType;

/// One entry of a KeyValue message.
void readPair(std::string_view message, std::string_view& key, std::string_view& value)
{
    key = {};
    value = {};
    FieldCursor fields(message);
    while (fields.next()) {
        if (fields.is(1, WireType::Bytes))
            key = fields.bytes();
        else if (fields.is(2, WireType::Bytes))
            value = fields.bytes();
    }
}

} // namespace

AttributeValue::AttributeValue(std::string_view anyValue)
{
    FieldCursor fields(anyValue);
    while (fields.next()) { // of a oneof the last counts
        const bool bytes = fields.type() == WireType::Bytes;
        const bool varint = fields.type() == WireType::Varint;
        Type type = Type::Nothing;
        switch (fields.field()) {
        case 1:
            type = bytes ? Type::String : type;
            break;
        case 2:
            type = varint ? Type::Boolean : type;
            break;
        case 3:
            type = varint ? Type::Integer : type;
            break;
        case 4:
            type = fields.type() == WireType::Fixed64 ? Type::Number : type;
            break;
        case 5:
            type = bytes ? Type::Array : type;
            break;
        case 6:
            type = bytes ? Type::Map : type;
            break;
        case 7:
            type = bytes ? Type::Binary : type;
            break;
        default:
            break;
        }
        if (type == Type::Nothing)
            continue;
        m_type = type;
        m_bytes = bytes ? fields.bytes() : std::string_view();
        m_number = bytes ? 0 : fields.number();
    }
}

double AttributeValue::number() const
{
    return std::bit_cast<double>(m_number);
}

std::string AttributeValue::text(std::size_t limit) const
{
    return attributeText(*this, limit);
}

bool AttributeValues::next()
{
    while (m_fields.next())
        if (m_fields.is(1, WireType::Bytes))
            return true;
    return false;
}

bool AttributeList::next()
{
    while (m_fields.next()) {
        if (!m_fields.is(m_wanted, WireType::Bytes))
            continue;
        readPair(m_fields.bytes(), m_key, m_value);
        return true;
    }
    return false;
}

std::optional<AttributeValue> AttributeList::find(std::string_view key)
{
    while (next())
        if (m_key == key)
            return value();
    return std::nullopt;
}

std::string_view SpanDetails::traceState() const
{
    std::string_view state;
    for (FieldCursor fields(m_bytes); fields.next();)
        if (fields.is(3, WireType::Bytes))
            state = fields.bytes();
    return state;
}

std::string_view SpanDetails::statusMessage() const
{
    std::string_view message;
    for (FieldCursor fields(m_bytes); fields.next();) {
        if (!fields.is(15, WireType::Bytes))
            continue;
        for (FieldCursor status(fields.bytes()); status.next();)
            if (status.is(2, WireType::Bytes))
                message = status.bytes();
    }
    return message;
}

std::uint32_t SpanDetails::flags() const
{
    return static_cast<std::uint32_t>(numberOf(16, WireType::Fixed32));
}

std::uint32_t SpanDetails::droppedAttributes() const
{
    return static_cast<std::uint32_t>(numberOf(10, WireType::Varint));
}

std::uint32_t SpanDetails::droppedEvents() const
{
    return static_cast<std::uint32_t>(numberOf(12, WireType::Varint));
}

std::uint32_t SpanDetails::droppedLinks() const
{
    return static_cast<std::uint32_t>(numberOf(14, WireType::Varint));
}

std::uint64_t SpanDetails::numberOf(std::uint32_t field, WireType type) const
{
    std::uint64_t number = 0;
    for (FieldCursor fields(m_bytes); fields.next();)
        if (fields.is(field, type))
            number = fields.number();
    return number;
}

bool SpanDetails::Events::next()
{
    while (m_fields.next()) {
        if (!m_fields.is(11, WireType::Bytes))
            continue;
        m_event = {};
        m_event.attributes = AttributeList(m_fields.bytes(), 3);
        for (FieldCursor event(m_fields.bytes()); event.next();) {
            if (event.is(1, WireType::Fixed64))
                m_event.timeUnixNano = event.number();
            else if (event.is(2, WireType::Bytes))
                m_event.name = event.bytes();
            else if (event.is(4, WireType::Varint))
                m_event.droppedAttributes = static_cast<std::uint32_t>(event.number());
        }
        return true;
    }
    return false;
}

bool SpanDetails::Links::next()
{
    while (m_fields.next()) {
        if (!m_fields.is(13, WireType::Bytes))
            continue;
        m_link = {};
        m_link.attributes = AttributeList(m_fields.bytes(), 4);
        for (FieldCursor link(m_fields.bytes()); link.next();) {
            if (link.is(1, WireType::Bytes))
                m_link.traceId = SentId::ofBytes(link.bytes());
            else if (link.is(2, WireType::Bytes))
                m_link.spanId = SentId::ofBytes(link.bytes());
            else if (link.is(3, WireType::Bytes))
                m_link.traceState = link.bytes();
            else if (link.is(5, WireType::Varint))
                m_link.droppedAttributes = static_cast<std::uint32_t>(link.number());
            else if (link.is(6, WireType::Fixed32))
                m_link.flags = static_cast<std::uint32_t>(link.number());
        }
        return true;
    }
    return false;
}

} // namespace gatehouse
