#pragma once

#include <QRectF>

class QPainter;

namespace gatehouse
{

class Theme;

/// Fills with the hatching that everywhere means "nobody watched".
void paintHatching(QPainter& painter, const QRectF& area, const Theme& theme, double distance = 8);

} // namespace gatehouse
