#include "zipkinreader.h"

#include "sentnumbers.h"

namespace gatehouse
{
namespace
{

constexpr std::uint64_t microsecond = 1000;

SpanKind kindOf(std::string_view word)
{
    if (word == "CLIENT")
        return SpanKind::Client;
    if (word == "SERVER")
        return SpanKind::Server;
    if (word == "PRODUCER")
        return SpanKind::Producer;
    return word == "CONSUMER" ? SpanKind::Consumer : SpanKind::Unspecified;
}

} // namespace

bool ZipkinReader::read(JsonCursor& cursor, DocumentNotes& notes)
{
    notes.holdsData = true;
    for (cursor.beginArray(); cursor.nextItem();) {
        if (cursor.type() != JsonType::Array) {
            readItem(cursor);
            continue;
        }
        for (cursor.beginArray(); cursor.nextItem();)
            readItem(cursor);
    }
    return !m_full;
}

void ZipkinReader::readItem(JsonCursor& cursor)
{
    if (cursor.type() == JsonType::Object && !m_full)
        readSpan(cursor);
    else
        cursor.skip();
}

void ZipkinReader::readSpan(JsonCursor& cursor)
{
    m_writer.clear();
    m_endpoint.clear();
    m_ids.clear();
    m_service.clear();
    m_hasEndpoint = false;
    SentSpan span;
    span.piece = true;
    for (cursor.beginObject(); cursor.nextMember();)
        readSpanMember(cursor, span);
    if (cursor.fault() != JsonCursor::Fault::None)
        return;
    if (m_hasEndpoint)
        span.resource = m_sink.resource({m_service, m_endpoint.bytes()});
    span.details = m_writer.bytes();
    m_full = !m_sink.addSpan(span);
}

void ZipkinReader::readSpanMember(JsonCursor& cursor, SentSpan& span)
{
    const std::string_view key = cursor.key();
    if (key == "traceId")
        span.traceId = m_ids.hex(cursor.value());
    else if (key == "id")
        span.spanId = m_ids.hex(cursor.value());
    else if (key == "parentId")
        span.parentId = m_ids.hex(cursor.value());
    else if (key == "name")
        span.name = cursor.value().string(m_name);
    else if (key == "kind")
        span.kind = kindOf(cursor.value().string(m_text));
    else if (key == "timestamp")
        span.startNano = sent::nanos(cursor.value().digits(), microsecond);
    else if (key == "duration")
        span.durationNano = sent::signedNanos(cursor.value().digits(), microsecond);
    else if (key == "localEndpoint")
        readEndpoint(cursor, m_endpoint, true);
    else if (key == "remoteEndpoint")
        readEndpoint(cursor, m_writer, false);
    else if (key == "tags")
        readTags(cursor, span);
    else if (key == "annotations")
        readAnnotations(cursor);
    else
        cursor.skip();
}

void ZipkinReader::readTags(JsonCursor& cursor, SentSpan& span)
{
    if (!cursor.beginObject())
        return;
    while (cursor.nextMember()) {
        m_key = cursor.key();
        m_writer.string(m_key, cursor.value().shown(m_text));
        span.error = span.error || m_key == "error";
    }
}

void ZipkinReader::readAnnotations(JsonCursor& cursor)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem()) {
        if (!cursor.beginObject())
            continue;
        std::uint64_t time = 0;
        JsonRaw text;
        while (cursor.nextMember()) {
            const bool isTime = cursor.key() == "timestamp";
            const bool isText = cursor.key() == "value";
            const JsonRaw value = cursor.value();
            if (isTime)
                time = sent::nanos(value.digits(), microsecond).value_or(0);
            else if (isText)
                text = value;
        }
        m_writer.beginEvent(time, text.string(m_text));
        m_writer.end();
    }
}

void ZipkinReader::readEndpoint(JsonCursor& cursor, SpanDetailsWriter& writer, bool local)
{
    if (!cursor.beginObject())
        return;
    m_hasEndpoint = m_hasEndpoint || local;
    while (cursor.nextMember()) {
        const std::string_view key = cursor.key();
        const bool service = key == "serviceName";
        const bool address = key == "ipv4" || key == "ipv6";
        const bool port = key == "port";
        const JsonRaw value = cursor.value();
        if (service && value.isString() && local)
            m_service = value.string(m_text);
        else if (service && value.isString())
            writer.string("peer.service", value.string(m_text));
        else if (address && value.isString())
            writer.string(local ? "net.host.ip" : "net.peer.ip", value.string(m_text));
        const auto number = port ? sent::integer(value.digits()) : std::nullopt;
        if (number)
            writer.integer(local ? "net.host.port" : "net.peer.port", *number);
    }
}

} // namespace gatehouse
