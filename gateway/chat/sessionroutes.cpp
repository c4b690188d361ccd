#include "sessionroutes.h"

#include "chatjson.h"
#include "contractcolumns.h"
#include "jsonbody.h"
#include "queryreader.h"
#include "transactionanswer.h"
#include "uuid.h"

namespace gatehouse
{
namespace
{

constexpr int defaultSessions = 50;
constexpr int defaultMessages = 100;
constexpr int mostItems = 200;
constexpr int mostOffset = 10'000;
constexpr std::size_t longestUserId = 255;
constexpr std::size_t longestPersona = 50;
constexpr std::size_t longestTitle = 255;

std::string countOf(std::int64_t messages)
{
    return R"({"messages":)" + std::to_string(messages) + "}";
}

AuditEntry auditEntry(std::string action, std::string sessionId, std::string actor, PgValue reason)
{
    AuditEntry entry;
    entry.actor = std::move(actor);
    entry.action = std::move(action);
    entry.targetKind = "chat_session";
    entry.targetId = std::move(sessionId);
    entry.reason = std::move(reason);
    return entry;
}

Outcome<http::Response> failedInsert(const Problem& problem, const NewSession& session)
{
    if (auto refused = refuseUnstorable(problem, {{"metadata", session.metadata}}))
        return std::move(*refused);
    return problem;
}

/// Whose conversations this caller may see; nobody in particular from support on.
std::optional<std::string> onlyOwner(const Caller& caller)
{
    return caller.may(Role::Support) ? std::nullopt : std::optional(caller.actor);
}

} // namespace

SessionKey sessionKey(const Call& call)
{
    return {call.parameters[0], onlyOwner(call.caller)};
}

SessionRoutes::SessionRoutes(PgPool& postgres, ChatCache& cache) : m_postgres(postgres), m_cache(cache) {}

void SessionRoutes::addTo(RouteTable& table)
{
    const auto add = [&](const char* method, const char* path, Route::Body body, const char* summary,
                         Async<http::Response> (SessionRoutes::*handler)(const Call&)) {
        Route route;
        route.method = method;
        route.pathTemplate = path;
        route.body = body;
        route.access = Route::Access::Viewer;
        route.summary = summary;
        route.handler = [this, handler](const Call& call) { return (this->*handler)(call); };
        table.add(std::move(route));
    };
    constexpr const char* all = "/api/v1/chat/sessions";
    constexpr const char* one = "/api/v1/chat/sessions/{id}";
    using Body = Route::Body;
    add("GET", all, Body::None, "Conversations, newest first", &SessionRoutes::list);
    add("POST", all, Body::Optional, "Begin a conversation", &SessionRoutes::create);
    add("GET", one, Body::None, "A conversation with its first messages", &SessionRoutes::read);
    add("PATCH", one, Body::Required, "Rename a conversation", &SessionRoutes::rename);
    add("DELETE", one, Body::None, "Delete a conversation with its messages", &SessionRoutes::remove);
}

Async<http::Response> SessionRoutes::list(const Call& call)
{
    QueryReader query(call.query);
    SessionPage page;
    page.limit = query.number("limit", defaultSessions, 1, mostItems);
    page.offset = query.number("offset", 0, 0, mostOffset);
    page.userId = query.text("user_id");
    if (const std::string* cursor = query.single("cursor")) {
        page.after = decodeCursor(PageOf::Sessions, *cursor);
        if (!page.after || call.query.value("offset"))
            query.refuse("cursor", *cursor);
    }
    if (query.refusal())
        co_return *query.refusal();
    if (const auto owner = onlyOwner(call.caller)) {
        if (page.userId && *page.userId != *owner)
            co_return notPermitted(ErrorStyle::Detail);
        page.userId = owner;
    }
    TransactionWork work = [page](PgTransaction& transaction) { return listIn(transaction, page); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
}

Async<Outcome<http::Response>> SessionRoutes::listIn(PgTransaction& transaction, SessionPage page)
{
    auto sessions = co_await ChatStore::sessions(transaction, page);
    if (!sessions && page.after && isBadPosition(sessions.problem()))
        co_return refuseParameter("cursor", encodeCursor(PageOf::Sessions, *page.after));
    if (!sessions)
        co_return sessions.problem();
    const bool more = trimPage(*sessions, page.limit);
    json::Writer out;
    out.beginObject();
    out.key("sessions").beginArray();
    for (const StoredSession& session : *sessions) {
        beginSession(out, session);
        out.endObject();
    }
    out.endArray();
    PgValue next;
    if (more)
        next = encodeCursor(PageOf::Sessions, sessions->back().position);
    writeText(out, "next_cursor", next);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> SessionRoutes::create(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    NewSession session;
    session.id = newUuid();
    session.userId =
        body.text("user_id", JsonBody::Need::Optional, longestUserId).value_or(call.caller.actor);
    session.persona = body.text("persona", JsonBody::Need::Optional, longestPersona).value_or("telco_expert");
    session.title = body.text("title", JsonBody::Need::Optional, longestTitle);
    if (session.title && session.title->empty())
        session.title.reset(); // spec/000: an empty one gets the default too
    session.metadata = body.json("metadata");
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    if (session.userId != call.caller.actor && !call.caller.may(Role::Operator))
        co_return notPermitted(ErrorStyle::Detail);
    TransactionWork work = [session](PgTransaction& transaction) { return createIn(transaction, session); };
    co_return co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
}

Async<Outcome<http::Response>> SessionRoutes::createIn(PgTransaction& transaction, NewSession session)
{
    const auto made = co_await ChatStore::insert(transaction, session);
    if (!made)
        co_return failedInsert(made.problem(), session);
    json::Writer out;
    beginSession(out, *made);
    out.key("messages").beginArray().endArray();
    out.endObject();
    http::Response answer = http::jsonResponse(201, out.take());
    answer.setField("Location", "/api/v1/chat/sessions/" + made->id);
    co_return answer;
}

Async<http::Response> SessionRoutes::read(const Call& call)
{
    ReadRequest request;
    request.key = sessionKey(call);
    QueryReader query(call.query);
    request.withMessages = query.flag("include_messages", true);
    if (query.refusal())
        co_return *query.refusal();
    if (request.withMessages)
        request.cached = co_await m_cache.find(request.key.id, call.caller.spans);
    const std::string cachedFor = request.cached ? request.cached->updatedAt : std::string();
    const bool cacheable = request.withMessages;
    const std::string id = request.key.id;
    std::string updatedAt;
    request.updatedAt = &updatedAt;
    TransactionWork work = [request](PgTransaction& transaction) { return readIn(transaction, request); };
    http::Response answer = co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
    if (cacheable && answer.status == 200 && cachedFor != updatedAt) {
        ChatCache::Entry entry;
        entry.updatedAt = updatedAt;
        entry.body = answer.body;
        co_await m_cache.keep(id, std::move(entry), call.caller.spans);
    }
    co_return answer;
}

Async<Outcome<http::Response>> SessionRoutes::readIn(PgTransaction& transaction, ReadRequest request)
{
    const auto session = co_await ChatStore::session(transaction, request.key);
    if (!session)
        co_return session.problem();
    if (!*session)
        co_return sessionNotFound();
    const StoredSession& found = **session;
    *request.updatedAt = found.updatedAt;
    if (request.cached && request.cached->updatedAt == found.updatedAt)
        co_return http::jsonResponse(200, std::move(request.cached->body));
    json::Writer out;
    beginSession(out, found);
    if (request.withMessages) {
        MessagePage page;
        page.sessionId = request.key.id;
        page.limit = defaultMessages;
        auto messages = co_await ChatStore::messages(transaction, page);
        if (!messages)
            co_return messages.problem();
        const bool more = trimPage(*messages, page.limit);
        writeMessages(out, *messages);
        PgValue next;
        if (more)
            next = encodeCursor(PageOf::Messages, messages->back().position);
        writeText(out, "next_cursor", next);
    }
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> SessionRoutes::rename(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    RenameRequest request;
    request.key = sessionKey(call);
    request.actor = call.caller.actor;
    request.title = body.textOrNull("title", longestTitle);
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    SentReason reason = SentReason::read(call.request.head);
    if (reason.refusal)
        co_return std::move(*reason.refusal);
    request.reason = std::move(reason.text);
    TransactionWork work = [request](PgTransaction& transaction) { return renameIn(transaction, request); };
    co_return co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
}

Async<Outcome<http::Response>> SessionRoutes::renameIn(PgTransaction& transaction, RenameRequest request)
{
    const auto renamed = co_await ChatStore::rename(transaction, request.key, std::move(request.title));
    if (!renamed)
        co_return renamed.problem();
    if (!*renamed)
        co_return sessionNotFound();
    AuditEntry entry = auditEntry("chat.rename", request.key.id, request.actor, request.reason);
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    json::Writer out;
    beginSession(out, **renamed);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> SessionRoutes::remove(const Call& call)
{
    DeleteRequest request;
    request.key = sessionKey(call);
    request.actor = call.caller.actor;
    SentReason reason = SentReason::read(call.request.head);
    if (reason.refusal)
        co_return std::move(*reason.refusal);
    request.reason = std::move(reason.text);
    const std::string id = request.key.id;
    TransactionWork work = [request](PgTransaction& transaction) { return removeIn(transaction, request); };
    http::Response answer = co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
    // Also where the outcome is unknown: burying a session that lives costs a minute of cache.
    if (answer.status == 204 || answer.status == 504)
        co_await m_cache.bury(id, call.caller.spans);
    co_return answer;
}

Async<Outcome<http::Response>> SessionRoutes::removeIn(PgTransaction& transaction, DeleteRequest request)
{
    const auto removed = co_await ChatStore::remove(transaction, request.key);
    if (!removed)
        co_return removed.problem();
    if (!*removed)
        co_return sessionNotFound();
    AuditEntry entry = auditEntry("chat.delete", request.key.id, request.actor, request.reason);
    entry.before = countOf(**removed);
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    http::Response answer;
    answer.status = 204;
    co_return answer;
}

} // namespace gatehouse
