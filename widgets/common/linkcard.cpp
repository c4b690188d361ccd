#include "linkcard.h"

#include "theme.h"

#include <QPainter>

namespace gatehouse
{

LinkCard::LinkCard(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinkCard::setTexts(const QString& title, const QString& summary)
{
    m_summary = summary;
    setText(title);
    setAccessibleName(tr("%1, %2").arg(title, summary));
    update();
}

void LinkCard::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(theme.color(isMarked ? Tone::Accent : Tone::Border));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect inner = rect().adjusted(12, 8, -12, -8);
    QFont font = theme.body();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(Tone::Text));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
    painter.setFont(theme.secondary());
    painter.setPen(theme.color(Tone::Accent));
    const QString line = m_summary + QStringLiteral(" ↗");
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(line, Qt::ElideRight, inner.width()));
}

} // namespace gatehouse
