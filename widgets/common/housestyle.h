#pragma once

#include <QProxyStyle>

namespace gatehouse
{

/// The look of the house for standard widgets, painted over Fusion from the current Theme.
/// A style, not a style sheet: it costs nothing at start and nothing a widget. A push button
/// that is its dialog's default is filled with the accent colour.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HouseStyle)

public:
    HouseStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
};

} // namespace gatehouse
