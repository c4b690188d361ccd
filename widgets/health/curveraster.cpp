#include "curveraster.h"

#include <algorithm>
#include <cmath>

namespace gatehouse
{
namespace
{

/// Pieces that are narrower stand in one column.
constexpr double leastWidth = 0.5;
/// A level line is taken for one that rises a little, so that no division by it loses digits.
constexpr double leastRise = 1.0 / 16;
/// A crowd of short steep pieces: its edges have nothing to smooth, and whole pixels are cheaper.
constexpr double crowdedWidth = 3;
constexpr double crowdedSlope = 3;

/// Integral of the ramp that begins at 0.
float ramp(float at)
{
    const float held = std::max(at, 0.0F);
    return held * held * 0.5F;
}

/// Part 0…256 of the upper colour over the lower one, two channels at a time.
QRgb mixed(QRgb lower, QRgb upper, unsigned part)
{
    constexpr unsigned half = 0x00FF00FFU;
    const unsigned rest = 256 - part;
    const unsigned even = ((upper & half) * part + (lower & half) * rest) >> 8U;
    const unsigned odd = ((upper >> 8U) & half) * part + ((lower >> 8U) & half) * rest;
    return (even & half) | (odd & ~half);
}

} // namespace

void CurveRaster::begin(QSize size)
{
    m_size = size.expandedTo({0, 0});
    const auto height = static_cast<std::size_t>(m_size.height());
    m_pixels.assign(static_cast<std::size_t>(m_size.width()) * height, 0);
    m_covered.assign(height, 0.0F);
    m_column = -1;
    m_first = m_end = m_solidFirst = m_solidEnd = 0;
}

void CurveRaster::beginCurve(const QColor& color, double thickness)
{
    paintColumn();
    m_color = color.rgb() | 0xFF000000U;
    m_half = std::max(thickness, 1.0) / 2;
    m_column = -1;
}

void CurveRaster::line(double x1, double y1, double x2, double y2)
{
    const double top = std::min(y1, y2) - m_half;
    const double bottom = std::max(y1, y2) + m_half;
    if (x2 - x1 < leastWidth) {
        goTo(static_cast<int>(std::floor((x1 + x2) / 2)));
        coverBox(top, bottom);
        return;
    }
    const double slope = (y2 - y1) / (x2 - x1);
    const bool isCrowded = x2 - x1 < crowdedWidth && std::abs(slope) > crowdedSlope;
    const double reach = m_half * std::sqrt(1 + slope * slope);
    const int first = std::max(static_cast<int>(std::floor(x1)), 0);
    const int last = std::min(static_cast<int>(std::ceil(x2)), m_size.width()) - 1;
    for (int column = first; column <= last; ++column) {
        const double from = std::max(x1, static_cast<double>(column));
        const double to = std::min(x2, column + 1.0);
        goTo(column);
        const double enters = y1 + (from - x1) * slope;
        const double leaves = y1 + (to - x1) * slope;
        if (isCrowded)
            coverBox(std::min(enters, leaves) - m_half, std::max(enters, leaves) + m_half);
        else
            coverSlope(enters, leaves, reach, to - from, top, bottom);
    }
}

void CurveRaster::goTo(int column)
{
    if (column == m_column)
        return;
    paintColumn();
    m_column = column;
}

/// Cuts rows to the picture; false if none is left.
bool CurveRaster::claim(int& first, int& end)
{
    first = std::max(first, 0);
    end = std::min(end, m_size.height());
    return first < end && m_column >= 0 && m_column < m_size.width();
}

void CurveRaster::touch(int first, int end)
{
    m_first = m_first == m_end ? first : std::min(m_first, first);
    m_end = std::max(m_end, end);
}

void CurveRaster::coverBox(double top, double bottom)
{
    int first = static_cast<int>(std::floor(top));
    int end = static_cast<int>(std::ceil(bottom));
    int solidFirst = static_cast<int>(std::ceil(top));
    int solidEnd = static_cast<int>(std::floor(bottom));
    if (!claim(first, end))
        return;
    const auto cover = [this, top, bottom](int row) {
        const double share = std::min(bottom, row + 1.0) - std::max(top, static_cast<double>(row));
        m_covered[static_cast<std::size_t>(row)] += static_cast<float>(share);
        touch(row, row + 1);
    };
    // The parts of a curve in one column meet: what is solid is one stretch.
    const bool meets = solidFirst <= m_solidEnd && solidEnd >= m_solidFirst;
    if (!claim(solidFirst, solidEnd) || (m_solidFirst != m_solidEnd && !meets)) {
        for (int row = first; row < end; ++row)
            cover(row);
        return;
    }
    if (first < solidFirst)
        cover(first);
    if (end > solidEnd)
        cover(solidEnd);
    m_solidFirst = m_solidFirst == m_solidEnd ? solidFirst : std::min(m_solidFirst, solidFirst);
    m_solidEnd = std::max(m_solidEnd, solidEnd);
}

/// A line with the given reach up and down, through `share` of the column's width: at each height
/// the covered width is a trapezoid, and a pixel gets its integral.
void CurveRaster::coverSlope(double y1, double y2, double reach, double share, double top, double bottom)
{
    const double low = std::min(y1, y2);
    const double high = std::max(std::max(y1, y2), low + leastRise);
    int first = static_cast<int>(std::floor(std::max(low - reach, top)));
    int end = static_cast<int>(std::ceil(std::min(high + reach, bottom)));
    if (!claim(first, end))
        return;
    touch(first, end);
    const auto rise = static_cast<float>(high - low);
    const auto span = static_cast<float>(2 * reach);
    const auto scale = static_cast<float>(share) / rise;
    const auto area = [rise, span](float at) {
        return ramp(at) - ramp(at - rise) - ramp(at - span) + ramp(at - rise - span);
    };
    const auto origin = static_cast<float>(first - (low - reach));
    float* covered = m_covered.data() + first;
    for (int i = 0; i < end - first; ++i) {
        const float at = origin + static_cast<float>(i);
        covered[i] += (area(at + 1) - area(at)) * scale;
    }
}

void CurveRaster::blend(QRgb* column, int first, int end)
{
    for (int row = first; row < end; ++row) {
        float& covered = m_covered[static_cast<std::size_t>(row)];
        const auto part = static_cast<unsigned>(std::clamp(covered, 0.0F, 1.0F) * 256 + 0.5F);
        column[row] = mixed(column[row], m_color, part);
        covered = 0;
    }
}

void CurveRaster::paintColumn()
{
    const bool isSolid = m_solidFirst != m_solidEnd;
    if (m_first == m_end && !isSolid)
        return;
    QRgb* column =
        m_pixels.data() + static_cast<std::size_t>(m_column) * static_cast<std::size_t>(m_size.height());
    blend(column, m_first, m_end);
    if (isSolid)
        std::fill(column + m_solidFirst, column + m_solidEnd, m_color);
    m_first = m_end = m_solidFirst = m_solidEnd = 0;
}

const QImage& CurveRaster::finish()
{
    paintColumn();
    if (m_image.size() != m_size)
        m_image = QImage(m_size, QImage::Format_ARGB32_Premultiplied);
    // Turned in squares that fit the cache.
    constexpr int square = 32;
    const int width = m_size.width();
    const int height = m_size.height();
    const qsizetype stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto* rows = reinterpret_cast<QRgb*>(m_image.bits());
    for (int left = 0; left < width; left += square) {
        for (int top = 0; top < height; top += square) {
            for (int y = top; y < std::min(top + square, height); ++y) {
                for (int x = left; x < std::min(left + square, width); ++x)
                    rows[y * stride + x] =
                        m_pixels[static_cast<std::size_t>(x) * static_cast<std::size_t>(height) +
                                 static_cast<std::size_t>(y)];
            }
        }
    }
    return m_image;
}

} // namespace gatehouse
