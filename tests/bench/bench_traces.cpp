// What a trace costs: reading it, building it, keeping it, asking it (DESIGN §5: 1 M spans open in 2 s, 300 B
// each). Generated traces, the same in every run. Prints median, p95 and p99; gates nothing.

#include "benchprocess.h"
#include "benchreport.h"
#include "criticalpath.h"
#include "otlpprotoreader.h"
#include "skewcorrection.h"
#include "spanfinder.h"
#include "spangenerator.h"
#include "spanstatistics.h"
#include "tracebuilder.h"
#include "tracefile.h"
#include "traceinfo.h"
#include "tracewriter.h"
#include "visiblerows.h"

#include <malloc.h>

#include <array>
#include <cstdio>
#include <string>

using namespace gatehouse;
using bench::require;
using Shape = bench::SpanGenerator::Shape;

namespace
{

/// What the process holds, without what was freed and is only kept for later.
double trimmedBytes()
{
    malloc_trim(0);
    return bench::residentBytes();
}

template <class Work>
void measure(bench::BenchReport& report, const std::string& what, int rounds, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double begin = bench::threadMilliseconds();
        work();
        times.push_back(bench::threadMilliseconds() - begin);
    }
    report.add(what, std::move(times));
}

void benchQuestions(bench::BenchReport& report, const std::string& name, const Trace& trace, int rounds)
{
    measure(report, name + ": info", rounds, [&] { require(traceInfo(trace).spanCount > 0, "no spans"); });
    measure(report, name + ": statistics by operation", rounds, [&] {
        SpanStatistics statistics(StatisticsGroup::Operation);
        statistics.add(trace);
        require(!statistics.groups().empty(), "no groups");
    });
    measure(report, name + ": critical path", rounds,
            [&] { require(!criticalPath(trace).empty(), "no critical path"); });
}

void benchSearch(bench::BenchReport& report, const std::string& name, const Trace& trace, int rounds)
{
    for (const char* text :
         {"items/7", "service-11", "nowhere to be seen", "503", "zz", "thread.id=17", "7"}) {
        SpanQuery query;
        query.text = text;
        std::vector<double> times;
        for (int round = 0; round < 2 * rounds + 1; ++round) {
            const double begin = bench::processMilliseconds();
            findSpans(trace, query);
            times.push_back(bench::processMilliseconds() - begin);
        }
        report.add(name + ": find “" + text + "”, of all processors", std::move(times));
    }
}

/// A trace into nothing, in every format.
void benchWriters(bench::BenchReport& report, const std::string& name,
                  const std::shared_ptr<const Trace>& trace, int rounds)
{
    for (const TraceOutput output : {TraceOutput::OtlpJson, TraceOutput::OtlpProto, TraceOutput::Jaeger,
                                     TraceOutput::Zipkin, TraceOutput::Perfetto}) {
        std::size_t bytes = 0;
        measure(report, name + ": write " + std::string(wordFor(output)), rounds, [&] {
            bytes = 0;
            writeTraces({&trace, 1}, output, [&bytes](std::string_view piece) {
                bytes += piece.size();
                return true;
            });
        });
        require(bytes > trace->size(), "nothing was written");
    }
}

void benchRows(bench::BenchReport& report, const std::string& name, const std::shared_ptr<const Trace>& trace,
               int rounds)
{
    VisibleRows rows(trace);
    measure(report, name + ": collapse all", rounds, [&] { rows.collapseAll(); });
    measure(report, name + ": expand all", rounds, [&] { rows.expandAll(); });
    bool collapsed = false;
    measure(report, name + ": collapse or expand the root", 2 * rounds, [&] {
        collapsed = !collapsed;
        rows.setCollapsed(0, collapsed);
    });
    std::uint64_t sum = 0;
    measure(report, name + ": 1,000 rows to spans and back", rounds, [&] {
        for (std::uint32_t at = 0; at < 1000; ++at)
            sum += rows.rowOf(rows.spanAt(at * (rows.count() / 1000)));
    });
    require(sum > 0, "no rows");
    measure(report, name + ": estimate skewed clocks", rounds, [&] { SkewCorrection{*trace}; });
}

