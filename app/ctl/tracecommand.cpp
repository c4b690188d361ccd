#include "tracecommand.h"

#include "commandfailure.h"
#include "commandoutput.h"
#include "traceprint.h"
#include "traceproblem.h"
#include "traceproblemtext.h"
#include "tracewriter.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <variant>

namespace gatehouse
{
namespace
{

using Traces = std::vector<std::shared_ptr<const Trace>>;

std::variant<TraceFile, CommandFailure> fileOf(const Arguments& arguments)
{
    const std::string& name = arguments.operand();
    auto file = readTraceFile(name);
    if (!file) {
        const std::string sentence = describeTraceProblem(file.problem());
        const bool named = file.problem().code == TraceProblem::Unreadable;
        return CommandFailure::failed(named ? sentence : name + ": " + sentence);
    }
    return std::move(*file);
}

/// 64-bit ids stand for the 128-bit ones that end in them.
bool isLowerHalf(const SentId& id, const Trace& trace)
{
    return id.valid() && !id.isText() && id.digits() <= 16 && trace.sentId().low() == id.low();
}

/// Those that are asked for: all, or the one of --trace.
std::variant<Traces, CommandFailure> tracesOf(const TraceFile& file, const Arguments& arguments)
{
    const auto wanted = arguments.text("trace");
    if (!wanted)
        return file.traces;
    const SentId id = SentId::ofHex(*wanted);
    Traces found;
    std::copy_if(file.traces.begin(), file.traces.end(), std::back_inserter(found),
                 [&id](const auto& trace) { return trace->sentId() == id; });
    if (found.empty())
        std::copy_if(file.traces.begin(), file.traces.end(), std::back_inserter(found),
                     [&id](const auto& trace) { return isLowerHalf(id, *trace); });
    if (found.size() > 1)
        return CommandFailure::failed("Several traces end in " + *wanted + ": give the whole id.");
    if (found.empty())
        return CommandFailure::failed("There is no trace " + *wanted + " in " + arguments.operand() + '.');
    return found;
}

int runInfo(const Arguments& arguments, const Streams& streams)
{
    const auto file = fileOf(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&file))
        return failure->tell(streams);
    const auto& traces = std::get<TraceFile>(file);
    streams.out << (arguments.has("table") ? traceInfoTable(traces) : traceInfoJson(traces) + '\n');
    return Answered;
}

int runStats(const Arguments& arguments, const Streams& streams)
{
    const auto file = fileOf(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&file))
        return failure->tell(streams);
    const auto traces = tracesOf(std::get<TraceFile>(file), arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&traces))
        return failure->tell(streams);
    const auto by =
        arguments.text("group-by") == "operation" ? StatisticsGroup::Operation : StatisticsGroup::Service;
    SpanStatistics statistics(by);
    for (const auto& trace : std::get<Traces>(traces))
        statistics.add(*trace);
    const std::vector<SpanGroup> groups = statistics.groups();
    streams.out << (arguments.has("table") ? spanGroupsTable(groups, by) : spanGroupsJson(groups, by) + '\n');
    return Answered;
}

int runCriticalPath(const Arguments& arguments, const Streams& streams)
{
    const auto file = fileOf(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&file))
        return failure->tell(streams);
    const auto chosen = tracesOf(std::get<TraceFile>(file), arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&chosen))
        return failure->tell(streams);
    const auto& traces = std::get<Traces>(chosen);
    if (traces.empty()) {
        complain(streams, arguments.operand() + ": There are no spans.");
        return CommandFailed;
    }
    if (traces.size() > 1) {
        complain(streams, "There are " + std::to_string(traces.size()) + " traces in " + arguments.operand() +
                              ": say which with --trace.");
        return WrongCall;
    }
    const Trace& trace = *traces.front();
    const std::vector<CriticalSegment> path = criticalPath(trace);
    streams.out << (arguments.has("table") ? criticalPathTable(trace, path)
                                           : criticalPathJson(trace, path) + '\n');
    return Answered;
}

