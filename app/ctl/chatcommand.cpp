#include "chatcommand.h"

#include "chatcursor.h"
#include "chatdocument.h"
#include "chatreader.h"
#include "chatredaction.h"
#include "chattable.h"
#include "chattext.h"
#include "pgconnection.h"
#include "revealaudit.h"

#include <pwd.h>
#include <unistd.h>

#include <ostream>

namespace gatehouse
{
namespace
{

constexpr double longestTimeout = 3600;
constexpr double usualTimeout = 30;

/// A wrong call, or what came of the right one.
struct Failure {
    int code = CommandFailed;
    std::string sentence;
};

Failure wrongCall(std::string sentence)
{
    return {WrongCall, std::move(sentence)};
}

Failure failed(const Problem& problem)
{
    return {CommandFailed, chatProblemText(problem).toStdString()};
}

int tell(const Streams& streams, const Failure& failure)
{
    complain(streams, failure.sentence);
    return failure.code;
}

/// A connection with its transaction begun; it ends with this.
class Reading
{
public:
    static Outcome<Reading> begin(const Arguments& arguments)
    {
        const auto timeout =
            std::chrono::duration<double>(arguments.seconds("timeout").value_or(usualTimeout));
        PgOptions options{arguments.text("dsn").value_or("")};
        options.connectTimeout =
            std::max(std::chrono::seconds(1), std::chrono::ceil<std::chrono::seconds>(timeout));
        auto connection = PgConnection::open(options);
        if (!connection)
            return connection.problem();
        PgTransaction transaction;
        transaction.statementTimeout = std::chrono::ceil<std::chrono::milliseconds>(timeout);
        transaction.organisation = arguments.text("org").value_or("");
        if (const auto begun = connection->beginReadOnly(transaction); !begun)
            return begun.problem();
        return Reading(std::move(*connection));
    }

    ChatReader reader() { return ChatReader(m_connection); }

private:
    explicit Reading(PgConnection connection) : m_connection(std::move(connection)) {}