void benchShape(bench::BenchReport& report, const std::string& name, Shape shape, std::uint32_t count,
                int rounds)
{
    const std::string request = bench::SpanGenerator(shape, count).otlp();
    std::vector<double> reads;
    std::vector<double> builds;
    std::vector<double> sizes;
    std::shared_ptr<const Trace> trace;
    for (int round = 0; round < rounds; ++round) {
        trace.reset();
        const double before = trimmedBytes();
        const double begin = bench::threadMilliseconds();
        {
            TraceBuilder builder;
            OtlpProtoReader reader(builder);
            require(reader.read(request).ok() && reader.finish().ok(), "the trace is refused");
            const double read = bench::threadMilliseconds();
            trace = builder.finish().front();
            reads.push_back(read - begin);
            builds.push_back(bench::threadMilliseconds() - read);
        }
        sizes.push_back((trimmedBytes() - before) / count);
    }
    require(trace->size() == count, "spans are missing");
    report.add(name + ": read OTLP protobuf, " + std::to_string(request.size() / 1'000'000) + " MB", reads);
    report.add(name + ": link, order, sum up", builds);
    report.add(name + ": resident, of a span", sizes, "B");
    benchQuestions(report, name, *trace, rounds);
    benchSearch(report, name, *trace, rounds);
    benchRows(report, name, trace, rounds);
    benchWriters(report, name, trace, rounds);
}

/// As Jaeger's page downloads a trace, about 575 bytes a span.
std::string jaegerJson(std::uint32_t count)
{
    const std::string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    std::string text = R"({"data":[{"traceID":")" + trace + R"(","spans":[)";
    const auto id = [](std::uint32_t number) {
        std::array<char, 24> hex{};
        std::snprintf(hex.data(), hex.size(), "%016x", number + 1);
        return std::string(hex.data());
    };
    for (std::uint32_t span = 0; span < count; ++span) {
        const std::string number = std::to_string(span);
        text += span == 0 ? "" : ",";
        text += R"({"traceID":")" + trace + R"(","spanID":")" + id(span) +
                R"(","flags":1,"operationName":"operation-)";
        text += std::to_string(span % 400) + R"(","references":[)";
        if (span != 0)
            text += R"({"refType":"CHILD_OF","traceID":")" + trace + R"(","spanID":")" + id(span / 4) + "\"}";
        text += R"(],"startTime":)" + std::to_string(1'700'000'000'000'000 + 3ULL * span) + R"(,"duration":)";
        text += std::to_string(1000 + span % 5000) +
                R"(,"tags":[{"key":"span.kind","type":"string","value":"server"},)";
        text +=
            R"({"key":"http.status_code","type":"int64","value":200},{"key":"http.url","type":"string","value":)";
        text += R"("http://service-)" + std::to_string(span % 40) + "/api/" + number + R"("},)";
        text += R"({"key":"internal.span.format","type":"string","value":"otlp"}],"logs":[],"processID":"p)";
        text += std::to_string(span % 40) + R"(","warnings":null})";
    }
    text += R"(],"processes":{)";
    for (int process = 0; process < 40; ++process)
        text += (process == 0 ? "\"p" : ",\"p") + std::to_string(process) + R"(":{"serviceName":"service-)" +
                std::to_string(process) + R"(","tags":[]})";
    return text + R"(},"warnings":null}],"total":0,"limit":0,"offset":0,"errors":null})";
}

/// The text in memory to a finished trace.
void benchJaeger(bench::BenchReport& report, std::uint32_t count, int rounds)
{
    const std::string text = jaegerJson(count);
    measure(report,
            std::to_string(count / 1000) + " k spans of Jaeger JSON, " +
                std::to_string(text.size() / 1'000'000) + " MB, to a trace",
            rounds, [&] {
                const auto file = readTraceBytes(text);
                require(file.ok() && file->traces.front()->size() == count, "spans are missing");
            });
}

} // namespace

int main(int argc, char** argv)
{
    bench::BenchReport report(argc, argv);
    benchShape(report, "100 k mixed", Shape::Mixed, 100'000, 10);
    benchShape(report, "1 M mixed", Shape::Mixed, 1'000'000, 5);
    benchShape(report, "1 M chain", Shape::Chain, 1'000'000, 3);
    benchShape(report, "1 M star", Shape::Star, 1'000'000, 3);
    benchShape(report, "230 k over 10 h", Shape::Long, 230'000, 5);
    benchJaeger(report, 50'000, 10);
    benchJaeger(report, 200'000, 5);
    return 0;
}
