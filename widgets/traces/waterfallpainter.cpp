#include "waterfallpainter.h"

#include "theme.h"
#include "timeticks.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr double usualStep = 15;
constexpr double leastStep = 5;
constexpr int treeMargin = 8; // left of the arrow of the first level
constexpr int namesAtLeast = 150;
constexpr double barHeight = 12;
constexpr double corner = 2;
constexpr double plainWidth = 40; // from here on a bar is mostly a rectangle
constexpr double leastBar = 2;    // however short the span
constexpr int tickSpace = 90;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](double from, double to) {
        return static_cast<float>(from + (to - from) * share);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// Which of black and white is read on it.
QColor readableOn(const QColor& ground)
{
    const double light = 0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF();
    return light > 0.52 ? QColor(0x10, 0x14, 0x1A) : QColor(Qt::white);
}

QPainterPath triangle(double x, double middle)
{
    QPainterPath path;
    path.moveTo(x, middle + 4.5);
    path.lineTo(x + 5, middle - 4.5);
    path.lineTo(x + 10, middle + 4.5);
    path.closeSubpath();
    return path;
}

/// What is marked in the tree; other repairs are told in the details.
bool isWorthAMark(SpanRepairs repairs)
{
    return repairs.has(SpanRepair::MissingParent) || repairs.has(SpanRepair::Cycle) ||
           repairs.has(SpanRepair::SelfParent) || repairs.has(SpanRepair::DuplicateId) ||
           repairs.has(SpanRepair::NegativeDuration) || repairs.has(SpanRepair::MissingStart);
}

} // namespace

WaterfallPainter::WaterfallPainter(QPainter& painter, const TraceView& view, WaterfallTexts& texts,
                                   const Scene& scene)
    : m_painter(painter)
    , m_view(view)
    , m_texts(texts)
    , m_scene(scene)
    , m_layout(scene.layout)
    , m_theme(Theme::current())
    , m_indent(indentOf(view.trace(), scene.rows, scene.layout.nameWidth))
{
}

WaterfallPainter::Indent WaterfallPainter::indentOf(const Trace& trace, std::span<const SpanIndex> rows,
                                                    int nameWidth)
{
    Indent indent;
    const double room = std::max(nameWidth - namesAtLeast, 0);
    std::uint32_t least = ~std::uint32_t{0};
    std::uint32_t most = 1;
    for (const SpanIndex span : rows) {
        least = std::min(least, trace.depth(span));
        most = std::max(most, trace.depth(span));
    }
    const auto fitting = static_cast<std::uint32_t>(room / usualStep);
    indent.step = usualStep;
    indent.mostLevels = std::max(fitting, 1U);
    if (rows.empty() || most - 1 <= fitting)
        return indent;
    // What all rows share goes first, then the step shrinks, then levels lose their own place.
    indent.hiddenLevels = std::min(least - 1, most - 1 - fitting);
    const std::uint32_t levels = most - 1 - indent.hiddenLevels;
    indent.step = std::clamp(room / std::max(levels, 1U), leastStep, usualStep);
    indent.mostLevels = std::max(static_cast<std::uint32_t>(room / indent.step), 1U);
    return indent;
}

int WaterfallPainter::arrowLeft(const Trace& trace, SpanIndex span, const Indent& indent)
{
    const std::uint32_t level = trace.depth(span) - 1;
    const std::uint32_t shown = std::min(level - std::min(level, indent.hiddenLevels), indent.mostLevels);
    return treeMargin + static_cast<int>(shown * indent.step);
}

void WaterfallPainter::paint()
{
    paintBackgrounds();
    const auto count = static_cast<int>(m_scene.rows.size());
    m_painter.save();
    m_painter.setClipRect(0, 0, m_layout.timesLeft(), m_scene.height);
    for (int row = 0; row < count; ++row)
        paintName(row);
    if (m_layout.columnsWidth > 0)
        for (int row = 0; row < count; ++row)
            paintColumns(row);
    m_painter.restore();
    m_painter.setClipRect(m_layout.timesLeft(), 0, m_layout.width - m_layout.timesLeft(), m_scene.height);
    paintGrid();
    for (int row = 0; row < count; ++row)
        paintTimes(row);
    m_painter.setClipping(false);
    m_painter.fillRect(QRectF(m_layout.timesLeft() - 1, 0, 1, m_scene.height), m_theme.color(Tone::Border));
}

