#pragma once

#include "gatewayidentity.h"
#include "routetable.h"

#include <functional>

namespace gatehouse
{

class HealthBoard;

/// GET /health, /healthz, /ready, /health/detailed, /health/all, /health/db. `stopping` says whether the
/// gateway is shutting down.
void addHealthRoutes(RouteTable& table, HealthBoard& board, const GatewayIdentity& identity,
                     std::function<bool()> stopping);

} // namespace gatehouse
