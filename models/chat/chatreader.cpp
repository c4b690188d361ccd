#include "chatreader.h"

#include "callshapes.h"
#include "chatproblem.h"
#include "pgconnection.h"
#include "redact.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

using Params = std::vector<std::optional<std::string>>;

/// Text of a statement and its parameters, so that a value never becomes SQL.
class Statement
{
public:
    Statement& operator<<(std::string_view sql)
    {
        m_sql += sql;
        return *this;
    }
    Statement& bind(const std::string& value)
    {
        m_params.emplace_back(value);
        m_sql += '$' + std::to_string(m_params.size());
        return *this;
    }
    const std::string& sql() const { return m_sql; }
    const Params& params() const { return m_params; }

private:
    std::string m_sql;
    Params m_params;
};

/// Characters of the last message read at first; redaction has to see well past the cut.
constexpr int previewWindow = 16384;
constexpr std::size_t previewMargin = 8192;
/// Larger results are judged when their session is opened.
constexpr std::string_view judgedBytes = "262144";
/// Between two JSON texts; a control character that JSON never holds unescaped.
constexpr char textSeparator = '\x1e';
/// How often a page of sessions with failed calls is filled up before it is shown as it is.
constexpr int fillRounds = 20;

/// What may be a failed result, for the server, which must not parse JSON: `->>` fails for
/// a whole page on one \u0000. An escape may spell any name. We judge exactly ourselves.
std::string mayHaveFailed(std::string_view alias)
{
    const std::string text = std::string(alias) + ".tool_results::text";
    return "(" + text + " LIKE '%error%' OR " + text + " LIKE '%failed%' OR " + text + " LIKE '%\\\\u%')";
}

std::string callsTools(std::string_view alias)
{
    return std::string(alias) + ".tool_calls::text NOT IN ('null','[]','{}')";
}

std::string likePattern(const std::string& text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

void addFilter(Statement& sql, const SessionFilter& filter)
{
    if (!filter.userId.empty())
        (sql << " AND s.user_id = ").bind(filter.userId);
    if (!filter.persona.empty())
        (sql << " AND s.persona = ").bind(filter.persona);
    if (!filter.text.empty()) {
        (sql << " AND (starts_with(s.user_id::text, ").bind(filter.text);
        ((sql << ") OR s.title ILIKE ").bind(likePattern(filter.text)) << ")");
    }
    if (filter.since)
        (sql << " AND s.updated_at >= ").bind(formatUtc(*filter.since));
    if (filter.until)
        (sql << " AND s.created_at < ").bind(formatUtc(*filter.until));
    if (filter.callsTools)
        sql << " AND EXISTS (SELECT FROM chat_messages t WHERE t.session_id = s.id AND " << callsTools("t")
            << ")";
    if (filter.hasFailedCall)
        sql << " AND EXISTS (SELECT FROM chat_messages f WHERE f.session_id = s.id AND " << mayHaveFailed("f")
            << ")";
}

void addPlace(Statement& sql, const SessionQuery& query)
{
    const bool older = query.towards == Towards::Older;
    if (!query.updatedFrom.empty())
        (sql << " AND s.updated_at >= ").bind(query.updatedFrom);
    if (query.beyond) {
        (sql << " AND (s.updated_at, s.id) " << (older ? "< (" : "> (")).bind(query.beyond->time);
        (sql << ", ").bind(query.beyond->id) << ")";
    }
    sql << (older ? " ORDER BY s.updated_at DESC, s.id DESC" : " ORDER BY s.updated_at, s.id");
    // One more than asked for tells whether there is a next page.
    sql << " LIMIT " << std::to_string(query.limit + 1);
}

/// The page first, then what the messages of its sessions say: never the other way round.
Statement listStatement(const SessionQuery& query)
{
    const std::string window = std::to_string(previewWindow);
    Statement sql;
    sql << "SELECT s.id, s.user_id, s.persona, s.title, s.created_at, s.updated_at, s.metadata::text,"
           " m.messages, l.content, l.characters, m.calling, m.suspects FROM (SELECT s.* FROM chat_sessions s"
           " WHERE true";
    addFilter(sql, query.filter);
    addPlace(sql, query);
    sql << ") s LEFT JOIN LATERAL (SELECT count(*) AS messages, ";
    if (query.detail == SummaryDetail::Calls)
        sql << "count(*) FILTER (WHERE " << callsTools("c")
            << ") AS calling, string_agg(c.tool_results::text, chr(30)) FILTER (WHERE " << mayHaveFailed("c")
            << " AND octet_length(c.tool_results::text) <= " << judgedBytes << ") AS suspects";
    else
        sql << "0 AS calling, NULL AS suspects";
    sql << " FROM chat_messages c WHERE c.session_id = s.id) m ON true"
           " LEFT JOIN LATERAL (SELECT left(p.content, "
        << window
        << ") AS content, length(p.content) AS characters FROM chat_messages p"
           " WHERE p.session_id = s.id ORDER BY p.created_at DESC, p.id DESC LIMIT 1) l ON true"
           " ORDER BY s.updated_at DESC, s.id DESC";
    return sql;
}

SessionRecord sessionFrom(const PgResult& rows, int row)
{
    SessionRecord session;
    session.id = SessionId(std::string(rows.text(row, 0)));
    session.userId = rows.text(row, 1);
    session.persona = rows.text(row, 2);
    session.title = rows.value(row, 3);
    session.createdAt = ChatTime(std::string(rows.text(row, 4)));
    session.updatedAt = ChatTime(std::string(rows.text(row, 5)));
    session.metadata = rows.value(row, 6);
    return session;
}

std::int64_t failuresIn(std::string_view suspects)
{
    std::int64_t failures = 0;
    while (!suspects.empty()) {
        const std::size_t end = std::min(suspects.find(textSeparator), suspects.size());
        failures += countFailedCalls(suspects.substr(0, end));
        suspects.remove_prefix(std::min(end + 1, suspects.size()));
    }
    return failures;
}

SessionSummary summaryFrom(const PgResult& rows, int row)
{
    SessionSummary summary;
    summary.session = sessionFrom(rows, row);
    summary.messageCount = rows.integer(row, 7);
    summary.lastMessage = rows.value(row, 8);
    summary.toolCallMessages = rows.integer(row, 10);
    summary.failedCalls = failuresIn(rows.text(row, 11));
    return summary;
}

MessageRecord messageFrom(const PgResult& rows, int row)
{
    MessageRecord message;
    message.id = MessageId(std::string(rows.text(row, 0)));
    message.role = rows.text(row, 1);
    message.content = rows.text(row, 2);
    message.toolCalls = rows.value(row, 3);
    message.toolResults = rows.value(row, 4);
    message.createdAt = ChatTime(std::string(rows.text(row, 5)));
    message.metadata = rows.value(row, 6);
    return message;
}

bool holdsSomething(const std::optional<std::string>& column)
{
    return column && *column != "null" && *column != "[]" && *column != "{}";
}

/// What a search for an id that cannot be one (no uuid) comes to: there is no such row.
bool isNoSuchId(const Problem& problem)
{
    return problem.detail.rfind("22P02", 0) == 0;
}

} // namespace