void WaterfallPainter::paintBackgrounds()
{
    for (std::size_t row = 0; row < m_scene.rows.size(); ++row) {
        const QRectF line(0, topOf(int(row)), m_layout.width, WaterfallLayout::rowHeight);
        if (m_scene.rows[row] == m_view.current()) {
            m_painter.fillRect(line, m_theme.color(Tone::Selection));
            if (m_scene.hasFocus)
                m_painter.fillRect(QRectF(0, line.top(), 2, line.height()), m_theme.color(Tone::Accent));
        } else if (int(row) == m_scene.hovered) {
            m_painter.fillRect(line, m_theme.color(Tone::Code));
        }
    }
}

void WaterfallPainter::paintGrid()
{
    QColor line = m_theme.color(Tone::Border);
    line.setAlphaF(0.55F);
    const TimeStretch extent = m_view.extent();
    for (const TimeTick& tick :
         timeTicks(m_layout.stretch, extent.startNano, m_layout.timesWidth() / tickSpace))
        m_painter.fillRect(QRectF(std::round(m_layout.xOf(tick.atNano)), 0, 1, m_scene.height), line);
}

void WaterfallPainter::paintName(int row)
{
    const SpanIndex span = m_scene.rows[static_cast<std::size_t>(row)];
    const Trace& trace = m_view.trace();
    const double top = topOf(row);
    const double middle = top + WaterfallLayout::rowHeight / 2.0;
    double x = arrowLeft(trace, span, m_indent);
    m_painter.setRenderHint(QPainter::Antialiasing);
    const bool isFold = m_view.foldAt(span) != nullptr;
    const bool isClosed = isFold || m_view.rows().isCollapsed(span);
    if (isFold || trace.hasChildren(span)) {
        QPainterPath arrow;
        if (isClosed)
            arrow.addPolygon(QPolygonF({{x + 5, middle - 3.5}, {x + 9.5, middle}, {x + 5, middle + 3.5}}));
        else
            arrow.addPolygon(
                QPolygonF({{x + 3.5, middle - 2}, {x + 10.5, middle - 2}, {x + 7, middle + 2.5}}));
        m_painter.fillPath(arrow, m_theme.color(Tone::Muted));
    }
    x += arrowWidth;
    QPainterPath tick;
    tick.addRoundedRect(QRectF(x, top + 4, 4, WaterfallLayout::rowHeight - 8), 1.5, 1.5);
    m_painter.fillPath(tick, m_texts.color(span));
    x += 11;
    const std::uint32_t level = trace.depth(span);
    if (level - 1 > m_indent.hiddenLevels + m_indent.mostLevels) {
        m_painter.setFont(m_texts.durationFont());
        m_painter.setPen(m_theme.color(Tone::Muted));
        const QString number = QLocale().toString(level);
        m_painter.drawText(QPointF(x, middle + 4), number);
        x += QFontMetricsF(m_painter.font()).horizontalAdvance(number) + 7;
    }
    constexpr int marks = 34;
    const WaterfallTexts::Row& texts = m_texts.namedRow(span, int(m_layout.nameWidth - x - marks));
    const double height = texts.name.size().height();
    if (m_view.find().isMatch(span))
        m_painter.fillRect(QRectF(x - 3, top + 3, texts.nameWidth + 6, WaterfallLayout::rowHeight - 6),
                           m_theme.color(Tone::Highlight));
    m_painter.setFont(m_texts.nameFont());
    const bool isOrphan = trace.repairs(span).has(SpanRepair::MissingParent);
    m_painter.setPen(m_theme.color(isOrphan ? Tone::SlowText : Tone::Text));
    m_painter.drawStaticText(QPointF(x, std::round(middle - height / 2)), texts.name);
    paintMarks(span, x + texts.nameWidth + 7, middle);
}

