// What the rules engine costs (DESIGN §5): a verdict for a 350-byte body, a big document linted, an endpoint
// found among a thousand. Prints what Google Benchmark measures; gates nothing.

#include "requestcheck.h"
#include "requestjudge.h"
#include "requestreader.h"
#include "ruleslint.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace gatehouse;

namespace
{

const UtcTime instant = *parseUtc("2026-03-01T12:00:00Z");

/// Endpoints as people write them: a few fields each, templates among literals.
std::string documentWith(int endpoints)
{
    std::string text =
        R"({"version":1,"required_headers":[{"name":"user-agent","mode":"report"}],"endpoints":[)";
    for (int i = 0; i < endpoints; ++i) {
        const std::string n = std::to_string(i);
        text += (i > 0 ? "," : "");
        text += R"({"id":"rule-)" + n + R"(","path":"/api/v1/service)" + n;
        text += i % 3 == 0 ? "/{id}/items" : i % 3 == 1 ? "/items" : "/{id}/items/{item}/notes";
        text += R"(","match":"exact","methods":["POST"],"max_body_bytes":65536,"fields":[)";
        text +=
            R"({"path":"/role","required":true,"type":"enum","values":["user","assistant","system","tool"]},)";
        text += R"({"path":"/content","required":true,"type":"string","max_length":20000},)";
        text += R"({"path":"/metadata/trace_id","type":"string","pattern":"^[0-9a-f]{32}$"}]})";
    }
    return text + "]}";
}

std::shared_ptr<const RulesDocument> compiled(const std::string& text)
{
    auto outcome = RulesDocument::compile(text);
    if (!outcome) {
        std::fprintf(stderr, "%s\n", describeRulesProblem(outcome.problem()).c_str());
        std::exit(1);
    }
    return *outcome;
}

/// 350 bytes.
std::string message()
{
    std::string body =
        R"({"role":"user","content":"The cell in Stockholm north has been degraded since this morning. )"
        R"(Which alarms are open, and what changed before? Please look at the last hour too.",)"
        R"("metadata":{"trace_id":"0af7651916cd43dd8448eb211c80319c","tags":["a","b","c"],"n":12.5},)"
        R"("tool_calls":[{"id":"x1","name":"cells","arguments":{"limit":10}}]})";
    const std::size_t cut = body.find(" Please");
    while (body.size() < 350)
        body.insert(cut, " ");
    return body;
}

std::string largeMessage()
{
    std::string body = R"({"role":"user","content":")" + std::string(20000, 'x') + R"(","rows":[)";
    for (int i = 0; body.size() < 61000; ++i)
        body += (i > 0 ? "," : "") + std::string(R"({"cell":"north-)") + std::to_string(i) +
                R"(","load":0.5,"up":true})";
    return body + "]}";
}

std::string requestOf(const std::string& target, const std::string& body)
{
    return "POST " + target +
           " HTTP/1.1\r\nHost: gateway:8080\r\nUser-Agent: bench/1\r\nAccept: */*\r\n"
           "Content-Type: application/json; charset=utf-8\r\nx-request-id: "
           "0af7651916cd43dd\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

struct Sample {
    std::string raw;
    http::RequestHead head;
    std::string body;
};

Sample sampleOf(const std::string& target, const std::string& body)
{
    Sample sample{requestOf(target, body), {}, body};
    http::RequestReader reader;
    std::string_view rest = sample.raw;
    if (reader.next(rest) != http::RequestReader::Event::Head)
        std::exit(1);
    sample.head = reader.takeHead();
    return sample;
}

/// What the gateway does for each request: the path, the head, the body.
void judge(benchmark::State& state, const RulesDocument& rules, const Sample& sample, bool rejects)
{
    for (auto _ : state) {
        const RequestPath path = RequestPath::parse(sample.head.target);
        RequestJudge judge(rules, instant);
        auto verdict = judge.judgeHead(sample.head, path);
        if (!verdict)
            verdict = judge.judgeBody(sample.body);
        if (verdict->reject != rejects)
            state.SkipWithError("another verdict than meant");
        benchmark::DoNotOptimize(verdict);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.body.size()));
}

