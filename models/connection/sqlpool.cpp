#include "sqlpool.h"

#include <exception>

namespace gatehouse
{
namespace
{

constexpr int threadCount = 2;

bool is(const std::optional<Problem>& problem, ConnectionProblem code)
{
    return problem && problem->code == ProblemCode(code);
}

std::optional<Problem> guarded(const std::function<std::optional<Problem>(PgConnection&)>& step,
                               PgConnection& connection)
{
    try {
        return step(connection);
    } catch (const std::exception& error) {
        return Problem{ConnectionProblem::QueryFailed, {"an unexpected error"}, {}, error.what()};
    } catch (...) {
        return Problem{ConnectionProblem::QueryFailed, {"an unexpected error"}};
    }
}

} // namespace

SqlPool::SqlPool(PgOptions options, PgTransaction transaction, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_transaction(std::move(transaction))
{
    m_threads.setMaxThreadCount(threadCount);
    m_threads.setExpiryTimeout(-1);
    m_cancelling.setMaxThreadCount(threadCount);
}

SqlPool::~SqlPool()
{
    m_threads.clear();
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& running : m_running)
            if (const auto canceller = running.lock())
                cancelLater(canceller);
    }
    m_threads.waitForDone();
    m_cancelling.waitForDone();
}

void SqlPool::start(std::function<void()> task, const std::shared_ptr<PgCanceller>& canceller)
{
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_running, [](const auto& running) { return running.expired(); });
        m_running.push_back(canceller);
    }
    m_threads.start(std::move(task));
}

void SqlPool::cancelLater(const std::shared_ptr<PgCanceller>& canceller)
{
    m_cancelling.start([canceller] { canceller->cancel(); });
}

std::optional<Problem> SqlPool::perform(const Step& step, const std::shared_ptr<PgCanceller>& canceller)
{
    bool again = false;
    std::optional<Problem> problem = attempt(step, canceller, again);
    if (again) {
        again = false;
        problem = attempt(step, canceller, again);
    }
    return problem;
}

Outcome<SqlPool::Lent> SqlPool::lend(const std::shared_ptr<PgCanceller>& canceller)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            Lent lent{std::move(m_idle.back()), true};
            m_idle.pop_back();
            lent.connection.setCanceller(canceller);
            return lent;
        }
    }
    auto opened = PgConnection::open(m_options, canceller);
    if (!opened)
        return opened.problem();
    return Lent{std::move(opened).value(), false};
}

void SqlPool::takeBack(PgConnection connection)
{
    const bool isIdle = connection.finish();
    connection.setCanceller({});
    const std::scoped_lock lock(m_mutex);
    if (connection.lost())
        m_idle.clear(); // what ended this one has ended those too, and they cost nothing to make
    else if (isIdle)
        m_idle.push_back(std::move(connection));
}

std::optional<Problem> SqlPool::attempt(const Step& step, const std::shared_ptr<PgCanceller>& canceller,
                                        bool& again)
{
    auto lent = lend(canceller);
    if (!lent)
        return lent.problem();
    PgConnection& connection = lent->connection;
    const auto begun = std::chrono::steady_clock::now();
    std::optional<Problem> problem;
    if (const auto transaction = connection.beginReadOnly(m_transaction); !transaction) {
        problem = transaction.problem();
        again = lent->reused && connection.lost();
    } else {
        problem = guarded(step, connection);
    }
    // Stopped by someone, and not by us, before its time: a cancel that came too late for the job it
    // was meant for. The server gets it as a signal, which may find the beginning as well as the step.
    const auto spent = std::chrono::steady_clock::now() - begun;
    if (is(problem, ConnectionProblem::Timeout) && !canceller->cancelled())
        again =
            again || m_transaction.statementTimeout.count() == 0 || spent < m_transaction.statementTimeout;
    takeBack(std::move(connection));
    return problem;
}

} // namespace gatehouse
