#pragma once

#include "sentidtexts.h"
#include "spandetailswriter.h"
#include "tracedocumentreader.h"
#include "tracesink.h"

#include <string>

namespace gatehouse
{

/// Reads Zipkin v2 JSON: a list of spans, or a list of lists of them. The remote endpoint becomes the
/// attributes `peer.service`, `net.peer.ip` and `net.peer.port`, the local one the resource with
/// `net.host.ip` and `net.host.port`; annotations become events.
class ZipkinReader final : public TraceDocumentReader
{
public:
    explicit ZipkinReader(TraceSink& sink) : m_sink(sink) {}

    [[nodiscard]] bool read(JsonCursor& cursor, DocumentNotes& notes) override;

private:
    void readItem(JsonCursor& cursor);
    void readSpan(JsonCursor& cursor);
    void readSpanMember(JsonCursor& cursor, SentSpan& span);
    void readTags(JsonCursor& cursor, SentSpan& span);
    void readAnnotations(JsonCursor& cursor);
    void readEndpoint(JsonCursor& cursor, SpanDetailsWriter& writer, bool local);

    TraceSink& m_sink;
    SpanDetailsWriter m_writer;
    SpanDetailsWriter m_endpoint;
    SentIdTexts m_ids;
    std::string m_name;
    std::string m_key;
    std::string m_text;
    std::string m_service;
    bool m_hasEndpoint = false;
    bool m_full = false;
};

} // namespace gatehouse
