#include "tenantanswers.h"

#include "contractcolumns.h"

namespace gatehouse
{
namespace
{

bool isOrganization(TenantKind kind)
{
    return kind == TenantKind::Organization;
}

std::string nameOf(TenantKind kind)
{
    return isOrganization(kind) ? "Organization" : "Project";
}

} // namespace

http::Response invalidSlug(TenantKind kind)
{
    return codedResponse(400, isOrganization(kind) ? "INVALID_ORG_SLUG" : "INVALID_PROJECT_SLUG",
                         "A slug is 1 to 63 of a-z, 0-9 and -, with no - at either end");
}

http::Response tenantNotFound(TenantKind kind, const std::string& id)
{
    return codedResponse(404, isOrganization(kind) ? "ORG_NOT_FOUND" : "PROJECT_NOT_FOUND",
                         nameOf(kind) + " " + id + " not found");
}

http::Response slugTaken(TenantKind kind, const std::string& slug)
{
    return codedResponse(409, isOrganization(kind) ? "ORG_SLUG_TAKEN" : "PROJECT_SLUG_TAKEN",
                         nameOf(kind) + " slug " + slug + " is taken");
}

http::Response organizationNotEmpty(const std::string& id)
{
    return codedResponse(409, "ORG_NOT_EMPTY", "Organization " + id + " has projects or users");
}

void writeTenant(json::Writer& out, TenantKind kind, const TenantRow& row)
{
    out.beginObject();
    out.key("id").string(row.id);
    if (!isOrganization(kind))
        writeText(out, "org_id", row.organization);
    out.key("name").string(row.name);
    out.key("slug").string(row.slug);
    out.key("created_at").string(row.createdAt);
    out.key("updated_at").string(row.updatedAt);
    out.endObject();
}

std::string tenantText(TenantKind kind, const TenantRow& row)
{
    json::Writer out;
    writeTenant(out, kind, row);
    return out.take();
}

std::string tenantList(TenantKind kind, const std::vector<TenantRow>& rows, bool more)
{
    json::Writer out;
    out.beginObject();
    out.key(isOrganization(kind) ? "organizations" : "projects").beginArray();
    for (const TenantRow& row : rows)
        writeTenant(out, kind, row);
    out.endArray();
    PgValue next;
    if (more)
        next = encodeCursor(pageOf(kind), rows.back().position);
    writeText(out, "next_cursor", next);
    out.endObject();
    return out.take();
}

PageOf pageOf(TenantKind kind)
{
    return isOrganization(kind) ? PageOf::Organizations : PageOf::Projects;
}

} // namespace gatehouse
