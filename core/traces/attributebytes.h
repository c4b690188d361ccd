#pragma once

#include "protobytes.h"
#include "sentid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A value of an attribute, still in its bytes (OTLP's AnyValue).
class AttributeValue
{
public:
    enum class Type : std::uint8_t { Nothing, String, Boolean, Integer, Number, Array, Map, Binary };

    AttributeValue() = default;
    explicit AttributeValue(std::string_view anyValue);

    Type type() const { return m_type; }
    /// Of a string or of binary bytes; of an array or map, what AttributeValues or AttributeList walk over.
    std::string_view bytes() const { return m_bytes; }
    bool boolean() const { return m_number != 0; }
    std::int64_t integer() const { return static_cast<std::int64_t>(m_number); }
    double number() const;

    /// For people and for searching: a string as it is, numbers in their shortest form, arrays and maps as
    /// JSON, bytes as base64. At most `limit` bytes, with an ellipsis where it was cut; what is nested deeper
    /// than 64 is an ellipsis.
    std::string text(std::size_t limit = std::size_t{1} << 20U) const;

private:
    Type m_type = Type::Nothing;
    std::string_view m_bytes = {};
    std::uint64_t m_number = 0;
};

/// The elements of an array, in order. `while (values.next()) use(values.value());`
class AttributeValues
{
public:
    explicit AttributeValues(const AttributeValue& array) : m_fields(array.bytes()) {}

    bool next();
    AttributeValue value() const { return AttributeValue(m_fields.bytes()); }

private:
    proto::FieldCursor m_fields;
};

/// Attributes in the order sent, names possibly repeated: of a span, a resource, a scope, an event, a link,
/// or the entries of a map. `while (list.next()) use(list.key(), list.value());` What is broken is skipped.
class AttributeList
{
public:
    /// None.
    AttributeList() : m_fields({}), m_wanted(1) {}
    /// Of a message that keeps them in this field.
    AttributeList(std::string_view message, std::uint32_t field) : m_fields(message), m_wanted(field) {}
    explicit AttributeList(const AttributeValue& map) : AttributeList(map.bytes(), 1) {}

    bool next();
    std::string_view key() const { return m_key; }
    AttributeValue value() const { return AttributeValue(m_value); }
    /// The first of the name behind the ones already met.
    std::optional<AttributeValue> find(std::string_view key);

private:
    proto::FieldCursor m_fields;
    std::uint32_t m_wanted;
    std::string_view m_key = {};
    std::string_view m_value = {};
};

struct SpanEvent {
    std::uint64_t timeUnixNano = 0;
    std::string_view name = {};
    AttributeList attributes = {};
    std::uint32_t droppedAttributes = 0;
};

/// Another span that this one points to, in this trace or another.
struct SpanLink {
    SentId traceId = {};
    SentId spanId = {};
    std::string_view traceState = {};
    AttributeList attributes = {};
    std::uint32_t droppedAttributes = 0;
    std::uint32_t flags = 0;
};

/// What a span has beside its columns, in the bytes of SpanDetailsWriter or of an OTLP Span; read when looked
/// at. Hostile bytes are harmless: what cannot be read is not there.
class SpanDetails
{
public:
    explicit SpanDetails(std::string_view bytes = {}) : m_bytes(bytes) {}

    std::string_view bytes() const { return m_bytes; }
    AttributeList attributes() const { return {m_bytes, 9}; }
    std::string_view traceState() const;
    std::string_view statusMessage() const;
    std::uint32_t flags() const;
    std::uint32_t droppedAttributes() const;
    std::uint32_t droppedEvents() const;
    std::uint32_t droppedLinks() const;

    class Events
    {
    public:
        explicit Events(std::string_view bytes) : m_fields(bytes) {}
        bool next();
        const SpanEvent& event() const { return m_event; }

    private:
        proto::FieldCursor m_fields;
        SpanEvent m_event = {};
    };
    class Links
    {
    public:
        explicit Links(std::string_view bytes) : m_fields(bytes) {}
        bool next();
        const SpanLink& link() const { return m_link; }

    private:
        proto::FieldCursor m_fields;
        SpanLink m_link = {};
    };
    /// In the order sent. `for (auto events = details.events(); events.next();) use(events.event());`
    Events events() const { return Events(m_bytes); }
    Links links() const { return Links(m_bytes); }

private:
    std::uint64_t numberOf(std::uint32_t field, proto::WireType type) const;

    std::string_view m_bytes;
};

} // namespace gatehouse
