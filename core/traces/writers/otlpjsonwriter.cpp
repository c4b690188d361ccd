#include "otlpjsonwriter.h"

#include "attributewalk.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Hex; what is none stays as it is, unless readers would take it for base64.
std::string jsonId(const SentId& id)
{
    std::string text = id.shown();
    if (!id.isText() || SentId::ofHex(text) == SentId::ofBase64(text))
        return text;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char c : text) {
        hex.push_back(digits[static_cast<std::uint8_t>(c) >> 4U]);
        hex.push_back(digits[static_cast<std::uint8_t>(c) & 15U]);
    }
    return hex;
}

} // namespace

OtlpTimes otlpTimesOf(const SentView& sent)
{
    OtlpTimes times{sent.startNano.value_or(0), sent.endNano.value_or(0)};
    if (!sent.durationNano)
        return times;
    const std::int64_t duration = *sent.durationNano;
    const auto amount =
        duration < 0 ? ~static_cast<std::uint64_t>(duration) + 1 : static_cast<std::uint64_t>(duration);
    if (duration < 0)
        times.endNano = times.startNano - std::min(amount, times.startNano);
    else
        times.endNano = times.startNano + std::min(amount, ~times.startNano);
    return times;
}

SpanStatus otlpStatusOf(const SentView& sent)
{
    if (sent.error)
        return SpanStatus::Error;
    return sent.status == SpanStatus::Error ? SpanStatus::Unset : sent.status;
}

bool namesService(AttributeList attributes, std::string_view service)
{
    const auto name = attributes.find("service.name");
    const bool empty = !name || name->type() == AttributeValue::Type::Nothing;
    return service.empty() ? empty || name->text().empty() : !empty && name->text() == service;
}

void OtlpJsonWriter::begin()
{
    m_out.beginObject();
    m_out.key("resourceSpans");
    m_out.beginArray();
}

void OtlpJsonWriter::end()
{
    closeResource();
    m_out.endArray();
    m_out.endObject();
}

void OtlpJsonWriter::write(const Trace& trace, const SentView& sent)
{
    openGroups(trace, sent.origin);
    m_out.beginObject();
    writeId("traceId", sent.traceId);
    writeId("spanId", sent.spanId);
    if (!sent.parentId.empty())
        writeId("parentSpanId", sent.parentId);
    m_out.member("name", sent.name);
    m_out.key("kind");
    m_out.number(static_cast<unsigned>(sent.kind));
    writeTimes(sent);
    writeDetails(sent.details);
    writeStatus(sent);
    m_out.endObject();
}

void OtlpJsonWriter::openGroups(const Trace& trace, std::uint32_t origin)
{
    const SpanArena::Origin& now = trace.arena().origin(origin);
    const bool sameResource = m_inResource && m_arena == &trace.arena() && m_resource == now.resource;
    if (sameResource && m_inScope && m_scope == now.scope)
        return;
    if (sameResource)
        closeScope();
    else
        closeResource();
    m_arena = &trace.arena();
    m_resource = now.resource;
    m_scope = now.scope;
    if (!sameResource)
        writeResource(trace, trace.arena().resource(now.resource));
    writeScope(trace, trace.arena().scope(now.scope));
    m_inResource = true;
    m_inScope = true;
}

void OtlpJsonWriter::closeScope()
{
    if (!m_inScope)
        return;
    m_out.endArray();
    m_out.endObject();
    m_inScope = false;
}

void OtlpJsonWriter::closeResource()
{
    closeScope();
    if (!m_inResource)
        return;
    m_out.endArray();
    m_out.endObject();
    m_inResource = false;
}

void OtlpJsonWriter::writeResource(const Trace& trace, const SpanArena::Resource& resource)
{
    const SpanDetails details(resource.attributes);
    const std::string_view service = trace.text(resource.service);
    m_out.beginObject();
    m_out.key("resource");
    m_out.beginObject();
    m_out.key("attributes");
    m_out.beginArray();
    if (!namesService(details.attributes(), service))
        writePair("service.name", service);
    writeItems(details.attributes());
    m_out.endArray();
    writeCount("droppedAttributesCount", details.droppedAttributes());
    m_out.endObject();
    m_out.key("scopeSpans");
    m_out.beginArray();
}

void OtlpJsonWriter::writeScope(const Trace& trace, const SpanArena::Scope& scope)
{
    const SpanDetails details(scope.attributes);
    m_out.beginObject();
    m_out.key("scope");
    m_out.beginObject();
    if (scope.name != 0)
        m_out.member("name", trace.text(scope.name));
    if (scope.version != 0) {
        m_out.member("version", trace.text(scope.version));
    }
    writeAttributes(details.attributes());
    writeCount("droppedAttributesCount", details.droppedAttributes());
    m_out.endObject();
    m_out.key("spans");
    m_out.beginArray();
}

void OtlpJsonWriter::writeTimes(const SentView& sent)
{
    const OtlpTimes times = otlpTimesOf(sent);
    m_out.key("startTimeUnixNano");
    m_out.numberText(times.startNano);
    m_out.key("endTimeUnixNano");
    m_out.numberText(times.endNano);
}

