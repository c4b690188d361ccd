#include "palettefield.h"
#include "theme.h"

#include <QKeySequence>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gatehouse
{

PaletteField::PaletteField(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"paletteField"_s);
    setText(tr("Jump to a session, trace, request id, rule…"));
    setAccessibleName(tr("Command palette"));
    setFont(Theme::of(this).body());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PaletteField::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() || hasFocus();
    painter.setPen(QPen(theme.color(isHot ? Tone::Accent : Tone::Border), hasFocus() ? 1.6 : 1));
    painter.setBrush(theme.color(Tone::Background));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);

    const QString keys =
        QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    QFont mono = theme.mono();
    mono.setPointSizeF(11 * 0.75);
    const int keyWidth = QFontMetrics(mono).horizontalAdvance(keys) + 12;
    const QRect keyBox(width() - keyWidth - 8, (height() - 19) / 2, keyWidth, 19);
    painter.setPen(QPen(theme.color(Tone::Border), 1));
    painter.setBrush(theme.color(Tone::Surface));
    painter.drawRoundedRect(QRectF(keyBox).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(mono);
    painter.setPen(theme.color(Tone::Muted));
    painter.drawText(keyBox, Qt::AlignCenter, keys);

    painter.setFont(font());
    const QRect line = rect().adjusted(10, 0, -keyWidth - 16, 0);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

} // namespace gatehouse
