#include "jaegerdetails.h"

#include "sentnumbers.h"

#include <array>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::uint64_t microsecond = 1000;

SpanKind kindOf(std::string_view word)
{
    constexpr std::array<std::pair<std::string_view, SpanKind>, 5> kinds = {{
        {"internal", SpanKind::Internal},
        {"server", SpanKind::Server},
        {"client", SpanKind::Client},
        {"producer", SpanKind::Producer},
        {"consumer", SpanKind::Consumer},
    }};
    for (const auto& [name, kind] : kinds)
        if (name == word)
            return kind;
    return SpanKind::Unspecified;
}

/// Any value but false, 0, empty, "false" and null.
bool isError(const JsonRaw& value, std::string_view type)
{
    switch (value.type) {
    case JsonType::String:
        if (type == "int64" || type == "float64" || type == "INT64" || type == "FLOAT64")
            return sent::number(value.text).value_or(0) != 0;
        return !value.text.empty() && value.text != "false";
    case JsonType::Number:
        return sent::number(value.text).value_or(1) != 0;
    case JsonType::Boolean:
        return value.isTrue();
    case JsonType::Object:
    case JsonType::Array:
        return true;
    case JsonType::Null:
    case JsonType::None:
        break;
    }
    return false;
}

std::uint64_t timeOf(const JsonRaw& raw)
{
    if (const auto micros = sent::nanos(raw.digits(), microsecond))
        return *micros;
    return raw.isString() ? sent::instant(raw.text).value_or(0) : 0;
}

} // namespace

void JaegerDetails::writeTags(JsonCursor& cursor, SpanDetailsWriter& writer, SentSpan* span)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem()) {
        const Tag tag = readTag(cursor);
        if (!tag.key.isString())
            continue;
        const std::string_view key = tag.key.string(m_key);
        writeTag(key, tag, writer);
        if (span != nullptr)
            apply(key, tag, writer, *span);
    }
}

void JaegerDetails::writeLogs(JsonCursor& cursor, SpanDetailsWriter& writer)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem())
        writeLog(cursor.value(), writer);
}

JaegerDetails::Tag JaegerDetails::readTag(JsonCursor& cursor)
{
    Tag tag;
    if (!cursor.beginObject())
        return tag;
    while (cursor.nextMember()) {
        const std::string_view name = cursor.key();
        if (name == "key")
            tag.key = cursor.value();
        else if (name == "type" || name == "vType")
            tag.type = cursor.value();
        else if (name == "value" || name == "vStr" || name == "vBool" || name == "vInt64" ||
                 name == "vFloat64" || name == "vBinary")
            tag.value = cursor.value();
        else
            cursor.skip();
    }
    return tag;
}

void JaegerDetails::writeTag(std::string_view key, const Tag& tag, SpanDetailsWriter& writer)
{
    const JsonRaw& value = tag.value;
    const std::string_view type = tag.type.text;
    if (value.type == JsonType::Boolean)
        return writer.boolean(key, value.isTrue());
    if (value.type == JsonType::Null || value.type == JsonType::None)
        return writer.nothing(key);
    // Whole numbers beyond what JavaScript can hold come as strings.
    const bool whole = type == "int64" || type == "INT64";
    const bool fraction = type == "float64" || type == "FLOAT64";
    if (value.type == JsonType::Number || whole || fraction) {
        const auto integer = fraction ? std::nullopt : sent::integer(value.digits());
        const auto number = sent::number(value.digits());
        if (integer)
            return writer.integer(key, *integer);
        if (number)
            return writer.number(key, *number);
    }
    if (!value.isString())
        return writer.string(key, value.shown(m_text));
    const std::string_view text = value.string(m_text);
    if ((type == "bool" || type == "BOOL") && (text == "true" || text == "false"))
        return writer.boolean(key, text == "true");
    const auto bytes = type == "binary" || type == "BINARY" ? sent::base64(text) : std::nullopt;
    if (bytes)
        return writer.binary(key, *bytes);
    writer.string(key, text);
}

/// What a tag says of its span as a whole.
void JaegerDetails::apply(std::string_view key, const Tag& tag, SpanDetailsWriter& writer, SentSpan& span)
{
    if (key == "span.kind") {
        span.kind = kindOf(tag.value.string(m_text));
    } else if (key == "error") {
        span.error = span.error || isError(tag.value, tag.type.text);
    } else if (key == "otel.status_code") {
        const std::string_view code = tag.value.string(m_text);
        if (code == "ERROR" || code == "OK")
            span.status = code == "OK" ? SpanStatus::Ok : SpanStatus::Error;
        span.error = span.error || code == "ERROR";
    } else if (key == "otel.status_description") {
        writer.statusMessage(tag.value.string(m_text));
    } else if (key == "w3c.tracestate") {
        writer.traceState(tag.value.string(m_text));
    }
}

void JaegerDetails::writeLog(const JsonRaw& log, SpanDetailsWriter& writer)
{
    if (log.type != JsonType::Object)
        return;
    JsonRaw time;
    JsonRaw fields;
    JsonCursor members(log.text);
    for (members.beginObject(); members.nextMember();) {
        const bool isTime = members.key() == "timestamp";
        const bool isFields = members.key() == "fields";
        const JsonRaw value = members.value();
        if (isTime)
            time = value;
        else if (isFields)
            fields = value;
    }
    writer.beginEvent(timeOf(time), eventName(fields));
    if (fields.type == JsonType::Array) {
        JsonCursor list(fields.text);
        writeTags(list, writer);
    }
    writer.end();
}

/// The field `event`, as OpenTracing names it.
std::string_view JaegerDetails::eventName(const JsonRaw& fields)
{
    if (fields.type != JsonType::Array)
        return {};
    JsonCursor list(fields.text);
    for (list.beginArray(); list.nextItem();) {
        const Tag tag = readTag(list);
        if (tag.key.isString() && tag.key.text == "event")
            return tag.value.string(m_name);
    }
    return {};
}

} // namespace gatehouse
