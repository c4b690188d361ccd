#include "rejectionlog.h"

#include "gatewaylog.h"
#include "utctime.h"
#include "uuid.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr double perSecond = 50;
constexpr std::size_t mostWaiting = 500;
constexpr std::size_t mostAtOnce = 100;
constexpr std::chrono::milliseconds every{500};
constexpr std::chrono::minutes pruneEvery{5};

std::string parameter(std::vector<PgValue>& values, PgValue value)
{
    values.push_back(std::move(value));
    return "$" + std::to_string(values.size());
}

} // namespace

RejectionLog::RejectionLog(boost::asio::io_context& context, PgPool& postgres, std::string instance)
    : m_context(context)
    , m_postgres(postgres)
    , m_instance(std::move(instance))
    , m_key(newUuid() + newUuid())
    , m_allowance(perSecond)
    , m_stop(context)
{
}

void RejectionLog::start()
{
    startTask(m_context, run());
}

void RejectionLog::close()
{
    m_closed = true;
    m_stop.set();
}

bool RejectionLog::takes()
{
    const auto now = Clock::now();
    const std::chrono::duration<double> passed = now - m_counted;
    m_allowance = std::min(perSecond, m_allowance + passed.count() * perSecond);
    m_counted = now;
    if (m_allowance < 1 || m_waiting.size() >= mostWaiting) {
        ++m_dropped;
        return false;
    }
    m_allowance -= 1;
    return true;
}

std::string RejectionLog::add(Rejection rejection)
{
    rejection.id = newUuid();
    rejection.at = formatUtc(utcNow());
    rejection.instance = m_instance;
    m_waiting.push_back({rejection.id, rejection.at, rejection.rule, rejection.json(m_key), rejection.mode,
                         rejection.status});
    return rejection.id;
}

Async<void> RejectionLog::run()
{
    Deadline nextPrune = Clock::now();
    while (!m_closed) {
        const Deadline next = Clock::now() + every;
        (void)co_await m_stop.waitUntil(next);
        if (!m_waiting.empty()) {
            const auto count = static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), mostAtOnce));
            const std::vector<Row> rows(m_waiting.begin(), m_waiting.begin() + count);
            const auto written = co_await write(rows);
            // Without the database they wait, and the oldest make room when it is away for long.
            if (written) {
                m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
                tell(rows);
            }
        }
        if (!m_closed && Clock::now() >= nextPrune) {
            const auto pruned = co_await prune();
            if (pruned)
                nextPrune = Clock::now() + pruneEvery;
        }
    }
}

void RejectionLog::tell(const std::vector<Row>& rows) const
{
    for (const Row& row : rows)
        if (m_written && row.mode == RuleMode::Enforce)
            m_written({row.id, row.rule, row.status});
}

Async<Outcome<void>> RejectionLog::write(std::vector<Row> rows)
{
    auto transaction = co_await m_postgres.begin(PgAccess::Write);
    if (!transaction)
        co_return transaction.problem();
    std::vector<PgValue> values;
    std::string sql = "INSERT INTO gateway_rejections (id, at, instance, rule, record) VALUES ";
    for (const Row& row : rows) {
        sql += &row == &rows.front() ? "(" : ", (";
        sql += parameter(values, row.id) + "::uuid, " + parameter(values, row.at) + "::timestamptz, ";
        sql += parameter(values, m_instance) + ", " + parameter(values, row.rule) + ", ";
        sql += parameter(values, row.record) + "::json)";
    }
    sql += " ON CONFLICT (id) DO NOTHING"; // a COMMIT whose answer was lost is written again
    const auto inserted = co_await transaction->query(std::move(sql), std::move(values));
    if (!inserted) {
        co_await transaction->rollback();
        co_return inserted.problem();
    }
    co_return co_await transaction->commit();
}

Async<Outcome<void>> RejectionLog::prune()
{
    auto transaction = co_await m_postgres.begin(PgAccess::Write);
    if (!transaction)
        co_return transaction.problem();
    const std::string sql = "DELETE FROM gateway_rejections WHERE at < now() - interval '24 hours'";
    const auto gone = co_await transaction->query(sql);
    if (!gone) {
        co_await transaction->rollback();
        co_return gone.problem();
    }
    co_return co_await transaction->commit();
}

} // namespace gatehouse
