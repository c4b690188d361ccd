#pragma once

#include "outcome.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;
struct pg_cancel;

namespace gatehouse
{

/// Where to connect, and for how long to try. The DSN is whatever libpq reads: key=value
/// pairs, a URI or a database name; PGPASSWORD, pgpass and service files work as in psql.
/// No part of it is ever logged or put into a Problem.
struct PgOptions {
    std::string dsn;
    std::string password = {};              ///< from the keychain; empty: as the DSN or libpq finds it
    std::chrono::seconds connectTimeout{5}; ///< counts where the DSN names none
};

/// What one transaction carries with it. Everything is set inside the transaction, so a
/// pooler in transaction mode may stand in front.
struct PgTransaction {
    std::chrono::milliseconds statementTimeout{30000}; ///< 0: the server's own
    std::string organisation;                          ///< app.org_id; empty: not set
};

/// The rows of one answer. Values are PostgreSQL's text form; they live as long as this.
class PgResult
{
public:
    explicit PgResult(pg_result* result);

    int rows() const;
    int columns() const;
    bool isNull(int row, int column) const;
    std::string_view text(int row, int column) const;
    /// The value, or nothing for SQL NULL.
    std::optional<std::string> value(int row, int column) const;
    std::int64_t integer(int row, int column) const;

private:
    struct Clear {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

/// Asks the server to stop what one job runs; may be used from any thread, and outlives
/// the connection it was made for. Sending it opens a connection and blocks: never call
/// cancel() in the GUI thread.
class PgCanceller
{
public:
    PgCanceller() = default;
    PgCanceller(const PgCanceller&) = delete;
    PgCanceller& operator=(const PgCanceller&) = delete;
    ~PgCanceller();

    /// Stops the statement that runs now and refuses every further one. Once.
    void cancel();
    bool cancelled() const { return m_cancelled; }

private:
    friend class PgConnection;
    void attach(pg_conn* connection);
    void detach();

    std::mutex m_mutex;
    pg_cancel* m_handle = nullptr;
    std::atomic<bool> m_cancelled = false;
};

/// One connection to PostgreSQL through libpq; used by one thread at a time.
/// See docs/decisions for why not QPSQL.
class PgConnection
{
public:
    /// Blocks until connected, refused, timed out or cancelled.
    static Outcome<PgConnection> open(const PgOptions& options, std::shared_ptr<PgCanceller> canceller = {});

    PgConnection(PgConnection&&) noexcept;
    PgConnection& operator=(PgConnection&&) noexcept;
    ~PgConnection();

    /// Begins a read-only transaction on one snapshot, with its settings, in one round
    /// trip: UTC, ISO dates, the timeout, the organisation. search_path stays as it is.
    Outcome<void> beginReadOnly(const PgTransaction& transaction);
    /// Ends the transaction, whatever became of it; says nothing if the connection is gone.
    /// False if the connection is not fit for another one.
    bool finish();

    /// One statement with its parameters as text; no value is NULL.
    Outcome<PgResult> query(const std::string& sql,
                            const std::vector<std::optional<std::string>>& params = {});

    /// True once the server or the network ended the connection: open a new one.
    bool lost() const;
    /// "host:port" or the socket's folder, for people.
    const std::string& server() const { return m_server; }
    /// Who may stop the statements from here on; none by default.
    void setCanceller(std::shared_ptr<PgCanceller> canceller);

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    PgConnection(pg_conn* connection, std::string server);
    Outcome<PgResult> checked(pg_result* result);
    Problem problemOf(const pg_result* result) const;

    std::unique_ptr<pg_conn, Finish> m_connection;
    std::string m_server;
    std::shared_ptr<PgCanceller> m_canceller;
};

} // namespace gatehouse
