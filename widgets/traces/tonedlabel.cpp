#include "tonedlabel.h"

#include <QEvent>

namespace gatehouse
{

TonedLabel::TonedLabel(Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(Theme::of(this).secondary());
    takeTone();
    hide();
}

void TonedLabel::setSentence(const QString& sentence)
{
    setText(sentence);
    setVisible(!sentence.isEmpty());
}

void TonedLabel::takeTone()
{
    const QColor color = Theme::of(this).color(m_tone);
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    setPalette(colors);
}

void TonedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeTone();
}

} // namespace gatehouse
