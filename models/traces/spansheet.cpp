#include "spansheet.h"

#include "spanrepairtext.h"
#include "spantext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct SheetWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::SpanSheet)
};

/// Ancestors whose attributes are looked at for a session; then the first span of the branch.
constexpr int mostAncestors = 64;
/// Ids longer than this name nothing (LinkResolver::LongestId).
constexpr std::size_t longestId = 256;

/// What stands first among gen_ai.*, in this order.
constexpr std::array<std::string_view, 9> firstOfGenAi{
    "gen_ai.operation.name",      "gen_ai.request.model", "gen_ai.response.model",
    "gen_ai.tool.name",           "gen_ai.agent.name",    "gen_ai.usage.input_tokens",
    "gen_ai.usage.output_tokens", "gen_ai.provider.name", "gen_ai.system"};

bool isFailure(std::string_view key, const AttributeValue& value)
{
    if (key != "http.response.status_code" && key != "http.status_code")
        return false;
    if (value.type() == AttributeValue::Type::Integer)
        return value.integer() >= 400;
    const std::string_view text = value.bytes();
    return value.type() == AttributeValue::Type::String && text.size() == 3 && text.front() >= '4';
}

/// Reads fields of one trace, which each of them keeps.
class FieldReader
{
public:
    FieldReader(std::shared_ptr<const Trace> trace, const SpanSheetLimits& limits)
        : m_trace(std::move(trace))
        , m_limits(limits)
    {
    }

    SpanField field(std::string_view key, const AttributeValue& value) const
    {
        SpanField field;
        field.shown = maskedAttribute(key, value, m_limits.valueBytes);
        field.isBad = isFailure(key, value);
        field.read = [trace = m_trace, key, value](std::size_t limit) {
            return maskedAttribute(key, value, limit);
        };
        return field;
    }

    void add(SpanFields& fields, std::string_view key, const AttributeValue& value) const
    {
        ++fields.all;
        if (fields.fields.size() < m_limits.fields)
            fields.fields.append(field(key, value));
    }

    SpanFields all(AttributeList list) const
    {
        SpanFields fields;
        while (list.next())
            add(fields, list.key(), list.value());
        return fields;
    }

private:
    std::shared_ptr<const Trace> m_trace;
    SpanSheetLimits m_limits;
};

void readAttributes(SpanSheet& sheet, const FieldReader& reader, AttributeList list)
{
    while (list.next())
        reader.add(list.key().starts_with("gen_ai.") ? sheet.genAi : sheet.attributes, list.key(),
                   list.value());
    const auto rank = [](const SpanField& field) {
        const std::string key = field.shown.key.toStdString();
        return std::find(firstOfGenAi.begin(), firstOfGenAi.end(), key) - firstOfGenAi.begin();
    };
    std::stable_sort(sheet.genAi.fields.begin(), sheet.genAi.fields.end(),
                     [&](const SpanField& a, const SpanField& b) { return rank(a) < rank(b); });
}

void readEvents(SpanSheet& sheet, const FieldReader& reader, const Trace& trace, qsizetype most)
{
    for (auto events = trace.details(sheet.span).events(); events.next();) {
        ++sheet.allEvents;
        if (sheet.events.size() >= most)
            continue;
        const SpanEvent& event = events.event();
        SpanEventLines lines;
        lines.timeUnixNano = event.timeUnixNano;
        lines.afterStartNano = nanosBetween(trace.startNano(sheet.span), event.timeUnixNano);
        lines.name = shownLine(event.name);
        lines.attributes = reader.all(event.attributes);
        sheet.events.append(lines);
    }
}

QString spanLineText(const Trace& trace, SpanIndex span)
{
    return SheetWords::tr("%1 · %2").arg(shownLine(trace.service(span), 80),
                                         shownLine(trace.name(span), 120));
}

SpanLinkLine linkLine(const Trace& trace, const SpanLinkIndex* index, const FieldReader& reader,
                      const SpanLink& link)
{
    SpanLinkLine line;
    line.attributes = reader.all(link.attributes);
    line.spanId = shownLine(link.spanId.shown(), 64);
    const bool isHere = link.traceId.empty() || link.traceId == trace.sentId();
    if (isHere && index)
        line.span = index->target(link.spanId);
    if (!isHere)
        line.traceId = shownLine(link.traceId.shown(), 64);
    if (line.span != noSpan)
        line.text = spanLineText(trace, line.span);
    else if (isHere)
        line.text = index ? SheetWords::tr("span %1, which is not in this trace").arg(line.spanId)
                          : SheetWords::tr("span %1").arg(line.spanId);
    else
        line.text = SheetWords::tr("trace %1, span %2").arg(line.traceId, line.spanId);
    return line;
}

void readLinks(SpanSheet& sheet, const SpanLinkIndex* index, const FieldReader& reader, const Trace& trace,
               qsizetype most)
{
    for (auto links = trace.details(sheet.span).links(); links.next();) {
        ++sheet.allLinks;
        if (sheet.links.size() < most)
            sheet.links.append(linkLine(trace, index, reader, links.link()));
    }
    if (!index)
        return;
    for (const SpanLinkPair& pair : index->to(sheet.span)) {
        ++sheet.allLinks;
        if (sheet.links.size() >= 2 * most)
            continue;
        SpanLinkLine line;
        line.isInbound = true;
        line.span = pair.from;
        line.spanId = shownLine(trace.spanId(pair.from), 64);
        line.text = spanLineText(trace, pair.from);
        sheet.links.append(line);
    }
}

