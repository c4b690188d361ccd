#include "pglink.h"

#include "gatewayproblem.h"

#include <libpq-fe.h>

#include <algorithm>
#include <charconv>

namespace gatehouse
{
namespace
{

std::string trimmedError(const char* message)
{
    std::string text = message ? message : "";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

bool isAddress(const std::string& host)
{
    return host.find(':') != host.npos ||
           std::all_of(host.begin(), host.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

std::int64_t readInteger(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Class 57P and 08: the server is going away, starting, or gone. Nothing of the statement happened.
bool meansUnavailable(std::string_view sqlState)
{
    return sqlState.starts_with("08") || sqlState.starts_with("57P") || sqlState == "53300";
}

Problem statementProblem(const PGresult* result)
{
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string sqlState = state ? state : "";
    // Only the primary line: DETAIL may quote a row.
    const std::string words = trimmedError(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    if (meansUnavailable(sqlState))
        return gatewayProblem(GatewayProblem::Unavailable, words, {sqlState});
    return gatewayProblem(GatewayProblem::Statement, words, {sqlState});
}

/// Who passes grants and row-level security unseen: superusers, BYPASSRLS, and whoever may act as the
/// owner of one of the gateway's tables.
constexpr const char* roleQuestion =
    "SELECT r.rolsuper, r.rolbypassrls, "
    "EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace "
    "AND c.relname IN ('chat_sessions', 'chat_messages', 'service_configs', 'config_history', "
    "'gateway_instances', "
    "'organizations', 'projects', 'users', 'refresh_tokens', 'admin_audit', 'gateway_rejections') "
    "AND pg_has_role(r.oid, c.relowner, 'MEMBER')) "
    "FROM pg_roles r WHERE r.rolname = current_user";

/// libpq tries one address after the other, and wants the name of each for certificates.
void tryEach(std::vector<std::pair<std::string, std::string>>& parameters, const std::string& host,
             const std::vector<std::string>& addresses)
{
    std::string names;
    std::string list;
    for (const std::string& address : addresses) {
        names += (names.empty() ? "" : ",") + host;
        list += (list.empty() ? "" : ",") + address;
    }
    for (auto& [keyword, value] : parameters)
        if (keyword == "host")
            value = names;
    parameters.emplace_back("hostaddr", list);
}

} // namespace

PgRows::PgRows(std::shared_ptr<PGresult> result)
    : m_result(std::move(result))
    , m_rows(PQntuples(m_result.get()))
    , m_touched(readInteger(PQcmdTuples(m_result.get())))
{
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) == 1;
}

std::string_view PgRows::text(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

PgValue PgRows::value(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return std::string(text(row, column));
}

std::int64_t PgRows::integer(int row, int column) const
{
    return readInteger(text(row, column));
}

PgLink::PgLink(boost::asio::io_context& context) : m_context(context) {}

PgLink::~PgLink()
{
    close();
}

void PgLink::close()
{
    m_watch.reset(); // before libpq closes the descriptor
    if (m_connection)
        PQfinish(m_connection);
    m_connection = nullptr;
}

bool PgLink::usable() const
{
    return m_connection && !m_broken && PQstatus(m_connection) == CONNECTION_OK;
}

bool PgLink::idle() const
{
    return usable() && PQtransactionStatus(m_connection) == PQTRANS_IDLE;
}

Problem PgLink::lost(Deadline deadline)
{
    m_broken = true;
    if (Clock::now() >= deadline)
        return gatewayProblem(GatewayProblem::TimedOut, "PostgreSQL did not answer in time");
    return gatewayProblem(GatewayProblem::Unavailable, trimmedError(PQerrorMessage(m_connection)));
}

Async<bool> PgLink::waitFor(DescriptorWatch::For what, Deadline deadline)
{
    const int descriptor = PQsocket(m_connection);
    if (descriptor < 0)
        co_return false;
    if (!m_watch || m_watch->descriptor() != descriptor)
        m_watch = std::make_unique<DescriptorWatch>(m_context, descriptor);
    co_return co_await m_watch->ready(what, deadline);
}

Async<Outcome<void>> PgLink::open(PgTarget target, Deadline deadline)
{
    auto parameters = target.parameters();
    if (!target.host.starts_with('/') && !isAddress(target.host)) {
        // libpq would ask the resolver with the whole thread waiting.
        const auto addresses = co_await resolveHost(m_context, target.host, deadline);
        if (!addresses)
            co_return addresses.problem();
        tryEach(parameters, target.host, *addresses);
    }
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : parameters) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    m_connection = PQconnectStartParams(keywords.data(), values.data(), 0);
    if (!m_connection)
        co_return gatewayProblem(GatewayProblem::Unavailable, "out of memory");
    const auto connected = co_await connect(deadline);
    if (!connected)
        co_return connected.problem();
    co_return co_await checkRole(deadline);
}

Async<Outcome<void>> PgLink::connect(Deadline deadline)
{
    if (PQstatus(m_connection) == CONNECTION_BAD)
        co_return lost(deadline);
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (next == PGRES_POLLING_READING || next == PGRES_POLLING_WRITING) {
        const auto what =
            next == PGRES_POLLING_READING ? DescriptorWatch::For::Reading : DescriptorWatch::For::Writing;
        if (!co_await waitFor(what, deadline))
            co_return lost(deadline);
        // The next try may have a socket with the same number: never watch one that libpq closed.
        m_watch.reset();
        next = PQconnectPoll(m_connection);
    }
    if (next != PGRES_POLLING_OK || PQsetnonblocking(m_connection, 1) != 0)
        co_return lost(deadline);
    PQsetNoticeProcessor(
        m_connection, [](void*, const char*) {}, nullptr);
    co_return Outcome<void>();
}

Async<Outcome<void>> PgLink::checkRole(Deadline deadline)
{
    auto rows = co_await run(roleQuestion, deadline);
    if (!rows)
        co_return rows.problem();
    const char* why = nullptr;
    if (rows->empty() || rows->text(0, 0) == "t")
        why = "a superuser";
    else if (rows->text(0, 1) == "t")
        why = "a role with BYPASSRLS";
    else if (rows->text(0, 2) == "t")
        why = "an owner of the gateway's tables";
    if (!why)
        co_return Outcome<void>();
    m_broken = true;
    co_return gatewayProblem(
        GatewayProblem::ForbiddenRole,
        std::string("POSTGRES_USER is ") + why +
            ", which passes grants and row-level security unseen. Serve as gatehouse_gateway.");
}

Async<Outcome<PgRows>> PgLink::run(std::string sql, Deadline deadline)
{
    if (!usable() || PQsendQuery(m_connection, sql.c_str()) != 1)
        co_return lost(deadline);
    co_return co_await finish(deadline);
}

Async<Outcome<PgRows>> PgLink::query(std::string sql, std::vector<PgValue> parameters, Deadline deadline)
{
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const PgValue& parameter : parameters)
        values.push_back(parameter ? parameter->c_str() : nullptr);
    if (!usable() || PQsendQueryParams(m_connection, sql.c_str(), static_cast<int>(values.size()), nullptr,
                                       values.data(), nullptr, nullptr, 0) != 1)
        co_return lost(deadline);
    co_return co_await finish(deadline);
}

Async<Outcome<PgRows>> PgLink::finish(Deadline deadline)
{
    for (int left = PQflush(m_connection); left != 0; left = PQflush(m_connection))
        if (left < 0 || !co_await waitFor(DescriptorWatch::For::Writing, deadline))
            co_return lost(deadline);
    std::shared_ptr<PGresult> last;
    std::optional<Problem> problem;
    for (;;) {
        while (PQisBusy(m_connection)) {
            if (!co_await waitFor(DescriptorWatch::For::Reading, deadline))
                co_return lost(deadline);
            // Failing here is no end yet: libpq may hold the server's last words (57P01).
            if (PQconsumeInput(m_connection) != 1)
                break;
        }
        std::shared_ptr<PGresult> result(PQgetResult(m_connection), &PQclear);
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY &&
            !problem)
            problem = statementProblem(result.get());
        last = std::move(result);
    }
    if (PQstatus(m_connection) != CONNECTION_OK)
        co_return lost(deadline);
    if (problem)
        co_return *problem;
    if (!last)
        co_return lost(deadline);
    co_return PgRows(last);
}

Async<Outcome<std::vector<PgNotification>>> PgLink::notifications(Deadline deadline)
{
    std::vector<PgNotification> all;
    for (;;) {
        if (!usable())
            co_return lost(Deadline::max());
        while (PGnotify* const raw = PQnotifies(m_connection)) {
            const std::unique_ptr<PGnotify, decltype(&PQfreemem)> notify(raw, &PQfreemem);
            all.push_back({notify->relname, notify->extra});
        }
        if (!all.empty())
            co_return all;
        const bool readable = co_await waitFor(DescriptorWatch::For::Reading, deadline);
        if (!readable && Clock::now() >= deadline)
            co_return all;
        if (!readable || PQconsumeInput(m_connection) != 1)
            co_return lost(Deadline::max());
    }
}

void PgLink::interrupt()
{
    m_broken = true;
    if (m_watch)
        m_watch->cancel();
}

} // namespace gatehouse
