#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace gatehouse
{

/// Writes Prometheus' text exposition format 0.0.4. A family begins with its help and type; its samples
/// follow before the next family begins.
class MetricsText
{
public:
    enum class Type : std::uint8_t { Counter, Gauge, Histogram };
    using Label = std::pair<std::string_view, std::string_view>;

    void family(std::string_view name, Type type, std::string_view help);
    /// A sample of the last family; a suffix such as `_bucket` belongs to histograms.
    void sample(std::initializer_list<Label> labels, double value, std::string_view suffix = {});

    /// A family of one sample without labels.
    void gauge(std::string_view name, std::string_view help, double value);
    void counter(std::string_view name, std::string_view help, double value);

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    std::string m_name;
};

/// A number as the format writes it: the shortest that reads back the same, `+Inf`, `-Inf`, `NaN`.
std::string metricNumber(double value);

} // namespace gatehouse
