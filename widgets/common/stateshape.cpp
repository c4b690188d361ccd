#include "stateshape.h"

#include <QPainter>
#include <QPainterPath>

namespace gatehouse
{
namespace
{

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath outline(const QRectF& box, StateShape shape)
{
    const QPointF centre = box.center();
    switch (shape) {
    case StateShape::Slow:
    case StateShape::Degraded:
        return polygon({{centre.x(), box.top()},
                        {box.right(), centre.y()},
                        {centre.x(), box.bottom()},
                        {box.left(), centre.y()}});
    case StateShape::Down:
        return polygon({{centre.x(), box.top() + box.height() * 0.04},
                        {box.right(), box.bottom() - box.height() * 0.08},
                        {box.left(), box.bottom() - box.height() * 0.08}});
    case StateShape::Maintenance: {
        QPainterPath path;
        const double inset = box.width() * 0.08;
        path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), 1, 1);
        return path;
    }
    case StateShape::Up:
    case StateShape::Unknown:
    case StateShape::Stale: {
        QPainterPath path;
        const double inset = box.width() * 0.06;
        path.addEllipse(box.adjusted(inset, inset, -inset, -inset));
        return path;
    }
    }
    return {};
}

QRectF squareIn(const QRectF& rect)
{
    const double side = qMin(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

void stroke(QPainter& painter, const QRectF& rect, StateShape shape, const QColor& color, Qt::PenStyle line)
{
    const QRectF square = squareIn(rect);
    const double width = qMax(1.2, square.width() * 0.16);
    painter.setPen(QPen(color, width, line, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline(square.adjusted(width / 2, width / 2, -width / 2, -width / 2), shape));
}

} // namespace

void paintStateShape(QPainter& painter, const QRectF& rect, StateShape shape, const Theme& theme)
{
    const QColor color = theme.color(shapeTone(shape));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (shape == StateShape::Unknown) {
        stroke(painter, rect, shape, color, Qt::SolidLine);
    } else if (shape == StateShape::Stale) {
        stroke(painter, rect, shape, color, Qt::DotLine);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(outline(squareIn(rect), shape));
    }
    painter.restore();
}

void paintStaleShape(QPainter& painter, const QRectF& rect, StateShape last, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    stroke(painter, rect, last, theme.color(shapeTone(last)), Qt::SolidLine);
    painter.restore();
}

Tone shapeTone(StateShape shape)
{
    switch (shape) {
    case StateShape::Up:
        return Tone::Up;
    case StateShape::Slow:
    case StateShape::Degraded:
        return Tone::Slow;
    case StateShape::Down:
        return Tone::Down;
    case StateShape::Maintenance:
        return Tone::Maintenance;
    case StateShape::Unknown:
    case StateShape::Stale:
        return Tone::Unknown;
    }
    return Tone::Unknown;
}

Tone wordTone(StateShape shape)
{
    switch (shape) {
    case StateShape::Up:
        return Tone::UpText;
    case StateShape::Slow:
    case StateShape::Degraded:
        return Tone::SlowText;
    case StateShape::Down:
        return Tone::DownText;
    case StateShape::Maintenance:
        return Tone::MaintenanceText;
    case StateShape::Unknown:
    case StateShape::Stale:
        return Tone::UnknownText;
    }
    return Tone::UnknownText;
}

} // namespace gatehouse
