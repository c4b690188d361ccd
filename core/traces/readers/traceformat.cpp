#include "traceformat.h"

#include "jsoncursor.h"
#include "otlpjsonattributes.h"

namespace gatehouse
{
namespace
{

using Format = std::optional<TraceFormat>;

/// By a name that stands in the documents of one format only.
Format formatOfName(std::string_view name, JsonType type)
{
    const bool list = type == JsonType::Array;
    if (name == "batches" && list)
        return TraceFormat::Tempo;
    if (name == "resourceSpans" || name == "resourceLogs" || name == "resourceMetrics" ||
        name == "resourceProfiles")
        return list ? Format(TraceFormat::OtlpJson) : Format();
    if ((name == "spans" && list) || (name == "processes" && type == JsonType::Object) ||
        (name == "processMap" && list))
        return TraceFormat::Jaeger;
    return {};
}

/// By the members of an object that stand in it itself.
Format formatOfMembers(JsonCursor& cursor)
{
    std::string room;
    for (cursor.beginObject(); cursor.nextMember(); cursor.skip())
        if (const Format format = formatOfName(camelName(cursor.key(), room), cursor.type()))
            return format;
    return {};
}

/// By the first object of a list, which may be of traces or of spans. Zipkin's spans have a `traceId`,
/// Jaeger's a `spanID`.
Format formatOfItem(JsonCursor& cursor)
{
    bool zipkin = false;
    for (cursor.beginObject(); cursor.nextMember(); cursor.skip()) {
        const std::string_view name = cursor.key();
        if (name == "spanID" || name == "spanId" || name == "operationName")
            return TraceFormat::Jaeger;
        if (const Format format = formatOfName(name, cursor.type()); format == TraceFormat::Jaeger)
            return format;
        zipkin = zipkin || name == "traceId";
        if (zipkin && name == "id")
            return TraceFormat::Zipkin;
    }
    return zipkin ? Format(TraceFormat::Zipkin) : Format();
}

/// Goes to the first item that is an object or a list; None if there is none and `empty` says whether there
/// was anything else.
JsonType firstItem(JsonCursor& cursor, bool& empty)
{
    empty = true;
    for (cursor.beginArray(); cursor.nextItem(); cursor.skip()) {
        const JsonType type = cursor.type();
        if (type == JsonType::Object || type == JsonType::Array)
            return type;
        empty = empty && type == JsonType::Null;
    }
    empty = empty && cursor.fault() == JsonCursor::Fault::None;
    return JsonType::None;
}

Format formatOfList(JsonCursor& cursor)
{
    bool empty = false;
    JsonType type = firstItem(cursor, empty);
    while (type == JsonType::Array) {
        // Only Zipkin has lists of lists; the first ones may be empty.
        JsonCursor inner = cursor;
        type = firstItem(inner, empty);
        if (type == JsonType::Object)
            return formatOfItem(inner) == TraceFormat::Zipkin ? Format(TraceFormat::Zipkin) : Format();
        if (type == JsonType::Array || !empty)
            return {};
        cursor.skip();
        type = cursor.nextItem() ? cursor.type() : JsonType::None;
        empty = cursor.fault() == JsonCursor::Fault::None;
    }
    if (type == JsonType::Object)
        return formatOfItem(cursor);
    return empty ? Format(TraceFormat::Zipkin) : Format();
}

/// Jaeger's `data`: a list of traces or nothing.
Format formatOfData(JsonCursor cursor)
{
    if (cursor.type() == JsonType::Null)
        return TraceFormat::Jaeger;
    bool empty = false;
    const JsonType type = cursor.type() == JsonType::Array ? firstItem(cursor, empty) : JsonType::None;
    if (type == JsonType::Object && formatOfItem(cursor) == TraceFormat::Jaeger)
        return TraceFormat::Jaeger;
    return type == JsonType::None && empty ? Format(TraceFormat::Jaeger) : Format();
}

/// What an envelope holds: Tempo v2's `trace` or the `result` of Jaeger's gateways.
Format formatOfEnvelope(std::string_view name, JsonCursor cursor)
{
    if (cursor.type() != JsonType::Object)
        return {};
    JsonCursor inside = cursor;
    const Format format = formatOfMembers(inside);
    if (name == "result")
        return format == TraceFormat::Tempo ? Format() : format;
    const bool known = format == TraceFormat::Tempo || format == TraceFormat::OtlpJson;
    const bool empty =
        cursor.beginObject() && !cursor.nextMember() && cursor.fault() == JsonCursor::Fault::None;
    return known || empty ? Format(TraceFormat::Tempo) : Format();
}

/// `errors` is a list of objects with a `msg`.
bool isErrors(JsonCursor cursor)
{
    bool empty = false;
    if (cursor.type() != JsonType::Array || firstItem(cursor, empty) != JsonType::Object)
        return false;
    for (cursor.beginObject(); cursor.nextMember(); cursor.skip())
        if (cursor.key() == "msg")
            return true;
    return false;
}

Format formatOfObject(JsonCursor& cursor)
{
    std::string room;
    bool spans = false;
    for (cursor.beginObject(); cursor.nextMember(); cursor.skip()) {
        const std::string_view name = cursor.key();
        const JsonType type = cursor.type();
        Format format = formatOfName(camelName(name, room), type);
        if (!format && name == "data")
            format = formatOfData(cursor);
        if (!format && (name == "trace" || name == "result"))
            format = formatOfEnvelope(name, cursor);
        if (!format && name == "errors" && isErrors(cursor))
            format = TraceFormat::Jaeger;
        if (format)
            return format;
        spans = spans || name == "spanID";
        if (spans && name == "operationName")
            return TraceFormat::Jaeger;
    }
    return {};
}

} // namespace

std::optional<TraceFormat> formatOfDocument(std::string_view text, std::size_t offset)
{
    JsonCursor cursor(text, offset);
    if (!cursor.more())
        return {};
    switch (cursor.type()) {
    case JsonType::Object:
        return formatOfObject(cursor);
    case JsonType::Array:
        return formatOfList(cursor);
    default:
        return {};
    }
}

} // namespace gatehouse
