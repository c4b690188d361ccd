#include "stateshapes.h"

namespace gatehouse
{

StateShape shapeOf(HealthState state)
{
    switch (state) {
    case HealthState::Up:
        return StateShape::Up;
    case HealthState::Slow:
        return StateShape::Slow;
    case HealthState::Degraded:
        return StateShape::Degraded;
    case HealthState::Down:
        return StateShape::Down;
    case HealthState::Unknown:
        return StateShape::Unknown;
    case HealthState::Maintenance:
        return StateShape::Maintenance;
    case HealthState::Stale:
        return StateShape::Stale;
    }
    return StateShape::Unknown;
}

StateShape shapeOf(Incident::Kind kind)
{
    switch (kind) {
    case Incident::Kind::Slow:
        return StateShape::Slow;
    case Incident::Kind::Degraded:
        return StateShape::Degraded;
    case Incident::Kind::Down:
        return StateShape::Down;
    case Incident::Kind::Unknown:
        return StateShape::Unknown;
    case Incident::Kind::Stale:
        return StateShape::Stale;
    case Incident::Kind::GatewayAway:
        return StateShape::Unknown;
    case Incident::Kind::NotWatched:
        return StateShape::Stale;
    }
    return StateShape::Unknown;
}

StateShape shapeOf(Heartbeat::Kind kind)
{
    switch (kind) {
    case Heartbeat::Kind::Up:
        return StateShape::Up;
    case Heartbeat::Kind::Slow:
        return StateShape::Slow;
    case Heartbeat::Kind::Degraded:
        return StateShape::Degraded;
    case Heartbeat::Kind::Down:
        return StateShape::Down;
    case Heartbeat::Kind::Unknown:
        return StateShape::Unknown;
    case Heartbeat::Kind::Maintenance:
        return StateShape::Maintenance;
    case Heartbeat::Kind::NotWatched:
    case Heartbeat::Kind::GatewayAway:
        return StateShape::Stale;
    }
    return StateShape::Unknown;
}

void paintHealthShape(QPainter& painter, const QRectF& rect, HealthState state, HealthState lastKnown,
                      const Theme& theme)
{
    if (state == HealthState::Stale && lastKnown != HealthState::Stale)
        paintStaleShape(painter, rect, shapeOf(lastKnown), theme);
    else
        paintStateShape(painter, rect, shapeOf(state), theme);
}

} // namespace gatehouse
