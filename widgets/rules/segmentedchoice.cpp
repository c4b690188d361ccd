#include "segmentedchoice.h"

#include "stylepainting.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace gatehouse
{
namespace
{

constexpr int boxHeight = 30;
constexpr int padding = 12;
constexpr qreal radius = 7;

} // namespace

SegmentedChoice::SegmentedChoice(const QStringList& words, QWidget* parent) : QWidget(parent), m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedChoice::setChosen(const QString& word)
{
    if (m_chosen == word)
        return;
    m_chosen = word;
    tellWord();
    update();
}

void SegmentedChoice::tellWord()
{
    setAccessibleDescription(m_chosen);
}

int SegmentedChoice::widthOf(const QString& word) const
{
    return fontMetrics().horizontalAdvance(word) + 2 * padding;
}

QSize SegmentedChoice::sizeHint() const
{
    int width = 1;
    for (const QString& word : m_words)
        width += widthOf(word);
    return {width, boxHeight};
}

void SegmentedChoice::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(0, 0, sizeHint().width(), boxHeight).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(frame, radius, radius);
    painter.fillPath(shape, theme.color(Tone::Surface));
    qreal left = frame.left();
    painter.setClipPath(shape);
    for (const QString& word : m_words) {
        const QRectF cell(left, frame.top(), widthOf(word), frame.height());
        const bool isChosen = word == m_chosen;
        if (isChosen)
            painter.fillRect(cell, isEnabled() ? accentFill(theme) : theme.color(Tone::Muted));
        else if (left > frame.left())
            painter.fillRect(QRectF(left, frame.top(), 1, frame.height()), theme.color(Tone::Border));
        painter.setPen(isChosen ? QColor(Qt::white) : theme.color(isEnabled() ? Tone::Text : Tone::Faint));
        painter.drawText(cell, Qt::AlignCenter, word);
        left += cell.width();
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(hasFocus() ? Tone::Accent : Tone::Border), hasFocus() ? 2 : 1));
    painter.drawPath(shape);
}

void SegmentedChoice::choose(int place)
{
    if (place < 0 || place >= m_words.size() || m_words.at(place) == m_chosen)
        return;
    setChosen(m_words.at(place));
    emit chosenByUser(m_chosen);
}

void SegmentedChoice::mousePressEvent(QMouseEvent* event)
{
    int left = 0;
    for (int i = 0; i < m_words.size(); ++i) {
        left += widthOf(m_words.at(i));
        if (event->position().x() < left) {
            choose(i);
            return;
        }
    }
}

void SegmentedChoice::keyPressEvent(QKeyEvent* event)
{
    const int place = static_cast<int>(m_words.indexOf(m_chosen));
    if (event->key() == Qt::Key_Left)
        choose(place - 1);
    else if (event->key() == Qt::Key_Right)
        choose(place + 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace gatehouse
