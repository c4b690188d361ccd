#include "jaegertags.h"

#include <array>
#include <cmath>

namespace gatehouse
{
namespace
{

using Type = AttributeValue::Type;

constexpr std::uint64_t microsecond = 1000;
/// Whole numbers up to here are exact in JavaScript; beyond, Jaeger sends texts.
constexpr std::int64_t exactInteger = (std::int64_t{1} << 53U) - 1;
constexpr std::size_t longestText = std::size_t{1} << 30U;
constexpr std::array<std::string_view, 6> kinds = {"unspecified", "internal", "server",
                                                   "client",      "producer", "consumer"};

SpanKind kindOf(const AttributeValue& value)
{
    for (std::size_t at = 1; value.type() == Type::String && at < kinds.size(); ++at)
        if (value.bytes() == kinds[at])
            return static_cast<SpanKind>(at);
    return SpanKind::Unspecified;
}

std::string_view textOf(const AttributeValue& value)
{
    return value.type() == Type::String ? value.bytes() : std::string_view();
}

} // namespace

bool saysError(const AttributeValue& value)
{
    switch (value.type()) {
    case Type::String:
        return !value.bytes().empty() && value.bytes() != "false";
    case Type::Boolean:
        return value.boolean();
    case Type::Integer:
        return value.integer() != 0;
    case Type::Number:
        return std::isfinite(value.number()) && value.number() != 0;
    case Type::Binary:
        return !value.bytes().empty();
    case Type::Array:
    case Type::Map:
        return true;
    case Type::Nothing:
        break;
    }
    return false;
}

std::string_view openTracingKind(SpanKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

void JaegerTags::writeSpanTags(const Trace& trace, const SentView& sent)
{
    const Said said = saidBy(sent.details.attributes());
    const SpanArena::Scope& scope = trace.arena().scope(trace.arena().origin(sent.origin).scope);
    m_out.beginArray();
    for (AttributeList list = sent.details.attributes(); list.next();)
        writeTag(list.key(), list.value());
    if (said.kind != sent.kind)
        textTag("span.kind", openTracingKind(sent.kind));
    if (said.status != sent.status && sent.status != SpanStatus::Unset)
        textTag("otel.status_code", sent.status == SpanStatus::Ok ? "OK" : "ERROR");
    if (sent.error && !said.error) {
        beginTag("error", "bool");
        m_out.boolean(true);
        m_out.endObject();
    }
    if (const std::string_view message = sent.details.statusMessage();
        !message.empty() && message != said.message)
        textTag("otel.status_description", message);
    if (const std::string_view state = sent.details.traceState(); !state.empty() && state != said.traceState)
        textTag("w3c.tracestate", state);
    if (scope.name != 0 && !said.scopeName)
        textTag("otel.scope.name", trace.text(scope.name));
    if (scope.version != 0 && !said.scopeVersion)
        textTag("otel.scope.version", trace.text(scope.version));
    countTag("otel.dropped_attributes_count", sent.details.droppedAttributes());
    countTag("otel.dropped_events_count", sent.details.droppedEvents());
    countTag("otel.dropped_links_count", sent.details.droppedLinks());
    m_out.endArray();
}

/// Without the service's name, which Jaeger has beside its tags.
void JaegerTags::writeProcessTags(const SpanDetails& resource, std::string_view service)
{
    bool named = false;
    m_out.beginArray();
    for (AttributeList list = resource.attributes(); list.next();) {
        const AttributeValue value = list.value();
        const bool isName = !named && list.key() == "service.name";
        named = named || isName;
        if (!isName || textOf(value) != service || service.empty())
            writeTag(list.key(), value);
    }
    countTag("otel.dropped_attributes_count", resource.droppedAttributes());
    m_out.endArray();
}

void JaegerTags::writeLogs(const SpanDetails& details)
{
    m_out.beginArray();
    for (auto events = details.events(); events.next();)
        writeEvent(events.event());
    m_out.endArray();
}

JaegerTags::Said JaegerTags::saidBy(AttributeList attributes)
{
    Said said;
    while (attributes.next()) {
        const std::string_view key = attributes.key();
        if (key == "span.kind") {
            said.kind = kindOf(attributes.value());
        } else if (key == "error") {
            said.error = said.error || saysError(attributes.value());
        } else if (key.starts_with("otel.s")) {
            const std::string_view text = textOf(attributes.value());
            if (key == "otel.status_code" && (text == "OK" || text == "ERROR"))
                said.status = text == "OK" ? SpanStatus::Ok : SpanStatus::Error;
            said.error = said.error || (key == "otel.status_code" && text == "ERROR");
            if (key == "otel.status_description" && !text.empty())
                said.message = text;
            said.scopeName = said.scopeName || key == "otel.scope.name";
            said.scopeVersion = said.scopeVersion || key == "otel.scope.version";
        } else if (key == "w3c.tracestate" && !textOf(attributes.value()).empty()) {
            said.traceState = textOf(attributes.value());
        }
    }
    return said;
}

void JaegerTags::writeTag(std::string_view key, const AttributeValue& value)
{
    switch (value.type()) {
    case Type::String:
        return textTag(key, value.bytes());
    case Type::Boolean:
        beginTag(key, "bool");
        m_out.boolean(value.boolean());
        break;
    case Type::Integer:
        beginTag(key, "int64");
        if (value.integer() > exactInteger || value.integer() < -exactInteger)
            m_out.numberText(value.integer());
        else
            m_out.number(value.integer());
        break;
    case Type::Number:
        if (!std::isfinite(value.number())) // no JSON number
            return textTag(key, value.text());
        beginTag(key, "float64");
        m_out.number(value.number());
        break;
    case Type::Binary:
        beginTag(key, "binary");
        m_out.binary(value.bytes());
        break;
    case Type::Nothing:
        beginTag(key, "string");
        m_out.raw("null");
        break;
    case Type::Array:
    case Type::Map:
        return textTag(key, value.text(longestText));
    }
    m_out.endObject();
}

void JaegerTags::textTag(std::string_view key, std::string_view value)
{
    beginTag(key, "string");
    m_out.string(value);
    m_out.endObject();
}

void JaegerTags::countTag(std::string_view key, std::uint32_t count)
{
    if (count == 0)
        return;
    beginTag(key, "int64");
    m_out.number(count);
    m_out.endObject();
}

void JaegerTags::beginTag(std::string_view key, std::string_view type)
{
    m_out.beginObject();
    m_out.member("key", key);
    m_out.member("type", type);
    m_out.key("value");
}

/// Its name is the field `event`, as OpenTracing has it.
void JaegerTags::writeEvent(const SpanEvent& event)
{
    AttributeList attributes = event.attributes;
    const auto named = attributes.find("event");
    m_out.beginObject();
    m_out.key("timestamp");
    m_out.number(event.timeUnixNano / microsecond);
    m_out.key("fields");
    m_out.beginArray();
    if (event.name != (named ? textOf(*named) : std::string_view()))
        textTag("event", event.name);
    for (AttributeList list = event.attributes; list.next();)
        writeTag(list.key(), list.value());
    countTag("otel.dropped_attributes_count", event.droppedAttributes);
    m_out.endArray();
    m_out.endObject();
}

} // namespace gatehouse
