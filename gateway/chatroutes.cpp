#include "chatroutes.h"

#include "databaseanswer.h"
#include "gatewayproblem.h"
#include "jsonbody.h"
#include "jsonwriter.h"
#include "uuid.h"

#include <algorithm>
#include <array>
#include <charconv>

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
constexpr std::size_t longestReason = 500;
constexpr std::size_t anyLength = std::size_t(1) << 20U; // the body's limit is smaller

/// Everybody's name without sign-in.
const std::string localActor = "local";

void writeValue(json::Writer& out, std::string_view name, const PgValue& text)
{
    out.key(name);
    if (text)
        out.string(*text);
    else
        out.null();
}

void writeJson(json::Writer& out, std::string_view name, const PgValue& text)
{
    out.key(name);
    if (text)
        out.raw(*text);
    else
        out.null();
}

/// The members of S; the object stays open.
void beginSession(json::Writer& out, const StoredSession& session)
{
    out.beginObject();
    out.key("id").string(session.id);
    out.key("user_id").string(session.userId);
    out.key("persona").string(session.persona);
    writeValue(out, "title", session.title);
    out.key("created_at").string(session.createdAt);
    out.key("updated_at").string(session.updatedAt);
    writeJson(out, "metadata", session.metadata);
}

void writeMessage(json::Writer& out, const StoredMessage& message)
{
    out.beginObject();
    out.key("id").string(message.id);
    out.key("session_id").string(message.sessionId);
    out.key("role").string(message.role);
    out.key("content").string(message.content);
    writeJson(out, "tool_calls", message.toolCalls);
    writeJson(out, "tool_results", message.toolResults);
    out.key("created_at").string(message.createdAt);
    writeJson(out, "metadata", message.metadata);
    out.endObject();
}

void writeMessages(json::Writer& out, const std::vector<StoredMessage>& messages)
{
    out.key("messages").beginArray();
    for (const StoredMessage& message : messages)
        writeMessage(out, message);
    out.endArray();
}

/// Drops the row that only tells of a further page. True if there was one.
template <class Row>
bool trim(std::vector<Row>& rows, int limit)
{
    const bool more = rows.size() > static_cast<std::size_t>(limit);
    if (more)
        rows.resize(static_cast<std::size_t>(limit));
    return more;
}

http::Response sessionNotFound()
{
    return http::detailResponse(404, "Session not found");
}

http::Response refuseParameter(std::string_view name, std::string_view value)
{
    return validationError({invalidValue(name, value)});
}

/// A time or an id in a cursor that PostgreSQL does not take.
bool isBadPosition(const Problem& problem)
{
    return problem.code == GatewayProblem::Statement && !problem.args.empty() &&
           (problem.args[0].starts_with("2200") || problem.args[0] == "22P02" || problem.args[0] == "22021");
}

/// Reads a call's query; the first wrong parameter is kept as a 422.
class QueryReader
{
public:
    explicit QueryReader(const QueryParameters& query) : m_query(query) {}

    const std::optional<http::Response>& refusal() const { return m_refusal; }

    /// The value; more than one is wrong.
    const std::string* single(std::string_view name)
    {
        const std::string* value = m_query.value(name);
        if (value && m_query.count(name) > 1)
            refuse(name, *value);
        return value;
    }
    int number(std::string_view name, int otherwise, int least, int most)
    {
        const std::string* value = single(name);
        if (!value)
            return otherwise;
        int number = 0;
        const char* last = value->data() + value->size();
        const auto [end, error] = std::from_chars(value->data(), last, number);
        if (error != std::errc() || end != last || number < least || number > most)
            refuse(name, *value);
        return number;
    }
    std::optional<std::string> text(std::string_view name)
    {
        const std::string* value = single(name);
        if (!value)
            return {};
        if (value->find('\0') != value->npos || !isUtf8(*value))
            refuse(name, *value);
        return *value;
    }
    void refuse(std::string_view name, std::string_view value)
    {
        if (!m_refusal)
            m_refusal = refuseParameter(name, value);
    }

private:
    const QueryParameters& m_query;
    std::optional<http::Response> m_refusal;
};

