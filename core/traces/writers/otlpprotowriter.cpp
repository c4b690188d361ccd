#include "otlpprotowriter.h"

#include "cleantext.h"
#include "otlpjsonwriter.h"
#include "protobytes.h"

namespace gatehouse
{
namespace
{

using proto::WireType;

constexpr std::size_t pieceSize = std::size_t{64} * 1024;

// Field numbers of opentelemetry/proto/trace/v1/trace.proto and common/v1/common.proto.
constexpr std::uint32_t resourceSpans = 1;
constexpr std::uint32_t resourceField = 1;
constexpr std::uint32_t scopeSpansField = 2;
constexpr std::uint32_t scopeField = 1;
constexpr std::uint32_t spansField = 2;
constexpr std::uint32_t resourceAttributes = 1;
constexpr std::uint32_t resourceDropped = 2;
constexpr std::uint32_t scopeName = 1;
constexpr std::uint32_t scopeVersion = 2;
constexpr std::uint32_t scopeAttributes = 3;
constexpr std::uint32_t scopeDropped = 4;
constexpr std::uint32_t spanTraceId = 1;
constexpr std::uint32_t spanId = 2;
constexpr std::uint32_t spanParent = 4;
constexpr std::uint32_t spanName = 5;
constexpr std::uint32_t spanKind = 6;
constexpr std::uint32_t spanStart = 7;
constexpr std::uint32_t spanEnd = 8;
constexpr std::uint32_t spanAttributes = 9; ///< where SpanDetailsWriter puts all
constexpr std::uint32_t spanStatus = 15;
constexpr std::uint32_t statusCode = 3;

void appendId(std::string& out, std::uint32_t field, const SentId& id)
{
    if (id.isText())
        return proto::appendBytes(out, field, id.text());
    std::string bytes;
    for (int at = (id.digits() + 1) / 2; at-- > 0;)
        bytes.push_back(static_cast<char>(at >= 8 ? id.high() >> (8 * (at - 8)) : id.low() >> (8 * at)));
    proto::appendBytes(out, field, bytes);
}

} // namespace

void OtlpProtoWriter::write(const Trace& trace, const SentView& sent)
{
    openGroups(trace, sent.origin);
    copyDetails(sent);
    const OtlpTimes times = otlpTimesOf(sent);
    const SpanStatus status = otlpStatusOf(sent);
    m_message.clear();
    appendId(m_message, spanTraceId, sent.traceId);
    appendId(m_message, spanId, sent.spanId);
    if (!sent.parentId.empty())
        appendId(m_message, spanParent, sent.parentId);
    proto::appendBytes(m_message, spanName, sent.name);
    if (sent.kind != SpanKind::Unspecified)
        proto::appendNumber(m_message, spanKind, static_cast<std::uint64_t>(sent.kind));
    proto::appendFixed64(m_message, spanStart, times.startNano);
    proto::appendFixed64(m_message, spanEnd, times.endNano);
    m_message.append(m_details.bytes());
    if (status != SpanStatus::Unset) { // its message is one of the details: the two are put together
        m_text.clear();
        proto::appendNumber(m_text, statusCode, static_cast<std::uint64_t>(status));
        proto::appendBytes(m_message, spanStatus, m_text);
    }
    proto::appendBytes(m_spans, spansField, m_message);
    if (m_spans.size() + m_scopeSpans.size() >= pieceSize)
        closeResource();
}

void OtlpProtoWriter::end()
{
    closeResource();
    // A file without spans is no empty file: one resource without any.
    constexpr std::string_view nothing("\x0A\x00", 2);
    if (!m_written)
        m_ok = m_ok && m_sink(nothing);
}

void OtlpProtoWriter::openGroups(const Trace& trace, std::uint32_t origin)
{
    const SpanArena::Origin& now = trace.arena().origin(origin);
    const bool sameArena = m_arena == &trace.arena();
    const bool sameResource = sameArena && m_resourceNumber == now.resource;
    if (sameResource && m_scopeNumber == now.scope)
        return;
    if (!sameResource)
        closeResource();
    closeScope();
    m_arena = &trace.arena();
    m_resourceNumber = now.resource;
    m_scopeNumber = now.scope;
    if (!sameResource)
        describeResource(trace, trace.arena().resource(now.resource));
    describeScope(trace, trace.arena().scope(now.scope));
}

void OtlpProtoWriter::describeResource(const Trace& trace, const SpanArena::Resource& resource)
{
    const SpanDetails details(resource.attributes);
    const std::string_view service = trace.text(resource.service);
    m_details.clear();
    if (!namesService(details.attributes(), service))
        m_details.string("service.name", service);
    copyAttributes(details.attributes());
    m_resource.clear();
    appendAttributes(m_resource, resourceAttributes, resourceDropped, details.droppedAttributes());
}

void OtlpProtoWriter::describeScope(const Trace& trace, const SpanArena::Scope& scope)
{
    const SpanDetails details(scope.attributes);
    m_details.clear();
    copyAttributes(details.attributes());
    m_scope.clear();
    proto::appendBytes(m_scope, scopeName, trace.text(scope.name));
    if (scope.version != 0)
        proto::appendBytes(m_scope, scopeVersion, trace.text(scope.version));
    appendAttributes(m_scope, scopeAttributes, scopeDropped, details.droppedAttributes());
}

void OtlpProtoWriter::closeScope()
{
    if (m_spans.empty())
        return;
    proto::appendTag(m_scopeSpans, scopeSpansField, WireType::Bytes);
    proto::appendVarint(m_scopeSpans, proto::sizeOfBytes(m_scope.size()) + m_spans.size());
    proto::appendBytes(m_scopeSpans, scopeField, m_scope);
    m_scopeSpans.append(m_spans);
    m_spans.clear();
}

void OtlpProtoWriter::closeResource()
{
    closeScope();
    if (m_scopeSpans.empty())
        return;
    m_text.clear();
    proto::appendTag(m_text, resourceSpans, WireType::Bytes);
    proto::appendVarint(m_text, proto::sizeOfBytes(m_resource.size()) + m_scopeSpans.size());
    proto::appendBytes(m_text, resourceField, m_resource);
    m_ok = m_ok && m_sink(m_text) && m_sink(m_scopeSpans);
    m_scopeSpans.clear();
    m_written = true;
}

/// Into m_details, where it stands.
void OtlpProtoWriter::copyAttributes(const AttributeList& list)
{
    for (AttributeWalk walk(list); walk.next();) {
        const std::string_view key = cleanText(walk.key(), m_key);
        switch (walk.step()) {
        case AttributeWalk::Step::BeginArray:
            m_details.beginArray(key);
            break;
        case AttributeWalk::Step::BeginMap:
            m_details.beginMap(key);
            break;
        case AttributeWalk::Step::EndArray:
        case AttributeWalk::Step::EndMap:
            m_details.end();
            break;
        case AttributeWalk::Step::Value:
            copyValue(key, walk.value());
            break;
        }
    }
}

void OtlpProtoWriter::copyValue(std::string_view key, const AttributeValue& value)
{
    switch (value.type()) {
    case AttributeValue::Type::String:
        return m_details.string(key, cleanText(value.bytes(), m_text));
    case AttributeValue::Type::Boolean:
        return m_details.boolean(key, value.boolean());
    case AttributeValue::Type::Integer:
        return m_details.integer(key, value.integer());
    case AttributeValue::Type::Number:
        return m_details.number(key, value.number());
    case AttributeValue::Type::Binary:
        return m_details.binary(key, value.bytes());
    case AttributeValue::Type::Nothing:
    case AttributeValue::Type::Array:
    case AttributeValue::Type::Map:
        return m_details.nothing(key);
    }
}

void OtlpProtoWriter::copyDetails(const SentView& sent)
{
    const SpanDetails& details = sent.details;
    m_details.clear();
    m_details.traceState(cleanText(details.traceState(), m_text));
    copyAttributes(details.attributes());
    m_details.droppedAttributes(details.droppedAttributes());
    for (auto events = details.events(); events.next();) {
        m_details.beginEvent(events.event().timeUnixNano, cleanText(events.event().name, m_text));
        copyAttributes(events.event().attributes);
        m_details.droppedAttributes(events.event().droppedAttributes);
        m_details.end();
    }
    m_details.droppedEvents(details.droppedEvents());
    for (auto links = details.links(); links.next();) {
        const SpanLink& link = links.link();
        m_details.beginLink(link.traceId, link.spanId, cleanText(link.traceState, m_text));
        copyAttributes(link.attributes);
        m_details.droppedAttributes(link.droppedAttributes);
        m_details.flags(link.flags);
        m_details.end();
    }
    m_details.droppedLinks(details.droppedLinks());
    m_details.statusMessage(cleanText(details.statusMessage(), m_text));
    m_details.flags(details.flags());
}

/// What is in m_details, as the fields of another message.
void OtlpProtoWriter::appendAttributes(std::string& out, std::uint32_t field, std::uint32_t droppedField,
                                       std::uint32_t dropped)
{
    for (proto::FieldCursor fields(m_details.bytes()); fields.next();)
        if (fields.is(spanAttributes, WireType::Bytes))
            proto::appendBytes(out, field, fields.bytes());
    if (dropped != 0)
        proto::appendNumber(out, droppedField, dropped);
}

} // namespace gatehouse
