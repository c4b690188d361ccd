// How fast people's data is masked: text and JSON of the demo's conversations, and of
// GATEHOUSE_DATA/chats/chat_messages.tsv where that is unpacked by the caller (--file).

#include "benchreport.h"
#include "redact.h"

#include <cstdio>
#include <fstream>
#include <sstream>

using namespace gatehouse;

namespace
{

std::string fileText(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

template <class Mask>
void benchMasking(bench::BenchReport& table, const std::string& what, const std::vector<std::string>& pieces,
                  Mask mask)
{
    std::size_t bytes = 0;
    for (const std::string& piece : pieces)
        bytes += piece.size();
    std::vector<double> rates;
    int masked = 0;
    for (int i = 0; i < 15; ++i) {
        const double start = bench::threadMilliseconds();
        for (const std::string& piece : pieces)
            masked += mask(piece).count;
        rates.push_back(static_cast<double>(bytes) / 1e3 / (bench::threadMilliseconds() - start));
    }
    table.add(what, rates, "MB/s");
    std::printf("  %zu pieces, %.1f MB, %d masked a run\n", pieces.size(), static_cast<double>(bytes) / 1e6,
                masked / 15);
}

} // namespace

int main(int argc, char** argv)
{
    bench::BenchReport table(argc, argv);
    std::string path = GATEHOUSE_DEMO_CORPUS;
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string_view(argv[i]) == "--file")
            path = argv[i + 1];
    std::vector<std::string> lines;
    std::istringstream all(fileText(path));
    for (std::string line; std::getline(all, line);)
        lines.push_back(line);
    // Small corpora many times over, so that a run is longer than a look at the clock.
    std::vector<std::string> pieces;
    for (std::size_t bytes = 0; bytes < 20'000'000 && !lines.empty();)
        for (const std::string& line : lines) {
            pieces.push_back(line);
            bytes += line.size() + 1;
        }
    benchMasking(table, "mask text", pieces, [](const std::string& piece) { return redactText(piece); });
    benchMasking(table, "mask JSON", pieces, [](const std::string& piece) { return redactJson(piece); });
    return 0;
}
