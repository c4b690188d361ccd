#include "benchreport.h"

#include "jsonwriter.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace gatehouse::bench
{

namespace
{

double millisecondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

double threadMilliseconds()
{
    return millisecondsOf(CLOCK_THREAD_CPUTIME_ID);
}

double processMilliseconds()
{
    return millisecondsOf(CLOCK_PROCESS_CPUTIME_ID);
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
        writer.key("median").number(row.figures.median).key("p95").number(row.figures.p95);
        writer.key("p99").number(row.figures.p99).key("count").number(row.figures.count).endObject();
    }
    writer.endArray();
    std::ofstream(m_file) << writer.take() << '\n';
}

BenchReport::Summary BenchReport::summaryOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto at = [&values](double part) {
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    return {at(0.5), at(0.95), at(0.99), values.size()};
}

void BenchReport::add(std::string_view what, std::vector<double> values, std::string_view unit)
{
    addSummary(what, summaryOf(std::move(values)), unit);
}

void BenchReport::addFigure(std::string_view what, double value, std::string_view unit)
{
    addSummary(what, {value, value, value, 1}, unit);
}

void BenchReport::addSummary(std::string_view what, const Summary& summary, std::string_view unit)
{
    m_rows.push_back({std::string(what), std::string(unit), summary});
    std::printf("%-56s median %9.3f   p95 %9.3f   p99 %9.3f %-4s  n %zu\n", m_rows.back().what.c_str(),
                summary.median, summary.p95, summary.p99, m_rows.back().unit.c_str(), summary.count);
    std::fflush(stdout);
}

} // namespace gatehouse::bench