    PgConnection m_connection;
};

std::optional<Failure> checkReveal(const Arguments& arguments)
{
    const std::string reason = arguments.text("reason").value_or("");
    const bool hasReason = reason.find_first_not_of(" \t\n") != std::string::npos;
    if (arguments.has("reveal") && !hasReason)
        return wrongCall("--reveal needs a --reason, which is written to the audit.");
    return {};
}

std::string systemUser()
{
    const passwd* user = ::getpwuid(::geteuid());
    return user ? user->pw_name : std::to_string(::geteuid());
}

/// What cannot be written down is not shown.
std::optional<Failure> auditReveal(const Arguments& arguments, std::string action, std::string session)
{
    if (!arguments.has("reveal"))
        return {};
    const auto path = RevealAudit::defaultPath();
    if (path &&
        RevealAudit(*path).append(
            {utcNow(), systemUser(), std::move(action), std::move(session), *arguments.text("reason"), {}}))
        return {};
    return Failure{CommandFailed, "The reveal could not be written to the audit, so nothing is shown."};
}

std::optional<Failure> readTime(const Arguments& arguments, std::string_view name,
                                std::optional<UtcTime>& time)
{
    const auto text = arguments.text(name);
    if (!text)
        return {};
    time = parseUtc(*text);
    if (time)
        return {};
    return wrongCall("--" + std::string(name) + " is no time: write 2026-03-01 or 2026-03-01T06:02:20Z.");
}

std::optional<Failure> readQuery(const Arguments& arguments, SessionQuery& query)
{
    constexpr std::int64_t usualLimit = 50;
    query.detail = SummaryDetail::Counts;
    query.filter.userId = arguments.text("user").value_or("");
    query.filter.persona = arguments.text("persona").value_or("");
    query.limit = static_cast<int>(arguments.count("limit").value_or(usualLimit));
    for (const auto& [name, time] :
         {std::pair{"since", &query.filter.since}, std::pair{"until", &query.filter.until}})
        if (auto failure = readTime(arguments, name, *time))
            return failure;
    if (const auto cursor = arguments.text("cursor")) {
        query.beyond = decodeCursor(CursorKind::Sessions, *cursor);
        if (!query.beyond)
            return wrongCall("--cursor is none: give one that an earlier answer ended with.");
    }
    return checkReveal(arguments);
}

int runList(const Arguments& arguments, const Streams& streams)
{
    SessionQuery query;
    if (const auto failure = readQuery(arguments, query))
        return tell(streams, *failure);
    auto reading = Reading::begin(arguments);
    if (!reading)
        return tell(streams, failed(reading.problem()));
    auto page = reading->reader().sessions(query);
    if (!page)
        return tell(streams, failed(page.problem()));
    if (const auto failure = auditReveal(arguments, "chat.list", ""))
        return tell(streams, *failure);
    for (SessionSummary& summary : page->sessions) {
        if (!arguments.has("reveal"))
            redactRecord(summary);
        if (summary.lastMessage)
            summary.lastMessage = firstCharacters(*summary.lastMessage, PreviewCharacters);
    }
    std::optional<std::string> cursor;
    if (page->next)
        cursor = encodeCursor(CursorKind::Sessions, *page->next);
    streams.out << (arguments.has("table") ? sessionTable(page->sessions, cursor)
                                           : sessionListDocument(page->sessions, cursor))
                << '\n';
    return Answered;
}

int runShow(const Arguments& arguments, const Streams& streams)
{
    if (const auto failure = checkReveal(arguments))
        return tell(streams, *failure);
    const SessionId id(arguments.text("session").value_or(""));
    auto reading = Reading::begin(arguments);
    if (!reading)
        return tell(streams, failed(reading.problem()));
    auto session = reading->reader().session(id);
    if (!session)
        return tell(streams, failed(session.problem()));
    auto messages = reading->reader().allMessages(id);
    if (!messages)
        return tell(streams, failed(messages.problem()));
    const bool isRedacted = !arguments.has("reveal");
    if (const auto failure = auditReveal(arguments, "chat.show", id.text()))
        return tell(streams, *failure);
    int redactions = 0;
    if (isRedacted) {
        redactions += redactRecord(*session);
        for (MessageRecord& message : *messages)
            redactions += redactRecord(message);
    }
    streams.out << (arguments.has("table") ? conversationTable(*session, *messages)
                                           : sessionDocument(*session, *messages, isRedacted, redactions))
                << '\n';
    return Answered;
}

void addCommonOptions(std::vector<OptionSpec>& options)
{
    options.insert(options.begin(), {.name = "dsn",
                                     .kind = ValueKind::Text,
                                     .value = "DSN",
                                     .help = "any libpq connection string or address",
                                     .required = true});
    options.push_back(
        {.name = "org", .kind = ValueKind::Text, .value = "O", .help = "app.org_id of the transaction"});
    options.push_back({.name = "timeout",
                       .kind = ValueKind::Seconds,
                       .value = "S",
                       .help = "for connecting and for each statement, 30 unless given",
                       .most = static_cast<std::int64_t>(longestTimeout)});
    options.push_back({.name = "table", .help = "for people instead of JSON"});
    options.push_back({.name = "reveal", .help = "without masks; written to the audit"});
    options.push_back(
        {.name = "reason", .kind = ValueKind::Text, .value = "TEXT", .help = "why it is revealed"});
}

VerbSpec listVerb()
{
    VerbSpec verb{.group = "chat", .name = "list", .help = "sessions, newest first", .run = &runList};
    verb.options = {
        {.name = "user", .kind = ValueKind::Text, .value = "U", .help = "exactly this user"},
        {.name = "persona", .kind = ValueKind::Text, .value = "P", .help = "exactly this persona"},
        {.name = "since", .kind = ValueKind::Text, .value = "T", .help = "active at or after"},
        {.name = "until", .kind = ValueKind::Text, .value = "T", .help = "active before"},
        {.name = "limit",
         .kind = ValueKind::Count,
         .value = "N",
         .help = "1 to 1000, 50 unless given",
         .most = 1000},
        {.name = "cursor", .kind = ValueKind::Text, .value = "C", .help = "nextCursor of the page before"},
    };
    addCommonOptions(verb.options);
    return verb;
}

VerbSpec showVerb()
{
    VerbSpec verb{.group = "chat", .name = "show", .help = "one session with its messages", .run = &runShow};
    verb.options = {{.name = "session",
                     .kind = ValueKind::Text,
                     .value = "ID",
                     .help = "the session's id",
                     .required = true}};
    addCommonOptions(verb.options);
    return verb;
}

} // namespace

std::vector<VerbSpec> chatVerbs()
{
    return {listVerb(), showVerb()};
}

} // namespace gatehouse
