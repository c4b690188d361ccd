#include "zipkinwriter.h"

#include "jaegertags.h"
#include "jaegerwriter.h"

#include <limits>

namespace gatehouse
{
namespace
{

using Type = AttributeValue::Type;

constexpr std::uint64_t microsecond = 1000;
constexpr std::string_view hostPrefix = "net.host"; // of the attributes that stand for endpoints
constexpr std::string_view peerPrefix = "net.peer";
constexpr std::size_t longestText = std::size_t{1} << 30U;

std::string_view kindWord(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Client:
        return "CLIENT";
    case SpanKind::Server:
        return "SERVER";
    case SpanKind::Producer:
        return "PRODUCER";
    case SpanKind::Consumer:
        return "CONSUMER";
    case SpanKind::Unspecified:
    case SpanKind::Internal:
        break;
    }
    return {};
}

/// What takes less than a microsecond takes one, since Zipkin knows no shorter one.
std::int64_t zipkinMicros(std::int64_t nanos)
{
    return nanos > 0 && nanos < static_cast<std::int64_t>(microsecond) ? 1 : microsOf(nanos);
}

} // namespace

bool ZipkinWriter::Endpoint::take(std::string_view prefix, std::string_view key, const AttributeValue& value)
{
    if (key == "peer.service" && prefix == peerPrefix && value.type() == Type::String && !service) {
        service = value.bytes();
        return true;
    }
    if (!key.starts_with(prefix))
        return false;
    const std::string_view part = key.substr(prefix.size());
    if (part == ".ip" && value.type() == Type::String && !address) {
        address = value.bytes();
        return true;
    }
    if (part == ".port" && value.type() == Type::Integer && !port) {
        port = value.integer();
        return true;
    }
    return false;
}

void ZipkinWriter::write(const Trace& trace, const SentView& sent)
{
    const SpanArena::Resource& resource = trace.arena().resource(trace.arena().origin(sent.origin).resource);
    Endpoint local;
    if (resource.service != 0)
        local.service = trace.text(resource.service);
    for (AttributeList list = SpanDetails(resource.attributes).attributes(); list.next();)
        local.take(hostPrefix, list.key(), list.value());
    Endpoint remote;
    for (AttributeList list = sent.details.attributes(); list.next();)
        remote.take(peerPrefix, list.key(), list.value());
    m_out.beginObject();
    writeIds(sent);
    m_out.member("name", sent.name);
    if (sent.startNano) {
        m_out.key("timestamp");
        m_out.number(*sent.startNano / microsecond);
    }
    if (const auto duration = sent.duration()) {
        m_out.key("duration");
        m_out.number(zipkinMicros(*duration));
    }
    writeEndpoint("localEndpoint", local);
    writeEndpoint("remoteEndpoint", remote);
    writeAnnotations(sent.details);
    writeTags(trace, sent);
    if (sent.sharedHalf) {
        m_out.key("shared");
        m_out.boolean(true);
    }
    m_out.endObject();
}

void ZipkinWriter::writeIds(const SentView& sent)
{
    m_out.member("traceId", sent.traceId.shown());
    m_out.member("id", sent.spanId.shown());
    if (!sent.parentId.empty())
        m_out.member("parentId", sent.parentId.shown());
    if (const std::string_view kind = kindWord(sent.kind); !kind.empty())
        m_out.member("kind", kind);
}

void ZipkinWriter::writeEndpoint(std::string_view key, const Endpoint& endpoint)
{
    if (endpoint.empty())
        return;
    m_out.key(key);
    m_out.beginObject();
    if (endpoint.service)
        m_out.member("serviceName", *endpoint.service);
    if (endpoint.address)
        m_out.member(endpoint.address->find(':') == std::string_view::npos ? "ipv4" : "ipv6",
                     *endpoint.address);
    if (endpoint.port) {
        m_out.key("port");
        m_out.number(*endpoint.port);
    }
    m_out.endObject();
}

/// An event's attributes stand behind its name, as OpenTelemetry's exporters write them.
void ZipkinWriter::writeAnnotations(const SpanDetails& details)
{
    bool any = false;
    for (auto events = details.events(); events.next(); any = true) {
        const SpanEvent& event = events.event();
        if (!any) {
            m_out.key("annotations");
            m_out.beginArray();
        }
        m_out.beginObject();
        m_out.key("timestamp");
        m_out.number(event.timeUnixNano / microsecond);
        m_out.key("value");
        AttributeList attributes = event.attributes;
        if (attributes.next()) {
            std::string value;
            appendJsonString(value, event.name);
            m_out.string(value.append(": ").append(jsonOf(event.attributes)));
        } else {
            m_out.string(event.name);
        }
        m_out.endObject();
    }
    if (any)
        m_out.endArray();
}

