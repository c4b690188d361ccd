#pragma once

#include "theme.h"

#include <QIcon>
#include <QStringView>

namespace gatehouse
{

/// One of the drawings of resources/icons by its file name without ".svg", in the tone given
/// of the theme that is current when it is painted; disabled it is faint. Sharp at any size.
QIcon icon(QStringView name, Tone tone = Tone::Muted);
/// The same, where one of several tones is decided by the state: `chosen` when QIcon::On.
QIcon icon(QStringView name, Tone tone, Tone chosen);

/// The drawing in a colour of the caller's choice, for widgets that paint themselves.
QPixmap tintedPixmap(QStringView name, const QSize& size, double ratio, const QColor& color);

} // namespace gatehouse