MessageHead headOf(const MessageRecord& message)
{
    MessageHead head;
    head.id = message.id;
    head.role = message.role;
    head.createdAt = message.createdAt;
    head.contentBytes = static_cast<std::int64_t>(message.content.size());
    head.callsTools = holdsSomething(message.toolCalls);
    head.hasResults = holdsSomething(message.toolResults);
    head.hasFailedCall = head.hasResults && countFailedCalls(*message.toolResults) > 0;
    return head;
}

/// Redaction shortens; where so much of the window went that what is shown could reach its
/// end, the whole text decides.
Outcome<void> ChatReader::completePreview(SessionSummary& summary, std::int64_t characters)
{
    if (!summary.lastMessage || characters <= previewWindow ||
        redactText(*summary.lastMessage).text.size() >= previewMargin)
        return {};
    const auto rows = m_connection.query("SELECT content FROM chat_messages WHERE session_id = $1"
                                         " ORDER BY created_at DESC, id DESC LIMIT 1",
                                         {summary.session.id.text()});
    if (!rows)
        return rows.problem();
    if (rows->rows() == 1)
        summary.lastMessage = rows->value(0, 0);
    return {};
}

Outcome<SessionPage> ChatReader::sessionsAtOnce(const SessionQuery& query)
{
    const Statement sql = listStatement(query);
    const auto rows = m_connection.query(sql.sql(), sql.params());
    if (!rows)
        return rows.problem();
    SessionPage page;
    page.sessions.reserve(static_cast<std::size_t>(rows->rows()));
    for (int row = 0; row < rows->rows(); ++row) {
        page.sessions.push_back(summaryFrom(*rows, row));
        if (const auto done = completePreview(page.sessions.back(), rows->integer(row, 9)); !done)
            return done.problem();
    }
    if (rows->rows() <= query.limit)
        return page;
    const bool older = query.towards == Towards::Older;
    page.sessions.erase(older ? std::prev(page.sessions.end()) : page.sessions.begin());
    page.next = positionOf(older ? page.sessions.back().session : page.sessions.front().session);
    return page;
}