void readScope(SpanSheet& sheet, const FieldReader& reader, const Trace& trace)
{
    const SpanArena::Scope& scope = trace.scope(sheet.span);
    sheet.scope = reader.all(SpanDetails(scope.attributes).attributes());
    const auto prepend = [&](const QString& key, std::string_view text) {
        if (text.empty())
            return;
        SpanField field;
        field.shown.key = key;
        field.shown.type = AttributeValue::Type::String;
        field.shown.value = shownLine(text);
        field.shown.bytes = text.size();
        sheet.scope.fields.prepend(field);
        ++sheet.scope.all;
    };
    prepend(SheetWords::tr("version"), trace.text(scope.version));
    prepend(SheetWords::tr("name"), trace.text(scope.name));
}

QString idIn(AttributeList attributes, std::initializer_list<std::string_view> keys)
{
    while (attributes.next())
        for (const std::string_view key : keys)
            if (attributes.key() == key && attributes.value().type() == AttributeValue::Type::String &&
                !attributes.value().bytes().empty() && attributes.value().bytes().size() <= longestId)
                return QString::fromUtf8(attributes.value().bytes().data(),
                                         static_cast<qsizetype>(attributes.value().bytes().size()));
    return {};
}

/// Of the span, its nearest ancestor that has one, or the first span of its branch.
QString inheritedId(const Trace& trace, SpanIndex span, std::initializer_list<std::string_view> keys)
{
    SpanIndex at = span;
    for (int above = 0; at != noSpan && above < mostAncestors; ++above, at = trace.parent(at))
        if (const QString id = idIn(trace.details(at).attributes(), keys); !id.isEmpty())
            return id;
    if (at == noSpan)
        return idIn(trace.details(0).attributes(), keys);
    while (trace.parent(at) != noSpan)
        at = trace.parent(at);
    return idIn(trace.details(at).attributes(), keys);
}

void readLinked(SpanSheet& sheet, const Trace& trace)
{
    sheet.sessionId = inheritedId(trace, sheet.span, {"session.id", "gen_ai.conversation.id"});
    sheet.requestId = inheritedId(trace, sheet.span, {"http.request.id"});
    const auto addComponent = [&](const QString& name) {
        if (!name.isEmpty() && name.size() <= 120 && !sheet.components.contains(name))
            sheet.components.append(name);
    };
    addComponent(QString::fromUtf8(trace.service(sheet.span).data(),
                                   static_cast<qsizetype>(trace.service(sheet.span).size())));
    const AttributeList attributes = trace.details(sheet.span).attributes();
    addComponent(idIn(attributes, {"peer.service"}));
    addComponent(idIn(attributes, {"db.system.name", "db.system"}));
}

QStringList leftOut(const SpanDetails& details)
{
    QStringList sentences;
    if (const auto count = details.droppedAttributes())
        sentences << SheetWords::tr("%n attributes were left out by the sender.", nullptr,
                                    static_cast<int>(count));
    if (const auto count = details.droppedEvents())
        sentences << SheetWords::tr("%n events were left out by the sender.", nullptr,
                                    static_cast<int>(count));
    if (const auto count = details.droppedLinks())
        sentences << SheetWords::tr("%n links were left out by the sender.", nullptr,
                                    static_cast<int>(count));
    return sentences;
}

} // namespace

SpanSheet spanSheet(const TraceView& view, SpanIndex span, const SpanLinkIndex* links,
                    const SpanSheetLimits& limits)
{
    const Trace& trace = view.trace();
    const FieldReader reader(view.sharedTrace(), limits);
    const SpanDetails details = trace.details(span);
    SpanSheet sheet;
    sheet.span = span;
    sheet.spanId = shownLine(trace.spanId(span), 64);
    sheet.name = shownLine(trace.name(span));
    sheet.service = shownLine(trace.service(span), 120);
    sheet.kind = spanKindText(trace.kind(span));
    sheet.startUnixNano = view.startNano(span);
    sheet.afterTraceNano = sheet.startUnixNano - std::min(sheet.startUnixNano, view.extent().startNano);
    sheet.durationNano = trace.durationNano(span);
    sheet.hasError = trace.hasError(span);
    sheet.hasErrorBelow = trace.hasErrorBelow(span);
    sheet.statusMessage = shownText(details.statusMessage(), 2000);
    sheet.repairs = spanRepairSentences(trace, view.skew(), view.isCorrected(), span);
    readAttributes(sheet, reader, details.attributes());
    readEvents(sheet, reader, trace, limits.events);
    sheet.resource = reader.all(trace.resource(span).attributes());
    readScope(sheet, reader, trace);
    readLinks(sheet, links, reader, trace, limits.links);
    sheet.left = leftOut(details);
    readLinked(sheet, trace);
    return sheet;
}

} // namespace gatehouse
