#pragma once

#include "gatewayconfig.h"
#include "routetable.h"

#include <functional>

namespace gatehouse
{

/// Serves until SIGTERM or SIGINT, then finishes what is under way. The port opens after the first
/// probes. A Problem if it cannot serve: the address is taken, or PostgreSQL's role must not serve.
/// `addMore` puts routes beside the contract's: a benchmark's, which must cost nothing of their own.
Outcome<void> runGateway(const GatewayConfig& config, const std::function<void(RouteTable&)>& addMore = {});

} // namespace gatehouse
