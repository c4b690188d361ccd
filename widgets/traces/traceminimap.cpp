#include "traceminimap.h"

#include "theme.h"
#include "traceview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr int padding = 3;
constexpr double gripWidth = 5;
constexpr double leastDrag = 3; // pixels; less was a click

} // namespace

TraceMinimap::TraceMinimap(TraceView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setMouseTracking(true);
    setFixedHeight(sizeHint().height());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the whole trace"));
    connect(&m_view, &TraceView::traceChanged, this, [this] {
        // A trace that grows keeps its picture until there is a newer one.
        const std::string id = m_view.isEmpty() ? std::string() : m_view.trace().id();
        if (id != m_traceId)
            m_picture = {};
        m_traceId = id;
        order();
    });
    connect(&m_view, &TraceView::timesChanged, this, &TraceMinimap::order);
    connect(&m_view, &TraceView::stretchChanged, this, qOverload<>(&QWidget::update));
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.isCanceled() || m_watcher.result().isNull())
            return;
        m_picture = m_watcher.result();
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        update();
        emit pictureChanged();
    });
    order();
}

TraceMinimap::~TraceMinimap()
{
    m_stop.request_stop();
}

void TraceMinimap::setSeen(SpanIndex first, SpanIndex last)
{
    if (first == m_firstSeen && last == m_lastSeen)
        return;
    m_firstSeen = first;
    m_lastSeen = last;
    update();
}

QRect TraceMinimap::inside() const
{
    return rect().adjusted(padding, padding, -padding, -padding);
}

/// The newest order is the only one that is still worked on.
void TraceMinimap::order()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    update();
    if (m_view.isEmpty()) {
        m_watcher.setFuture({});
        m_picture = {};
        return;
    }
    const Theme& theme = Theme::current();
    MinimapOrder order{m_view.sharedTrace(),
                       m_view.figures(),
                       m_view.isCorrected(),
                       m_view.extent(),
                       inside().size() * devicePixelRatioF(),
                       theme.color(Tone::Down),
                       theme.color(Tone::Unknown)};
    m_watcher.setFuture(QtConcurrent::run(
        [order = std::move(order), stop = m_stop.get_token()] { return minimapPicture(order, stop); }));
}

void TraceMinimap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    order();
}

void TraceMinimap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        order();
}

double TraceMinimap::xOf(std::uint64_t nano) const
{
    const TimeStretch extent = m_view.extent();
    const auto length = static_cast<double>(std::max<std::uint64_t>(extent.lengthNano(), 1));
    const std::uint64_t behind = nano - std::min(nano, extent.startNano);
    return inside().left() + static_cast<double>(behind) / length * inside().width();
}

std::uint64_t TraceMinimap::nanoAt(double x) const
{
    const TimeStretch extent = m_view.extent();
    const double part = std::clamp((x - inside().left()) / std::max(inside().width(), 1), 0.0, 1.0);
    const auto behind =
        static_cast<std::uint64_t>(std::llround(part * static_cast<double>(extent.lengthNano())));
    return extent.startNano + std::min(behind, extent.lengthNano());
}

void TraceMinimap::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath card;
    card.addRoundedRect(frame, 6, 6);
    painter.fillPath(card, theme.color(Tone::Code));
    if (!m_picture.isNull())
        painter.drawImage(QRectF(inside()), m_picture);
    painter.setPen(theme.color(Tone::Border));
    painter.drawPath(card);
    if (!m_view.isEmpty())
        paintWindow(painter);
}

