// PgConnection::open(): everything up to the first statement.
#include "conninfo.h"
#include "pgconnection.h"
#include "pgproblems.h"

#include <libpq-fe.h>

#include <poll.h>

#include <charconv>

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using ParsedOptions = std::unique_ptr<PQconninfoOption, FreeOptions>;

bool looksLikeConninfo(const std::string& dsn)
{
    return dsn.find('=') != std::string::npos || dsn.rfind("postgresql://", 0) == 0 ||
           dsn.rfind("postgres://", 0) == 0;
}

/// A mistyped address taken for a database's name would come back, with its password, in
/// the server's words.
bool isDatabaseName(const std::string& dsn)
{
    return dsn.find_first_of(":@/\\") == std::string::npos;
}

std::string valueOf(const PQconninfoOption* options, std::string_view keyword)
{
    for (const PQconninfoOption* option = options; option && option->keyword; ++option)
        if (keyword == option->keyword)
            return option->val ? option->val : "";
    return {};
}

std::string serverName(pg_conn* connection)
{
    const std::string host = PQhost(connection) ? PQhost(connection) : "";
    const std::string port = PQport(connection) ? PQport(connection) : "";
    return host.empty() || host.front() == '/' ? host : host + ":" + port;
}

/// Nothing of ours repeats a password, should some library's message do so.
std::string withoutSecrets(std::string text, const pg_conn* connection)
{
    const ParsedOptions options(PQconninfo(const_cast<pg_conn*>(connection)));
    for (const char* keyword : {"password", "sslpassword"})
        if (const std::string secret = valueOf(options.get(), keyword); !secret.empty())
            for (auto at = text.find(secret); at != std::string::npos; at = text.find(secret))
                text.replace(at, secret.size(), "");
    return text;
}

struct Attempt {
    std::vector<const char*> keywords;
    std::vector<const char*> values;

    void add(const char* keyword, const char* value)
    {
        keywords.push_back(keyword);
        values.push_back(value);
    }
};

/// What the DSN does not decide. Keep-alive notices a server that vanished from the
/// network during a statement; libpq's own default is the system's two hours.
void addDefaults(Attempt& attempt, const PQconninfoOption* given)
{
    static constexpr std::pair<const char*, const char*> defaults[] = {{"keepalives_idle", "10"},
                                                                       {"keepalives_interval", "5"},
                                                                       {"keepalives_count", "3"},
                                                                       {"tcp_user_timeout", "30000"}};
    for (const auto& [keyword, value] : defaults)
        if (valueOf(given, keyword).empty())
            attempt.add(keyword, value);
}

std::chrono::seconds timeoutOf(const PQconninfoOption* given, std::chrono::seconds otherwise)
{
    const std::string text = valueOf(given, "connect_timeout");
    int seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return seconds > 0 ? std::chrono::seconds(seconds) : otherwise;
}

enum class Waited { Ready, TimedOut, Cancelled };

/// Waits in slices, because a canceller has no handle yet that could wake us.
Waited waitFor(pg_conn* connection, short events, Clock::time_point deadline, const PgCanceller* canceller)
{
    pollfd socket{PQsocket(connection), events, 0};
    while (Clock::now() < deadline) {
        if (canceller && canceller->cancelled())
            return Waited::Cancelled;
        if (::poll(&socket, 1, 50) > 0)
            return Waited::Ready;
    }
    return Waited::TimedOut;
}

/// Drives libpq until it is connected or has failed. Polling gives what PQconnectdb does
/// not: verbosity, and with it the SQLSTATE of a refusal, and a way out.
Waited pollUntilDone(pg_conn* connection, Clock::time_point deadline, const PgCanceller* canceller)
{
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING;
         next != PGRES_POLLING_OK && next != PGRES_POLLING_FAILED; next = PQconnectPoll(connection)) {
        const short events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (const Waited waited = waitFor(connection, events, deadline, canceller); waited != Waited::Ready)
            return waited;
    }
    return Waited::Ready;
}

Problem connectProblem(pg_conn* connection)
{
    const std::string message = withoutSecrets(PQerrorMessage(connection), connection);
    const std::string database = PQdb(connection) ? PQdb(connection) : "";
    Problem problem = pgConnectProblem(message, serverName(connection), database);
    if (PQconnectionNeedsPassword(connection))
        problem.code = ConnectionProblem::PasswordMissing;
    return problem;
}

} // namespace

Outcome<PgConnection> PgConnection::open(const PgOptions& options, std::shared_ptr<PgCanceller> canceller)
{
    const bool conninfo = looksLikeConninfo(options.dsn);
    char* ignored = nullptr; // libpq's words may repeat parts of the DSN
    const ParsedOptions given(conninfo ? PQconninfoParse(options.dsn.c_str(), &ignored) : nullptr);
    PQfreemem(ignored);
    if (conninfo ? !given || !namesServers(valueOf(given.get(), "host"), valueOf(given.get(), "port"))
                 : !isDatabaseName(options.dsn))
        return Problem{ConnectionProblem::BadConnectionString};

    Attempt attempt;
    attempt.add("dbname", options.dsn.c_str());
    const std::chrono::seconds timeout = timeoutOf(given.get(), options.connectTimeout);
    const std::string seconds = std::to_string(timeout.count());
    attempt.add("connect_timeout", seconds.c_str());
    attempt.add("application_name", "gatehouse");
    attempt.add("client_encoding", "UTF8");
    if (!options.password.empty())
        attempt.add("password", options.password.c_str());
    addDefaults(attempt, given.get());
    attempt.add(nullptr, nullptr);

    // Of several hosts the next is tried when one does not answer in time: only the
    // blocking call does that.
    const bool severalHosts = valueOf(given.get(), "host").find(',') != std::string::npos;
    pg_conn* raw = severalHosts ? PQconnectdbParams(attempt.keywords.data(), attempt.values.data(), 1)
                                : PQconnectStartParams(attempt.keywords.data(), attempt.values.data(), 1);
    if (!raw)
        return Problem{ConnectionProblem::Failed, {"PostgreSQL"}};
    PgConnection connection(raw, serverName(raw));
    if (!severalHosts && PQstatus(raw) != CONNECTION_BAD) {
        PQsetErrorVerbosity(raw, PQERRORS_VERBOSE);
        const Waited waited = pollUntilDone(raw, Clock::now() + timeout, canceller.get());
        if (waited != Waited::Ready)
            return Problem{waited == Waited::Cancelled ? ConnectionProblem::Cancelled
                                                       : ConnectionProblem::TimedOut,
                           {connection.server(), seconds}};
    }
    if (PQstatus(raw) != CONNECTION_OK)
        return connectProblem(raw);
    PQsetErrorVerbosity(raw, PQERRORS_DEFAULT);
    PQsetNoticeProcessor(
        raw, [](void*, const char*) {}, nullptr); // libpq would print notices
    connection.setCanceller(std::move(canceller));
    return connection;
}

} // namespace gatehouse
