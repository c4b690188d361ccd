#pragma once

#include <QProxyStyle>

namespace gatehouse
{

/// The look of the house for standard widgets, painted over Fusion from the current Theme.
/// A style, not a style sheet: it costs nothing at start and nothing a widget.
/// A push button that is the dialog's default is filled with the accent colour.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HouseStyle)

public:
    HouseStyle();
};

} // namespace gatehouse
