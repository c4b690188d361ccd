#include "hatching.h"

#include "theme.h"

#include <QPainter>
#include <QVarLengthArray>

#include <cmath>

namespace gatehouse
{

void paintHatching(QPainter& painter, const QRectF& area, const Theme& theme, double distance)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = theme.color(Tone::Faint);
    color.setAlpha(150);
    painter.QPainter::setPen(QPen(color, 0));
    // Tied to the page, not to the area: neighbouring areas go on in one pattern.
    const double height = area.height();
    const double first = std::floor((area.left() - height) / distance) * distance;
    QVarLengthArray<QLineF, 512> lines;
    for (double x = first; x < area.right(); x += distance)
        lines.append(QLineF(x, area.bottom(), x + height, area.top()));
    painter.drawLines(lines.constData(), static_cast<int>(lines.size()));
    painter.restore();
}

} // namespace gatehouse
