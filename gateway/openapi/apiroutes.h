#pragma once

#include "routetable.h"

#include <string_view>

namespace gatehouse
{

/// GET /openapi.json and /docs for all routes that are in the table by now, these two included.
void addApiRoutes(RouteTable& table, std::string_view version);

} // namespace gatehouse
