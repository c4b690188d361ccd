#pragma once

#include "erroranswers.h"
#include "jsonwriter.h"
#include "tenantstore.h"

#include <string>
#include <vector>

namespace gatehouse
{

/// 400 INVALID_ORG_SLUG, INVALID_PROJECT_SLUG.
http::Response invalidSlug(TenantKind kind);
/// 404 `{"error":"ORG_NOT_FOUND","message":"Organization 999 not found"}` (spec/004).
http::Response tenantNotFound(TenantKind kind, const std::string& id);
/// 409 ORG_SLUG_TAKEN, PROJECT_SLUG_TAKEN.
http::Response slugTaken(TenantKind kind, const std::string& slug);
/// 409 ORG_NOT_EMPTY.
http::Response organizationNotEmpty(const std::string& id);

/// All columns of a row.
void writeTenant(json::Writer& out, TenantKind kind, const TenantRow& row);
std::string tenantText(TenantKind kind, const TenantRow& row);
/// `{"organizations":[O],"next_cursor"}`, or projects. `more`: there is a further page.
std::string tenantList(TenantKind kind, const std::vector<TenantRow>& rows, bool more);

/// Which cursor belongs to the list.
PageOf pageOf(TenantKind kind);

} // namespace gatehouse
