#include "tenantroutes.h"

#include "contractcolumns.h"
#include "gatewayproblem.h"
#include "platformrole.h"
#include "queryreader.h"
#include "tenantanswers.h"
#include "tenantbody.h"
#include "transactionanswer.h"
#include "uuid.h"

namespace gatehouse
{
namespace
{

constexpr int defaultItems = 50;
constexpr int mostItems = 200;

constexpr const char* uniqueViolation = "23505";
constexpr const char* foreignKeyViolation = "23503";

bool isState(const Problem& problem, std::string_view state)
{
    return problem.code == GatewayProblem::Statement && !problem.args.empty() && problem.args[0] == state;
}

/// The id of the path if it could be one: it compares exactly, so only in the form that we write.
bool isOurId(const std::string& id)
{
    return uuidOf(id) == id;
}

Async<Outcome<void>> enter(PgTransaction& transaction, bool platform)
{
    if (!platform)
        co_return Outcome<void>();
    co_return co_await enterPlatform(transaction);
}

Async<Outcome<void>> leave(PgTransaction& transaction, bool platform)
{
    if (!platform)
        co_return Outcome<void>();
    co_return co_await leavePlatform(transaction);
}

} // namespace

void TenantRoutes::addTo(RouteTable& table)
{
    addOrganizations(table);
    addProjects(table);
}

void TenantRoutes::addOrganizations(RouteTable& table)
{
    using Access = Route::Access;
    using Body = Route::Body;
    const auto add = [&](const char* method, const char* path, Body body, Access access, const char* summary,
                         Async<http::Response> (TenantRoutes::*handler)(const Call&, TenantKind)) {
        Route route;
        route.method = method;
        route.pathTemplate = path;
        route.body = body;
        route.access = access;
        route.errors = ErrorStyle::Coded;
        route.summary = summary;
        route.handler = [this, handler](const Call& call) {
            return (this->*handler)(call, TenantKind::Organization);
        };
        table.add(std::move(route));
    };
    constexpr const char* all = "/api/v1/orgs";
    constexpr const char* one = "/api/v1/orgs/{id}";
    add("GET", all, Body::None, Access::Viewer, "Organisations, newest first", &TenantRoutes::list);
    add("POST", all, Body::Required, Access::Admin, "Make an organisation", &TenantRoutes::create);
    add("GET", one, Body::None, Access::Viewer, "An organisation", &TenantRoutes::read);
    add("PUT", one, Body::Required, Access::Viewer, "Rename an organisation", &TenantRoutes::update);
    add("DELETE", one, Body::None, Access::Admin, "Delete an empty organisation", &TenantRoutes::remove);
}

void TenantRoutes::addProjects(RouteTable& table)
{
    using Body = Route::Body;
    const auto add = [&](const char* method, const char* path, Body body, const char* summary,
                         Async<http::Response> (TenantRoutes::*handler)(const Call&, TenantKind)) {
        Route route;
        route.method = method;
        route.pathTemplate = path;
        route.body = body;
        route.access = Route::Access::Viewer;
        route.errors = ErrorStyle::Coded;
        route.summary = summary;
        route.handler = [this, handler](const Call& call) {
            return (this->*handler)(call, TenantKind::Project);
        };
        table.add(std::move(route));
    };
    constexpr const char* all = "/api/v1/orgs/{id}/projects";
    constexpr const char* one = "/api/v1/projects/{id}";
    add("GET", all, Body::None, "Projects of an organisation, newest first", &TenantRoutes::list);
    add("POST", all, Body::Required, "Make a project", &TenantRoutes::create);
    add("GET", one, Body::None, "A project", &TenantRoutes::read);
    add("PUT", one, Body::Required, "Rename a project", &TenantRoutes::update);
    add("DELETE", one, Body::None, "Delete a project", &TenantRoutes::remove);
}

Async<http::Response> TenantRoutes::list(const Call& call, TenantKind kind)
{
    QueryReader query(call.query);
    ListWork work;
    work.platform = isPlatformAdmin(call.caller);
    work.page.kind = kind;
    work.page.limit = query.number("limit", defaultItems, 1, mostItems);
    if (const std::string* cursor = query.single("cursor")) {
        work.page.after = decodeCursor(pageOf(kind), *cursor);
        if (!work.page.after)
            query.refuse("cursor", *cursor);
    }
    if (query.refusal())
        co_return *query.refusal();
    if (kind == TenantKind::Project) {
        work.page.organization = call.parameters[0];
        if (!isOurId(call.parameters[0]))
            co_return tenantNotFound(TenantKind::Organization, call.parameters[0]);
    }
    TransactionWork task = [work](PgTransaction& transaction) { return listIn(transaction, work); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(task),
                                     ErrorStyle::Coded);
}

Async<Outcome<http::Response>> TenantRoutes::listIn(PgTransaction& transaction, ListWork work)
{
    const auto entered = co_await enter(transaction, work.platform);
    if (!entered)
        co_return entered.problem();
    if (work.page.organization) {
        const auto owner =
            co_await TenantStore::find(transaction, TenantKind::Organization, *work.page.organization);
        if (!owner)
            co_return owner.problem();
        if (!*owner)
            co_return tenantNotFound(TenantKind::Organization, *work.page.organization);
    }
    auto rows = co_await TenantStore::list(transaction, work.page);
    if (!rows && work.page.after && isBadPosition(rows.problem()))
        co_return refuseParameter("cursor", encodeCursor(pageOf(work.page.kind), *work.page.after));
    if (!rows)
        co_return rows.problem();
    const bool more = trimPage(*rows, work.page.limit);
    co_return http::jsonResponse(200, tenantList(work.page.kind, *rows, more));
}

Async<http::Response> TenantRoutes::run(const Call& call, PgAccess access, Work work, Step step)
{
    work.platform = isPlatformAdmin(call.caller);
    work.actor = call.caller.actor;
    TransactionWork task = [work, step](PgTransaction& transaction) { return step(transaction, work); };
    co_return co_await inTransaction(m_postgres, access, call.caller, std::move(task), ErrorStyle::Coded);
}

Async<http::Response> TenantRoutes::read(const Call& call, TenantKind kind)
{
    Work work;
    work.kind = kind;
    work.id = call.parameters[0];
    if (!isOurId(work.id))
        co_return tenantNotFound(kind, work.id);
    co_return co_await run(call, PgAccess::Read, std::move(work), &TenantRoutes::readIn);
}

Async<Outcome<http::Response>> TenantRoutes::readIn(PgTransaction& transaction, Work work)
{
    const auto entered = co_await enter(transaction, work.platform);
    if (!entered)
        co_return entered.problem();
    const auto row = co_await TenantStore::find(transaction, work.kind, work.id);
    if (!row)
        co_return row.problem();
    if (!*row)
        co_return tenantNotFound(work.kind, work.id);
    co_return http::jsonResponse(200, tenantText(work.kind, **row));
}

Async<http::Response> TenantRoutes::create(const Call& call, TenantKind kind)
{
    // A tenant's role holds inside the organisation; that it is this one, row-level security says.
    if (call.caller.role != Role::Admin)
        co_return notPermitted(ErrorStyle::Coded);
    Work work;
    work.kind = kind;
    if (auto refused = readTenantBody(call.request.body, kind, work.words))
        co_return std::move(*refused);
    if (kind == TenantKind::Project) {
        work.id = call.parameters[0];
        if (!isOurId(work.id))
            co_return tenantNotFound(TenantKind::Organization, work.id);
    }
    co_return co_await run(call, PgAccess::Write, std::move(work), &TenantRoutes::createIn);
}

Async<Outcome<http::Response>> TenantRoutes::createIn(PgTransaction& transaction, Work work)
{
    const auto entered = co_await enter(transaction, work.platform);
    if (!entered)
        co_return entered.problem();
    std::optional<std::string> owner;
    if (work.kind == TenantKind::Project) {
        const auto found = co_await TenantStore::find(transaction, TenantKind::Organization, work.id);
        if (!found)
            co_return found.problem();
        if (!*found)
            co_return tenantNotFound(TenantKind::Organization, work.id);
        owner = work.id;
    }
    const auto made = co_await TenantStore::insert(transaction, work.kind, work.words, owner);
    if (!made && isState(made.problem(), uniqueViolation))
        co_return slugTaken(work.kind, work.words.slug);
    if (!made && isState(made.problem(), foreignKeyViolation)) // the organisation went meanwhile
        co_return tenantNotFound(TenantKind::Organization, work.id);
    if (!made)
        co_return made.problem();
    const TenantRow& row = **made;
    const auto audited = co_await audit(transaction, work, "create", nullptr, &row);
    if (!audited)
        co_return audited.problem();
    http::Response answer = http::jsonResponse(201, tenantText(work.kind, row));
    answer.setField("Location",
                    (work.kind == TenantKind::Organization ? "/api/v1/orgs/" : "/api/v1/projects/") + row.id);
    co_return answer;
}

Async<http::Response> TenantRoutes::update(const Call& call, TenantKind kind)
{
    if (call.caller.role != Role::Admin)
        co_return notPermitted(ErrorStyle::Coded);
    Work work;
    work.kind = kind;
    work.id = call.parameters[0];
    if (auto refused = readTenantBody(call.request.body, kind, work.words))
        co_return std::move(*refused);
    if (!isOurId(work.id))
        co_return tenantNotFound(kind, work.id);
    co_return co_await run(call, PgAccess::Write, std::move(work), &TenantRoutes::updateIn);
}

Async<Outcome<http::Response>> TenantRoutes::updateIn(PgTransaction& transaction, Work work)
{
    const auto entered = co_await enter(transaction, work.platform);
    if (!entered)
        co_return entered.problem();
    const auto before = co_await TenantStore::find(transaction, work.kind, work.id, TenantStore::Lock::Row);
    if (!before)
        co_return before.problem();
    if (!*before)
        co_return tenantNotFound(work.kind, work.id);
    const auto after = co_await TenantStore::update(transaction, work.kind, work.id, work.words);
    if (!after && isState(after.problem(), uniqueViolation))
        co_return slugTaken(work.kind, work.words.slug);
    if (!after)
        co_return after.problem();
    const TenantRow& row = **after;
    const TenantRow& old = **before;
    const auto audited = co_await audit(transaction, work, "update", &old, &row);
    if (!audited)
        co_return audited.problem();
    co_return http::jsonResponse(200, tenantText(work.kind, row));
}

Async<http::Response> TenantRoutes::remove(const Call& call, TenantKind kind)
{
    if (call.caller.role != Role::Admin)
        co_return notPermitted(ErrorStyle::Coded);
    Work work;
    work.kind = kind;
    work.id = call.parameters[0];
    if (!isOurId(work.id))
        co_return tenantNotFound(kind, work.id);
    co_return co_await run(call, PgAccess::Write, std::move(work), &TenantRoutes::removeIn);
}

Async<Outcome<http::Response>> TenantRoutes::removeIn(PgTransaction& transaction, Work work)
{
    const auto entered = co_await enter(transaction, work.platform);
    if (!entered)
        co_return entered.problem();
    const auto before = co_await TenantStore::find(transaction, work.kind, work.id, TenantStore::Lock::Row);
    if (!before)
        co_return before.problem();
    if (!*before)
        co_return tenantNotFound(work.kind, work.id);
    const auto removed = co_await TenantStore::remove(transaction, work.kind, work.id);
    if (!removed && isState(removed.problem(), foreignKeyViolation))
        co_return organizationNotEmpty(work.id);
    if (!removed)
        co_return removed.problem();
    const TenantRow& old = **before;
    const auto audited = co_await audit(transaction, work, "delete", &old, nullptr);
    if (!audited)
        co_return audited.problem();
    http::Response answer;
    answer.status = 204;
    co_return answer;
}

Async<Outcome<void>> TenantRoutes::audit(PgTransaction& transaction, const Work& work, const char* act,
                                         const TenantRow* before, const TenantRow* after)
{
    // The audit belongs to the gateway's own role.
    const auto left = co_await leave(transaction, work.platform);
    if (!left)
        co_return left.problem();
    const bool organization = work.kind == TenantKind::Organization;
    AuditEntry entry;
    entry.actor = work.actor;
    entry.action = std::string(organization ? "org." : "project.") + act;
    entry.targetKind = organization ? "organization" : "project";
    entry.targetId = after ? after->id : before->id;
    if (before)
        entry.before = tenantText(work.kind, *before);
    if (after)
        entry.after = tenantText(work.kind, *after);
    co_return co_await appendAudit(transaction, std::move(entry));
}

} // namespace gatehouse
