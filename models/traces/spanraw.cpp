#include "spanraw.h"

#include "jsontree.h"
#include "jsonwriter.h"
#include "maskedattribute.h"
#include "redact.h"
#include "visibletext.h"

#include <string>
#include <vector>

namespace gatehouse
{
namespace
{

constexpr std::size_t maskReach = std::size_t{16} << 10U;

/// One value in OTLP's words, of a tree in the order of its document: no recursion.
class AnyValueWriter
{
public:
    explicit AnyValueWriter(json::Writer& writer) : m_writer(writer) {}

    void write(json::Node top, bool isBinary)
    {
        for (std::uint32_t at = top.index(); at < top.following(); ++at) {
            const json::Node node = top.inSameTree(at);
            closeBefore(at);
            if (!m_open.empty() && m_open.back().isMap)
                m_writer.beginObject().key("key").string(node.name()).key("value");
            m_writer.beginObject();
            node.isScalar() ? addScalar(node, isBinary) : open(node);
        }
        closeBefore(top.following());
    }

private:
    struct Open {
        std::uint32_t end;
        bool isMap;
    };

    void addScalar(json::Node node, bool isBinary)
    {
        if (node.isString())
            m_writer.key(isBinary ? "bytesValue" : "stringValue").string(node.string());
        else if (node.isBoolean())
            m_writer.key("boolValue").raw(node.text());
        else if (node.isNumber() && node.text().find_first_of(".eE") == std::string_view::npos)
            m_writer.key("intValue").string(node.text());
        else if (node.isNumber())
            m_writer.key("doubleValue").raw(node.text());
        endValue();
    }

    void open(json::Node node)
    {
        m_open.push_back({node.following(), node.isObject()});
        m_writer.key(node.isObject() ? "kvlistValue" : "arrayValue").beginObject().key("values").beginArray();
    }

    /// Those that end before this node.
    void closeBefore(std::uint32_t at)
    {
        while (!m_open.empty() && m_open.back().end <= at) {
            m_writer.endArray().endObject();
            m_open.pop_back();
            endValue();
        }
    }

    void endValue()
    {
        m_writer.endObject();
        if (!m_open.empty() && m_open.back().isMap)
            m_writer.endObject();
    }

    json::Writer& m_writer;
    std::vector<Open> m_open;
};

class RawWriter
{
public:
    RawWriter(const Trace& trace, SpanIndex span, std::size_t budget)
        : m_trace(trace)
        , m_span(span)
        , m_budget(budget)
    {
    }

    std::string write()
    {
        m_out.beginObject().key("resourceSpans").beginArray().beginObject();
        m_out.key("resource").beginObject();
        attributes(m_trace.resource(m_span).attributes());
        m_out.endObject().key("scopeSpans").beginArray().beginObject();
        writeScope();
        m_out.key("spans").beginArray().beginObject();
        writeSpan();
        for (int level = 0; level < 3; ++level)
            m_out.endObject().endArray();
        m_out.endObject();
        return m_out.take();
    }

private:
    void writeScope()
    {
        const SpanArena::Scope& scope = m_trace.scope(m_span);
        m_out.key("scope").beginObject();
        text("name", m_trace.text(scope.name));
        text("version", m_trace.text(scope.version));
        attributes(SpanDetails(scope.attributes).attributes());
        m_out.endObject();
    }

    void writeSpan()
    {
        const SpanDetails details = m_trace.details(m_span);
        m_out.key("traceId").string(m_trace.sentTraceId(m_span));
        m_out.key("spanId").string(m_trace.spanId(m_span));
        if (const KeptSpanId parent = m_trace.sentParent(m_span); parent.named())
            m_out.key("parentSpanId").string(m_trace.shown(parent));
        text("traceState", details.traceState());
        text("name", m_trace.text(m_trace.sentName(m_span)));
        m_out.key("kind").number(static_cast<int>(m_trace.kind(m_span)));
        writeTimes();
        attributes(details.attributes());
        count("droppedAttributesCount", details.droppedAttributes());
        writeEvents(details);
        writeLinks(details);
        m_out.key("status").beginObject();
        text("message", details.statusMessage());
        m_out.key("code").number(static_cast<int>(m_trace.status(m_span))).endObject();
        count("flags", details.flags());
    }

    void writeTimes()
    {
        const SentTimes sent = m_trace.sentTimes(m_span);
        if (sent.startNano)
            time("startTimeUnixNano", *sent.startNano);
        if (sent.endNano)
            time("endTimeUnixNano", *sent.endNano);
        else if (sent.startNano && sent.durationNano)
            time("endTimeUnixNano", *sent.startNano + static_cast<std::uint64_t>(*sent.durationNano));
    }

    void writeEvents(const SpanDetails& details)
    {
        m_out.key("events").beginArray();
        for (auto events = details.events(); m_budget > 0 && events.next();) {
            m_out.beginObject();
            time("timeUnixNano", events.event().timeUnixNano);
            text("name", events.event().name);
            attributes(events.event().attributes);
            count("droppedAttributesCount", events.event().droppedAttributes);
            m_out.endObject();
        }
        m_out.endArray();
        count("droppedEventsCount", details.droppedEvents());
    }

    void writeLinks(const SpanDetails& details)
    {
        m_out.key("links").beginArray();
        for (auto links = details.links(); m_budget > 0 && links.next();) {
            const SpanLink& link = links.link();
            spend(100);
            m_out.beginObject().key("traceId").string(link.traceId.shown());
            m_out.key("spanId").string(link.spanId.shown());
            text("traceState", link.traceState);
            attributes(link.attributes);
            count("flags", link.flags);
            m_out.endObject();
        }
        m_out.endArray();
        count("droppedLinksCount", details.droppedLinks());
    }

    void attributes(AttributeList list)
    {
        m_out.key("attributes").beginArray();
        while (m_budget > 0 && list.next())
            attribute(list.key(), list.value());
        m_out.endArray();
    }

    void attribute(std::string_view key, const AttributeValue& value)
    {
        const auto tree = json::parse(maskedDocument(key, value, m_budget), {}, json::Strictness::lenient());
        if (!tree || tree->root().size() == 0)
            return;
        const json::Node member = *tree->root().children().begin();
        spend(member.text().size() + key.size() + 16);
        m_out.beginObject().key("key").string(member.name()).key("value");
        AnyValueWriter(m_out).write(member, value.type() == AttributeValue::Type::Binary);
        m_out.endObject();
    }

    void text(std::string_view name, std::string_view sent)
    {
        if (sent.empty())
            return;
        // What is cut is masked first, with what stands behind the cut.
        std::string masked = redactText(sent.substr(0, m_budget + maskReach)).text;
        if (masked.size() > m_budget) {
            masked.resize(m_budget);
            masked += "…";
        }
        spend(masked.size() + name.size());
        m_out.key(name).string(masked);
    }

    void time(std::string_view name, std::uint64_t nanos) { m_out.key(name).string(std::to_string(nanos)); }

    void count(std::string_view name, std::uint32_t number)
    {
        if (number != 0)
            m_out.key(name).number(number);
    }

    void spend(std::size_t bytes) { m_budget -= std::min(bytes, m_budget); }

    const Trace& m_trace;
    SpanIndex m_span;
    std::size_t m_budget;
    json::Writer m_out;
};

} // namespace

QString spanRawText(const Trace& trace, SpanIndex span, std::size_t budget)
{
    const std::string json = RawWriter(trace, span, budget).write();
    return visibleCharacters(indentedJson(QString::fromStdString(json)));
}

} // namespace gatehouse
