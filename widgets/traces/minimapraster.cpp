#include "minimapraster.h"

#include "spantexts.h"
#include "theme.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gatehouse
{
namespace
{

/// What changes at a pixel of a row from the one left of it: how many spans are there, and their colours.
struct Step {
    std::int32_t count = 0;
    std::int32_t red = 0;
    std::int32_t green = 0;
    std::int32_t blue = 0;

    void add(QRgb color, std::int32_t times)
    {
        count += times;
        red += times * qRed(color);
        green += times * qGreen(color);
        blue += times * qBlue(color);
    }
    void add(const Step& other)
    {
        count += other.count;
        red += other.red;
        green += other.green;
        blue += other.blue;
    }
};

struct ErrorPlace {
    int row;
    int column;
};

class MinimapRaster
{
public:
    explicit MinimapRaster(const MinimapOrder& order)
        : m_order(order)
        , m_trace(*order.trace)
        , m_width(order.pixels.width())
        , m_height(order.pixels.height())
        , m_rows(static_cast<int>(std::min<std::size_t>(m_trace.size(), std::size_t(m_height))))
        , m_pitch(std::min(double(m_height) / m_rows, 6.0))
        , m_steps(std::size_t(m_width + 1) * std::size_t(m_rows))
        , m_spansOfRow(std::size_t(m_rows))
    {
    }

    bool count(const std::stop_token& stop)
    {
        constexpr SpanIndex stopEvery = 8192;
        for (SpanIndex span = 0; span < m_trace.size(); ++span) {
            if (span % stopEvery == 0 && stop.stop_requested())
                return false;
            countSpan(span);
        }
        return true;
    }

    QImage paint() const
    {
        QImage image(m_order.pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        for (int row = 0; row < m_rows; ++row)
            paintRow(image, row);
        for (const ErrorPlace& error : m_errors)
            paintBlock(image, error.column - 1, topOf(error.row), 3, std::max(int(m_pitch), 3),
                       m_order.error.rgba());
        return image;
    }

private:
    void countSpan(SpanIndex span)
    {
        const auto row = static_cast<int>(std::uint64_t{span} * std::uint64_t(m_rows) / m_trace.size());
        const std::uint64_t start =
            m_order.isCorrected ? m_order.figures->skew().startNano(m_trace, span) : m_trace.startNano(span);
        const int from = columnOf(start);
        const int to = columnOf(start + std::min(m_trace.durationNano(span), ~start));
        Step* const line = &m_steps[std::size_t(row) * std::size_t(m_width + 1)];
        const QRgb color = colorOf(span);
        line[from].add(color, 1);
        line[to + 1].add(color, -1);
        ++m_spansOfRow[std::size_t(row)];
        if (m_trace.hasError(span) &&
            (m_errors.empty() || m_errors.back().row != row || m_errors.back().column != from))
            m_errors.push_back({row, from});
    }

    int columnOf(std::uint64_t nano) const
    {
        const std::uint64_t behind = nano - std::min(nano, m_order.extent.startNano);
        const auto length = static_cast<double>(std::max<std::uint64_t>(m_order.extent.lengthNano(), 1));
        const double part = std::min(static_cast<double>(behind) / length, 1.0);
        return std::min(static_cast<int>(part * m_width), m_width - 1);
    }

    QRgb colorOf(SpanIndex span)
    {
        const std::uint32_t origin = m_trace.origin(span);
        if (origin >= m_colors.size())
            m_colors.resize(std::size_t{origin} + 1, 0);
        if (m_colors[origin] == 0) {
            const QString service = SpanTexts::masked(m_trace.service(span));
            m_colors[origin] =
                (service.isEmpty() ? m_order.unnamed : Theme::lightTheme().series(service)).rgb();
        }
        return m_colors[origin];
    }

    int topOf(int row) const { return int(row * m_pitch); }

    void paintRow(QImage& image, int row) const
    {
        const Step* const line = &m_steps[std::size_t(row) * std::size_t(m_width + 1)];
        // A span that has a row of its own is a line that one sees.
        const int thickness = m_pitch <= 1 ? 1 : std::max(2, int(std::ceil(m_pitch * 0.7)));
        const double all = m_spansOfRow[std::size_t(row)];
        Step here;
        for (int column = 0; column < m_width; ++column) {
            here.add(line[column]);
            if (here.count <= 0)
                continue;
            const double density = all <= 1 ? 1 : 0.55 + 0.45 * std::sqrt(here.count / all);
            const QRgb color = qPremultiply(qRgba(here.red / here.count, here.green / here.count,
                                                  here.blue / here.count, int(std::lround(255 * density))));
            paintBlock(image, column, topOf(row), 1, thickness, color);
        }
    }

    void paintBlock(QImage& image, int left, int top, int width, int height, QRgb color) const
    {
        const int right = std::min(left + width, m_width);
        const int bottom = std::min(top + height, m_height);
        for (int y = std::max(top, 0); y < bottom; ++y) {
            auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
            std::fill(line + std::max(left, 0), line + right, color);
        }
    }

    const MinimapOrder& m_order;
    const Trace& m_trace;
    int m_width;
    int m_height;
    int m_rows;
    double m_pitch;            ///< pixels from one row to the next
    std::vector<Step> m_steps; ///< a row of width + 1 each
    std::vector<std::uint32_t> m_spansOfRow;
    std::vector<ErrorPlace> m_errors;
    std::vector<QRgb> m_colors; ///< by origin; 0: not yet asked for
};

} // namespace

QImage minimapPicture(const MinimapOrder& order, const std::stop_token& stop)
{
    if (order.pixels.isEmpty())
        return {};
    MinimapRaster raster(order);
    return raster.count(stop) ? raster.paint() : QImage();
}

} // namespace gatehouse
