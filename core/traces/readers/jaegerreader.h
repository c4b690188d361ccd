#pragma once

#include "jaegerdetails.h"
#include "sentidtexts.h"
#include "tracedocumentreader.h"
#include "tracesink.h"

#include <map>
#include <string>
#include <vector>

namespace gatehouse
{

/// Reads Jaeger's JSON: an answer of its query API (`{"data": […]}`), a bare trace, a list of traces or
/// spans, a span with its own `process`, the shape that Jaeger's page makes of a trace, and the model in
/// protobuf's JSON (also as `{"result": …}`). Processes may stand before or behind their spans.
class JaegerReader final : public TraceDocumentReader
{
public:
    explicit JaegerReader(TraceSink& sink) : m_sink(sink) {}

    [[nodiscard]] bool read(JsonCursor& cursor, DocumentNotes& notes) override;

private:
    void readAnswer(JsonCursor& cursor, DocumentNotes& notes);
    void readList(JsonCursor& cursor, DocumentNotes& notes);
    void readItem(JsonCursor& cursor, DocumentNotes& notes);
    void readErrors(JsonCursor& cursor, DocumentNotes& notes);
    void readTraceMember(JsonCursor& cursor);
    void readSpans(JsonCursor& cursor);
    void readProcesses(JsonCursor& cursor);
    void readProcessList(JsonCursor& cursor);
    void readProcess(JsonCursor& cursor, ResourceId id);
    void readSpan(JsonCursor& cursor);
    void readSpanMember(JsonCursor& cursor, SentSpan& span);
    bool readSpanPart(JsonCursor& cursor, SentSpan& span);
    void readReferences(JsonCursor& cursor);
    void readReference(JsonCursor& cursor);
    ResourceId processOf(std::string_view key);

    TraceSink& m_sink;
    JaegerDetails m_details;
    SpanDetailsWriter m_writer;
    SpanDetailsWriter m_processWriter;
    std::map<std::string, ResourceId, std::less<>> m_processes; ///< of the trace being read
    std::string m_lastKey;
    ResourceId m_lastProcess = 0;
    SentIdTexts m_ids;
    std::vector<SentReference> m_references;
    std::string m_name;
    std::string m_text;
    std::string m_service;
    bool m_ownProcess = false; ///< the span being read carries its process
    bool m_full = false;
};

} // namespace gatehouse