Outcome<SessionPage> ChatReader::sessions(const SessionQuery& query)
{
    if (!query.filter.hasFailedCall)
        return sessionsAtOnce(query);
    SessionPage all;
    SessionQuery round = query;
    for (int i = 0; i < fillRounds; ++i) {
        auto page = sessionsAtOnce(round);
        if (!page)
            return page;
        std::erase_if(page->sessions, [](const SessionSummary& summary) { return summary.failedCalls == 0; });
        all.sessions.insert(query.towards == Towards::Older ? all.sessions.end() : all.sessions.begin(),
                            page->sessions.begin(), page->sessions.end());
        all.next = page->next;
        round.beyond = page->next;
        round.limit = query.limit - static_cast<int>(all.sessions.size());
        if (!page->next || round.limit <= 0)
            break;
    }
    return all;
}

Outcome<SessionRecord> ChatReader::session(const SessionId& id)
{
    const Problem missing{ChatProblem::SessionNotFound, {id.text()}};
    const auto rows = m_connection.query("SELECT id, user_id, persona, title, created_at, updated_at,"
                                         " metadata::text FROM chat_sessions WHERE id = $1 LIMIT 1",
                                         {id.text()});
    if (!rows)
        return isNoSuchId(rows.problem()) ? missing : rows.problem();
    if (rows->rows() == 0)
        return missing;
    return sessionFrom(*rows, 0);
}

Outcome<std::vector<MessageHead>> ChatReader::heads(const SessionId& id, int limit)
{
    const std::string sql =
        "SELECT h.id, h.role, h.created_at, octet_length(h.content), coalesce(" + callsTools("h") +
        ", false)::int, coalesce(h.tool_results::text NOT IN ('null','[]','{}'), false)::int, CASE WHEN " +
        mayHaveFailed("h") + " AND octet_length(h.tool_results::text) <= " + std::string(judgedBytes) +
        " THEN h.tool_results::text END FROM chat_messages h WHERE h.session_id = $1"
        " ORDER BY h.created_at DESC, h.id DESC LIMIT " +
        std::to_string(limit);
    const auto rows = m_connection.query(sql, {id.text()});
    if (!rows)
        return rows.problem();
    std::vector<MessageHead> heads;
    heads.reserve(static_cast<std::size_t>(rows->rows()));
    for (int row = rows->rows() - 1; row >= 0; --row) {
        MessageHead head;
        head.id = MessageId(std::string(rows->text(row, 0)));
        head.role = rows->text(row, 1);
        head.createdAt = ChatTime(std::string(rows->text(row, 2)));
        head.contentBytes = rows->integer(row, 3);
        head.callsTools = rows->integer(row, 4) != 0;
        head.hasResults = rows->integer(row, 5) != 0;
        head.hasFailedCall = !rows->isNull(row, 6) && countFailedCalls(rows->text(row, 6)) > 0;
        heads.push_back(std::move(head));
    }
    return heads;
}

Outcome<std::vector<MessageRecord>> ChatReader::messages(const MessageQuery& query)
{
    Statement sql;
    (sql << "SELECT id, role, content, tool_calls::text, tool_results::text, created_at, metadata::text"
            " FROM chat_messages WHERE session_id = ")
        .bind(query.session.text());
    if (!query.createdFrom.empty())
        (sql << " AND created_at >= ").bind(query.createdFrom);
    if (query.from) {
        (sql << " AND (created_at, id) >= (").bind(query.from->time);
        (sql << ", ").bind(query.from->id) << ")";
    }
    if (query.to) {
        (sql << " AND (created_at, id) <= (").bind(query.to->time);
        (sql << ", ").bind(query.to->id) << ")";
    }
    sql << " ORDER BY created_at, id LIMIT " << std::to_string(query.limit);
    const auto rows = m_connection.query(sql.sql(), sql.params());
    if (!rows)
        return rows.problem();
    std::vector<MessageRecord> messages;
    messages.reserve(static_cast<std::size_t>(rows->rows()));
    for (int row = 0; row < rows->rows(); ++row)
        messages.push_back(messageFrom(*rows, row));
    return messages;
}

Outcome<std::vector<MessageRecord>> ChatReader::allMessages(const SessionId& id)
{
    constexpr int pageSize = 1000;
    std::vector<MessageRecord> all;
    MessageQuery query{id};
    query.limit = pageSize;
    while (true) {
        auto page = messages(query);
        if (!page)
            return page;
        // A page begins with the last row of the one before: its key is known to be exact.
        const auto fresh = page->begin() + (query.from && !page->empty() ? 1 : 0);
        all.insert(all.end(), std::make_move_iterator(fresh), std::make_move_iterator(page->end()));
        if (page->size() < static_cast<std::size_t>(query.limit))
            return all;
        query.from = positionOf(headOf(all.back()));
        query.limit = pageSize + 1;
    }
}

} // namespace gatehouse
