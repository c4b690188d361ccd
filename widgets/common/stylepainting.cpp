#include "stylepainting.h"
#include "theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace gatehouse
{
namespace
{

constexpr double radius = 7;
constexpr double smallRadius = 4;

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QRectF sharp(const QRect& rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

/// A little towards the text colour: what is under the mouse, or pressed.
QColor shaded(const Theme& theme, Tone ground, double amount)
{
    const QColor from = theme.color(ground);
    const QColor to = theme.color(Tone::Text);
    const auto mix = [amount](int a, int b) { return static_cast<int>(a + (b - a) * amount); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

void roundedBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& border, double width,
                double corner)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(fill);
    const double inset = (width - 1) / 2;
    painter.drawRoundedRect(sharp(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
}

} // namespace

void paintButtonFrame(QPainter& painter, const QStyleOption& option, const Theme& theme, bool isDefault)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isPressed = has(option, QStyle::State_Sunken);
    const bool isHot = has(option, QStyle::State_MouseOver) && isEnabled;
    const bool isChosen = has(option, QStyle::State_On);
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    QColor fill = shaded(theme, Tone::Surface, !isEnabled ? 0 : isPressed ? 0.09 : isHot ? 0.04 : 0);
    QColor border = theme.color(Tone::Border);
    if (isDefault && isEnabled) {
        fill = accentFill(theme).darker(isPressed ? 116 : isHot ? 107 : 100);
        border = fill;
    } else if (isChosen) {
        fill = theme.color(Tone::AccentBackground);
        border = theme.color(Tone::Accent);
    }
    if (hasFocus && isDefault)
        border = theme.color(Tone::Text);
    else if (hasFocus)
        border = theme.color(Tone::Accent);
    roundedBox(painter, option.rect, fill, border, hasFocus ? 1.6 : 1, radius);
}

QColor accentFill(const Theme& theme)
{
    // The dark theme's accent is for text; white needs a deeper ground to be read on.
    return theme.dark() ? QColor(0x2F, 0x6F, 0xDE) : theme.color(Tone::Accent);
}

void paintToolButtonFrame(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool isRaised = !has(option, QStyle::State_AutoRaise);
    if (isRaised) {
        paintButtonFrame(painter, option, theme, false);
        return;
    }
    const bool isHot = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool isDown = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    if (!isHot && !isDown && !hasFocus)
        return;
    QColor fill = theme.color(Tone::Text);
    fill.setAlphaF(isDown ? 0.12F : isHot ? 0.06F : 0.0F);
    roundedBox(painter, option.rect.adjusted(1, 1, -1, -1), fill,
               hasFocus ? theme.color(Tone::Accent) : QColor(Qt::transparent), hasFocus ? 1.6 : 1, 6);
}

void paintInputFrame(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isReadOnly = has(option, QStyle::State_ReadOnly);
    roundedBox(painter, option.rect, theme.color(isEnabled && !isReadOnly ? Tone::Surface : Tone::Code),
               theme.color(hasFocus ? Tone::Accent : Tone::Border), hasFocus ? 1.6 : 1, radius);
}

void paintCheckMark(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool isOn = has(option, QStyle::State_On);
    const bool isMixed = has(option, QStyle::State_NoChange);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isMarked = has(option, QStyle::State_HasFocus) || has(option, QStyle::State_MouseOver);
    const QColor ground = isOn || isMixed ? (isEnabled ? accentFill(theme) : theme.color(Tone::Faint))
                                          : theme.color(Tone::Surface);
    const QColor border =
        isOn || isMixed ? ground : theme.color(isMarked && isEnabled ? Tone::Accent : Tone::Faint);
    roundedBox(painter, option.rect, ground, border, 1, smallRadius);
    if (!isOn && !isMixed)
        return;
    const QRectF box = option.rect;
    painter.setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (isMixed)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)}));
}

void paintRadioMark(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool isOn = has(option, QStyle::State_On);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? accentFill(theme) : theme.color(Tone::Faint), 1.2));
    painter.setBrush(isOn ? accentFill(theme) : theme.color(Tone::Surface));
    painter.drawEllipse(sharp(option.rect));
    if (!isOn)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QRectF(option.rect).center(), 2.6, 2.6);
}

