#pragma once

#include <QColor>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;

namespace gatehouse
{

class Theme;

/// The ground of a filled button or a ticked box: white is read on it in both themes.
QColor accentFill(const Theme& theme);

/// How HouseStyle paints each kind of widget.
void paintButtonFrame(QPainter& painter, const QStyleOption& option, const Theme& theme, bool isDefault);
void paintToolButtonFrame(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintInputFrame(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintCheckMark(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintRadioMark(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintMenuPanel(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme);
void paintHeaderSection(QPainter& painter, const QStyleOption& option, const Theme& theme);
void paintTab(QPainter& painter, const QStyleOptionTab& option, const Theme& theme);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle,
                    const Theme& theme);
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down,
                  const Theme& theme);
void paintChevron(QPainter& painter, const QRectF& box, Qt::ArrowType direction, const QColor& color);

} // namespace gatehouse
