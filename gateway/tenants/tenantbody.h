#pragma once

#include "httpmessage.h"
#include "tenantstore.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// `[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?`
bool isSlug(std::string_view text);

/// `{"name","slug"}`, both needed. The answer if it is refused: 400 as JSON, 422 for the members, 400
/// INVALID_ORG_SLUG or INVALID_PROJECT_SLUG.
std::optional<http::Response> readTenantBody(const std::string& body, TenantKind kind, TenantWords& words);

} // namespace gatehouse
