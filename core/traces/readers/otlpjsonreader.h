#pragma once

#include "otlpjsonattributes.h"
#include "sentidtexts.h"
#include "tracedocumentreader.h"
#include "tracesink.h"

#include <string>

namespace gatehouse
{

/// Reads OTLP's JSON (opentelemetry-proto, "JSON Protobuf Encoding"): requests, with `scopeSpans` or the
/// older `instrumentationLibrarySpans`, ids in hex or base64, enums as numbers or names, members in
/// lowerCamelCase or snake_case. Also inside Jaeger v3's `{"result": …}`, and in Tempo's answers
/// (`{"batches": …}`, and
/// `{"trace": …, "status": "PARTIAL"}`).
class OtlpJsonReader final : public TraceDocumentReader
{
public:
    explicit OtlpJsonReader(TraceSink& sink) : m_sink(sink) {}

    [[nodiscard]] bool read(JsonCursor& cursor, DocumentNotes& notes) override;

private:
    std::string_view keyOf(const JsonCursor& cursor) { return camelName(cursor.key(), m_key); }
    void readRequestMember(JsonCursor& cursor, DocumentNotes& notes);
    void readResourceSpans(JsonCursor& cursor);
    void readResource(JsonCursor& cursor, ResourceId id);
    void readScopeSpans(JsonCursor& cursor, ResourceId resource);
    void readScope(JsonCursor& cursor, ScopeId id);
    void readSpan(JsonCursor& cursor, ResourceId resource, ScopeId scope);
    void readSpanMember(JsonCursor& cursor, SentSpan& span);
    bool readSpanDetail(std::string_view key, JsonCursor& cursor);
    void readStatus(JsonCursor& cursor, SentSpan& span);
    void readEvents(JsonCursor& cursor);
    void readEvent(JsonCursor& cursor);
    void readLinks(JsonCursor& cursor);
    void readLink(JsonCursor& cursor);

    TraceSink& m_sink;
    OtlpJsonAttributes m_attributes;
    SpanDetailsWriter m_writer;
    SentIdTexts m_ids;
    std::string m_key;
    std::string m_name;
    std::string m_text;
    std::string m_service;
    bool m_full = false;
};

} // namespace gatehouse
