#include "otlpjsonreader.h"

#include "sentnumbers.h"

#include <array>

namespace gatehouse
{
namespace
{

/// The place of a name in a list, or the number itself.
template <std::size_t Count>
std::size_t enumOf(const JsonRaw& raw, std::string_view prefix,
                   const std::array<std::string_view, Count>& names)
{
    if (const auto number = sent::integer(raw.digits()))
        return *number >= 0 && static_cast<std::uint64_t>(*number) < Count ? static_cast<std::size_t>(*number)
                                                                           : 0;
    if (!raw.isString() || !raw.text.starts_with(prefix))
        return 0;
    for (std::size_t at = 0; at < Count; ++at)
        if (raw.text.substr(prefix.size()) == names[at])
            return at;
    return 0;
}

SpanKind kindOf(const JsonRaw& raw)
{
    constexpr std::array<std::string_view, 6> names = {"UNSPECIFIED", "INTERNAL", "SERVER",
                                                       "CLIENT",      "PRODUCER", "CONSUMER"};
    return static_cast<SpanKind>(enumOf(raw, "SPAN_KIND_", names));
}

SpanStatus statusOf(const JsonRaw& raw)
{
    constexpr std::array<std::string_view, 3> names = {"UNSET", "OK", "ERROR"};
    return static_cast<SpanStatus>(enumOf(raw, "STATUS_CODE_", names));
}

/// Zero stands for what protobuf's JSON leaves out; null is left out, too.
std::optional<std::uint64_t> timeOf(const JsonRaw& raw)
{
    if (raw.type == JsonType::Null && raw.text == "null")
        return 0;
    return sent::nanos(raw.digits(), 1);
}

std::uint32_t countOf(const JsonRaw& raw)
{
    const auto count = sent::integer(raw.digits());
    return count && *count > 0 && *count <= 0xFFFF'FFFF ? static_cast<std::uint32_t>(*count) : 0;
}

bool isOtherSignal(std::string_view key)
{
    return key == "resourceLogs" || key == "resourceMetrics" || key == "resourceProfiles";
}

} // namespace

bool OtlpJsonReader::read(JsonCursor& cursor, DocumentNotes& notes)
{
    notes.holdsData = true;
    bool partial = false;
    for (cursor.beginObject(); cursor.nextMember();) {
        const std::string_view key = cursor.key();
        if ((key == "trace" || key == "result") && cursor.type() == JsonType::Object) {
            for (cursor.beginObject(); cursor.nextMember();)
                readRequestMember(cursor, notes);
        } else if (key == "status") {
            const JsonRaw status = cursor.value();
            partial = partial || status.text == "PARTIAL" || status.text == "1";
        } else {
            readRequestMember(cursor, notes);
        }
    }
    if (partial && cursor.fault() == JsonCursor::Fault::None)
        m_sink.markPartial({});
    return !m_full;
}

void OtlpJsonReader::readRequestMember(JsonCursor& cursor, DocumentNotes& notes)
{
    const std::string_view key = keyOf(cursor);
    notes.otherSignals += isOtherSignal(key) ? 1 : 0;
    if (key != "resourceSpans" && key != "batches")
        return cursor.skip();
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem())
        readResourceSpans(cursor);
}

void OtlpJsonReader::readResourceSpans(JsonCursor& cursor)
{
    if (!cursor.beginObject())
        return;
    const ResourceId resource = m_sink.reserveResource();
    while (cursor.nextMember()) {
        const std::string_view key = keyOf(cursor);
        if (key == "resource") {
            readResource(cursor, resource);
        } else if (key == "scopeSpans" || key == "instrumentationLibrarySpans") {
            if (cursor.beginArray())
                while (cursor.nextItem())
                    readScopeSpans(cursor, resource);
        } else {
            cursor.skip();
        }
    }
}

void OtlpJsonReader::readResource(JsonCursor& cursor, ResourceId id)
{
    if (!cursor.beginObject())
        return;
    m_writer.clear();
    m_service.clear();
    while (cursor.nextMember()) {
        const std::string_view key = keyOf(cursor);
        const bool attributes = key == "attributes";
        const bool dropped = key == "droppedAttributesCount";
        const JsonRaw value = cursor.value();
        if (attributes)
            m_attributes.write(value.text, m_writer, &m_service);
        else if (dropped)
            m_writer.droppedAttributes(countOf(value));
    }
    m_sink.describeResource(id, {m_service, m_writer.bytes()});
}

void OtlpJsonReader::readScopeSpans(JsonCursor& cursor, ResourceId resource)
{
    if (!cursor.beginObject())
        return;
    const ScopeId scope = m_sink.reserveScope();
    while (cursor.nextMember()) {
        const std::string_view key = keyOf(cursor);
        if (key == "scope" || key == "instrumentationLibrary") {
            readScope(cursor, scope);
        } else if (key == "spans") {
            if (cursor.beginArray())
                while (cursor.nextItem())
                    readSpan(cursor, resource, scope);
        } else {
            cursor.skip();
        }
    }
}

void OtlpJsonReader::readScope(JsonCursor& cursor, ScopeId id)
{
    if (!cursor.beginObject())
        return;
    m_writer.clear();
    JsonRaw name;
    JsonRaw version;
    while (cursor.nextMember()) {
        const std::string_view key = keyOf(cursor);
        if (key == "name")
            name = cursor.value();
        else if (key == "version")
            version = cursor.value();
        else if (key == "attributes")
            m_attributes.write(cursor.value().text, m_writer);
        else if (key == "droppedAttributesCount")
            m_writer.droppedAttributes(countOf(cursor.value()));
        else
            cursor.skip();
    }
    m_sink.describeScope(id, {name.string(m_name), version.string(m_text), m_writer.bytes()});
}

