#pragma once

#include "sentid.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Writes what a span, a resource or a scope has beside its columns: attributes, events, links and the rest,
/// as fields of an OTLP Span message, so that what came as OTLP protobuf needs no second writing. One writer
/// serves all spans of a file: after clear() it allocates nothing more.
///
/// Attributes stand at the top, in an event or in a link, whichever was begun last. A value with values in it
/// is begun and ended; in an array `key` is not looked at. Text must be UTF-8.
class SpanDetailsWriter
{
public:
    void clear();
    /// Good until the next call. Everything begun must be ended.
    std::string_view bytes() const { return m_bytes; }

    void string(std::string_view key, std::string_view value);
    void integer(std::string_view key, std::int64_t value);
    void number(std::string_view key, double value);
    void boolean(std::string_view key, bool value);
    void binary(std::string_view key, std::string_view value);
    /// A value of no kind (JSON's null).
    void nothing(std::string_view key);
    void beginArray(std::string_view key);
    void beginMap(std::string_view key);

    void beginEvent(std::uint64_t timeUnixNano, std::string_view name);
    void beginLink(const SentId& traceId, const SentId& spanId, std::string_view traceState = {});
    /// Ends what was begun last: an array, a map, an event or a link.
    void end();

    void traceState(std::string_view value);
    void statusMessage(std::string_view value);
    /// OTLP's `flags`, of the link that is open, else of the span: bits 0 to 7 are those of W3C.
    void flags(std::uint32_t value);
    void droppedAttributes(std::uint32_t count); ///< of the event or link that is open, else of the span
    void droppedEvents(std::uint32_t count);
    void droppedLinks(std::uint32_t count);

private:
    enum class Place : std::uint8_t { Event, Link, Array, Map };
    struct Open {
        Place place;
        std::uint8_t lengths;    ///< how many messages it opened
        std::size_t contents[3]; ///< where the contents of each begin
    };

    void addValue(std::string_view key, std::string_view anyValue);
    void beginValue(std::string_view key, Place place, std::uint32_t field);
    std::size_t openMessage(std::uint32_t field);
    std::uint32_t attributeField() const;

    std::string m_bytes;
    std::string m_value;
    std::vector<Open> m_open;
};

} // namespace gatehouse
