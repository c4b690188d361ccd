#include "spandetailswriter.h"

#include "protobytes.h"

#include <array>
#include <bit>
#include <cassert>

namespace gatehouse
{
namespace
{

using proto::WireType;

// Field numbers of opentelemetry/proto/trace/v1/trace.proto and common/v1/common.proto.
constexpr std::uint32_t spanTraceState = 3;
constexpr std::uint32_t spanAttributes = 9;
constexpr std::uint32_t spanDroppedAttributes = 10;
constexpr std::uint32_t spanEvents = 11;
constexpr std::uint32_t spanDroppedEvents = 12;
constexpr std::uint32_t spanLinks = 13;
constexpr std::uint32_t spanDroppedLinks = 14;
constexpr std::uint32_t spanStatus = 15;
constexpr std::uint32_t spanFlags = 16;
constexpr std::uint32_t statusMessageField = 2;
constexpr std::uint32_t eventTime = 1;
constexpr std::uint32_t eventName = 2;
constexpr std::uint32_t eventAttributes = 3;
constexpr std::uint32_t eventDropped = 4;
constexpr std::uint32_t linkTraceId = 1;
constexpr std::uint32_t linkSpanId = 2;
constexpr std::uint32_t linkTraceState = 3;
constexpr std::uint32_t linkAttributes = 4;
constexpr std::uint32_t linkDropped = 5;
constexpr std::uint32_t linkFlags = 6;
constexpr std::uint32_t pairKey = 1;
constexpr std::uint32_t pairValue = 2;
constexpr std::uint32_t listValues = 1; // of ArrayValue and of KeyValueList
constexpr std::uint32_t valueString = 1;
constexpr std::uint32_t valueBoolean = 2;
constexpr std::uint32_t valueInteger = 3;
constexpr std::uint32_t valueNumber = 4;
constexpr std::uint32_t valueArray = 5;
constexpr std::uint32_t valueMap = 6;
constexpr std::uint32_t valueBytes = 7;

/// Lengths that are not known yet take this many bytes: a varint may be longer than it need be.
constexpr std::size_t paddedLength = 5;

/// The bytes an id has on the wire; a text as it is.
std::string wireId(const SentId& id)
{
    if (id.isText())
        return std::string(id.text());
    std::string bytes;
    for (int at = (id.digits() + 1) / 2; at-- > 0;)
        bytes.push_back(static_cast<char>(at >= 8 ? id.high() >> (8 * (at - 8)) : id.low() >> (8 * at)));
    return bytes;
}

} // namespace

void SpanDetailsWriter::clear()
{
    m_bytes.clear();
    m_open.clear();
}

void SpanDetailsWriter::string(std::string_view key, std::string_view value)
{
    m_value.clear();
    proto::appendBytes(m_value, valueString, value);
    addValue(key, m_value);
}

void SpanDetailsWriter::integer(std::string_view key, std::int64_t value)
{
    m_value.clear();
    proto::appendNumber(m_value, valueInteger, static_cast<std::uint64_t>(value));
    addValue(key, m_value);
}

void SpanDetailsWriter::number(std::string_view key, double value)
{
    m_value.clear();
    proto::appendFixed64(m_value, valueNumber, std::bit_cast<std::uint64_t>(value));
    addValue(key, m_value);
}

void SpanDetailsWriter::boolean(std::string_view key, bool value)
{
    m_value.clear();
    proto::appendNumber(m_value, valueBoolean, value ? 1 : 0);
    addValue(key, m_value);
}

void SpanDetailsWriter::binary(std::string_view key, std::string_view value)
{
    m_value.clear();
    proto::appendBytes(m_value, valueBytes, value);
    addValue(key, m_value);
}

void SpanDetailsWriter::nothing(std::string_view key)
{
    addValue(key, {});
}

void SpanDetailsWriter::beginArray(std::string_view key)
{
    beginValue(key, Place::Array, valueArray);
}

void SpanDetailsWriter::beginMap(std::string_view key)
{
    beginValue(key, Place::Map, valueMap);
}

void SpanDetailsWriter::beginEvent(std::uint64_t timeUnixNano, std::string_view name)
{
    m_open.push_back({Place::Event, 1, {openMessage(spanEvents)}});
    proto::appendFixed64(m_bytes, eventTime, timeUnixNano);
    proto::appendBytes(m_bytes, eventName, name);
}

void SpanDetailsWriter::beginLink(const SentId& traceId, const SentId& spanId, std::string_view traceState)
{
    m_open.push_back({Place::Link, 1, {openMessage(spanLinks)}});
    proto::appendBytes(m_bytes, linkTraceId, wireId(traceId));
    proto::appendBytes(m_bytes, linkSpanId, wireId(spanId));
    if (!traceState.empty())
        proto::appendBytes(m_bytes, linkTraceState, traceState);
}

void SpanDetailsWriter::end()
{
    assert(!m_open.empty());
    const Open& open = m_open.back();
    for (std::size_t at = 0; at < open.lengths; ++at) {
        const std::size_t begin = open.contents[at];
        const std::size_t length = m_bytes.size() - begin;
        for (std::size_t byte = 0; byte < paddedLength; ++byte) {
            const bool last = byte + 1 == paddedLength;
            m_bytes[begin - paddedLength + byte] =
                static_cast<char>(((length >> (7 * byte)) & 0x7FU) | (last ? 0U : 0x80U));
        }
    }
    m_open.pop_back();
}

void SpanDetailsWriter::traceState(std::string_view value)
{
    if (!value.empty())
        proto::appendBytes(m_bytes, spanTraceState, value);
}

void SpanDetailsWriter::statusMessage(std::string_view value)
{
    if (value.empty())
        return;
    m_value.clear();
    proto::appendBytes(m_value, statusMessageField, value);
    proto::appendBytes(m_bytes, spanStatus, m_value);
}

void SpanDetailsWriter::flags(std::uint32_t value)
{
    if (value != 0)
        proto::appendFixed32(m_bytes, m_open.empty() ? spanFlags : linkFlags, value);
}

void SpanDetailsWriter::droppedAttributes(std::uint32_t count)
{
    if (count == 0)
        return;
    const bool top = m_open.empty();
    const bool event = !top && m_open.back().place == Place::Event;
    proto::appendNumber(m_bytes, top ? spanDroppedAttributes : event ? eventDropped : linkDropped, count);
}

void SpanDetailsWriter::droppedEvents(std::uint32_t count)
{
    if (count != 0)
        proto::appendNumber(m_bytes, spanDroppedEvents, count);
}

void SpanDetailsWriter::droppedLinks(std::uint32_t count)
{
    if (count != 0)
        proto::appendNumber(m_bytes, spanDroppedLinks, count);
}

void SpanDetailsWriter::addValue(std::string_view key, std::string_view anyValue)
{
    if (!m_open.empty() && m_open.back().place == Place::Array) {
        proto::appendBytes(m_bytes, listValues, anyValue);
        return;
    }
    proto::appendTag(m_bytes, attributeField(), WireType::Bytes);
    proto::appendVarint(m_bytes, proto::sizeOfBytes(key.size()) + proto::sizeOfBytes(anyValue.size()));
    proto::appendBytes(m_bytes, pairKey, key);
    proto::appendBytes(m_bytes, pairValue, anyValue);
}

void SpanDetailsWriter::beginValue(std::string_view key, Place place, std::uint32_t field)
{
    Open open{place, 0, {}};
    if (!m_open.empty() && m_open.back().place == Place::Array) {
        open.contents[open.lengths++] = openMessage(listValues);
    } else {
        open.contents[open.lengths++] = openMessage(attributeField());
        proto::appendBytes(m_bytes, pairKey, key);
        open.contents[open.lengths++] = openMessage(pairValue);
    }
    open.contents[open.lengths++] = openMessage(field);
    m_open.push_back(open);
}

/// Where its contents begin; end() fills in the length.
std::size_t SpanDetailsWriter::openMessage(std::uint32_t field)
{
    proto::appendTag(m_bytes, field, WireType::Bytes);
    m_bytes.append(paddedLength, '\0');
    return m_bytes.size();
}

std::uint32_t SpanDetailsWriter::attributeField() const
{
    if (m_open.empty())
        return spanAttributes;
    switch (m_open.back().place) {
    case Place::Event:
        return eventAttributes;
    case Place::Link:
        return linkAttributes;
    case Place::Array:
    case Place::Map:
        break;
    }
    return listValues;
}

} // namespace gatehouse
