#include "latencyscene.h"

#include "theme.h"

#include <algorithm>
#include <cmath>

namespace gatehouse
{
namespace
{

constexpr int mostLead = 256;
/// Lines reach this far beyond the edges.
constexpr double leadTime = 10'000;

/// Overlapping bands as one: their tints must not add up.
std::vector<SceneBand> merged(std::vector<SceneBand> bands)
{
    std::sort(bands.begin(), bands.end(),
              [](const SceneBand& a, const SceneBand& b) { return a.begin < b.begin; });
    std::vector<SceneBand> result;
    for (const SceneBand& band : bands) {
        if (!result.empty() && band.begin <= result.back().end)
            result.back().end = std::max(result.back().end, band.end);
        else
            result.push_back(band);
    }
    return result;
}

constexpr std::uint8_t blindFlags = LatencyColumn::NotWatched | LatencyColumn::GatewayAway;

bool isSlowness(const Incident& incident)
{
    return incident.kind == Incident::Kind::Slow || incident.kind == Incident::Kind::Degraded;
}

} // namespace

void LatencyScene::setWindow(ChartTime from, ChartTime to, int pixels)
{
    const double width = std::max(static_cast<double>(to - from) / std::max(pixels, 1), 0.1);
    m_lead = std::min(mostLead, static_cast<int>(std::ceil(leadTime / width)));
    // Columns keep their places in time while the window moves, so that peaks do not flicker.
    const double start = std::floor(static_cast<double>(from) / width) - m_lead;
    m_grid = {static_cast<ChartTime>(start * width), width, pixels + 2 * m_lead + 1};
    takeComponents();
    for (SceneSeries& line : m_series) {
        line.columns.clear();
        if (const ComponentRecord* record = m_history->find(line.name))
            aggregate(record->series, m_history->watch(), m_grid, 0, m_grid.count, line.columns);
    }
}

void LatencyScene::takeComponents()
{
    if (!m_history)
        return;
    const auto& components = m_history->components();
    const bool isSame =
        components.size() == m_series.size() &&
        std::equal(components.begin(), components.end(), m_series.begin(),
                   [](const auto& record, const SceneSeries& line) { return record->name == line.name; });
    if (isSame)
        return;
    std::vector<SceneSeries> lines;
    lines.reserve(components.size());
    for (const auto& record : components) {
        const auto known = std::find_if(m_series.begin(), m_series.end(), [&record](const SceneSeries& line) {
            return line.name == record->name;
        });
        if (known != m_series.end()) {
            lines.push_back(std::move(*known));
            continue;
        }
        SceneSeries line;
        line.name = record->name;
        line.color = Theme::current().series(record->name);
        lines.push_back(std::move(line));
    }
    m_series = std::move(lines);
}

void LatencyScene::update(ChartTime since)
{
    const int begin = std::max(m_grid.columnAt(since), 0);
    for (SceneSeries& line : m_series) {
        if (const ComponentRecord* record = m_history->find(line.name))
            aggregate(record->series, m_history->watch(), m_grid, begin, m_grid.count, line.columns);
    }
}

std::uint8_t LatencyScene::blindAt(int column) const
{
    // Blindness is the same for all components.
    for (const SceneSeries& line : m_series) {
        if (static_cast<std::size_t>(column) < line.columns.size())
            return line.columns[static_cast<std::size_t>(column)].flags & blindFlags;
    }
    return 0;
}

std::vector<SceneBand> LatencyScene::slowBands(ChartTime now) const
{
    std::vector<SceneBand> bands;
    for (const Incident& incident : m_history->incidents().all()) {
        const auto line = std::find_if(m_series.begin(), m_series.end(), [&incident](const SceneSeries& one) {
            return one.name == incident.component;
        });
        const ChartTime to = incident.to.value_or(now);
        if (!isSlowness(incident) || line == m_series.end() || !line->isShown || to < m_grid.from)
            continue;
        bands.push_back(
            {std::max(m_grid.columnAt(incident.from), 0), std::min(m_grid.columnAt(to) + 1, m_grid.count)});
    }
    return merged(std::move(bands));
}

std::vector<SceneBand> LatencyScene::wordBands(HealthWord word, ChartTime now) const
{
    std::vector<SceneBand> bands;
    const int last = std::clamp(m_grid.columnAt(now) + 1, 0, m_grid.count);
    for (const SceneSeries& line : m_series) {
        if (!line.isShown)
            continue;
        const int end = std::min(last, static_cast<int>(line.columns.size()));
        for (int i = 0; i < end; ++i) {
            if ((line.columns[static_cast<std::size_t>(i)].words & wordBit(word)) == 0)
                continue;
            int until = i + 1;
            const auto isHeld = [&line](int column) {
                const LatencyColumn& one = line.columns[static_cast<std::size_t>(column)];
                return one.words == 0 && (one.flags & blindFlags) == 0;
            };
            while (until < end && isHeld(until))
                ++until;
            bands.push_back({i, until});
            i = until - 1;
        }
    }
    return merged(std::move(bands));
}

bool LatencyScene::extent(float& low, float& high) const
{
    low = std::numeric_limits<float>::max();
    high = -1;
    for (const SceneSeries& line : m_series) {
        if (!line.isShown)
            continue;
        for (const LatencyColumn& column : line.columns) {
            if (!column.has(LatencyColumn::HasValue))
                continue;
            low = std::min(low, column.low);
            high = std::max(high, column.high);
        }
    }
    return high >= 0;
}

} // namespace gatehouse
