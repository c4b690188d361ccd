#include "migrator.h"

#include "gatewayproblem.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <memory>

namespace gatehouse
{
namespace
{

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// "gatehous" in ASCII: the same number in every release, or two of them would not exclude each other.
constexpr const char* takeLock = "SELECT pg_advisory_xact_lock(7449354444534474099)";

Problem failed(const std::string& what, std::string words)
{
    while (!words.empty() && words.back() == '\n')
        words.pop_back();
    return gatewayProblem(GatewayProblem::Migration, what + ": " + words);
}

std::string label(const Migration& migration)
{
    std::string number = std::to_string(migration.version);
    return std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number + "_" + migration.name;
}

} // namespace

/// The connection of one run.
class Migrator::Session
{
public:
    explicit Session(const PgTarget& target, const std::function<void(const std::string&)>& say)
        : m_connection(connect(target), &PQfinish)
    {
        PQsetNoticeReceiver(m_connection.get(), &Session::notice,
                            const_cast<std::function<void(const std::string&)>*>(&say));
    }

    bool open() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    std::string error() const { return PQerrorMessage(m_connection.get()); }

    /// Statements of our own, several in one text allowed.
    Outcome<void> run(const std::string& what, const char* sql)
    {
        const Result result(PQexec(m_connection.get(), sql), &PQclear);
        return judge(what, result.get());
    }

    Outcome<Result> query(const std::string& what, const char* sql,
                          const std::vector<std::string>& parameters)
    {
        std::vector<const char*> values;
        values.reserve(parameters.size());
        for (const std::string& parameter : parameters)
            values.push_back(parameter.c_str());
        Result result(PQexecParams(m_connection.get(), sql, static_cast<int>(values.size()), nullptr,
                                   values.data(), nullptr, nullptr, 0),
                      &PQclear);
        if (const auto judged = judge(what, result.get()); !judged)
            return judged.problem();
        return result;
    }

