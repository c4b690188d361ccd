#include "chip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace gatehouse
{
namespace
{

constexpr int chipHeight = 20;
constexpr int padding = 9;
constexpr int shapeSize = 8;
constexpr int crossSize = 7;
constexpr int iconSide = 12;
constexpr int gap = 5;

QFont chipFont(const Theme& theme)
{
    QFont font = theme.secondary();
    font.setPointSizeF(11 * 0.75);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setFont(chipFont(Theme::of(this)));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setClickable(false);
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setShape(std::optional<StateShape> shape)
{
    m_shape = shape;
    if (shape)
        m_tone = wordTone(*shape);
    updateGeometry();
    update();
}

void Chip::setFilled(bool isFilled)
{
    m_isFilled = isFilled;
    update();
}

void Chip::setClickable(bool isClickable)
{
    m_isClickable = isClickable;
    setFocusPolicy(isClickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(isClickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Chip::setClosable(bool isClosable)
{
    m_isClosable = isClosable;
    if (isClosable)
        setClickable(true);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    int width = 2 * padding + fontMetrics().horizontalAdvance(text());
    if (m_shape)
        width += shapeSize + gap;
    if (!icon().isNull())
        width += iconSide + gap - 1;
    if (m_isClosable)
        width += crossSize + gap;
    return {width, chipHeight};
}

QRectF Chip::crossRect() const
{
    return {width() - padding - crossSize + 1.0, (height() - crossSize) / 2.0, crossSize, crossSize};
}

bool Chip::hitButton(const QPoint& position) const
{
    return m_isClickable && rect().contains(position);
}

void Chip::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    const bool isChosen = m_isFilled || (isCheckable() && isChecked());
    const QColor text = theme.color(!isEnabled() ? Tone::Faint : isChosen ? Tone::Accent : m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    QColor border = m_tone == Tone::Muted ? theme.color(Tone::Border) : text;
    if (hasFocus() || (m_isClickable && underMouse()))
        border = theme.color(Tone::Accent);
    else if (isChosen)
        border = theme.color(Tone::AccentBackground);
    painter.setPen(QPen(border, hasFocus() ? 1.6 : 1));
    painter.setBrush(theme.color(isChosen ? Tone::AccentBackground : Tone::Surface));
    const double corner = (height() - 1) / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);

    QRectF line = QRectF(rect()).adjusted(padding, 0, -padding, 0);
    if (m_shape) {
        const QRectF mark(line.left(), (height() - shapeSize) / 2.0, shapeSize, shapeSize);
        paintStateShape(painter, mark, *m_shape, theme);
        line.setLeft(line.left() + shapeSize + gap);
    }
    if (!icon().isNull()) {
        const QRect box(int(line.left()) - 1, (height() - iconSide) / 2, iconSide, iconSide);
        icon().paint(&painter, box);
        line.setLeft(line.left() + iconSide + gap - 1);
    }
    painter.setPen(text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, this->text());
    if (m_isClosable) {
        const QRectF cross = crossRect();
        painter.setPen(QPen(text, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
    }
}

void Chip::mousePressEvent(QMouseEvent* event)
{
    if (m_isClosable && crossRect().adjusted(-5, -6, 9, 6).contains(event->position())) {
        emit closeRequested();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (m_isClosable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit closeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace gatehouse