void OtlpJsonWriter::writeDetails(const SpanDetails& details)
{
    if (const std::string_view state = details.traceState(); !state.empty()) {
        m_out.member("traceState", state);
    }
    writeAttributes(details.attributes());
    writeCount("droppedAttributesCount", details.droppedAttributes());
    writeEvents(details);
    writeCount("droppedEventsCount", details.droppedEvents());
    writeLinks(details);
    writeCount("droppedLinksCount", details.droppedLinks());
    writeCount("flags", details.flags());
}

void OtlpJsonWriter::writeStatus(const SentView& sent)
{
    const SpanStatus status = otlpStatusOf(sent);
    const std::string_view message = sent.details.statusMessage();
    if (status == SpanStatus::Unset && message.empty())
        return;
    m_out.key("status");
    m_out.beginObject();
    if (!message.empty()) {
        m_out.member("message", message);
    }
    if (status != SpanStatus::Unset) {
        m_out.key("code");
        m_out.number(static_cast<unsigned>(status));
    }
    m_out.endObject();
}

void OtlpJsonWriter::writeEvents(const SpanDetails& details)
{
    bool any = false;
    for (auto events = details.events(); events.next(); any = true) {
        const SpanEvent& event = events.event();
        if (!any) {
            m_out.key("events");
            m_out.beginArray();
        }
        m_out.beginObject();
        m_out.key("timeUnixNano");
        m_out.numberText(event.timeUnixNano);
        m_out.member("name", event.name);
        writeAttributes(event.attributes);
        writeCount("droppedAttributesCount", event.droppedAttributes);
        m_out.endObject();
    }
    if (any)
        m_out.endArray();
}

void OtlpJsonWriter::writeLinks(const SpanDetails& details)
{
    bool any = false;
    for (auto links = details.links(); links.next(); any = true) {
        const SpanLink& link = links.link();
        if (!any) {
            m_out.key("links");
            m_out.beginArray();
        }
        m_out.beginObject();
        writeId("traceId", link.traceId);
        writeId("spanId", link.spanId);
        if (!link.traceState.empty()) {
            m_out.member("traceState", link.traceState);
        }
        writeAttributes(link.attributes);
        writeCount("droppedAttributesCount", link.droppedAttributes);
        writeCount("flags", link.flags);
        m_out.endObject();
    }
    if (any)
        m_out.endArray();
}

/// Zero is left out, as protobuf's JSON does.
void OtlpJsonWriter::writeCount(std::string_view key, std::uint32_t count)
{
    if (count == 0)
        return;
    m_out.key(key);
    m_out.number(count);
}

void OtlpJsonWriter::writeAttributes(const AttributeList& list)
{
    AttributeList first = list;
    if (!first.next())
        return;
    m_out.key("attributes");
    m_out.beginArray();
    writeItems(list);
    m_out.endArray();
}

void OtlpJsonWriter::writeItems(const AttributeList& list)
{
    using Step = AttributeWalk::Step;
    for (AttributeWalk walk(list); walk.next();) {
        const bool pair = !walk.inArray(); // where an end leads back to, or a beginning stands
        const Step step = walk.step();
        if (step == Step::EndArray || step == Step::EndMap) {
            m_out.endArray();
            m_out.endObject();
        } else {
            if (pair) {
                m_out.beginObject();
                m_out.member("key", walk.key());
                m_out.key("value");
            }
            m_out.beginObject();
            if (step == Step::Value) {
                writeValue(walk.value());
            } else {
                m_out.key(step == Step::BeginMap ? "kvlistValue" : "arrayValue");
                m_out.beginObject();
                m_out.key("values");
                m_out.beginArray();
                continue;
            }
        }
        m_out.endObject();
        if (pair)
            m_out.endObject();
    }
}

void OtlpJsonWriter::writePair(std::string_view key, std::string_view text)
{
    m_out.beginObject();
    m_out.member("key", key);
    m_out.key("value");
    m_out.beginObject();
    m_out.member("stringValue", text);
    m_out.endObject();
    m_out.endObject();
}

/// The member of an AnyValue; none for a value of no kind.
void OtlpJsonWriter::writeValue(const AttributeValue& value)
{
    switch (value.type()) {
    case AttributeValue::Type::String:
        m_out.member("stringValue", value.bytes());
        return;
    case AttributeValue::Type::Boolean:
        m_out.key("boolValue");
        m_out.boolean(value.boolean());
        return;
    case AttributeValue::Type::Integer:
        m_out.key("intValue");
        m_out.numberText(value.integer());
        return;
    case AttributeValue::Type::Number:
        m_out.key("doubleValue");
        m_out.number(value.number());
        return;
    case AttributeValue::Type::Binary:
        m_out.key("bytesValue");
        m_out.binary(value.bytes());
        return;
    case AttributeValue::Type::Nothing:
    case AttributeValue::Type::Array:
    case AttributeValue::Type::Map:
        return;
    }
}

void OtlpJsonWriter::writeId(std::string_view key, const SentId& id)
{
    m_out.member(key, jsonId(id));
}

} // namespace gatehouse