void WaterfallPainter::paintMarks(SpanIndex span, double x, double middle)
{
    const Trace& trace = m_view.trace();
    const SiblingFold* fold = m_view.foldAt(span);
    if (trace.hasError(span)) {
        m_painter.fillPath(triangle(x, middle), m_theme.color(Tone::Down));
        x += 14;
    } else if (trace.hasErrorBelow(span) || (fold && fold->hasError)) {
        m_painter.setPen(QPen(m_theme.color(Tone::Down), 1.3));
        m_painter.drawPath(triangle(x, middle));
        x += 14;
    }
    if (isWorthAMark(trace.repairs(span))) {
        m_painter.setPen(QPen(m_theme.color(Tone::Slow), 1.4));
        m_painter.drawPolygon(
            QPolygonF({{x, middle}, {x + 4.5, middle - 4.5}, {x + 9, middle}, {x + 4.5, middle + 4.5}}));
        x += 13;
    }
    if (!fold && m_view.rows().isCollapsed(span) && trace.hasChildren(span)) {
        m_painter.setFont(m_texts.durationFont());
        m_painter.setPen(m_theme.color(Tone::Muted));
        m_painter.drawText(QPointF(x, middle + 4), u'+' + QLocale().toString(trace.subtreeSize(span) - 1));
    }
}

void WaterfallPainter::paintColumns(int row)
{
    const SpanIndex span = m_scene.rows[static_cast<std::size_t>(row)];
    int left = m_layout.nameWidth;
    const auto& columns = m_texts.row(span).columns;
    m_painter.setFont(m_texts.durationFont());
    m_painter.setPen(m_theme.color(Tone::Muted));
    const QFontMetricsF metrics(m_painter.font());
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const int width = WaterfallLayout::columnWidths.at(column);
        const QRectF box(left + 6, topOf(row), width - 12, WaterfallLayout::rowHeight);
        left += width;
        if (columns.at(column).isEmpty())
            continue;
        const bool isNumber = column == WaterfallTexts::InputColumn || column == WaterfallTexts::OutputColumn;
        m_painter.drawText(box, int(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                           metrics.elidedText(columns.at(column), Qt::ElideRight, box.width()));
    }
}

void WaterfallPainter::paintTimes(int row)
{
    const SpanIndex span = m_scene.rows[static_cast<std::size_t>(row)];
    const double top = topOf(row) + 4;
    const double middle = top + barHeight / 2;
    const QColor color =
        mixed(m_texts.color(span), m_theme.color(Tone::Surface), m_theme.dark() ? 0.12 : 0.16);
    const double from = m_layout.xOf(m_view.startNano(span));
    const SiblingFold* fold = m_view.foldAt(span);
    double to = m_layout.xOf(m_view.endNano(span));
    if (fold)
        to = std::max(
            to, m_layout.xOf(fold->endNano + (m_view.startNano(span) - m_view.trace().startNano(span))));
    to = std::max(to, from + leastBar);
    if (to < m_layout.timesLeft() || from > m_layout.timesRight()) {
        paintOutside(span, from, middle);
        return;
    }
    if (fold)
        paintFold(*fold, QRectF(from, top, to - from, barHeight), color);
    else
        paintBar(from, to, top, color);
    if (m_scene.showsCriticalPath)
        paintCriticalPath(span, top + barHeight + 1);
    const WaterfallTexts::Row& texts = m_texts.row(span);
    if (!fold)
        paintEvents(span, texts, middle);
    paintDuration(texts, from, to, top, color);
}

void WaterfallPainter::paintBar(double from, double to, double top, const QColor& color)
{
    from = std::max(from, m_layout.timesLeft() - 10.0);
    to = std::min(to, m_layout.width + 10.0);
    if (to - from < 5) {
        m_painter.fillRect(QRectF(from, top, to - from, barHeight), color);
        return;
    }
    QPainterPath bar;
    if (to - from < plainWidth) {
        bar.addRoundedRect(QRectF(from, top, to - from, barHeight), corner, corner);
    } else {
        // Only its ends are round: filling a large path costs ten times a rectangle.
        const double left = std::ceil(from + 2 * corner);
        const double right = std::floor(to - 2 * corner);
        bar.addRoundedRect(QRectF(from, top, 2 * (left - from), barHeight), corner, corner);
        bar.addRoundedRect(QRectF(right - (to - right), top, 2 * (to - right), barHeight), corner, corner);
        bar.setFillRule(Qt::WindingFill);
        m_painter.fillRect(QRect(int(left), int(top), int(right - left), int(barHeight)), color);
    }
    m_painter.fillPath(bar, color);
}

