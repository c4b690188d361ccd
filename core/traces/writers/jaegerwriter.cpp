#include "jaegerwriter.h"

namespace gatehouse
{
namespace
{

constexpr std::int64_t microsecond = 1000;

std::string processName(std::uint32_t process)
{
    return 'p' + std::to_string(process + 1);
}

/// Links have their ids in bytes, also where an id is a text.
bool isTextOf(const SentId& inLink, const SentId& id)
{
    return id.isText() && inLink == SentId::ofBytes(id.text());
}

/// Whether a link is one of the references into the own trace among which Jaeger's parents are.
bool isReference(const SpanLink& link, const SentView& sent)
{
    return referenceKindOf(link) != ReferenceKind::None &&
           (mayBeOneTrace(link.traceId, sent.traceId) || isTextOf(link.traceId, sent.traceId));
}

bool leadsTo(const SpanLink& link, const SentId& id)
{
    return link.spanId == id || isTextOf(link.spanId, id);
}

bool referencesName(const SentView& sent)
{
    for (auto links = sent.details.links(); links.next();)
        if (isReference(links.link(), sent) && leadsTo(links.link(), sent.parentId))
            return true;
    return false;
}

} // namespace

std::int64_t microsOf(std::int64_t nanos)
{
    return nanos / microsecond;
}

void JaegerWriter::begin()
{
    m_out.beginObject();
    m_out.key("data");
    m_out.beginArray();
}

void JaegerWriter::end()
{
    m_out.endArray();
    m_out.key("total");
    m_out.number(0);
    m_out.key("limit");
    m_out.number(0);
    m_out.key("offset");
    m_out.number(0);
    m_out.key("errors");
    m_out.raw("null");
    m_out.endObject();
}

void JaegerWriter::beginTrace(const Trace& trace)
{
    m_numbers.assign(trace.arena().resourceCount(), 0);
    m_resources.clear();
    m_out.beginObject();
    m_out.member("traceID", trace.id());
    m_out.key("spans");
    m_out.beginArray();
}

void JaegerWriter::endTrace(const Trace& trace)
{
    m_out.endArray();
    m_out.key("processes");
    m_out.beginObject();
    for (std::uint32_t process = 0; process < m_resources.size(); ++process) {
        const SpanArena::Resource& resource = trace.arena().resource(m_resources[process]);
        const std::string_view service = trace.text(resource.service);
        m_out.key(processName(process));
        m_out.beginObject();
        m_out.member("serviceName", service);
        m_out.key("tags");
        m_tags.writeProcessTags(SpanDetails(resource.attributes), service);
        m_out.endObject();
    }
    m_out.endObject();
    m_out.key("warnings");
    m_out.raw("null");
    m_out.endObject();
}

void JaegerWriter::write(const Trace& trace, const SentView& sent)
{
    m_out.beginObject();
    writeId("traceID", sent.traceId);
    writeId("spanID", sent.spanId);
    if (const std::uint32_t flags = sent.details.flags() & 0xFFU; flags != 0) {
        m_out.key("flags");
        m_out.number(flags);
    }
    m_out.member("operationName", sent.name);
    m_out.key("references");
    writeReferences(sent);
    if (sent.startNano) {
        m_out.key("startTime");
        m_out.number(*sent.startNano / microsecond);
    }
    if (const auto duration = sent.duration()) {
        m_out.key("duration");
        m_out.number(microsOf(*duration));
    }
    m_out.key("tags");
    m_tags.writeSpanTags(trace, sent);
    m_out.key("logs");
    m_tags.writeLogs(sent.details);
    m_out.member("processID", processName(processOf(trace.arena().origin(sent.origin).resource)));
    m_out.key("warnings");
    m_out.raw("null");
    m_out.endObject();
}

/// The parent and the links; a span that came from Jaeger with several has all of them among its links.
void JaegerWriter::writeReferences(const SentView& sent)
{
    m_out.beginArray();
    if (!sent.parentId.empty() && !referencesName(sent))
        writeReference(false, sent.traceId, sent.parentId);
    for (auto links = sent.details.links(); links.next();) {
        const SpanLink& link = links.link();
        const bool toParent = isReference(link, sent) && leadsTo(link, sent.parentId);
        writeReference(referenceKindOf(link) != ReferenceKind::ChildOf,
                       isTextOf(link.traceId, sent.traceId) ? sent.traceId : link.traceId,
                       toParent ? sent.parentId : link.spanId);
    }
    m_out.endArray();
}

void JaegerWriter::writeReference(bool followsFrom, const SentId& traceId, const SentId& spanId)
{
    m_out.beginObject();
    m_out.member("refType", followsFrom ? "FOLLOWS_FROM" : "CHILD_OF");
    writeId("traceID", traceId);
    writeId("spanID", spanId);
    m_out.endObject();
}

void JaegerWriter::writeId(std::string_view key, const SentId& id)
{
    m_out.member(key, id.shown());
}

std::uint32_t JaegerWriter::processOf(std::uint32_t resource)
{
    std::uint32_t& number = m_numbers[resource];
    if (number == 0) {
        m_resources.push_back(resource);
        number = static_cast<std::uint32_t>(m_resources.size());
    }
    return number - 1;
}

} // namespace gatehouse
