#include "erasureroutes.h"

#include "auditchain.h"
#include "gatewayproblem.h"
#include "jsonbody.h"
#include "jsonwriter.h"
#include "platformrole.h"
#include "sha256.h"
#include "transactionanswer.h"
#include "utctime.h"
#include "uuid.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t longestUserId = 255;
constexpr std::size_t longestReason = 500;
constexpr std::chrono::seconds recordsLimit{10};
/// Sessions that the audit names; beyond them it has their number.
constexpr std::size_t mostAuditedIds = 10'000;
/// How long records of refused requests are kept.
constexpr std::chrono::hours recordsKept{24};

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80U;
}

/// Tells that a known name was erased to who asks for that name, and the name to nobody.
std::string saltedHash(const std::string& userId)
{
    const std::string salt = newUuid();
    return "sha256:" + salt + ":" + sha256Hex(salt + userId);
}

Async<Outcome<void>> say(PgTransaction& transaction, std::string sql)
{
    std::vector<PgValue> none;
    const auto done = co_await transaction.query(std::move(sql), none);
    if (!done)
        co_return done.problem();
    co_return Outcome<void>();
}

/// People who sign in are rows beyond row-level security, which the platform alone sees.
Async<Outcome<bool>> hasAccount(PgTransaction& transaction, const std::string& userId)
{
    const auto entered = co_await enterPlatform(transaction);
    if (!entered)
        co_return entered.problem();
    std::vector<PgValue> values;
    values.emplace_back(userId);
    const std::string sql = "SELECT 1 FROM users WHERE username = $1 OR guest_id = $1";
    const auto found = co_await transaction.query(sql, std::move(values));
    if (!found)
        co_return found.problem();
    const auto left = co_await leavePlatform(transaction);
    if (!left)
        co_return left.problem();
    co_return !found->empty();
}

} // namespace

std::string withoutUser(std::string_view text, std::string_view userId)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool begins = at == 0 || !isWordByte(text[at - 1]) || !isWordByte(userId.front());
        const std::size_t behind = at + userId.size();
        if (begins && text.substr(at, userId.size()) == userId &&
            (behind == text.size() || !isWordByte(text[behind]) || !isWordByte(userId.back()))) {
            out += "[erased]";
            at = behind;
        } else {
            out += text[at++];
        }
    }
    return out;
}

ErasureRoutes::ErasureRoutes(PgPool& postgres, ChatCache& cache, RecordEraser eraseRecords)
    : m_postgres(postgres)
    , m_cache(cache)
    , m_eraseRecords(std::move(eraseRecords))
{
}

void ErasureRoutes::addTo(RouteTable& table)
{
    Route route;
    route.method = "POST";
    route.pathTemplate = "/api/v1/chat/erasures";
    route.body = Route::Body::Required;
    route.access = Route::Access::Admin;
    route.summary = "Delete everything of one person's conversations";
    route.handler = [this](const Call& call) { return erase(call); };
    table.add(std::move(route));
}

Async<http::Response> ErasureRoutes::erase(const Call& call)
{
    JsonBody body;
    if (auto refused = JsonBody::read(call.request.body, body))
        co_return std::move(*refused);
    Erasure erasure;
    erasure.id = newUuid();
    erasure.actor = call.caller.actor;
    erasure.userId = body.text("user_id", JsonBody::Need::Required, longestUserId, 1).value_or(std::string());
    erasure.reason = body.text("reason", JsonBody::Need::Required, longestReason, 1).value_or(std::string());
    if (auto refused = body.refusal())
        co_return std::move(*refused);
    TransactionWork work = [this, &erasure](PgTransaction& transaction) {
        return eraseIn(transaction, erasure);
    };
    http::Response answer = co_await inTransaction(m_postgres, PgAccess::Write, call.caller, std::move(work));
    // Also where the outcome is unknown: burying a session that lives costs a minute of cache.
    if (answer.status != 200 && answer.status != 504)
        co_return answer;
    std::vector<std::string> sessions = erasure.chat.sessions;
    const bool buried = co_await m_cache.buryAll(std::move(sessions), call.caller.spans);
    if (answer.status == 200)
        answer = http::jsonResponse(200, answerText(erasure, m_cache.exists(), buried));
    co_return answer;
}

