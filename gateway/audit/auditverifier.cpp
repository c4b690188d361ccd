#include "auditverifier.h"

#include "auditchain.h"
#include "auditrow.h"
#include "gatewayproblem.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace gatehouse
{
namespace
{

constexpr int rowsAtOnce = 500;

/// A stretch of the chain on its way through a worker.
struct Stretch {
    std::vector<AuditRow> rows;
    std::string previous;    ///< the hash of the row before, then that of the last one
    std::int64_t behind = 0; ///< likewise its id
    std::optional<std::int64_t> brokenBehind;
};

/// Behind a break it goes on with what the row itself says.
void judge(Stretch& stretch)
{
    for (const AuditRow& row : stretch.rows) {
        const bool fits = row.previousHash == stretch.previous &&
                          row.hash == auditHash(row.entry, row.at, stretch.previous);
        if (!fits && !stretch.brokenBehind)
            stretch.brokenBehind = stretch.behind;
        stretch.previous = row.hash;
        stretch.behind = row.id;
    }
}

} // namespace

/// Ends early where the chain does.
Async<Outcome<AuditVerifier::Walk>> AuditVerifier::walk(PgTransaction& transaction, Walk walk)
{
    std::vector<PgValue> values;
    values.emplace_back(std::to_string(walk.behind));
    const std::string question = "SELECT hash FROM admin_audit WHERE id = $1::bigint";
    const auto before = co_await transaction.query(question, std::move(values));
    if (!before)
        co_return before.problem();
    const auto stretch = std::make_shared<Stretch>();
    stretch->previous = std::string(64, '0');
    if (!before->empty()) { // else it is gone, as after a restored backup: from the beginning
        stretch->previous = before->text(0, 0);
        stretch->behind = walk.behind;
    }
    while (walk.rows > 0) {
        auto rows = co_await readAuditRows(transaction, stretch->behind, std::min(walk.rows, rowsAtOnce));
        if (!rows)
            co_return rows.problem();
        if (rows->empty())
            break;
        walk.rows -= static_cast<int>(rows->size());
        stretch->rows = std::move(*rows);
        std::function<void()> job = [stretch] { judge(*stretch); };
        const bool ran = co_await m_workers.run(std::move(job));
        if (!ran)
            co_return gatewayProblem(GatewayProblem::Unavailable, "too many jobs wait");
    }
    walk.behind = stretch->behind;
    walk.brokenBehind = stretch->brokenBehind;
    co_return walk;
}

/// The id of the last row that is not among the newest; 0 if all are.
Async<Outcome<std::int64_t>> AuditVerifier::beforeNewest(PgTransaction& transaction)
{
    const std::string sql =
        "SELECT id FROM admin_audit ORDER BY id DESC OFFSET " + std::to_string(newest) + " LIMIT 1";
    std::vector<PgValue> none;
    const auto rows = co_await transaction.query(sql, none);
    if (!rows)
        co_return rows.problem();
    co_return rows->empty() ? std::int64_t(0) : rows->integer(0, 0);
}

Async<Outcome<bool>> AuditVerifier::holds(PgTransaction& transaction)
{
    const auto end = co_await beforeNewest(transaction);
    if (!end)
        co_return end.problem();
    Walk latest;
    latest.behind = *end;
    latest.rows = newest + rowsAtOnce; // some may have come since
    const auto walked = co_await walk(transaction, latest);
    if (!walked)
        co_return walked.problem();
    if (*end == 0) {
        m_roundBehind = 0;
        m_brokenBehind.reset();
        co_return !walked->brokenBehind;
    }
    const auto older = co_await olderHold(transaction, *end);
    if (!older)
        co_return older.problem();
    co_return *older && !walked->brokenBehind;
}

Async<Outcome<bool>> AuditVerifier::olderHold(PgTransaction& transaction, std::int64_t end)
{
    if (m_brokenBehind) {
        Walk again;
        again.behind = *m_brokenBehind;
        again.rows = 1;
        const auto walked = co_await walk(transaction, again);
        if (!walked)
            co_return walked.problem();
        m_brokenBehind = walked->brokenBehind;
    }
    Walk next;
    next.behind = m_roundBehind < end ? m_roundBehind : 0;
    next.rows = round;
    const auto walked = co_await walk(transaction, next);
    if (!walked)
        co_return walked.problem();
    m_roundBehind = walked->behind;
    if (walked->brokenBehind && !m_brokenBehind)
        m_brokenBehind = walked->brokenBehind;
    co_return !m_brokenBehind;
}

} // namespace gatehouse
