#pragma once

#include "gatewayidentity.h"
#include "routetable.h"

#include <functional>

namespace gatehouse
{

class HealthBoard;

/// What /ready asks beside the board.
struct ReadinessQuestions {
    std::function<bool()> rulesKnown; ///< whether there are rules to judge requests by
    std::function<bool()> stopping;   ///< whether the gateway is shutting down
};

/// GET /health, /healthz, /ready, /health/detailed, /health/all, /health/db.
void addHealthRoutes(RouteTable& table, HealthBoard& board, const GatewayIdentity& identity,
                     ReadinessQuestions questions);

} // namespace gatehouse