void paintMenuPanel(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    painter.fillRect(option.rect, theme.color(Tone::Surface));
    painter.setPen(theme.color(Tone::Border));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    const QRect row = option.rect.adjusted(4, 0, -4, 0);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(option.rect.left() + 1, option.rect.center().y(), option.rect.width() - 2, 1,
                         theme.color(Tone::Border));
        return;
    }
    const bool isEnabled = has(option, QStyle::State_Enabled);
    painter.setRenderHint(QPainter::Antialiasing);
    if (has(option, QStyle::State_Selected) && isEnabled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Tone::Selection));
        painter.drawRoundedRect(row, 5, 5);
    }
    const QRect mark(row.left() + 8, row.center().y() - 7, 16, 16);
    if (!option.icon.isNull())
        option.icon.paint(&painter, mark, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    if (option.checked) {
        painter.setPen(QPen(theme.color(Tone::Accent), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF box = mark;
        painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(3, 8.5), box.topLeft() + QPointF(6.5, 12),
                                        box.topLeft() + QPointF(13, 4.5)}));
    }
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect line = row.adjusted(34, 0, -14, 0);
    painter.setFont(option.font);
    painter.setPen(theme.color(isEnabled ? Tone::Text : Tone::Faint));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic,
                     parts.value(0));
    painter.setPen(theme.color(Tone::Muted));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, QRectF(row.right() - 16, row.center().y() - 4, 8, 9), Qt::RightArrow,
                     theme.color(Tone::Muted));
    else
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.value(1));
}

void paintHeaderSection(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    painter.fillRect(option.rect, theme.color(Tone::Surface));
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                     theme.color(Tone::Border));
}

void paintTab(QPainter& painter, const QStyleOptionTab& option, const Theme& theme)
{
    const bool isChosen = has(option, QStyle::State_Selected);
    painter.setPen(theme.color(isChosen || has(option, QStyle::State_MouseOver) ? Tone::Text : Tone::Muted));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (isChosen)
        painter.fillRect(option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2,
                         theme.color(Tone::Accent));
    if (has(option, QStyle::State_HasFocus))
        roundedBox(painter, option.rect.adjusted(2, 3, -2, -4), Qt::transparent, theme.color(Tone::Accent),
                   1.4, 5);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle,
                    const Theme& theme)
{
    if (option.minimum >= option.maximum)
        return;
    const bool isHeld =
        has(option, QStyle::State_Sunken) && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    const bool isHot = has(option, QStyle::State_MouseOver);
    const bool isUpright = option.orientation == Qt::Vertical;
    const int across = isHot || isHeld ? 8 : 6;
    QRectF thumb = handle;
    if (isUpright) {
        thumb.setLeft(handle.right() + 1 - across - 2);
        thumb.setWidth(across);
        thumb.adjust(0, 2, 0, -2);
    } else {
        thumb.setTop(handle.bottom() + 1 - across - 2);
        thumb.setHeight(across);
        thumb.adjust(2, 0, -2, 0);
    }
    QColor color = theme.color(Tone::Muted);
    color.setAlphaF(isHeld ? 0.85F : isHot ? 0.65F : 0.40F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(thumb, across / 2.0, across / 2.0);
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down,
                  const Theme& theme)
{
    if (option.frame)
        paintInputFrame(painter, option, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](const QRect& button, Qt::ArrowType direction, QStyle::SubControl part,
                          QAbstractSpinBox::StepEnabledFlag flag) {
        const bool canStep = has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(flag);
        const bool isHot = canStep && option.activeSubControls.testFlag(part);
        const QColor color = theme.color(!canStep ? Tone::Faint : isHot ? Tone::Accent : Tone::Muted);
        const QPointF middle = QRectF(button).center();
        paintChevron(painter, QRectF(middle.x() - 4.5, middle.y() - 4.5, 9, 9), direction, color);
    };
    step(up, Qt::UpArrow, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    step(down, Qt::DownArrow, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

void paintChevron(QPainter& painter, const QRectF& box, Qt::ArrowType direction, const QColor& color)
{
    const QPointF c = box.center();
    const double s = qMin(box.width(), box.height()) * 0.42;
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow:
        line = QPolygonF({c + QPointF(-s, s / 2), c + QPointF(0, -s / 2), c + QPointF(s, s / 2)});
        break;
    case Qt::LeftArrow:
        line = QPolygonF({c + QPointF(s / 2, -s), c + QPointF(-s / 2, 0), c + QPointF(s / 2, s)});
        break;
    case Qt::RightArrow:
        line = QPolygonF({c + QPointF(-s / 2, -s), c + QPointF(s / 2, 0), c + QPointF(-s / 2, s)});
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        line = QPolygonF({c + QPointF(-s, -s / 2), c + QPointF(0, s / 2), c + QPointF(s, -s / 2)});
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

} // namespace gatehouse
