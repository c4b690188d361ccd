#include "messageroutes.h"

#include "chatjson.h"
#include "contractcolumns.h"
#include "jsonbody.h"
#include "queryreader.h"
#include "sessionroutes.h"
#include "transactionanswer.h"
#include "uuid.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int defaultMessages = 100;
constexpr int mostItems = 200;
constexpr int created = 201;
constexpr std::size_t anyLength = std::size_t(1) << 20U; // the body's limit is smaller

Outcome<http::Response> failedInsert(const Problem& problem, const NewMessage& message)
{
    const std::vector<std::pair<const char*, PgValue>> members{{"tool_calls", message.toolCalls},
                                                               {"tool_results", message.toolResults},
                                                               {"metadata", message.metadata}};
    if (auto refused = refuseUnstorable(problem, members))
        return std::move(*refused);
    return problem;
}

} // namespace

MessageRoutes::MessageRoutes(PgPool& postgres) : m_postgres(postgres) {}

void MessageRoutes::addTo(RouteTable& table)
{
    Route list;
    list.method = "GET";
    list.pathTemplate = "/api/v1/chat/sessions/{id}/messages";
    list.access = Route::Access::Viewer;
    list.summary = "Messages of a conversation, oldest first";
    list.handler = [this](const Call& call) { return this->list(call); };
    Route post = list;
    post.method = "POST";
    post.body = Route::Body::Required;
    post.summary = "Add a message";
    post.handler = [this](const Call& call) { return this->post(call); };
    table.add(std::move(list));
    table.add(std::move(post));
}

Async<http::Response> MessageRoutes::list(const Call& call)
{
    ListRequest request;
    request.key = sessionKey(call);
    request.page.sessionId = request.key.id;
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
    TransactionWork work = [request](PgTransaction& transaction) { return listIn(transaction, request); };
    co_return co_await inTransaction(m_postgres, PgAccess::Read, call.caller, std::move(work));
}

Async<Outcome<http::Response>> MessageRoutes::listIn(PgTransaction& transaction, ListRequest request)
{
    MessagePage& page = request.page;
    const auto session = co_await ChatStore::session(transaction, request.key);
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
    auto answer = co_await pageIn(transaction, page);
    if (!answer && page.from && isBadPosition(answer.problem()))
        co_return refuseParameter(request.positionName, encodeCursor(PageOf::Messages, *page.from));
    co_return answer;
}

/// One page with the cursors of its neighbours.
Async<Outcome<http::Response>> MessageRoutes::pageIn(PgTransaction& transaction, MessagePage page)
{
    auto messages = co_await ChatStore::messages(transaction, page);
    if (!messages)
        co_return messages.problem();
    const bool further = trimPage(*messages, page.limit);
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
    writeText(out, "prev_cursor", previous);
    writeText(out, "next_cursor", next);
    out.endObject();
    co_return http::jsonResponse(200, out.take());
}

Async<http::Response> MessageRoutes::post(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    NewMessage message;
    message.id = newUuid();
    message.session = sessionKey(call);
    const std::vector<std::string_view> roles{"user", "assistant", "system", "tool"};
    message.role = body.word("role", roles).value_or("");
    message.content = body.text("content", JsonBody::Need::Required, anyLength).value_or("");
    message.toolCalls = body.array("tool_calls");
    message.toolResults = body.array("tool_results");
    message.metadata = body.json("metadata");
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    if (!call.caller.may(Role::Operator)) {
        // What only operators may: to speak as somebody else than the user, or in another's conversation.
        if (message.role != "user")
            co_return notPermitted(ErrorStyle::Detail);
        message.session.owner = call.caller.actor;
    }
    const auto stored = std::make_shared<StoredMessage>();
    TransactionWork work = [message, stored](PgTransaction& transaction) {
        return postIn(transaction, message, stored);
    };
    http::Response answer = co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
    if (answer.status == created && m_posted)
        m_posted(*stored);
    co_return std::move(answer);
}

Async<Outcome<http::Response>> MessageRoutes::postIn(PgTransaction& transaction, NewMessage message,
                                                     std::shared_ptr<StoredMessage> stored)
{
    auto posted = co_await ChatStore::insert(transaction, message);
    if (!posted)
        co_return failedInsert(posted.problem(), message);
    if (!*posted)
        co_return sessionNotFound();
    json::Writer out;
    writeMessage(out, **posted);
    *stored = std::move(**posted);
    co_return http::jsonResponse(created, out.take());
}

} // namespace gatehouse
