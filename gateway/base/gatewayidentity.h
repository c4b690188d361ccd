#pragma once

#include <string>

namespace gatehouse
{

/// Who this gateway says it is.
struct GatewayIdentity {
    std::string service = "api-gateway";
    std::string version;
    std::string instance; ///< `<host>-<8 hex>`, new at each start
};

} // namespace gatehouse
