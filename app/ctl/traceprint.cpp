#include "traceprint.h"

#include "jsonwriter.h"
#include "texttable.h"
#include "traceinfo.h"
#include "utctime.h"

#include <array>
#include <cstdio>

namespace gatehouse
{
namespace
{

std::string_view wordOf(StatisticsGroup by)
{
    return by == StatisticsGroup::Service ? "service" : "operation";
}

void writeRepair(json::Writer& writer, std::string_view kind, std::uint64_t count)
{
    writer.beginObject().key("kind").string(kind).key("count").number(count).endObject();
}

void writeInfo(json::Writer& writer, const TraceInfo& info)
{
    writer.beginObject();
    writer.key("traceId").string(info.traceId);
    writer.key("spanCount").number(info.spanCount);
    writer.key("serviceCount").number(info.serviceCount);
    writer.key("rootService").string(info.rootService);
    writer.key("rootName").string(info.rootName);
    writer.key("startUnixNano").string(std::to_string(info.startUnixNano));
    writer.key("durationNano").number(info.durationNano);
    writer.key("errorCount").number(info.errorCount);
    writer.key("depth").number(info.depth);
    writer.key("repairs").beginArray();
    for (const RepairCount& repair : info.repairs)
        writeRepair(writer, wordFor(repair.repair), repair.count);
    writer.endArray().endObject();
}

/// In the unit in which it has one to three digits before the point.
std::string durationText(std::uint64_t nanos)
{
    constexpr std::array<std::pair<double, const char*>, 4> units = {
        {{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}, {1, "ns"}}};
    std::size_t at = 0;
    while (at + 1 < units.size() && static_cast<double>(nanos) < units[at].first)
        ++at;
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), units[at].first > 1 ? "%.3f %s" : "%.0f %s",
                  static_cast<double>(nanos) / units[at].first, units[at].second);
    return text.data();
}

std::string timeText(std::uint64_t unixNano)
{
    return formatUtc(UtcTime(std::chrono::microseconds(unixNano / 1000)));
}

std::string repairText(const TraceInfo& info)
{
    std::string text;
    for (const RepairCount& repair : info.repairs)
        text += (text.empty() ? "" : ", ") + std::string(wordFor(repair.repair)) + ' ' +
                std::to_string(repair.count);
    return text;
}

} // namespace

std::string traceInfoJson(const TraceFile& file)
{
    json::Writer writer;
    writer.beginObject().key("format").string(wordFor(file.format));
    writer.key("repairs").beginArray();
    if (file.unreadableDocuments != 0)
        writeRepair(writer, "unreadable-document", file.unreadableDocuments);
    writer.endArray();
    writer.key("traces").beginArray();
    for (const auto& trace : file.traces)
        writeInfo(writer, traceInfo(*trace));
    writer.endArray().endObject();
    return writer.take();
}

std::string traceInfoTable(const TraceFile& file)
{
    TextTable table({{"TRACE"},
                     {"SPANS", true},
                     {"SERVICES", true},
                     {"DEPTH", true},
                     {"ERRORS", true},
                     {"START"},
                     {"DURATION", true},
                     {"ROOT"},
                     {"REPAIRS"}});
    for (const auto& trace : file.traces) {
        const TraceInfo info = traceInfo(*trace);
        table.addRow({info.traceId, std::to_string(info.spanCount), std::to_string(info.serviceCount),
                      std::to_string(info.depth), std::to_string(info.errorCount),
                      timeText(info.startUnixNano), durationText(info.durationNano),
                      std::string(info.rootService) + ": " + std::string(info.rootName), repairText(info)});
    }
    std::string text = std::string(wordFor(file.format)) + '\n';
    if (file.unreadableDocuments != 0)
        text += "unreadable-document " + std::to_string(file.unreadableDocuments) + '\n';
    return text + (file.traces.empty() ? "No spans.\n" : table.text());
}

std::string spanGroupsJson(const std::vector<SpanGroup>& groups, StatisticsGroup by)
{
    json::Writer writer;
    writer.beginObject().key("groupBy").string(wordOf(by));
    writer.key("groups").beginArray();
    for (const SpanGroup& group : groups) {
        const bool service = by == StatisticsGroup::Service;
        writer.beginObject().key("name").string(service ? group.service : group.name);
        if (!service)
            writer.key("service").string(group.service);
        writer.key("count").number(group.count);
        writer.key("totalNano").number(group.totalNano);
        writer.key("selfNano").number(group.selfNano);
        writer.key("minNano").number(group.minNano);
        writer.key("avgNano").number(group.avgNano);
        writer.key("maxNano").number(group.maxNano);
        writer.key("errors").number(group.errors).endObject();
    }
    writer.endArray().endObject();
    return writer.take();
}

std::string spanGroupsTable(const std::vector<SpanGroup>& groups, StatisticsGroup by)
{
    const bool service = by == StatisticsGroup::Service;
    std::vector<TextTable::Column> columns{{"SERVICE"}};
    if (!service)
        columns.push_back({"OPERATION"});
    for (const char* const title : {"COUNT", "TOTAL", "SELF", "MIN", "AVG", "MAX", "ERRORS"})
        columns.push_back({title, true});
    TextTable table(columns);
    for (const SpanGroup& group : groups) {
        std::vector<std::string> row{group.service};
        if (!service)
            row.push_back(group.name);
        row.push_back(std::to_string(group.count));
        for (const std::uint64_t nanos :
             {group.totalNano, group.selfNano, group.minNano, group.avgNano, group.maxNano})
            row.push_back(durationText(nanos));
        row.push_back(std::to_string(group.errors));
        table.addRow(row);
    }
    return groups.empty() ? "No spans.\n" : table.text();
}

std::string criticalPathJson(const Trace& trace, const std::vector<CriticalSegment>& segments)
{
    json::Writer writer;
    writer.beginObject().key("traceId").string(trace.id());
    writer.key("segments").beginArray();
    for (const CriticalSegment& segment : segments) {
        writer.beginObject().key("spanId").string(trace.spanId(segment.span));
        writer.key("startUnixNano").string(std::to_string(segment.startNano));
        writer.key("endUnixNano").string(std::to_string(segment.endNano)).endObject();
    }
    writer.endArray().endObject();
    return writer.take();
}

std::string criticalPathTable(const Trace& trace, const std::vector<CriticalSegment>& segments)
{
    TextTable table({{"SPAN"}, {"AFTER", true}, {"FOR", true}, {"SERVICE"}, {"NAME"}});
    for (const CriticalSegment& segment : segments)
        table.addRow({trace.spanId(segment.span), durationText(segment.startNano - trace.startNano()),
                      durationText(segment.endNano - segment.startNano),
                      std::string(trace.service(segment.span)), std::string(trace.name(segment.span))});
    return "trace " + trace.id() + '\n' + table.text();
}

std::string traceConvertJson(const TraceFile& file, const std::string& name, TraceOutput format,
                             std::uint64_t bytes)
{
    std::uint64_t spans = 0;
    for (const auto& trace : file.traces)
        spans += trace->sentCount();
    json::Writer writer;
    writer.beginObject().key("file").string(name).key("format").string(wordFor(format));
    writer.key("traces").number(file.traces.size()).key("spans").number(spans);
    writer.key("bytes").number(bytes);
    writer.key("repairs").beginArray();
    if (file.unreadableDocuments != 0)
        writeRepair(writer, "unreadable-document", file.unreadableDocuments);
    writer.endArray().endObject();
    return writer.take();
}

} // namespace gatehouse
