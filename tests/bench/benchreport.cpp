#include "benchreport.h"

#include "jsonwriter.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace gatehouse::bench
{

BenchReport::BenchReport(int argc, char** argv)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string_view(argv[i]) == "--out")
            m_file = argv[i + 1];
}

BenchReport::~BenchReport()
{
    if (m_file.empty())
        return;
    json::Writer writer;
    writer.beginArray();
    for (const Row& row : m_rows) {
        writer.beginObject().key("what").string(row.what).key("median_ms").number(row.median);
        writer.key("p95_ms").number(row.p95).key("p99_ms").number(row.p99);
        writer.key("count").number(row.count).endObject();
    }
    writer.endArray();
    std::ofstream(m_file) << writer.take() << '\n';
}

void BenchReport::add(std::string_view what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    m_rows.push_back({std::string(what), at(0.5), at(0.95), at(0.99), times.size()});
    const Row& row = m_rows.back();
    std::printf("%-52s median %8.3f ms   p95 %8.3f ms   p99 %8.3f ms   n %zu\n", row.what.c_str(), row.median,
                row.p95, row.p99, row.count);
}

} // namespace gatehouse::bench