/// The time from the first to the last, and each of them as far as there are not too many.
void WaterfallPainter::paintFold(const SiblingFold& fold, const QRectF& line, const QColor& color)
{
    constexpr std::uint32_t most = 1000;
    paintBar(line.left(), line.right(), line.top(), mixed(color, m_theme.color(Tone::Surface), 0.6));
    std::uint32_t painted = 0;
    for (SpanIndex span = fold.first; span < fold.end && painted < most; ++painted) {
        const double from = m_layout.xOf(m_view.startNano(span));
        paintBar(from, std::max(m_layout.xOf(m_view.endNano(span)), from + leastBar), line.top(), color);
        span = m_view.trace().afterSubtree(span);
    }
}

/// A hint to where the bar is, left or right of what is seen.
void WaterfallPainter::paintOutside(SpanIndex span, double from, double middle)
{
    const bool isLeft = from < m_layout.timesLeft();
    const double x = isLeft ? m_layout.timesLeft() + 3 : m_layout.timesRight() + 8;
    const double tip = isLeft ? x - 0.5 : x + 4.5;
    const double base = isLeft ? x + 4.5 : x - 0.5;
    QPainterPath arrow;
    arrow.addPolygon(QPolygonF({{tip, middle}, {base, middle - 3.5}, {base, middle + 3.5}}));
    m_painter.fillPath(arrow, m_texts.color(span));
}

/// At most one segment a pixel, however many there are.
void WaterfallPainter::paintCriticalPath(SpanIndex span, double top)
{
    const std::span<const CriticalSegment> segments = m_view.figures()->criticalSegments(span);
    const std::uint64_t shift = m_view.startNano(span) - m_view.trace().startNano(span);
    const auto endsBefore = [shift](const CriticalSegment& segment, std::uint64_t nano) {
        return segment.endNano + shift <= nano;
    };
    const QColor ink = m_theme.color(Tone::Text);
    auto at = std::lower_bound(segments.begin(), segments.end(), m_layout.stretch.startNano, endsBefore);
    while (at != segments.end() && at->startNano + shift <= m_layout.stretch.endNano) {
        const double from = std::max(m_layout.xOf(at->startNano + shift), double(m_layout.timesLeft()));
        const double to = std::min(m_layout.xOf(at->endNano + shift), double(m_layout.timesRight()));
        m_painter.fillRect(QRectF(from, top, std::max(to - from, 1.0), 2), ink);
        const std::uint64_t reached = m_layout.nanoAt(std::max(to, from + 1));
        const auto next = std::lower_bound(at + 1, segments.end(), reached, endsBefore);
        at = reached >= m_layout.stretch.endNano ? segments.end() : next;
    }
}

void WaterfallPainter::paintEvents(SpanIndex span, const WaterfallTexts::Row& texts, double middle)
{
    const std::uint64_t shift = m_view.startNano(span) - m_view.trace().startNano(span);
    double last = -1;
    m_painter.setPen(QPen(m_theme.color(Tone::Surface), 1));
    m_painter.setBrush(m_theme.color(Tone::Text));
    for (const std::uint64_t event : texts.events) {
        const double x = m_layout.xOf(event + shift);
        if (x < m_layout.timesLeft() || x > m_layout.timesRight() || (last >= 0 && x - last < 1))
            continue;
        m_painter.drawPolygon(
            QPolygonF({{x - 3.5, middle}, {x, middle - 3.5}, {x + 3.5, middle}, {x, middle + 3.5}}));
        last = x;
    }
    m_painter.setBrush(Qt::NoBrush);
}

/// Beside the bar where there is room, else inside it.
void WaterfallPainter::paintDuration(const WaterfallTexts::Row& texts, double from, double to, double top,
                                     const QColor& color)
{
    constexpr double gap = 6;
    const double width = texts.durationWidth;
    const double right = m_layout.width - 4;
    double x = to + gap;
    QColor ink = m_theme.color(Tone::Muted);
    if (x + width > right) {
        x = from - gap - width;
        if (x < m_layout.timesLeft() + 4) {
            x = std::min(to, double(m_layout.timesRight())) - gap - width;
            ink = readableOn(color);
            if (x < from)
                return; // no room at all: the tool tip says it
            m_painter.fillRect(QRectF(x - 2, top, width + 4, barHeight), color); // over marks of events
        }
    }
    m_painter.setPen(ink);
    m_painter.setFont(m_texts.durationFont());
    m_painter.drawStaticText(QPointF(x, std::round(top + barHeight / 2 - texts.duration.size().height() / 2)),
                             texts.duration);
}

} // namespace gatehouse
