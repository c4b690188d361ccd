#pragma once

#include "waterfalllayout.h"
#include "waterfalltexts.h"

#include <span>

class QPainter;
class QRectF;

namespace gatehouse
{

/// Paints rows of the waterfall: as much work as there are rows to paint, whatever the size of the trace.
class WaterfallPainter
{
public:
    struct Scene {
        WaterfallLayout layout = {};
        std::span<const SpanIndex> rows = {}; ///< from top to bottom
        int hovered = -1;                     ///< a place in rows
        bool hasFocus = false;
        bool showsCriticalPath = true;
        int height = 0;
    };

    WaterfallPainter(QPainter& painter, const TraceView& view, WaterfallTexts& texts, const Scene& scene);

    void paint();

    /// Where a row's name begins and how its level is drawn.
    struct Indent {
        std::uint32_t hiddenLevels = 0; ///< of the tree, left of what is seen
        double step = 0;                ///< pixels a level
        std::uint32_t mostLevels = 0;   ///< deeper ones stand there too, with their number
    };
    static Indent indentOf(const Trace& trace, std::span<const SpanIndex> rows, int nameWidth);
    /// The left edge of the fold arrow of a span.
    static int arrowLeft(const Trace& trace, SpanIndex span, const Indent& indent);
    static constexpr int arrowWidth = 16;

private:
    void paintBackgrounds();
    void paintGrid();
    void paintName(int row);
    void paintMarks(SpanIndex span, double x, double middle);
    void paintColumns(int row);
    void paintTimes(int row);
    void paintFold(const SiblingFold& fold, const QRectF& line, const QColor& color);
    void paintBar(double from, double to, double top, const QColor& color);
    void paintOutside(SpanIndex span, double from, double middle);
    void paintCriticalPath(SpanIndex span, double top);
    void paintEvents(SpanIndex span, const WaterfallTexts::Row& texts, double middle);
    void paintDuration(const WaterfallTexts::Row& texts, double from, double to, double top,
                       const QColor& color);
    double topOf(int row) const { return row * WaterfallLayout::rowHeight; }

    QPainter& m_painter;
    const TraceView& m_view;
    WaterfallTexts& m_texts;
    const Scene& m_scene;
    const WaterfallLayout& m_layout;
    const Theme& m_theme;
    Indent m_indent;
};

} // namespace gatehouse
