#pragma once

#include "gatewayconfig.h"

namespace gatehouse
{

/// Serves until SIGTERM or SIGINT, then finishes what is under way. The port opens after the first
/// probes. A Problem if it cannot serve: the address is taken, or PostgreSQL's role must not serve.
Outcome<void> runGateway(const GatewayConfig& config);

} // namespace gatehouse