/// Standard output has the document alone: what of the file is not in it is said beside it.
void tellUnread(const TraceFile& file, const Arguments& arguments, const Streams& streams)
{
    const std::uint64_t count = file.unreadableDocuments;
    if (count != 0)
        complain(streams, arguments.operand() + ": " + std::to_string(count) +
                              (count == 1 ? " document could not be read and is left out."
                                          : " documents could not be read and are left out."));
}

int runConvert(const Arguments& arguments, const Streams& streams)
{
    const auto read = fileOf(arguments);
    if (const auto* failure = std::get_if<CommandFailure>(&read))
        return failure->tell(streams);
    const auto& file = std::get<TraceFile>(read);
    const std::string& name = arguments.operand(1);
    const auto format = traceOutputOf(arguments.text("to").value_or("")).value_or(TraceOutput::OtlpJson);
    auto opened = CommandOutput::open(name, arguments.has("force"), streams);
    if (const auto* failure = std::get_if<CommandFailure>(&opened))
        return failure->tell(streams);
    auto& output = std::get<CommandOutput>(opened);
    // What keeps it from being written is what finish() says.
    writeTraces(file.traces, format, [&output](std::string_view bytes) { return output.write(bytes); });
    if (const auto failure = output.finish())
        return failure->tell(streams);
    if (name == "-")
        tellUnread(file, arguments, streams);
    else
        streams.out << traceConvertJson(file, name, format, output.bytes()) << '\n';
    return Answered;
}

const OptionSpec tableOption{"table", ValueKind::Flag, {}, "for people instead of JSON"};
const OptionSpec traceOption{"trace", ValueKind::Text, "ID", "only the trace of this id"};

constexpr std::string_view formats = "Reads OTLP (JSON, JSON lines, protobuf), Jaeger, Tempo and Zipkin, "
                                     "gzipped or not, by content; - is standard\n"
                                     "input. Of several documents the whole ones are used.\n";

} // namespace

namespace
{

VerbSpec convertVerb()
{
    VerbSpec convert{"trace", "convert", {"IN", "OUT"}};
    OptionSpec to{"to", ValueKind::Text, "FORMAT", "otlp-json, otlp-proto, jaeger, zipkin or perfetto"};
    to.required = true;
    to.choices = {"otlp-json", "otlp-proto", "jaeger", "zipkin", "perfetto"};
    convert.options = {to, {"force", ValueKind::Flag, {}, "replace OUT if it is there"}};
    convert.help = "Writes all traces of a file in another format, as they were sent.";
    convert.about =
        "Reads what the other commands read. Nothing is repaired, corrected or masked: what OUT holds is "
        "what\n"
        "IN holds, as far as the format has room for it. OUT is for its owner alone, and whole or not\n"
        "there; - is standard output.\n";
    convert.run = runConvert;
    return convert;
}

} // namespace

std::vector<VerbSpec> traceVerbs()
{
    VerbSpec info{"trace", "info", {"FILE"}};
    info.options = {tableOption};
    info.help = "Says what traces a file holds, how large they are, and what had to be repaired.";
    info.about = formats;
    info.run = runInfo;
    VerbSpec stats{"trace", "stats", {"FILE"}};
    OptionSpec groupBy{"group-by", ValueKind::Text, "WHAT", "service (the usual) or operation"};
    groupBy.choices = {"service", "operation"};
    stats.options = {traceOption, groupBy, tableOption};
    stats.help = "Sums up the spans of a file by service or operation: count, total, self time, errors.";
    stats.about = formats;
    stats.run = runStats;
    VerbSpec path{"trace", "critical-path", {"FILE"}};
    path.options = {traceOption, tableOption};
    path.help = "Says which spans a trace waited for, and when.";
    path.about = formats;
    path.run = runCriticalPath;
    return {info, stats, path, convertVerb()};
}

} // namespace gatehouse
