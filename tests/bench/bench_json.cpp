// What a request's body costs the rules engine (DESIGN §5: a verdict in 2 µs), beside our own
// scanner, and what the editor pays for a change. Prints median, p95 and p99; gates nothing.
// Rows of a thousand: a millisecond there is a microsecond each.

#include "benchprocess.h"
#include "benchreport.h"
#include "canonicaljson.h"
#include "fastjson.h"
#include "jsontree.h"
#include "treeeditor.h"

#include <chrono>
#include <string>

using namespace gatehouse;
using bench::require;

namespace
{

/// 350 bytes of the kind a chat client sends.
std::string smallBody()
{
    std::string body = R"({"role":"user","content":"","session_id":"7f9c24e5-2a3b-4c5d-8e6f-0a1b2c3d4e5f",)"
                       R"("metadata":{"client":"console/1.4","locale":"sv-SE","attempt":1,"latency":12.5},)"
                       R"("tags":["billing","roaming"],"stream":true,"temperature":0.2,"parent":null})";
    const std::string words = "How much data is left this month, and what does a day in Norway cost? ";
    const std::size_t content = body.find("\"\"") + 1;
    while (body.size() < 350)
        body.insert(content, words.substr(0, 350 - body.size()));
    return body;
}

/// Objects as in an export, up to about this many bytes.
std::string largeBody(std::size_t bytes)
{
    std::string body = R"({"items":[)";
    for (int i = 0; body.size() < bytes; ++i)
        body += std::string(i == 0 ? "" : ",") + R"({"id":)" + std::to_string(i) +
                R"(,"name":"item number )" + std::to_string(i) + R"(","price":)" + std::to_string(i) +
                R"(.25,"tags":["a","b\n"],"active":true})";
    return body + "]}";
}

template <class Work>
void measure(bench::BenchReport& report, const char* what, int rounds, int perRound, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < perRound; ++i)
            work();
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
        times.push_back(taken.count());
    }
    report.add(what, std::move(times));
}

void benchReading(bench::BenchReport& report, const std::string& body, const std::string& large)
{
    constexpr auto Strict = json::Strictness::strict();
    const json::Limits limits = json::Limits::rules();
    json::FastJson reader;
    const auto role = json::JsonPointer::parse("/role").value();
    const auto client = json::JsonPointer::parse("/metadata/client").value();
    const auto tag = json::JsonPointer::parse("/tags/1").value();
    measure(report, "1,000 × a 350-byte body: verdict", 500, 1000,
            [&] { require(reader.read(body, limits).ok(), "the body is refused"); });
    measure(report, "1,000 × a 350-byte body: verdict and three fields", 500, 1000, [&] {
        const auto value = reader.read(body, limits);
        require(value->resolve(role)->string() == "user" && value->resolve(client)->isString() &&
                    value->resolve(tag)->string() == "roaming",
                "a field is another");
    });
    measure(report, "1,000 × a 350-byte body: our scanner and its tree", 100, 1000,
            [&] { require(json::parse(body, limits, Strict).ok(), "the body is refused"); });
    const std::string cut = body.substr(0, body.size() - 1);
    measure(report, "1,000 × a 350-byte body without its end: the reason", 100, 1000,
            [&] { require(!reader.read(cut, limits).ok(), "the body is taken"); });
    measure(report, "64 KiB: verdict", 500, 1, [&] { require(reader.read(large, limits).ok(), "refused"); });
    measure(report, "64 KiB: our scanner and its tree", 200, 1,
            [&] { require(json::parse(large, limits, Strict).ok(), "refused"); });
}

/// What a form costs a keystroke: work the change out, make it, undo it.
void benchEditing(bench::BenchReport& report, const std::string& large)
{
    const json::Tree tree = json::parse(large).value();
    const auto price = json::JsonPointer::parse("/items/300/price").value();
    const auto item = json::JsonPointer::parse("/items/-").value();
    measure(report, "64 KiB: a value is changed, its tree made anew", 200, 1, [&] {
        const auto change = json::TreeEditor(tree).set(price, "17.5");
        require(json::changed(tree, *change).ok(), "no change");
    });
    measure(report, "64 KiB: an item is added and removed by undo", 200, 1, [&] {
        const auto change = json::TreeEditor(tree).set(item, R"({"id":-1,"name":"new"})");
        const auto later = json::changed(tree, *change);
        require(json::changed(*later, change->inverse())->text() == large, "no change");
    });
    measure(report, "64 KiB: canonical form and its hash", 200, 1,
            [&] { require(json::canonicalHash(tree.root()).ok(), "no hash"); });
}

} // namespace

int main(int argc, char** argv)
{
    bench::BenchReport report(argc, argv);
    const std::string body = smallBody();
    require(body.size() == 350, "the body has another size");
    const std::string large = largeBody(std::size_t{64} << 10U);
    benchReading(report, body, large);
    benchEditing(report, large);
    return 0;
}
