#include "benchreport.h"

#include "jsonwriter.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace gatehouse::bench
{

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

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
        writer.beginObject().key("what").string(row.what).key("unit").string(row.unit);
        writer.key("median").number(row.median).key("p95").number(row.p95).key("p99").number(row.p99);
        writer.key("count").number(row.count).endObject();
    }
    writer.endArray();
    std::ofstream(m_file) << writer.take() << '\n';
}

void BenchReport::add(std::string_view what, std::vector<double> values, std::string_view unit)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double part) {
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    m_rows.push_back({std::string(what), std::string(unit), at(0.5), at(0.95), at(0.99), values.size()});
    const Row& row = m_rows.back();
    std::printf("%-56s median %9.3f   p95 %9.3f   p99 %9.3f %-4s  n %zu\n", row.what.c_str(), row.median,
                row.p95, row.p99, row.unit.c_str(), row.count);
}

} // namespace gatehouse::bench
