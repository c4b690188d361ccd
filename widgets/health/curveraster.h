#pragma once

#include <QColor>
#include <QImage>

#include <vector>

namespace gatehouse
{

/// Paints curves of a chart, which only run from left to right, with the exact share of each pixel
/// that a line covers. It goes column by column, so fifty curves of a day fit into a frame; a
/// painter's path takes a tenth of a second for them.
class CurveRaster
{
public:
    /// Empties the picture; the size is in device pixels.
    void begin(QSize size);
    /// Begins a curve; thickness in device pixels, at least 1.
    void beginCurve(const QColor& color, double thickness);
    /// A straight piece in device pixels: x1 ≤ x2, and x1 is in no column left of the last piece's x2.
    /// What is outside is cut off.
    void line(double x1, double y1, double x2, double y2);
    /// Ends the last curve. Premultiplied, and transparent where there is no curve.
    const QImage& finish();

private:
    void goTo(int column);
    void coverBox(double top, double bottom);
    void coverSlope(double y1, double y2, double reach, double share, double top, double bottom);
    bool claim(int& first, int& end);
    void touch(int first, int end);
    void paintColumn();
    void blend(QRgb* column, int first, int end);

    QSize m_size;
    std::vector<QRgb> m_pixels; ///< column by column: what is upright lies together
    QImage m_image;
    QRgb m_color = 0;
    double m_half = 0.5; ///< of the thickness
    int m_column = -1;
    std::vector<float> m_covered; ///< of the column's pixels; 0 outside [m_first, m_end)
    int m_first = 0;
    int m_end = 0;
    int m_solidFirst = 0; ///< rows that are covered whole, besides
    int m_solidEnd = 0;
};

} // namespace gatehouse
