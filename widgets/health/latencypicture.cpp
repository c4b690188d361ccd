#include "latencypicture.h"

#include "hatching.h"
#include "theme.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gatehouse
{
namespace
{

constexpr double lineThickness = 1.5;
/// A failure is seen at any zoom: never narrower than this.
constexpr double narrowestFailure = 3;

QColor tinted(Tone tone, int alpha)
{
    QColor color = Theme::current().color(tone);
    color.setAlpha(alpha);
    return color;
}

/// From milliseconds to pixels, with what is the same for all values taken out of the loop.
class ValueScale
{
public:
    explicit ValueScale(const QCPAxis& axis)
        : m_isLog(axis.scaleType() == QCPAxis::stLogarithmic)
        , m_low(m_isLog ? std::log2(axis.range().lower) : axis.range().lower)
        , m_floor(static_cast<float>(axis.range().lower))
    {
        const QRect rect = axis.axisRect()->rect();
        const double high = m_isLog ? std::log2(axis.range().upper) : axis.range().upper;
        m_bottom = rect.bottom();
        m_perUnit = rect.height() / (high - m_low);
    }
    double pixelOf(float value) const
    {
        const float held = std::max(value, m_floor);
        return m_bottom - ((m_isLog ? std::log2(held) : held) - m_low) * m_perUnit;
    }

private:
    bool m_isLog;
    double m_low;
    float m_floor;
    double m_bottom = 0;
    double m_perUnit = 1;
};

} // namespace

LatencyPicture::LatencyPicture(QCustomPlot* plot, const QString& layer, const LatencyScene& scene)
    : QCPLayerable(plot, layer)
    , m_scene(scene)
{
}

void LatencyPicture::setColumns(int begin, int end)
{
    m_begin = std::max(begin, 0);
    m_end = std::max(end, m_begin);
}

void LatencyPicture::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

QRect LatencyPicture::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

double LatencyPicture::pixelOf(double column) const
{
    // One column is one device pixel; the window begins within column `lead`.
    const QCPRange range = mParentPlot->xAxis->range();
    const ColumnGrid& grid = m_scene.grid();
    const double time = static_cast<double>(grid.from) + column * grid.width;
    const QRect rect = mParentPlot->axisRect()->rect();
    return rect.left() + (time / 1000.0 - range.lower) / range.size() * rect.width();
}

void LatencyPicture::draw(QCPPainter* painter)
{
    if (!m_scene.history() || m_begin >= m_end)
        return;
    drawBands(*painter);
    drawSeries(*painter);
}

template <class Predicate, class Paint>
void LatencyPicture::forRuns(Predicate predicate, Paint paint) const
{
    int runBegin = -1;
    for (int i = m_begin; i <= m_end; ++i) {
        const bool isIn = i < m_end && predicate(i);
        if (isIn && runBegin < 0)
            runBegin = i;
        if (!isIn && runBegin >= 0) {
            paint(runBegin, i);
            runBegin = -1;
        }
    }
}

void LatencyPicture::drawBands(QCPPainter& painter) const
{
    const QRect rect = clipRect();
    for (const SceneBand& band : m_scene.slowBands(m_now)) {
        const double left = pixelOf(std::max(band.begin, m_begin));
        const double right = pixelOf(std::min(band.end, m_end));
        if (right > left)
            painter.fillRect(QRectF(left, rect.top(), right - left, rect.height()), tinted(Tone::Slow, 26));
    }
    for (const auto flag : {LatencyColumn::NotWatched, LatencyColumn::GatewayAway}) {
        forRuns(
            [this, flag](int i) { return (m_scene.blindAt(i) & flag) != 0; },
            [&](int begin, int end) { drawBlind(painter, begin, end, flag == LatencyColumn::NotWatched); });
    }
    drawFailures(painter);
}

void LatencyPicture::drawBlind(QCPPainter& painter, int begin, int end, bool isNotWatched) const
{
    const QRect rect = clipRect();
    const double left = std::max(pixelOf(begin), static_cast<double>(rect.left()));
    const double right = std::min(std::max(pixelOf(end), left + 1), rect.right() + 1.0);
    if (right <= left)
        return;
    const QRectF area(left, rect.top(), right - left, rect.height());
    if (isNotWatched)
        paintHatching(painter, area, Theme::current());
    else
        painter.fillRect(area, tinted(Tone::Unknown, 60));
}

void LatencyPicture::drawFailures(QCPPainter& painter) const
{
    const QRect rect = clipRect();
    const auto paint = [&](const SceneBand& band, Tone tone, int alpha) {
        const int begin = std::max(band.begin, m_begin);
        const int end = std::min(band.end, m_end);
        if (begin >= end)
            return;
        double left = pixelOf(begin);
        double right = pixelOf(end);
        const double missing = narrowestFailure - (right - left);
        if (missing > 0) {
            left -= missing / 2;
            right += missing / 2;
        }
        painter.fillRect(QRectF(left, rect.top(), right - left, rect.height()), tinted(tone, alpha));
        painter.fillRect(QRectF(left, rect.top(), right - left, 3), Theme::current().color(tone));
    };
    for (const SceneBand& band : m_scene.wordBands(HealthWord::Unknown, m_now))
        paint(band, Tone::Unknown, 50);
    for (const SceneBand& band : m_scene.wordBands(HealthWord::Down, m_now))
        paint(band, Tone::Down, 40);
}

/// The column where lines that lead into this part begin.
int LatencyPicture::firstJoined() const
{
    int first = m_begin;
    for (const SceneSeries& line : m_scene.series()) {
        const auto hasValue = [](const LatencyColumn& column) { return column.has(LatencyColumn::HasValue); };
        const auto begin = line.columns.begin() + std::min<std::ptrdiff_t>(m_begin, std::ssize(line.columns));
        const auto next = std::find_if(begin, line.columns.end(), hasValue);
        if (!line.isShown || next == line.columns.end() || !next->has(LatencyColumn::JoinsPrevious))
            continue;
        const auto back = std::find_if(std::make_reverse_iterator(begin), line.columns.rend(), hasValue);
        first = std::min(first, static_cast<int>(line.columns.rend() - back) - 1);
    }
    return std::max(first, 0);
}

/// The curves become a picture of their own in device pixels, as wide as the columns to draw.
void LatencyPicture::drawSeries(QCPPainter& painter)
{
    const QRect rect = clipRect();
    const double ratio = mParentPlot->bufferDevicePixelRatio();
    const auto aligned = [ratio](double at) { return std::floor(at * ratio) / ratio; };
    const double left = aligned(std::max(pixelOf(firstJoined()) - 1, static_cast<double>(rect.left())));
    const double right = std::min(std::ceil(pixelOf(m_end)) + 1, rect.right() + 1.0);
    if (right <= left)
        return;
    const QSize pixels = (QSizeF(right - left, rect.height()) * ratio).toSize();
    const QRectF area(QPointF(left, aligned(rect.top())), QSizeF(pixels) / ratio);
    m_raster.begin(pixels);
    for (const SceneSeries& line : m_scene.series()) {
        if (line.isShown)
            traceLine(line, area, ratio);
    }
    painter.drawImage(area, m_raster.finish());
}

void LatencyPicture::traceLine(const SceneSeries& line, const QRectF& area, double ratio)
{
    m_lines.clear();
    appendLines(line.columns, m_begin, std::min(m_end, static_cast<int>(line.columns.size())), m_lines);
    const ValueScale scale(*mParentPlot->yAxis);
    const double origin = (pixelOf(0) - area.left()) * ratio;
    const double perColumn = (pixelOf(1000) - pixelOf(0)) * ratio / 1000;
    const auto xOf = [&](float column) { return origin + static_cast<double>(column) * perColumn; };
    const auto yOf = [&](float value) { return (scale.pixelOf(value) - area.top()) * ratio; };
    m_raster.beginCurve(line.color, lineThickness * ratio);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const ColumnLine& one = m_lines[i];
        double x1 = xOf(one.x1);
        double x2 = xOf(one.x2);
        if (one.x1 == one.x2 && one.y1 == one.y2) {
            const bool isJoined = (i > 0 && m_lines[i - 1].x2 == one.x1 && m_lines[i - 1].x1 != one.x1) ||
                                  (i + 1 < m_lines.size() && m_lines[i + 1].x1 == one.x1);
            if (isJoined)
                continue;
            // A value on its own: a short dash, as a line without length is not seen.
            x1 -= ratio;
            x2 += ratio;
        }
        m_raster.line(x1, yOf(one.y1), x2, yOf(one.y2));
    }
}

} // namespace gatehouse
