#include "sparkline.h"

#include "columnaggregation.h"
#include "theme.h"

#include <QPainter>
#include <QVector>

#include <algorithm>
#include <array>
#include <cmath>

namespace gatehouse
{
namespace
{

/// At least this factor between bottom and top, so that a still component looks still.
constexpr float leastSpan = 4;

class Scale
{
public:
    Scale(const std::vector<LatencyColumn>& columns, const QRectF& area) : m_area(area)
    {
        float low = std::numeric_limits<float>::max();
        float high = 0;
        for (const LatencyColumn& column : columns) {
            if (!column.has(LatencyColumn::HasValue))
                continue;
            low = std::min(low, column.low);
            high = std::max(high, column.high);
        }
        m_low = std::max(std::min(low, high), 0.05F);
        const float wanted = std::max(high / m_low, 1.0F);
        const float spare = std::max(leastSpan / wanted, 1.0F);
        m_low /= std::sqrt(spare);
        m_perUnit = area.height() / std::log2(static_cast<double>(std::max(wanted, leastSpan)));
    }
    double y(float value) const
    {
        return m_area.bottom() - static_cast<double>(std::log2(std::max(value, m_low) / m_low)) * m_perUnit;
    }

private:
    QRectF m_area;
    float m_low = 1;
    double m_perUnit = 1;
};

} // namespace

ChartTime sparklineLengthFor(const WatchLog& watch, ChartTime now, ChartTime longest)
{
    constexpr std::array<ChartTime, 3> steps{60'000, 120'000, 300'000};
    const ChartTime watched = now - watch.begin();
    for (const ChartTime step : steps) {
        if (watched <= step && step < longest)
            return step;
    }
    return longest;
}

void paintSparkline(QPainter& painter, const QRectF& area, const LatencySeries& series, const WatchLog& watch,
                    ChartTime now, ChartTime length, const QColor& color, const Theme& theme)
{
    // Two pixels a column: calmer, and each probe of five minutes has its own.
    const int count = std::max(static_cast<int>(area.width() / 2), 1);
    const double width = static_cast<double>(length) / count;
    const ColumnGrid grid{static_cast<ChartTime>(std::floor(static_cast<double>(now) / width) * width) -
                              length,
                          width, count + 1};
    std::vector<LatencyColumn> columns;
    aggregate(series, watch, grid, 0, grid.count, columns);
    std::vector<ColumnLine> lines;
    appendLines(columns, 0, grid.count, lines);
    const QRectF plot = area.adjusted(0, 1.5, 0, -4);
    const Scale scale(columns, plot);
    QVector<QLineF> drawn;
    drawn.reserve(static_cast<qsizetype>(lines.size()));
    const double step = area.width() / grid.count;
    for (const ColumnLine& line : lines)
        drawn << QLineF(area.left() + line.x1 * step, scale.y(line.y1), area.left() + line.x2 * step,
                        scale.y(line.y2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(drawn);
    for (int i = 0; i < grid.count; ++i) {
        if (columns[static_cast<std::size_t>(i)].hasFailure())
            painter.fillRect(QRectF(area.left() + i * step, area.bottom() - 2, std::max(step, 2.0), 2),
                             theme.color(Tone::Down));
    }
}

} // namespace gatehouse
