#pragma once

#include "asyncio.h"
#include "outcome.h"
#include "pgtarget.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

typedef struct pg_conn PGconn;     // NOLINT(modernize-use-using): libpq's own declaration
typedef struct pg_result PGresult; // NOLINT(modernize-use-using): likewise

namespace gatehouse
{

/// A parameter of a statement, as text; nothing is NULL.
using PgValue = std::optional<std::string>;

/// What a statement answered, in text format.
class PgRows
{
public:
    explicit PgRows(std::shared_ptr<PGresult> result);

    int size() const { return m_rows; }
    bool empty() const { return m_rows == 0; }
    bool isNull(int row, int column) const;
    /// Empty for NULL; good as long as any copy of these rows lives.
    std::string_view text(int row, int column) const;
    PgValue value(int row, int column) const;
    std::int64_t integer(int row, int column) const;
    /// Rows that an INSERT, UPDATE or DELETE touched.
    std::int64_t touched() const { return m_touched; }

private:
    std::shared_ptr<PGresult> m_result;
    int m_rows = 0;
    std::int64_t m_touched = 0;
};

/// What NOTIFY said.
struct PgNotification {
    std::string channel;
    std::string payload;
};

/// One connection to PostgreSQL, driven over libpq's non-blocking calls; one statement at a time.
/// Whatever fails in transport or at a deadline leaves it unusable: close and open another.
class PgLink
{
public:
    explicit PgLink(boost::asio::io_context& context);
    ~PgLink();
    PgLink(const PgLink&) = delete;
    PgLink& operator=(const PgLink&) = delete;

    /// Problems: Unavailable, TimedOut, ForbiddenRole (superuser, BYPASSRLS, or an owner of ours).
    Async<Outcome<void>> open(PgTarget target, Deadline deadline);

    /// Text of our own without parameters; several statements are allowed. The last one's rows.
    Async<Outcome<PgRows>> run(std::string sql, Deadline deadline);
    /// One statement with parameters. Problems: Statement (args: SQLSTATE), Unavailable, TimedOut.
    Async<Outcome<PgRows>> query(std::string sql, std::vector<PgValue> parameters, Deadline deadline);

    /// What NOTIFY has said on the channels this connection LISTENs to, waiting for the first one; none at
    /// the deadline, after which one may go on. Problems: Unavailable.
    Async<Outcome<std::vector<PgNotification>>> notifications(Deadline deadline);
    /// Ends what waits on it, which is Unavailable then.
    void interrupt();

    bool usable() const;
    /// Usable and outside of any transaction.
    bool idle() const;

private:
    Async<Outcome<void>> connect(Deadline deadline);
    Async<Outcome<void>> checkRole(Deadline deadline);
    Async<Outcome<PgRows>> finish(Deadline deadline);
    Async<bool> waitFor(DescriptorWatch::For what, Deadline deadline);
    Problem lost(Deadline deadline);
    void close();

    boost::asio::io_context& m_context;
    PGconn* m_connection = nullptr;
    std::unique_ptr<DescriptorWatch> m_watch;
    bool m_broken = false;
};

} // namespace gatehouse
