#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::bench
{

/// What a benchmark measured: a table on standard output and, with `--out FILE`, the same as JSON.
class BenchReport
{
public:
    BenchReport(int argc, char** argv);
    /// Writes the file.
    ~BenchReport();
    BenchReport(const BenchReport&) = delete;
    BenchReport& operator=(const BenchReport&) = delete;

    /// One row of median, p95, p99 and how many; `times` in milliseconds, at least one.
    void add(std::string_view what, std::vector<double> times);

private:
    struct Row {
        std::string what;
        double median;
        double p95;
        double p99;
        std::size_t count;
    };
    std::string m_file;
    std::vector<Row> m_rows;
};

} // namespace gatehouse::bench
