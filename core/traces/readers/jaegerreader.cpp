#include "jaegerreader.h"

#include "sentnumbers.h"

namespace gatehouse
{
namespace
{

constexpr std::uint64_t microsecond = 1000;

/// Whether the object that stands here is a span and no trace.
bool isSpan(JsonCursor cursor)
{
    for (cursor.beginObject(); cursor.nextMember(); cursor.skip()) {
        const std::string_view key = cursor.key();
        if (key == "spanID" || key == "spanId" || key == "operationName")
            return true;
        if (key == "spans" || key == "processes" || key == "processMap")
            return false;
    }
    return false;
}

} // namespace

bool JaegerReader::read(JsonCursor& cursor, DocumentNotes& notes)
{
    if (cursor.type() == JsonType::Array)
        readList(cursor, notes);
    else if (isSpan(cursor))
        readItem(cursor, notes);
    else
        readAnswer(cursor, notes);
    return !m_full;
}

/// An answer with traces, or one trace.
void JaegerReader::readAnswer(JsonCursor& cursor, DocumentNotes& notes)
{
    m_processes.clear();
    m_lastProcess = 0;
    for (cursor.beginObject(); cursor.nextMember();) {
        const std::string_view key = cursor.key();
        if (key == "data") {
            readList(cursor, notes);
        } else if (key == "errors") {
            readErrors(cursor, notes);
        } else if (key == "result") {
            readItem(cursor, notes);
        } else {
            notes.holdsData = notes.holdsData || key == "spans";
            readTraceMember(cursor);
        }
    }
}

void JaegerReader::readList(JsonCursor& cursor, DocumentNotes& notes)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem())
        readItem(cursor, notes);
}

/// A trace or a lone span.
void JaegerReader::readItem(JsonCursor& cursor, DocumentNotes& notes)
{
    if (cursor.type() != JsonType::Object)
        return cursor.skip();
    notes.holdsData = true;
    m_processes.clear();
    m_lastProcess = 0;
    if (isSpan(cursor))
        return readSpan(cursor);
    for (cursor.beginObject(); cursor.nextMember();)
        readTraceMember(cursor);
}

void JaegerReader::readErrors(JsonCursor& cursor, DocumentNotes& notes)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem()) {
        const JsonRaw error = cursor.value();
        if (!notes.refusal.empty() || error.type != JsonType::Object)
            continue;
        notes.refusal = "no reason given";
        JsonCursor members(error.text);
        for (members.beginObject(); members.nextMember();) {
            const bool message = members.key() == "msg";
            const JsonRaw value = members.value();
            if (message && value.isString() && !value.text.empty())
                notes.refusal = value.string(m_text);
        }
    }
}

void JaegerReader::readTraceMember(JsonCursor& cursor)
{
    if (cursor.key() == "spans")
        readSpans(cursor);
    else if (cursor.key() == "processes")
        readProcesses(cursor);
    else if (cursor.key() == "processMap")
        readProcessList(cursor);
    else
        cursor.skip();
}

void JaegerReader::readSpans(JsonCursor& cursor)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem()) {
        if (cursor.type() == JsonType::Object && !m_full)
            readSpan(cursor);
        else
            cursor.skip();
    }
}

void JaegerReader::readProcesses(JsonCursor& cursor)
{
    if (!cursor.beginObject())
        return;
    while (cursor.nextMember())
        readProcess(cursor, processOf(cursor.key()));
}

/// The model's form: `[{"processId": …, "process": …}]`.
void JaegerReader::readProcessList(JsonCursor& cursor)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem()) {
        JsonRaw id;
        JsonRaw process;
        JsonCursor members(cursor.value().text);
        for (members.beginObject(); members.nextMember();) {
            const bool isId = members.key() == "processId";
            const bool isProcess = members.key() == "process";
            const JsonRaw value = members.value();
            if (isId)
                id = value;
            else if (isProcess)
                process = value;
        }
        JsonCursor described(process.text);
        if (process.type == JsonType::Object)
            readProcess(described, processOf(id.string(m_text)));
    }
}

void JaegerReader::readProcess(JsonCursor& cursor, ResourceId id)
{
    m_service.clear();
    m_processWriter.clear();
    if (!cursor.beginObject())
        return;
    while (cursor.nextMember()) {
        if (cursor.key() == "serviceName")
            m_service = cursor.value().string(m_text);
        else if (cursor.key() == "tags")
            m_details.writeTags(cursor, m_processWriter);
        else
            cursor.skip();
    }
    m_sink.describeResource(id, {m_service, m_processWriter.bytes()});
}