/// The percent-encoded header `x-reason`, for the audit.
std::optional<http::Response> readReason(const http::RequestHead& head, PgValue& reason)
{
    const std::string* sent = head.field("x-reason");
    if (!sent)
        return {};
    auto text = percentDecoded(*sent);
    if (!text || !isUtf8(*text) || text->find('\0') != text->npos || text->empty() ||
        text->size() > 4 * longestReason || std::count_if(text->begin(), text->end(), [](char c) {
                                                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                                            }) > static_cast<std::ptrdiff_t>(longestReason))
        return refuseParameter("x-reason", *sent);
    reason = std::move(text);
    return {};
}

std::string countOf(std::int64_t messages)
{
    return R"({"messages":)" + std::to_string(messages) + "}";
}

AuditEntry auditEntry(std::string action, std::string sessionId, PgValue reason)
{
    AuditEntry entry;
    entry.actor = localActor;
    entry.action = std::move(action);
    entry.targetKind = "chat_session";
    entry.targetId = std::move(sessionId);
    entry.reason = std::move(reason);
    return entry;
}

} // namespace

ChatRoutes::ChatRoutes(PgPool& postgres, ChatCache& cache) : m_postgres(postgres), m_cache(cache) {}

void ChatRoutes::addTo(RouteTable& table)
{
    const auto add = [&](const char* method, const char* path, Route::Body body,
                         Async<http::Response> (ChatRoutes::*handler)(const Call&)) {
        Route route;
        route.method = method;
        route.pathTemplate = path;
        route.body = body;
        route.handler = [this, handler](const Call& call) { return (this->*handler)(call); };
        table.add(std::move(route));
    };
    add("GET", "/api/v1/chat/sessions", Route::Body::None, &ChatRoutes::list);
    add("POST", "/api/v1/chat/sessions", Route::Body::Optional, &ChatRoutes::create);
    add("GET", "/api/v1/chat/sessions/{id}", Route::Body::None, &ChatRoutes::read);
    add("PATCH", "/api/v1/chat/sessions/{id}", Route::Body::Required, &ChatRoutes::rename);
    add("DELETE", "/api/v1/chat/sessions/{id}", Route::Body::None, &ChatRoutes::remove);
    add("GET", "/api/v1/chat/sessions/{id}/messages", Route::Body::None, &ChatRoutes::listMessages);
    add("POST", "/api/v1/chat/sessions/{id}/messages", Route::Body::Required, &ChatRoutes::post);
}

template <class Request>
Async<http::Response> ChatRoutes::inTransaction(PgAccess access, Work<Request> work, Request request)
{
    auto transaction = co_await m_postgres.begin(access);
    if (!transaction)
        co_return databaseAnswer(transaction.problem());
    auto answer = co_await (this->*work)(*transaction, std::move(request));
    if (!answer) {
        co_await transaction->rollback();
        co_return databaseAnswer(answer.problem());
    }
    if (access == PgAccess::Read || answer->status >= 400) {
        co_await transaction->rollback();
        co_return std::move(*answer);
    }
    const auto committed = co_await transaction->commit();
    if (!committed)
        co_return databaseAnswer(committed.problem());
    co_return std::move(*answer);
}

Async<http::Response> ChatRoutes::list(const Call& call)
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
    co_return co_await inTransaction(PgAccess::Read, &ChatRoutes::listIn, std::move(page));
}

