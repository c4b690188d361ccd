#pragma once

#include "componentstate.h"
#include "heartbeat.h"
#include "incident.h"
#include "stateshape.h"

class QPainter;

namespace gatehouse
{

StateShape shapeOf(HealthState state);
StateShape shapeOf(Incident::Kind kind);
StateShape shapeOf(Heartbeat::Kind kind);

/// The state's shape; for a stale one the outline of what it was.
void paintHealthShape(QPainter& painter, const QRectF& rect, HealthState state, HealthState lastKnown,
                      const Theme& theme);

} // namespace gatehouse