void OtlpJsonReader::readSpan(JsonCursor& cursor, ResourceId resource, ScopeId scope)
{
    if (m_full)
        return cursor.skip();
    if (!cursor.beginObject())
        return;
    m_writer.clear();
    m_ids.clear();
    SentSpan span;
    span.resource = resource;
    span.scope = scope;
    // What is left out is zero.
    span.startNano = 0;
    span.endNano = 0;
    while (cursor.nextMember())
        readSpanMember(cursor, span);
    if (cursor.fault() != JsonCursor::Fault::None)
        return;
    span.details = m_writer.bytes();
    m_full = !m_sink.addSpan(span);
}

void OtlpJsonReader::readSpanMember(JsonCursor& cursor, SentSpan& span)
{
    const std::string_view key = keyOf(cursor);
    if (key == "traceId")
        span.traceId = m_ids.hexOrBase64(cursor.value());
    else if (key == "spanId")
        span.spanId = m_ids.hexOrBase64(cursor.value());
    else if (key == "parentSpanId")
        span.parentId = m_ids.hexOrBase64(cursor.value());
    else if (key == "name")
        span.name = cursor.value().string(m_name);
    else if (key == "kind")
        span.kind = kindOf(cursor.value());
    else if (key == "startTimeUnixNano")
        span.startNano = timeOf(cursor.value());
    else if (key == "endTimeUnixNano")
        span.endNano = timeOf(cursor.value());
    else if (key == "status")
        readStatus(cursor, span);
    else if (!readSpanDetail(key, cursor))
        cursor.skip();
}

/// False: nothing that we read, and not yet skipped.
bool OtlpJsonReader::readSpanDetail(std::string_view key, JsonCursor& cursor)
{
    if (key == "attributes")
        m_attributes.write(cursor.value().text, m_writer);
    else if (key == "traceState")
        m_writer.traceState(cursor.value().string(m_text));
    else if (key == "flags")
        m_writer.flags(countOf(cursor.value()));
    else if (key == "events")
        readEvents(cursor);
    else if (key == "links")
        readLinks(cursor);
    else if (key == "droppedAttributesCount")
        m_writer.droppedAttributes(countOf(cursor.value()));
    else if (key == "droppedEventsCount")
        m_writer.droppedEvents(countOf(cursor.value()));
    else if (key == "droppedLinksCount")
        m_writer.droppedLinks(countOf(cursor.value()));
    else
        return false;
    return true;
}

void OtlpJsonReader::readStatus(JsonCursor& cursor, SentSpan& span)
{
    if (!cursor.beginObject())
        return;
    while (cursor.nextMember()) {
        if (cursor.key() == "code")
            span.status = statusOf(cursor.value());
        else if (cursor.key() == "message")
            m_writer.statusMessage(cursor.value().string(m_text));
        else
            cursor.skip();
    }
    span.error = span.status == SpanStatus::Error;
}

void OtlpJsonReader::readEvents(JsonCursor& cursor)
{
    if (cursor.beginArray())
        while (cursor.nextItem())
            readEvent(cursor);
}

void OtlpJsonReader::readEvent(JsonCursor& cursor)
{
    if (!cursor.beginObject())
        return;
    JsonRaw time;
    JsonRaw name;
    JsonRaw attributes;
    JsonRaw dropped;
    while (cursor.nextMember()) {
        const std::string_view key = keyOf(cursor);
        if (key == "timeUnixNano")
            time = cursor.value();
        else if (key == "name")
            name = cursor.value();
        else if (key == "attributes")
            attributes = cursor.value();
        else if (key == "droppedAttributesCount")
            dropped = cursor.value();
        else
            cursor.skip();
    }
    m_writer.beginEvent(timeOf(time).value_or(0), name.string(m_text));
    m_attributes.write(attributes.text, m_writer);
    m_writer.droppedAttributes(countOf(dropped));
    m_writer.end();
}

void OtlpJsonReader::readLinks(JsonCursor& cursor)
{
    if (cursor.beginArray())
        while (cursor.nextItem())
            readLink(cursor);
}

void OtlpJsonReader::readLink(JsonCursor& cursor)
{
    if (!cursor.beginObject())
        return;
    JsonRaw traceId;
    JsonRaw spanId;
    JsonRaw state;
    JsonRaw attributes;
    JsonRaw dropped;
    JsonRaw flags;
    while (cursor.nextMember()) {
        const std::string_view key = keyOf(cursor);
        if (key == "traceId")
            traceId = cursor.value();
        else if (key == "spanId")
            spanId = cursor.value();
        else if (key == "traceState")
            state = cursor.value();
        else if (key == "attributes")
            attributes = cursor.value();
        else if (key == "droppedAttributesCount")
            dropped = cursor.value();
        else if (key == "flags")
            flags = cursor.value();
        else
            cursor.skip();
    }
    m_writer.beginLink(m_ids.hexOrBase64(traceId), m_ids.hexOrBase64(spanId), state.string(m_text));
    m_attributes.write(attributes.text, m_writer);
    m_writer.droppedAttributes(countOf(dropped));
    m_writer.flags(countOf(flags));
    m_writer.end();
}

} // namespace gatehouse