void passOf350Bytes(benchmark::State& state)
{
    judge(state, *compiled(documentWith(200)), sampleOf("/api/v1/service0/7/items", message()), false);
}
BENCHMARK(passOf350Bytes)->Unit(benchmark::kMicrosecond);

void rejectOf350Bytes(benchmark::State& state)
{
    std::string body = message();
    body.replace(body.find("user"), 4, "root");
    judge(state, *compiled(documentWith(200)), sampleOf("/api/v1/service0/7/items", body), true);
}
BENCHMARK(rejectOf350Bytes)->Unit(benchmark::kMicrosecond);

void passOf61KB(benchmark::State& state)
{
    judge(state, *compiled(documentWith(200)), sampleOf("/api/v1/service0/7/items", largeMessage()), false);
}
BENCHMARK(passOf61KB)->Unit(benchmark::kMicrosecond);

void headOfGet(benchmark::State& state)
{
    Sample sample = sampleOf("/api/v1/service0/7/items", "");
    sample.head.method = "GET";
    judge(state, *compiled(documentWith(200)), sample, false);
}
BENCHMARK(headOfGet)->Unit(benchmark::kMicrosecond);

/// From raw bytes, as replay and the test bench do it.
void checkOfRawRequest(benchmark::State& state)
{
    const auto rules = compiled(documentWith(200));
    const Sample sample = sampleOf("/api/v1/service0/7/items", message());
    for (auto _ : state) {
        auto verdict = checkRequest(*rules, sample.raw, instant);
        if (!verdict || verdict->reject)
            state.SkipWithError("another verdict than meant");
        benchmark::DoNotOptimize(verdict);
    }
}
BENCHMARK(checkOfRawRequest)->Unit(benchmark::kMicrosecond);

void findOneOfEndpoints(benchmark::State& state)
{
    const auto rules = compiled(documentWith(static_cast<int>(state.range(0))));
    std::vector<std::string> paths;
    for (int i = 0; i < state.range(0); ++i)
        paths.push_back("/api/v1/service" + std::to_string(i) +
                        (i % 3 == 0   ? "/42/items"
                         : i % 3 == 1 ? "/items"
                                      : "/42/items/7/notes"));
    std::size_t next = 0;
    for (auto _ : state) {
        next = (next + 7919) % paths.size();
        const EndpointRule* found = rules->endpointFor("POST", paths[next]);
        if (found != &rules->endpoints()[next])
            state.SkipWithError("another endpoint than meant");
    }
}
BENCHMARK(findOneOfEndpoints)->Arg(10)->Arg(1000)->Arg(10000)->Unit(benchmark::kNanosecond);

void normalPath(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(
            RequestPath::parse("/api/v1/chat/sessions/0af76519-16cd-43dd/messages?limit=50"));
}
BENCHMARK(normalPath)->Unit(benchmark::kNanosecond);

void pathWithTricks(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(RequestPath::parse("/api/x/..;a=b/v1//chat/%63af%C3%A9/./messages/"));
}
BENCHMARK(pathWithTricks)->Unit(benchmark::kNanosecond);

void lintOf(benchmark::State& state)
{
    const std::string text = documentWith(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(lintRules(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(lintOf)->Arg(10)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace

/// `--out FILE` is what scripts/bench says; the rest is Google Benchmark's.
int main(int argc, char** argv)
{
    std::vector<std::string> arguments(argv, argv + argc);
    for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
        if (arguments[i] != "--out")
            continue;
        arguments[i] = "--benchmark_out=" + arguments[i + 1];
        arguments[i + 1] = "--benchmark_out_format=json";
    }
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    int count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());
    if (benchmark::ReportUnrecognizedArguments(count, pointers.data()))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