void ZipkinWriter::writeTags(const Trace& trace, const SentView& sent)
{
    const SpanArena::Origin& origin = trace.arena().origin(sent.origin);
    const SpanArena::Resource& resource = trace.arena().resource(origin.resource);
    const SpanArena::Scope& scope = trace.arena().scope(origin.scope);
    m_out.key("tags");
    m_out.beginObject();
    writeResourceTags(SpanDetails(resource.attributes), trace.text(resource.service));
    writeAttributeTags(sent);
    writeStatusTags(sent);
    if (scope.name != 0)
        textTag("otel.scope.name", trace.text(scope.name));
    if (scope.version != 0)
        textTag("otel.scope.version", trace.text(scope.version));
    if (const std::string_view state = sent.details.traceState(); !state.empty())
        textTag("w3c.tracestate", state);
    countTag("otel.dropped_attributes_count", sent.details.droppedAttributes());
    countTag("otel.dropped_events_count", sent.details.droppedEvents());
    countTag("otel.dropped_links_count", sent.details.droppedLinks());
    writeLinkTags(sent.details);
    m_out.endObject();
}

/// Before the span's own, which count where both have a name.
void ZipkinWriter::writeResourceTags(const SpanDetails& resource, std::string_view service)
{
    Endpoint local;
    bool named = false;
    for (AttributeList list = resource.attributes(); list.next();) {
        const AttributeValue value = list.value();
        const bool isName = !named && list.key() == "service.name";
        named = named || isName;
        const bool written = isName && value.type() == Type::String && value.bytes() == service;
        if (!written && !local.take(hostPrefix, list.key(), value))
            writeTag(list.key(), value);
    }
}

void ZipkinWriter::writeAttributeTags(const SentView& sent)
{
    Endpoint remote;
    for (AttributeList list = sent.details.attributes(); list.next();) {
        const AttributeValue value = list.value();
        const bool deniesError = list.key() == "error" && !sent.error && !saysError(value);
        if (!deniesError && !remote.take(peerPrefix, list.key(), value))
            writeTag(list.key(), value);
    }
}

/// What Zipkin has no member for, where no attribute says it already.
void ZipkinWriter::writeStatusTags(const SentView& sent)
{
    const auto lacks = [&sent](std::string_view key) { return !sent.details.attributes().find(key); };
    const std::string_view message = sent.details.statusMessage();
    const bool writesError = sent.error && lacks("error");
    if (sent.kind == SpanKind::Internal && lacks("span.kind"))
        textTag("span.kind", openTracingKind(sent.kind));
    if (sent.status != SpanStatus::Unset && lacks("otel.status_code"))
        textTag("otel.status_code", sent.status == SpanStatus::Ok ? "OK" : "ERROR");
    if (writesError)
        textTag("error", message.empty() ? "true" : message);
    else if (!message.empty() && lacks("otel.status_description"))
        textTag("otel.status_description", message);
}

/// As the exporters of OpenTelemetry's collector write them: `trace|span|state|attributes|dropped`.
void ZipkinWriter::writeLinkTags(const SpanDetails& details)
{
    std::size_t number = 0;
    for (auto links = details.links(); links.next(); ++number) {
        const SpanLink& link = links.link();
        std::string value = link.traceId.shown() + '|' + link.spanId.shown() + '|';
        value.append(link.traceState).append("|").append(jsonOf(link.attributes));
        textTag("otlp.link." + std::to_string(number), value + '|' + std::to_string(link.droppedAttributes));
    }
}

void ZipkinWriter::writeTag(std::string_view key, const AttributeValue& value)
{
    if (value.type() == Type::String)
        textTag(key, value.bytes());
    else
        textTag(key, value.text(longestText));
}

void ZipkinWriter::textTag(std::string_view key, std::string_view value)
{
    m_out.member(key, value);
}

void ZipkinWriter::countTag(std::string_view key, std::uint32_t count)
{
    if (count != 0)
        textTag(key, std::to_string(count));
}

/// The attributes as one JSON object, in m_text.
std::string_view ZipkinWriter::jsonOf(AttributeList list)
{
    m_text = '{';
    while (list.next()) {
        const AttributeValue value = list.value();
        if (m_text.size() > 1)
            m_text.push_back(',');
        appendJsonString(m_text, list.key());
        m_text.push_back(':');
        const std::string text = value.text(longestText);
        const bool number = value.type() == Type::Number && text.find_first_of("IN") != std::string::npos;
        if (value.type() == Type::String || value.type() == Type::Binary || number)
            appendJsonString(m_text, text);
        else
            m_text.append(text);
    }
    m_text.push_back('}');
    return m_text;
}

} // namespace gatehouse
