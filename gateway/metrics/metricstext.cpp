#include "metricstext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gatehouse
{
namespace
{

void appendEscaped(std::string& out, std::string_view text, bool quotes)
{
    for (const char c : text) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '"' && quotes)
            out += "\\\"";
        else
            out += c;
    }
}

std::string_view typeName(MetricsText::Type type)
{
    switch (type) {
    case MetricsText::Type::Counter:
        return "counter";
    case MetricsText::Type::Gauge:
        return "gauge";
    case MetricsText::Type::Histogram:
        break;
    }
    return "histogram";
}

} // namespace

std::string metricNumber(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    std::array<char, 32> buffer{};
    char* const last = buffer.data() + buffer.size();
    constexpr double mostWhole = 9'007'199'254'740'992; // 2^53
    // Counts without an exponent, and the rest as Prometheus itself writes it: `le` is compared as text.
    const bool whole = std::trunc(value) == value && std::abs(value) <= mostWhole;
    const auto [end, error] = whole ? std::to_chars(buffer.data(), last, static_cast<std::int64_t>(value))
                                    : std::to_chars(buffer.data(), last, value, std::chars_format::general);
    return {buffer.data(), end};
}

void MetricsText::family(std::string_view name, Type type, std::string_view help)
{
    m_name = name;
    m_text.append("# HELP ").append(name).append(" ");
    appendEscaped(m_text, help, false);
    m_text.append("\n# TYPE ").append(name).append(" ").append(typeName(type)).append("\n");
}

void MetricsText::sample(std::initializer_list<Label> labels, double value, std::string_view suffix)
{
    m_text.append(m_name).append(suffix);
    char before = '{';
    for (const auto& [name, text] : labels) {
        m_text += before;
        m_text.append(name).append("=\"");
        appendEscaped(m_text, text, true);
        m_text += '"';
        before = ',';
    }
    if (before == ',')
        m_text += '}';
    m_text.append(" ").append(metricNumber(value)).append("\n");
}

void MetricsText::gauge(std::string_view name, std::string_view help, double value)
{
    family(name, Type::Gauge, help);
    sample({}, value);
}

void MetricsText::counter(std::string_view name, std::string_view help, double value)
{
    family(name, Type::Counter, help);
    sample({}, value);
}

} // namespace gatehouse