void JaegerReader::readSpan(JsonCursor& cursor)
{
    m_writer.clear();
    m_ids.clear();
    m_references.clear();
    m_ownProcess = false;
    SentSpan span;
    for (cursor.beginObject(); cursor.nextMember();)
        readSpanMember(cursor, span);
    if (cursor.fault() != JsonCursor::Fault::None)
        return;
    if (!m_references.empty())
        span.parentId = {};
    span.references = m_references;
    span.details = m_writer.bytes();
    m_full = !m_sink.addSpan(span);
}

void JaegerReader::readSpanMember(JsonCursor& cursor, SentSpan& span)
{
    const std::string_view key = cursor.key();
    if (key == "traceID")
        span.traceId = m_ids.hex(cursor.value());
    else if (key == "spanID")
        span.spanId = m_ids.hex(cursor.value());
    else if (key == "parentSpanID") // before there were references
        span.parentId = m_ids.hex(cursor.value());
    else if (key == "traceId")
        span.traceId = m_ids.hexOrBase64(cursor.value());
    else if (key == "spanId")
        span.spanId = m_ids.hexOrBase64(cursor.value());
    else if (key == "operationName")
        span.name = cursor.value().string(m_name);
    else if (!readSpanPart(cursor, span))
        cursor.skip();
}

/// False: nothing that we read, and not yet skipped.
bool JaegerReader::readSpanPart(JsonCursor& cursor, SentSpan& span)
{
    const std::string_view key = cursor.key();
    if (key == "startTime") {
        const JsonRaw raw = cursor.value();
        span.startNano = sent::nanos(raw.digits(), microsecond);
        if (!span.startNano && raw.isString())
            span.startNano = sent::instant(raw.text);
    } else if (key == "duration") {
        const JsonRaw raw = cursor.value();
        span.durationNano = sent::signedNanos(raw.digits(), microsecond);
        if (!span.durationNano && raw.isString())
            span.durationNano = sent::duration(raw.text);
    } else if (key == "references") {
        readReferences(cursor);
    } else if (key == "tags") {
        m_details.writeTags(cursor, m_writer, &span);
    } else if (key == "logs") {
        m_details.writeLogs(cursor, m_writer);
    } else if (key == "flags") {
        const auto flags = sent::integer(cursor.value().digits());
        m_writer.flags(flags ? static_cast<std::uint32_t>(*flags) & 0xFFU : 0);
    } else if (key == "process" && cursor.type() == JsonType::Object) {
        span.resource = m_sink.reserveResource();
        readProcess(cursor, span.resource);
        m_ownProcess = true;
    } else if ((key == "processID" || key == "processId") && !m_ownProcess) {
        const JsonRaw id = cursor.value();
        if (id.isString())
            span.resource = processOf(id.string(m_text));
    } else {
        return false;
    }
    return true;
}

void JaegerReader::readReferences(JsonCursor& cursor)
{
    if (!cursor.beginArray())
        return;
    while (cursor.nextItem())
        readReference(cursor);
}

void JaegerReader::readReference(JsonCursor& cursor)
{
    SentReference reference;
    if (!cursor.beginObject())
        return;
    while (cursor.nextMember()) {
        const std::string_view key = cursor.key();
        if (key == "refType") {
            const JsonRaw type = cursor.value();
            reference.followsFrom = type.text == "FOLLOWS_FROM" || type.text == "1";
        } else if (key == "traceID") {
            reference.traceId = m_ids.hex(cursor.value());
        } else if (key == "spanID") {
            reference.spanId = m_ids.hex(cursor.value());
        } else if (key == "traceId") {
            reference.traceId = m_ids.hexOrBase64(cursor.value());
        } else if (key == "spanId") {
            reference.spanId = m_ids.hexOrBase64(cursor.value());
        } else {
            cursor.skip();
        }
    }
    m_references.push_back(reference);
}

/// The number of the trace's process of this name, described or not.
ResourceId JaegerReader::processOf(std::string_view key)
{
    if (m_lastProcess != 0 && key == m_lastKey)
        return m_lastProcess;
    auto found = m_processes.find(key);
    if (found == m_processes.end())
        found = m_processes.emplace(std::string(key), m_sink.reserveResource()).first;
    m_lastKey = key;
    return m_lastProcess = found->second;
}

} // namespace gatehouse
