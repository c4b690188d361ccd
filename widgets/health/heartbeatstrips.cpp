#include "heartbeatstrips.h"

#include "hatching.h"
#include "healthwords.h"
#include "stateshapes.h"
#include "theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int rowHeight = 21;
constexpr int markWidth = 8;
constexpr int markHeight = 14;
constexpr int nameWidth = 168;
constexpr int uptimeWidth = 92;

QString kindText(Heartbeat::Kind kind)
{
    switch (kind) {
    case Heartbeat::Kind::Up:
        return stateText(HealthState::Up);
    case Heartbeat::Kind::Slow:
        return stateText(HealthState::Slow);
    case Heartbeat::Kind::Degraded:
        return stateText(HealthState::Degraded);
    case Heartbeat::Kind::Down:
        return stateText(HealthState::Down);
    case Heartbeat::Kind::Unknown:
        return stateText(HealthState::Unknown);
    case Heartbeat::Kind::Maintenance:
        return stateText(HealthState::Maintenance);
    case Heartbeat::Kind::NotWatched:
        return HeartbeatStrips::tr("Nobody watched");
    case Heartbeat::Kind::GatewayAway:
        return HeartbeatStrips::tr("Gateway away");
    }
    return {};
}

QString sentence(const QString& name, const Heartbeat& mark)
{
    const QString value =
        mark.latency >= 0 ? HeartbeatStrips::tr(", %1").arg(latencyText(mark.latency)) : QString();
    return HeartbeatStrips::tr("%1: %2%3\n%4")
        .arg(name, kindText(mark.kind), value, exactTimeText(mark.time));
}

/// The part of the full height: kinds differ without colour too.
double heightOf(Heartbeat::Kind kind)
{
    switch (kind) {
    case Heartbeat::Kind::Slow:
    case Heartbeat::Kind::Degraded:
        return 0.72;
    case Heartbeat::Kind::Down:
        return 0.45;
    case Heartbeat::Kind::Maintenance:
        return 0.3;
    case Heartbeat::Kind::Up:
    case Heartbeat::Kind::Unknown:
    case Heartbeat::Kind::NotWatched:
    case Heartbeat::Kind::GatewayAway:
        break;
    }
    return 1;
}

} // namespace

HeartbeatStrips::HeartbeatStrips(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("heartbeatStrips"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Newest probes of every component"));
}

void HeartbeatStrips::setMonitor(HealthMonitor* monitor)
{
    m_monitor = monitor;
    refresh();
}

void HeartbeatStrips::refresh()
{
    const int wanted = sizeHint().height();
    if (height() != wanted)
        updateGeometry();
    update();
}

QSize HeartbeatStrips::sizeHint() const
{
    const int rows = m_monitor ? m_monitor->components().rowCount() : 0;
    return {nameWidth + uptimeWidth + 20 * markWidth, std::max(rows, 1) * rowHeight};
}

QRect HeartbeatStrips::stripRect(int row) const
{
    return {nameWidth, row * rowHeight, width() - nameWidth - uptimeWidth, rowHeight};
}

int HeartbeatStrips::markCount() const
{
    return std::max(stripRect(0).width() / markWidth, 0);
}

std::vector<Heartbeat> HeartbeatStrips::marksOf(const HealthComponentRow& row) const
{
    const HealthHistory& history = m_monitor->history();
    const ComponentRecord* record = history.find(row.name);
    if (!record)
        return {};
    return heartbeatsOf(record->series, history.watch(), m_monitor->now(), history.rules().slowAbove,
                        static_cast<std::size_t>(markCount()));
}

void HeartbeatStrips::paintEvent(QPaintEvent* event)
{
    if (!m_monitor)
        return;
    QPainter painter(this);
    const int rows = m_monitor->components().rowCount();
    const int last = std::min(rows - 1, event->rect().bottom() / rowHeight);
    for (int row = event->rect().top() / rowHeight; row <= last; ++row)
        paintRow(painter, row);
}

void HeartbeatStrips::paintRow(QPainter& painter, int row) const
{
    const Theme& theme = Theme::of(this);
    const HealthComponentRow& component = m_monitor->components().rows().at(row);
    const QRect strip = stripRect(row);
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Text));
    const QRect namePlace(0, strip.top(), nameWidth - 12, rowHeight);
    painter.drawText(namePlace, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(component.name, Qt::ElideRight, namePlace.width()));
    const std::vector<Heartbeat> marks = marksOf(component);
    const double top = strip.top() + (rowHeight - markHeight) / 2.0;
    double left = strip.right() + 1 - static_cast<double>(marks.size()) * markWidth;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        paintMark(painter, QRectF(left, top, markWidth - 1, markHeight), marks[i]);
        const bool isHere = hasFocus() && row == m_row && static_cast<int>(marks.size() - 1 - i) == m_back;
        if (isHere) {
            painter.setPen(QPen(theme.color(Tone::Accent), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(left - 1, top - 2, markWidth, markHeight + 3));
        }
        left += markWidth;
    }
    painter.setFont(theme.tabular());
    painter.setPen(theme.color(Tone::Text));
    const QString uptime = component.uptime ? percentText(*component.uptime) : QStringLiteral("–");
    painter.drawText(QRect(width() - uptimeWidth, strip.top(), uptimeWidth, rowHeight),
                     Qt::AlignVCenter | Qt::AlignRight, uptime);
}

