#include "pillpainter.h"

#include <QFontMetrics>
#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int sidePadding = 9;
constexpr int shapeSize = 8;
constexpr int shapeGap = 5;

} // namespace

int Pill::width(const Theme& theme) const
{
    const int textWidth = QFontMetrics(theme.secondary()).horizontalAdvance(text);
    return textWidth + 2 * sidePadding + (shape ? shapeSize + shapeGap : 0);
}

QRect Pill::paint(QPainter& painter, const QPoint& leftMiddle, const Theme& theme) const
{
    const QRect box(leftMiddle.x(), leftMiddle.y() - Height / 2, width(theme), Height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(border));
    painter.setBrush(theme.color(Tone::Surface)); // stands out from a chosen row, too
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), Height / 2.0, Height / 2.0);
    int x = box.left() + sidePadding;
    if (shape) {
        paintStateShape(painter, QRectF(x, leftMiddle.y() - shapeSize / 2.0, shapeSize, shapeSize), *shape,
                        theme);
        x += shapeSize + shapeGap;
    }
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(word));
    painter.drawText(QRect(x, box.top(), box.right() - x, Height), Qt::AlignVCenter | Qt::AlignLeft, text);
    painter.restore();
    return box;
}

} // namespace gatehouse