    void rollBack() { const Result ignored(PQexec(m_connection.get(), "ROLLBACK"), &PQclear); }

private:
    static PGconn* connect(const PgTarget& target)
    {
        std::vector<const char*> keywords;
        std::vector<const char*> values;
        const auto parameters = target.parameters();
        for (const auto& [keyword, value] : parameters) {
            keywords.push_back(keyword.c_str());
            values.push_back(value.c_str());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectdbParams(keywords.data(), values.data(), 0);
    }

    static void notice(void* say, const PGresult* result)
    {
        const char* severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (!severity || std::string_view(severity) != "WARNING")
            return;
        std::string words = PQresultErrorMessage(result);
        while (!words.empty() && words.back() == '\n')
            words.pop_back();
        (*static_cast<std::function<void(const std::string&)>*>(say))(words);
    }

    static Outcome<void> judge(const std::string& what, const PGresult* result)
    {
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
            return {};
        return failed(what, PQresultErrorMessage(result));
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

Migrator::Migrator(PgTarget target, std::vector<Migration> migrations,
                   std::function<void(const std::string&)> say)
    : m_target(std::move(target))
    , m_migrations(std::move(migrations))
    , m_say(std::move(say))
{
}

Outcome<std::vector<Migrator::Recorded>> Migrator::recorded(Session& session) const
{
    const std::string what = "cannot read gatehouse_migrations";
    // IF NOT EXISTS alone is no protection: two that look at one time both create.
    const auto made =
        session.run(what, (std::string("BEGIN; ") + takeLock +
                           "; SET LOCAL client_min_messages = warning"
                           "; CREATE TABLE IF NOT EXISTS gatehouse_migrations (version integer PRIMARY KEY, "
                           "name text NOT NULL, sha256 text NOT NULL, "
                           "applied_at timestamptz NOT NULL DEFAULT now()); COMMIT")
                              .c_str());
    if (!made) {
        session.rollBack();
        return made.problem();
    }
    const auto rows =
        session.query(what, "SELECT version, name, sha256 FROM gatehouse_migrations ORDER BY version", {});
    if (!rows)
        return rows.problem();
    std::vector<Recorded> all;
    for (int row = 0; row < PQntuples(rows->get()); ++row)
        all.push_back({std::atoi(PQgetvalue(rows->get(), row, 0)), PQgetvalue(rows->get(), row, 1),
                       PQgetvalue(rows->get(), row, 2)});
    return all;
}

Outcome<void> Migrator::compare(const std::vector<Recorded>& recorded) const
{
    for (const Recorded& row : recorded) {
        const auto index = static_cast<std::size_t>(row.version) - 1;
        if (row.version < 1 || index >= m_migrations.size())
            return gatewayProblem(GatewayProblem::Migration,
                                  "the database has migration " + std::to_string(row.version) + " (" +
                                      row.name + ") of a newer release: use that release");
        if (m_migrations[index].sha256 != row.sha256)
            return gatewayProblem(
                GatewayProblem::Migration,
                "migration " + label(m_migrations[index]) +
                    " has changed since it was applied: restore the file and add a new one");
    }
    return {};
}

Outcome<bool> Migrator::apply(Session& session, const Migration& migration, bool up, bool yesLoseData)
{
    const std::string what = "migration " + label(migration) + (up ? " up" : " down");
    const auto body = [&]() -> Outcome<bool> {
        const std::string number = std::to_string(migration.version);
        if (const auto begun = session.run(what, (std::string("BEGIN; ") + takeLock).c_str()); !begun)
            return begun.problem();
        const auto again =
            session.query(what, "SELECT FROM gatehouse_migrations WHERE version = $1", {number});
        if (!again)
            return again.problem();
        if ((PQntuples(again->get()) > 0) == up)
            return false; // somebody was faster
        if (yesLoseData)
            if (const auto set = session.run(what, "SET LOCAL gatehouse.yes_lose_data = 'on'"); !set)
                return set.problem();
        const std::string file(up ? migration.up : migration.down);
        if (const auto ran = session.run(what, file.c_str()); !ran)
            return ran.problem();
        if (const auto reset = session.run(what, "RESET ROLE"); !reset)
            return reset.problem();
        const auto noted =
            up ? session.query(what,
                               "INSERT INTO gatehouse_migrations (version, name, sha256) VALUES ($1, $2, $3)",
                               {number, migration.name, migration.sha256})
               : session.query(what, "DELETE FROM gatehouse_migrations WHERE version = $1", {number});
        if (!noted)
            return noted.problem();
        return true;
    };
    auto done = body();
    if (!done || !*done) {
        session.rollBack();
        return done;
    }
    if (const auto committed = session.run(what, "COMMIT"); !committed)
        return committed.problem();
    m_say((up ? "applied " : "took back ") + label(migration));
    return true;
}

Outcome<int> Migrator::run(const Options& options)
{
    const int newest = static_cast<int>(m_migrations.size());
    const int to = options.to.value_or(newest);
    if (to < 0 || to > newest)
        return gatewayProblem(GatewayProblem::WrongCall, "there is no migration " + std::to_string(to) +
                                                             "; the newest is " + std::to_string(newest));
    Session session(m_target, m_say);
    if (!session.open())
        return failed("cannot reach PostgreSQL to migrate", session.error());
    const auto before = recorded(session);
    if (!before)
        return before.problem();
    if (const auto same = compare(*before); !same)
        return same.problem();

    int steps = 0;
    const auto step = [&](const Migration& migration, bool up) -> Outcome<void> {
        const auto done = apply(session, migration, up, options.yesLoseData);
        if (!done)
            return done.problem();
        steps += *done ? 1 : 0;
        return {};
    };
    const auto isRecorded = [&before](int version) {
        return std::any_of(before->begin(), before->end(),
                           [version](const Recorded& r) { return r.version == version; });
    };
    for (int version = newest; version > to; --version)
        if (isRecorded(version))
            if (const auto done = step(m_migrations[static_cast<std::size_t>(version) - 1], false); !done)
                return done.problem();
    for (int version = 1; version <= to; ++version)
        if (!isRecorded(version))
            if (const auto done = step(m_migrations[static_cast<std::size_t>(version) - 1], true); !done)
                return done.problem();
    return steps;
}

} // namespace gatehouse
