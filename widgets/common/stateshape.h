#pragma once

#include "theme.h"

#include <QRectF>

class QPainter;

namespace gatehouse
{

/// The shape of a state, so that it is never told by colour alone: a disc is up, a diamond
/// slow or degraded, a triangle down, a ring unknown, a square maintenance. Stale is a dashed
/// ring; where the last state is known, paintStaleShape draws that state's outline.
enum class StateShape { Up, Slow, Degraded, Down, Unknown, Maintenance, Stale };

/// Draws the shape centred in the square that fits into `rect`, in its colour.
void paintStateShape(QPainter& painter, const QRectF& rect, StateShape shape, const Theme& theme);
/// The outline of the last known shape: it was so, and nobody knows whether it still is.
void paintStaleShape(QPainter& painter, const QRectF& rect, StateShape last, const Theme& theme);

Tone shapeTone(StateShape shape); ///< for shapes and lines
Tone wordTone(StateShape shape);  ///< for the word beside a shape

} // namespace gatehouse
