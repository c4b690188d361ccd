#pragma once

#include "routetable.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// OpenAPI 3.1 of these routes, in their order: paths with their parameters, what a body may be, the
/// answers that every route of its kind can give, and whether a token is needed.
std::string openApiDocument(const std::vector<Route>& routes, std::string_view version);

/// The names in `{}` of a path template, in order.
std::vector<std::string_view> pathParameters(std::string_view pathTemplate);

/// `anybody`, `viewer`, …: the least role a route asks for.
std::string_view accessName(Route::Access access);

} // namespace gatehouse
