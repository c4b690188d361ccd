#include "waterfallheader.h"

#include "theme.h"
#include "timeticks.h"
#include "traceview.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr int tickSpace = 90;
constexpr double leastDrag = 4; // pixels; less was a click

QFont titleFont()
{
    QFont font = Theme::current().secondary();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

WaterfallHeader::WaterfallHeader(TraceView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setMouseTracking(true);
    setFixedHeight(barHeight);
}

void WaterfallHeader::setScene(const WaterfallLayout& layout, std::uint32_t hiddenLevels)
{
    m_layout = layout;
    m_hiddenLevels = hiddenLevels;
    update();
}

void WaterfallHeader::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Tone::Surface));
    paintColumnTitles(painter);
    paintAxis(painter);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Tone::Border));
    painter.fillRect(QRect(m_layout.timesLeft() - 1, 0, 1, height()), theme.color(Tone::Border));
}

void WaterfallHeader::paintColumnTitles(QPainter& painter)
{
    const Theme& theme = Theme::current();
    painter.setFont(titleFont());
    painter.setPen(theme.color(Tone::Muted));
    QString title = tr("Service and operation");
    if (m_hiddenLevels > 0)
        //: %1 is a number: levels of the tree above it have no room
        title += QStringLiteral("  ·  ") + tr("from level %1").arg(QLocale().toString(m_hiddenLevels + 1));
    painter.drawText(QRect(18, 0, m_layout.nameWidth - 24, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     title);
    if (m_layout.columnsWidth == 0)
        return;
    const std::array<QString, 4> names{tr("Model"), tr("Tokens in"), tr("Tokens out"), tr("Tool")};
    int left = m_layout.nameWidth;
    for (std::size_t column = 0; column < names.size(); ++column) {
        const int columnWidth = WaterfallLayout::columnWidths.at(column);
        const QRectF box(left + 6, 0, columnWidth - 12, height());
        left += columnWidth;
        const bool isNumber = column == 1 || column == 2;
        painter.drawText(box, int(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         names.at(column));
    }
}

void WaterfallHeader::paintAxis(QPainter& painter)
{
    if (m_view.isEmpty())
        return;
    const Theme& theme = Theme::current();
    if (m_dragFrom) {
        const double from = std::min(*m_dragFrom, m_dragTo);
        painter.fillRect(QRectF(from, 0, std::abs(m_dragTo - *m_dragFrom), height()),
                         theme.color(Tone::AccentBackground));
    }
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Muted));
    const QFontMetricsF metrics(painter.font());
    const std::uint64_t origin = m_view.extent().startNano;
    for (const TimeTick& tick : timeTicks(m_layout.stretch, origin, m_layout.timesWidth() / tickSpace)) {
        const double x = std::round(m_layout.xOf(tick.atNano));
        const double room = width() - 4 - metrics.horizontalAdvance(tick.label);
        painter.drawText(QPointF(std::min(x + 5, room), height() / 2.0 + 4), tick.label);
        painter.fillRect(QRectF(x, height() - 6, 1, 5), theme.color(Tone::Border));
    }
}

bool WaterfallHeader::isOnDivider(double x) const
{
    return std::abs(x - m_layout.timesLeft()) <= 4;
}

void WaterfallHeader::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_view.isEmpty())
        return;
    const double x = event->position().x();
    if (isOnDivider(x))
        m_isMovingDivider = true;
    else if (x > m_layout.timesLeft())
        m_dragFrom = m_dragTo = x;
}

void WaterfallHeader::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_isMovingDivider) {
        emit nameWidthRequested(static_cast<int>(x) - m_layout.columnsWidth);
        return;
    }
    if (m_dragFrom) {
        m_dragTo = std::clamp(x, double(m_layout.timesLeft()), double(m_layout.timesRight()));
        update();
        return;
    }
    setCursor(isOnDivider(x)             ? Qt::SplitHCursor
              : x > m_layout.timesLeft() ? Qt::CrossCursor
                                         : Qt::ArrowCursor);
}

void WaterfallHeader::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_isMovingDivider = false;
    if (!m_dragFrom)
        return;
    const double from = std::min(*m_dragFrom, m_dragTo);
    const double to = std::max(*m_dragFrom, m_dragTo);
    m_dragFrom.reset();
    update();
    if (to - from >= leastDrag)
        m_view.setStretch({m_layout.nanoAt(from), m_layout.nanoAt(to)});
}

void WaterfallHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->position().x() > m_layout.timesLeft())
        m_view.setStretch(m_view.extent());
}

} // namespace gatehouse