void TraceMinimap::paintWindow(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QRectF all = QRectF(inside()).adjusted(-2, -2, 2, 2);
    const TimeStretch stretch = m_view.stretch();
    const double left = std::max(xOf(stretch.startNano) - 2, all.left());
    const double right = std::min(xOf(stretch.endNano) + 2, all.right());
    QColor shade = theme.color(Tone::Background);
    shade.setAlphaF(0.6F);
    painter.fillRect(QRectF(all.left(), all.top(), left - all.left(), all.height()), shade);
    painter.fillRect(QRectF(right, all.top(), all.right() - right, all.height()), shade);
    if (m_grip == Grip::Brush) {
        QColor brush = theme.color(Tone::Accent);
        brush.setAlphaF(0.25F);
        const double from = std::min(m_pressedAt, m_draggedTo);
        painter.fillRect(QRectF(from, all.top(), std::abs(m_draggedTo - m_pressedAt), all.height()), brush);
    }
    const auto size = static_cast<double>(m_view.trace().size());
    if (m_firstSeen != noSpan && m_lastSeen < m_view.trace().size()) {
        const int rows = std::min(int(m_view.trace().size()), inside().height());
        const double pitch = std::min(double(inside().height()) / std::max(rows, 1), 6.0);
        const double tall = rows * pitch;
        const double top = inside().top() + tall * m_firstSeen / size;
        const double bottom = inside().top() + tall * (m_lastSeen + 1.0) / size;
        painter.fillRect(QRectF(right - 3, top, 3, std::max(bottom - top, 3.0)), theme.color(Tone::Accent));
    }
    painter.setPen(QPen(theme.color(Tone::Accent), 1.2));
    painter.drawRoundedRect(QRectF(left, all.top(), std::max(right - left, 2.0), all.height()), 4, 4);
}

TraceMinimap::Grip TraceMinimap::gripAt(double x) const
{
    const TimeStretch stretch = m_view.stretch();
    if (stretch == m_view.extent())
        return Grip::Brush;
    if (std::abs(x - xOf(stretch.startNano)) <= gripWidth)
        return Grip::Start;
    if (std::abs(x - xOf(stretch.endNano)) <= gripWidth)
        return Grip::End;
    return x > xOf(stretch.startNano) && x < xOf(stretch.endNano) ? Grip::Window : Grip::Brush;
}

void TraceMinimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_view.isEmpty())
        return;
    m_pressedAt = m_draggedTo = event->position().x();
    m_pressedStretch = m_view.stretch();
    m_grip = event->modifiers().testFlag(Qt::ShiftModifier) ? Grip::Brush : gripAt(m_pressedAt);
}

void TraceMinimap::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_grip != Grip::None) {
        drag(x);
        return;
    }
    const Grip grip = m_view.isEmpty() ? Grip::None : gripAt(x);
    setCursor(grip == Grip::Start || grip == Grip::End ? Qt::SizeHorCursor
              : grip == Grip::Window                   ? Qt::OpenHandCursor
                                                       : Qt::CrossCursor);
}

void TraceMinimap::drag(double x)
{
    m_draggedTo = x;
    const TimeStretch& stretch = m_pressedStretch;
    if (m_grip == Grip::Start)
        m_view.setStretch({std::min(nanoAt(x), stretch.endNano), stretch.endNano});
    else if (m_grip == Grip::End)
        m_view.setStretch({stretch.startNano, std::max(nanoAt(x), stretch.startNano)});
    else if (m_grip == Grip::Window) {
        const double wide = xOf(stretch.endNano) - xOf(stretch.startNano);
        m_view.setStretch(panned(stretch, (x - m_pressedAt) / std::max(wide, 1.0), m_view.extent()));
    }
    update();
}

void TraceMinimap::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    const Grip grip = std::exchange(m_grip, Grip::None);
    update();
    if (grip != Grip::Brush || m_view.isEmpty())
        return;
    const double from = std::min(m_pressedAt, m_draggedTo);
    const double to = std::max(m_pressedAt, m_draggedTo);
    if (to - from >= leastDrag) {
        m_view.setStretch({nanoAt(from), nanoAt(to)});
        return;
    }
    // A click beside the window brings it there.
    const double wide = xOf(m_view.stretch().endNano) - xOf(m_view.stretch().startNano);
    const double middle = xOf(m_view.stretch().startNano) + wide / 2;
    m_view.setStretch(panned(m_view.stretch(), (to - middle) / std::max(wide, 1.0), m_view.extent()));
}

void TraceMinimap::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    if (!m_view.isEmpty())
        m_view.setStretch(m_view.extent());
}

} // namespace gatehouse
