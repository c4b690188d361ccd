#include "pgconnection.h"

#include "pgproblems.h"

#include <libpq-fe.h>

#include <array>
#include <charconv>

namespace gatehouse
{

PgResult::PgResult(pg_result* result) : m_result(result) {}

void PgResult::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

int PgResult::rows() const
{
    return PQntuples(m_result.get());
}

int PgResult::columns() const
{
    return PQnfields(m_result.get());
}

bool PgResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::string_view PgResult::text(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

std::optional<std::string> PgResult::value(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return std::string(text(row, column));
}

std::int64_t PgResult::integer(int row, int column) const
{
    const std::string_view digits = text(row, column);
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

PgCanceller::~PgCanceller()
{
    detach();
}

void PgCanceller::cancel()
{
    m_cancelled = true;
    // Held while the request is under way: a job that ends now waits for it, so that it
    // cannot reach the job that comes next on this connection.
    const std::scoped_lock lock(m_mutex);
    std::array<char, 256> words{};
    if (m_handle)
        PQcancel(m_handle, words.data(), static_cast<int>(words.size()));
}

void PgCanceller::attach(pg_conn* connection)
{
    const std::scoped_lock lock(m_mutex);
    PQfreeCancel(m_handle);
    m_handle = PQgetCancel(connection);
}

void PgCanceller::detach()
{
    const std::scoped_lock lock(m_mutex);
    PQfreeCancel(m_handle);
    m_handle = nullptr;
}

void PgConnection::Finish::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

PgConnection::PgConnection(pg_conn* connection, std::string server)
    : m_connection(connection)
    , m_server(std::move(server))
{
}

PgConnection::PgConnection(PgConnection&&) noexcept = default;

PgConnection& PgConnection::operator=(PgConnection&& other) noexcept
{
    setCanceller({});
    m_connection = std::move(other.m_connection);
    m_server = std::move(other.m_server);
    m_canceller = std::move(other.m_canceller);
    return *this;
}

PgConnection::~PgConnection()
{
    setCanceller({});
}

void PgConnection::setCanceller(std::shared_ptr<PgCanceller> canceller)
{
    if (m_canceller)
        m_canceller->detach();
    m_canceller = std::move(canceller);
    if (m_canceller)
        m_canceller->attach(m_connection.get());
}

bool PgConnection::lost() const
{
    return PQstatus(m_connection.get()) != CONNECTION_OK;
}

Problem PgConnection::problemOf(const pg_result* result) const
{
    if (lost())
        return {ConnectionProblem::Lost, {m_server}, {}, PQerrorMessage(m_connection.get())};
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char* words = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    if (!state) // the trouble is libpq's own: out of memory, a broken protocol
        return {ConnectionProblem::QueryFailed, {PQerrorMessage(m_connection.get())}, {}, {}};
    return pgProblem(state, words ? words : "", m_server);
}

Outcome<PgResult> PgConnection::checked(pg_result* result)
{
    PgResult owned(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return owned;
    Problem problem = problemOf(result);
    if (m_canceller && m_canceller->cancelled())
        problem.code = ConnectionProblem::Cancelled;
    return problem;
}

Outcome<PgResult> PgConnection::query(const std::string& sql,
                                      const std::vector<std::optional<std::string>>& params)
{
    if (m_canceller && m_canceller->cancelled())
        return Problem{ConnectionProblem::Cancelled, {m_server}};
    std::vector<const char*> values;
    values.reserve(params.size());
    for (const auto& param : params) {
        // libpq takes C strings; PostgreSQL's text cannot hold a NUL either.
        if (param && param->find('\0') != std::string::npos)
            return pgProblem("22021", "a value contains a NUL character", m_server);
        values.push_back(param ? param->c_str() : nullptr);
    }
    return checked(PQexecParams(m_connection.get(), sql.c_str(), static_cast<int>(values.size()), nullptr,
                                values.data(), nullptr, nullptr, 0));
}

Outcome<void> PgConnection::beginReadOnly(const PgTransaction& transaction)
{
    std::string sql = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
                      "SELECT set_config('TimeZone','UTC',true),set_config('DateStyle','ISO, YMD',true),"
                      "set_config('statement_timeout','" +
                      std::to_string(transaction.statementTimeout.count()) + "',true)";
    if (!transaction.organisation.empty()) {
        char* quoted = PQescapeLiteral(m_connection.get(), transaction.organisation.data(),
                                       transaction.organisation.size());
        if (!quoted)
            return Problem{ConnectionProblem::QueryFailed, {"the organisation is not valid text"}};
        sql += std::string(",set_config('app.org_id',") + quoted + ",true)";
        PQfreemem(quoted);
    }
    const auto begun = checked(PQexec(m_connection.get(), sql.c_str()));
    if (!begun)
        return begun.problem();
    return {};
}

bool PgConnection::finish()
{
    if (!lost() && PQtransactionStatus(m_connection.get()) != PQTRANS_IDLE)
        PQclear(PQexec(m_connection.get(), "ROLLBACK"));
    return !lost() && PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE;
}

} // namespace gatehouse