void HeartbeatStrips::paintMark(QPainter& painter, const QRectF& place, const Heartbeat& mark) const
{
    const Theme& theme = Theme::of(this);
    if (mark.kind == Heartbeat::Kind::NotWatched) {
        paintHatching(painter, place.adjusted(0, 0, 1, 0), theme, 4);
        return;
    }
    const QColor color = theme.color(shapeTone(shapeOf(mark.kind)));
    QRectF bar = place;
    bar.setTop(place.bottom() - place.height() * heightOf(mark.kind));
    if (mark.kind == Heartbeat::Kind::Unknown || mark.kind == Heartbeat::Kind::GatewayAway) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Tone::Unknown), 1));
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    painter.fillRect(bar, color);
}

std::optional<Heartbeat> HeartbeatStrips::markAt(const QPoint& position, int* row) const
{
    const int at = position.y() / rowHeight;
    if (!m_monitor || at < 0 || at >= m_monitor->components().rowCount())
        return std::nullopt;
    const std::vector<Heartbeat> marks = marksOf(m_monitor->components().rows().at(at));
    const int back = (stripRect(at).right() - position.x()) / markWidth;
    if (position.x() > stripRect(at).right() || back < 0 || back >= static_cast<int>(marks.size()))
        return std::nullopt;
    if (row)
        *row = at;
    return marks[marks.size() - 1 - static_cast<std::size_t>(back)];
}

bool HeartbeatStrips::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        int row = 0;
        const std::optional<Heartbeat> mark = markAt(help->pos(), &row);
        if (mark)
            QToolTip::showText(help->globalPos(),
                               sentence(m_monitor->components().rows().at(row).name, *mark), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void HeartbeatStrips::mouseReleaseEvent(QMouseEvent* event)
{
    if (const std::optional<Heartbeat> mark = markAt(event->pos()))
        emit timeChosen(mark->time);
}

void HeartbeatStrips::keyPressEvent(QKeyEvent* event)
{
    const int rows = m_monitor ? m_monitor->components().rowCount() : 0;
    switch (event->key()) {
    case Qt::Key_Up:
        m_row = std::max(m_row - 1, 0);
        break;
    case Qt::Key_Down:
        m_row = std::clamp(m_row + 1, 0, std::max(rows - 1, 0));
        break;
    case Qt::Key_Left:
        m_back = std::min(m_back + 1, markCount() - 1);
        break;
    case Qt::Key_Right:
        m_back = std::max(m_back - 1, 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QRect strip = stripRect(m_row);
        const QPoint place(strip.right() - m_back * markWidth - markWidth / 2, strip.center().y());
        if (const std::optional<Heartbeat> mark = m_back >= 0 ? markAt(place) : std::nullopt)
            emit timeChosen(mark->time);
        return;
    }
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    describe();
    update();
}

void HeartbeatStrips::describe()
{
    const QRect strip = stripRect(m_row);
    const QPoint place(strip.right() - std::max(m_back, 0) * markWidth - markWidth / 2, strip.center().y());
    if (const std::optional<Heartbeat> mark = markAt(place))
        setAccessibleDescription(sentence(m_monitor->components().rows().at(m_row).name, *mark));
}

} // namespace gatehouse
