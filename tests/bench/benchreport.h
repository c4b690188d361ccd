#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::bench
{

/// Time this thread has spent on a processor. On a machine with nothing else to do it passes like the
/// clock on the wall; on one that others use, it is what can be compared.
double threadMilliseconds();
/// The same of all threads together. Threads that share work evenly take, on a machine with nothing else to
/// do, this by their number.
double processMilliseconds();

/// What a benchmark measured: a table on standard output and, with `--out FILE`, the same as JSON.
class BenchReport
{
public:
    BenchReport(int argc, char** argv);
    /// Writes the file.
    ~BenchReport();
    BenchReport(const BenchReport&) = delete;
    BenchReport& operator=(const BenchReport&) = delete;

    /// One row of median, p95, p99 and how many; at least one value.
    void add(std::string_view what, std::vector<double> values, std::string_view unit = "ms");

    /// A row of what another program measured.
    struct Summary {
        double median = 0;
        double p95 = 0;
        double p99 = 0;
        std::size_t count = 0;
    };
    void addSummary(std::string_view what, const Summary& summary, std::string_view unit = "ms");
    void addFigure(std::string_view what, double value, std::string_view unit);
    static Summary summaryOf(std::vector<double> values);

private:
    struct Row {
        std::string what;
        std::string unit;
        Summary figures;
    };
    std::string m_file;
    std::vector<Row> m_rows;
};

} // namespace gatehouse::bench
