#include "metricsample.h"

#include "healthtext.h"

#include <algorithm>
#include <cmath>

namespace gatehouse
{
namespace
{

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

/// Takes the parts of a sample line from the left; each take says whether it was there.
class LineReader
{
public:
    explicit LineReader(std::string_view line) : m_rest(line) {}

    void skipBlanks() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size())); }
    bool atEnd() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }

    bool take(char wanted)
    {
        if (!m_rest.starts_with(wanted))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::string_view takeName()
    {
        std::size_t end = 0;
        while (end < m_rest.size() && (isNameStart(m_rest[end]) || (end > 0 && isDigit(m_rest[end]))))
            ++end;
        return takeFirst(end);
    }

    std::string_view takeWord() { return takeFirst(std::min(m_rest.find_first_of(" \t"), m_rest.size())); }

    /// A label's value behind its opening quote; unknown escapes stay as they are.
    std::optional<std::string> takeQuoted()
    {
        std::string value;
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            if (c == '"')
                return value;
            if (c == '\\' && !m_rest.empty())
                appendEscape(value);
            else
                value += c;
        }
        return {};
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    std::string_view takeFirst(std::size_t count)
    {
        const std::string_view taken = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return taken;
    }

    void appendEscape(std::string& value)
    {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        if (c == 'n')
            value += '\n';
        else if (c == '"' || c == '\\')
            value += c;
        else
            (value += '\\') += c;
    }

    std::string_view m_rest;
};

/// `name="value",…}` behind the opening brace.
bool readLabels(LineReader& line, MetricSample& sample)
{
    line.skipBlanks();
    while (!line.take('}')) {
        const std::string_view name = line.takeName();
        line.skipBlanks();
        if (name.empty() || !line.take('='))
            return false;
        line.skipBlanks();
        if (!line.take('"'))
            return false;
        auto value = line.takeQuoted();
        const bool repeated =
            std::ranges::any_of(sample.labels, [name](const auto& l) { return l.first == name; });
        // A line with more labels than any exporter writes is not worth the quadratic look-up.
        if (!value || repeated || sample.labels.size() >= 128)
            return false;
        sample.labels.emplace_back(name, std::move(*value));
        line.skipBlanks();
        if (line.take(','))
            line.skipBlanks();
        else if (!line.rest().starts_with('}'))
            return false;
    }
    return true;
}

std::optional<UtcTime> timeOf(double number, MetricSample::Dialect dialect)
{
    const double micros = number * (dialect == MetricSample::Dialect::Prometheus ? 1e3 : 1e6);
    constexpr double year9999 = 253'402'300'800e6;
    if (!(std::abs(micros) < year9999))
        return {};
    return UtcTime(std::chrono::microseconds(std::llround(micros)));
}

} // namespace

std::string_view MetricSample::label(std::string_view wanted) const
{
    const auto found = std::ranges::find_if(labels, [wanted](const auto& l) { return l.first == wanted; });
    return found == labels.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<MetricSample> MetricSample::parse(std::string_view text, Dialect dialect)
{
    LineReader line(text);
    line.skipBlanks();
    MetricSample sample;
    sample.name = line.takeName();
    if (sample.name.empty())
        return {};
    const std::size_t before = line.rest().size();
    line.skipBlanks();
    const bool labelled = line.take('{');
    if (labelled && !readLabels(line, sample))
        return {};
    if (!labelled && line.rest().size() == before)
        return {}; // the name runs into something that is no name
    line.skipBlanks();
    const auto value = decimalNumber(line.takeWord());
    if (!value)
        return {};
    sample.value = *value;
    line.skipBlanks();
    if (!line.atEnd() && !line.rest().starts_with('#')) {
        const auto time = decimalNumber(line.takeWord());
        if (!time)
            return {};
        sample.time = timeOf(*time, dialect);
        line.skipBlanks();
    }
    // Behind OpenMetrics' timestamp an exemplar may stand: ` # {…} …`.
    const bool exemplar = dialect == Dialect::OpenMetrics && line.rest().starts_with('#');
    if (!line.atEnd() && !exemplar)
        return {};
    return sample;
}

} // namespace gatehouse