Async<Outcome<http::Response>> ErasureRoutes::eraseIn(PgTransaction& transaction, Erasure& erasure)
{
    const auto account = co_await hasAccount(transaction, erasure.userId);
    if (!account)
        co_return account.problem();
    erasure.hasAccount = *account;
    // The records first, which may take a while: sessions are locked from here on until the end.
    const auto tried = co_await tryRecords(transaction, erasure);
    if (!tried)
        co_return tried.problem();
    auto erased = co_await eraseChat(transaction, erasure.userId);
    if (!erased)
        co_return erased.problem();
    erasure.chat = std::move(*erased);
    AuditEntry entry;
    entry.actor = erasure.actor;
    entry.action = "chat.erase";
    entry.targetKind = "chat_erasure";
    entry.targetId = erasure.id;
    entry.before = auditText(erasure);
    entry.reason = withoutUser(erasure.reason, erasure.userId);
    const auto audited = co_await appendAudit(transaction, std::move(entry));
    if (!audited)
        co_return audited.problem();
    co_return http::jsonResponse(200, "{}"); // what it says is known when the cache has answered
}

/// Conversations are not kept because a record could not be deleted: that is undone alone, and named.
Async<Outcome<void>> ErasureRoutes::tryRecords(PgTransaction& transaction, Erasure& erasure)
{
    const auto marked = co_await say(transaction, "SAVEPOINT records");
    if (!marked)
        co_return marked.problem();
    const Deadline limit = Clock::now() + recordsLimit;
    const auto records = co_await m_eraseRecords(transaction, erasure.userId, limit);
    if (records) {
        erasure.records = *records;
        erasure.recordsCleaned = true;
        co_return Outcome<void>();
    }
    if (records.problem().code != GatewayProblem::Statement)
        co_return records.problem();
    co_return co_await say(transaction, "ROLLBACK TO SAVEPOINT records");
}

std::string ErasureRoutes::auditText(const Erasure& erasure)
{
    const std::vector<std::string>& ids = erasure.chat.sessions;
    json::Writer out;
    out.beginObject();
    out.key("user").string(saltedHash(erasure.userId));
    out.key("sessions").number(ids.size());
    out.key("messages").number(erasure.chat.messages);
    out.key("rejections").number(erasure.records.records);
    out.key("session_ids").beginArray();
    for (std::size_t i = 0; i < ids.size() && i < mostAuditedIds; ++i)
        out.string(ids[i]);
    out.endArray();
    out.endObject();
    return out.take();
}

std::vector<ErasureRoutes::NotCleaned> ErasureRoutes::notCleaned(const Erasure& erasure)
{
    std::vector<NotCleaned> places;
    if (!erasure.chat.complete)
        places.push_back({"postgresql", "There are more than " + std::to_string(mostErasedSessions) +
                                            " sessions: send the request again for the rest"});
    const std::string end = formatUtc(utcNow() + recordsKept);
    if (!erasure.recordsCleaned)
        places.push_back({"rejections", "The records could not be deleted; all of them end by " + end});
    else if (!erasure.records.complete)
        places.push_back(
            {"rejections", "There was no time to look at every record; all of them end by " + end});
    else
        places.push_back({"rejections", "Records that do not hold the user id as text are not found, nor "
                                        "those of the last seconds; all of them end by " +
                                            end});
    if (erasure.hasAccount)
        places.push_back({"account", "The account that signs in under this name is no conversation"});
    places.push_back({"audit", "It is append-only: what was done before keeps its ids and actors"});
    places.push_back(
        {"traces", "Spans were sent to collectors, which keep them as long as they are told to"});
    places.push_back({"backups", "Backups and replicas of the database follow their own retention"});
    places.push_back(
        {"caches elsewhere", "What consoles and others have read, stored or exported is theirs"});
    return places;
}

std::string ErasureRoutes::answerText(const Erasure& erasure, bool cached, bool buried)
{
    std::vector<NotCleaned> places = notCleaned(erasure);
    if (cached && !buried)
        places.insert(places.begin(), {"redis", "It did not answer in time; what it holds of these sessions "
                                                "ends within 60 seconds"});
    json::Writer out;
    out.beginObject();
    out.key("id").string(erasure.id);
    out.key("sessions").number(erasure.chat.sessions.size());
    out.key("messages").number(erasure.chat.messages);
    out.key("cleaned").beginArray();
    out.string("postgresql");
    if (cached && buried)
        out.string("redis");
    if (erasure.recordsCleaned)
        out.string("rejections");
    out.endArray();
    out.key("not_cleaned").beginArray();
    for (const NotCleaned& one : places) {
        out.beginObject();
        out.key("place").string(one.place);
        out.key("why").string(one.why);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return out.take();
}

} // namespace gatehouse