Async<Outcome<http::Response>> ChatRoutes::listIn(PgTransaction& transaction, SessionPage page)
{
    auto sessions = co_await ChatStore::sessions(transaction, page);
    if (!sessions && page.after && isBadPosition(sessions.problem()))
        co_return refuseParameter("cursor", encodeCursor(PageOf::Sessions, *page.after));
    if (!sessions)
        co_return sessions.problem();
    const bool more = trim(*sessions, page.limit);
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
    writeValue(out, "next_cursor", next);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> ChatRoutes::create(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    NewSession session;
    session.id = newUuid();
    session.userId = body.text("user_id", JsonBody::Need::Optional, longestUserId).value_or(localActor);
    session.persona = body.text("persona", JsonBody::Need::Optional, longestPersona).value_or("telco_expert");
    session.title = body.text("title", JsonBody::Need::Optional, longestTitle);
    if (session.title && session.title->empty())
        session.title.reset(); // spec/000: an empty one gets the default too
    session.metadata = body.json("metadata");
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    co_return co_await inTransaction(PgAccess::Write, &ChatRoutes::createIn, std::move(session));
}

Async<Outcome<http::Response>> ChatRoutes::createIn(PgTransaction& transaction, NewSession session)
{
    const auto made = co_await ChatStore::insert(transaction, std::move(session));
    if (!made)
        co_return made.problem();
    json::Writer out;
    beginSession(out, *made);
    out.key("messages").beginArray().endArray();
    out.endObject();
    http::Response answer = http::jsonResponse(201, out.take());
    answer.setField("Location", "/api/v1/chat/sessions/" + made->id);
    co_return answer;
}

Async<http::Response> ChatRoutes::read(const Call& call)
{
    SessionRequest request;
    request.id = call.parameters[0];
    QueryReader query(call.query);
    if (const std::string* include = query.single("include_messages")) {
        request.withMessages = *include != "false";
        if (*include != "false" && *include != "true")
            query.refuse("include_messages", *include);
    }
    if (query.refusal())
        co_return *query.refusal();
    if (request.withMessages)
        request.cached = co_await m_cache.find(request.id);
    const std::string cachedFor = request.cached ? request.cached->updatedAt : std::string();
    const bool cacheable = request.withMessages;
    const std::string id = request.id;
    std::string updatedAt;
    request.updatedAt = &updatedAt;
    http::Response answer = co_await inTransaction(PgAccess::Read, &ChatRoutes::readIn, std::move(request));
    if (cacheable && answer.status == 200 && cachedFor != updatedAt) {
        ChatCache::Entry entry;
        entry.updatedAt = updatedAt;
        entry.body = answer.body;
        co_await m_cache.keep(id, std::move(entry));
    }
    co_return answer;
}

Async<Outcome<http::Response>> ChatRoutes::readIn(PgTransaction& transaction, SessionRequest request)
{
    const auto session = co_await ChatStore::session(transaction, request.id);
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
        page.sessionId = request.id;
        page.limit = defaultMessages;
        auto messages = co_await ChatStore::messages(transaction, page);
        if (!messages)
            co_return messages.problem();
        const bool more = trim(*messages, page.limit);
        writeMessages(out, *messages);
        PgValue next;
        if (more)
            next = encodeCursor(PageOf::Messages, messages->back().position);
        writeValue(out, "next_cursor", next);
    }
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> ChatRoutes::rename(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    RenameRequest request;
    request.id = call.parameters[0];
    request.title = body.textOrNull("title", longestTitle);
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    if (auto refused = readReason(call.request.head, request.reason))
        co_return std::move(*refused);
    co_return co_await inTransaction(PgAccess::Write, &ChatRoutes::renameIn, std::move(request));
}

Async<Outcome<http::Response>> ChatRoutes::renameIn(PgTransaction& transaction, RenameRequest request)
{
    const auto renamed = co_await ChatStore::rename(transaction, request.id, std::move(request.title));
    if (!renamed)
        co_return renamed.problem();
    if (!*renamed)
        co_return sessionNotFound();
    AuditEntry entry = auditEntry("chat.rename", request.id, std::move(request.reason));
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    json::Writer out;
    beginSession(out, **renamed);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> ChatRoutes::remove(const Call& call)
{
    DeleteRequest request;
    request.id = call.parameters[0];
    if (auto refused = readReason(call.request.head, request.reason))
        co_return std::move(*refused);
    const std::string id = request.id;
    http::Response answer =
        co_await inTransaction(PgAccess::Write, &ChatRoutes::removeIn, std::move(request));
    // Also where the outcome is unknown: burying a session that lives costs a minute of cache.
    if (answer.status == 204 || answer.status == 504)
        co_await m_cache.bury(id);
    co_return answer;
}

Async<Outcome<http::Response>> ChatRoutes::removeIn(PgTransaction& transaction, DeleteRequest request)
{
    const auto removed = co_await ChatStore::remove(transaction, request.id);
    if (!removed)
        co_return removed.problem();
    if (!*removed)
        co_return sessionNotFound();
    AuditEntry entry = auditEntry("chat.delete", request.id, std::move(request.reason));
    entry.before = countOf(**removed);
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    http::Response answer;
    answer.status = 204;
    co_return answer;
}

Async<http::Response> ChatRoutes::listMessages(const Call& call)
{
    MessagesRequest request;
    request.page.sessionId = call.parameters[0];
    QueryReader query(call.query);
    request.page.limit = query.number("limit", defaultMessages, 1, mostItems);
    const auto after = query.text("after");
    const auto before = query.text("before");
    if (after && before)
        query.refuse("before", *before);
    if (query.refusal())
        co_return *query.refusal();
    if (before)
        request.page.direction = MessagePage::Direction::Backward;
    const auto& position = after ? after : before;
    request.positionName = after ? "after" : "before";
    if (position && !(before && *before == "end")) {
        request.page.from = decodeCursor(PageOf::Messages, *position);
        if (!request.page.from)
            request.positionId = *position;
    }
    co_return co_await inTransaction(PgAccess::Read, &ChatRoutes::listMessagesIn, std::move(request));
}

Async<Outcome<http::Response>> ChatRoutes::listMessagesIn(PgTransaction& transaction, MessagesRequest request)
{
    MessagePage& page = request.page;
    const auto session = co_await ChatStore::session(transaction, page.sessionId);
    if (!session)
        co_return session.problem();
    if (!*session)
        co_return sessionNotFound();
    if (request.positionId) {
        auto place = co_await ChatStore::place(transaction, page.sessionId, *request.positionId);
        if (!place)
            co_return place.problem();
        if (!*place)
            co_return refuseParameter(request.positionName, *request.positionId);
        page.from = **place;
    }
    auto messages = co_await ChatStore::messages(transaction, page);
    if (!messages && page.from && isBadPosition(messages.problem()))
        co_return refuseParameter(request.positionName, encodeCursor(PageOf::Messages, *page.from));
    if (!messages)
        co_return messages.problem();
    const bool further = trim(*messages, page.limit);
    const bool forward = page.direction == MessagePage::Direction::Forward;
    bool behind = false; // on the side one came from
    if (page.from && !messages->empty()) {
        const auto back = forward ? MessagePage::Direction::Backward : MessagePage::Direction::Forward;
        const auto any =
            co_await ChatStore::anyBeyond(transaction, page.sessionId, messages->front().position, back);
        if (!any)
            co_return any.problem();
        behind = *any;
    }
    if (!forward)
        std::reverse(messages->begin(), messages->end());
    PgValue previous;
    PgValue next;
    if (forward ? behind : further)
        previous = encodeCursor(PageOf::Messages, messages->front().position);
    if (forward ? further : behind)
        next = encodeCursor(PageOf::Messages, messages->back().position);
    json::Writer out;
    out.beginObject();
    writeMessages(out, *messages);
    writeValue(out, "prev_cursor", previous);
    writeValue(out, "next_cursor", next);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> ChatRoutes::post(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    NewMessage message;
    message.id = newUuid();
    message.sessionId = call.parameters[0];
    const std::vector<std::string_view> roles{"user", "assistant", "system", "tool"};
    message.role = body.word("role", roles).value_or("");
    message.content = body.text("content", JsonBody::Need::Required, anyLength).value_or("");
    message.toolCalls = body.array("tool_calls");
    message.toolResults = body.array("tool_results");
    message.metadata = body.json("metadata");
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    co_return co_await inTransaction(PgAccess::Write, &ChatRoutes::postIn, std::move(message));
}

Async<Outcome<http::Response>> ChatRoutes::postIn(PgTransaction& transaction, NewMessage message)
{
    const auto posted = co_await ChatStore::insert(transaction, std::move(message));
    if (!posted)
        co_return posted.problem();
    if (!*posted)
        co_return sessionNotFound();
    json::Writer out;
    writeMessage(out, **posted);
    co_return http::jsonResponse(201, out.take());
}

} // namespace gatehouse
