#pragma once

#include "latencyseries.h"
#include "watchlog.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace gatehouse
{

class Theme;

/// How much time to draw: as much as was watched, in steps, so that the first minutes are no speck
/// at the right.
ChartTime sparklineLengthFor(const WatchLog& watch, ChartTime now, ChartTime longest);

/// Draws the last `length` of a series into the rectangle: the line in its colour, gaps where
/// nothing was measured, a mark in the down colour under every failure. The scale is logarithmic
/// and the component's own: it shows the shape, the figure beside it says how much.
void paintSparkline(QPainter& painter, const QRectF& area, const LatencySeries& series, const WatchLog& watch,
                    ChartTime now, ChartTime length, const QColor& color, const Theme& theme);

} // namespace gatehouse
