#include "pgpool.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"

#include <algorithm>
#include <list>
#include <optional>

namespace gatehouse
{
namespace
{

/// The server stops by itself a little before the client gives up, and says why.
constexpr std::chrono::milliseconds clientGrace{500};

std::string beginText(PgAccess access, std::chrono::milliseconds limit)
{
    const std::string milliseconds = std::to_string(limit.count());
    return std::string(access == PgAccess::Read ? "BEGIN READ ONLY" : "BEGIN") +
           "; SELECT set_config('TimeZone', 'UTC', true), set_config('statement_timeout', '" + milliseconds +
           "', true), set_config('lock_timeout', '" + milliseconds +
           "', true), set_config('app.org_id', '', true)";
}

bool isTransport(const Problem& problem)
{
    return problem.code == GatewayProblem::Unavailable || problem.code == GatewayProblem::TimedOut;
}

/// The statement's first word.
std::string operationOf(std::string_view sql)
{
    return std::string(sql.substr(0, std::min(sql.find_first_of(" \n("), std::size_t(20))));
}

/// SQLSTATE, or what happened to the connection; never the statement's values.
template <class Answer>
void noteFailure(SpanTimer& span, const Outcome<Answer>& answer)
{
    if (answer)
        return;
    const Problem& problem = answer.problem();
    const bool statement = problem.code == GatewayProblem::Statement && !problem.args.empty();
    span.fail(statement ? "SQLSTATE " + problem.args[0] : std::string("connection"));
    if (statement)
        span.note("db.response.status_code", problem.args[0]);
}

} // namespace

class PgPool::Core : public std::enable_shared_from_this<PgPool::Core>
{
public:
    struct Taken {
        std::unique_ptr<PgLink> link;
        bool fresh = false;
    };

    Core(boost::asio::io_context& context, PgTarget target, PgPoolOptions options)
        : m_context(context)
        , m_target(std::move(target))
        , m_options(options)
        , m_backOff(options.firstBackOff)
    {
    }

    const PgPoolOptions& options() const { return m_options; }
    const PgTarget& target() const { return m_target; }

    Async<Outcome<Taken>> take();
    void giveBack(std::unique_ptr<PgLink> link);
    Async<Outcome<void>> probe(Deadline deadline);
    PgPool::Counts counts() const
    {
        PgPool::Counts counts;
        counts.open = m_open;
        counts.idle = m_idle.size();
        counts.waiting = m_waiting.size();
        return counts;
    }
    void dropIdle() { m_open -= std::exchange(m_idle, {}).size(); }
    void close()
    {
        dropIdle();
        m_probe.reset();
    }

private:
    Async<Outcome<Taken>> openOne();
    Async<bool> waitForOne();
    void connectFailed(const Problem& problem);
    void connected();
    void wakeOne();

    boost::asio::io_context& m_context;
    PgTarget m_target;
    PgPoolOptions m_options;
    std::vector<std::unique_ptr<PgLink>> m_idle;
    std::size_t m_open = 0; // idle, taken and opening
    std::list<AsyncEvent> m_waiting;
    std::unique_ptr<PgLink> m_probe;
    std::optional<Problem> m_lastFailure;
    Deadline m_notBefore{};
    std::chrono::milliseconds m_backOff;
};

Async<Outcome<PgPool::Core::Taken>> PgPool::Core::take()
{
    const auto self = shared_from_this();
    const Deadline giveUp = Clock::now() + m_options.waitLimit;
    for (;;) {
        while (!m_idle.empty()) {
            Taken taken{std::move(m_idle.back()), false};
            m_idle.pop_back();
            if (taken.link->idle())
                co_return taken;
            --m_open;
        }
        if (m_open < m_options.connections)
            co_return co_await openOne();
        if (m_waiting.size() >= m_options.waiting)
            co_return gatewayProblem(GatewayProblem::TimedOut,
                                     "too many requests wait for a database connection");
        const auto place = m_waiting.emplace(m_waiting.end(), m_context);
        const bool woken = co_await place->waitUntil(giveUp);
        m_waiting.erase(place);
        if (!woken)
            co_return gatewayProblem(GatewayProblem::TimedOut, "no database connection became free in time");
    }
}

Async<Outcome<PgPool::Core::Taken>> PgPool::Core::openOne()
{
    if (Clock::now() < m_notBefore && m_lastFailure)
        co_return *m_lastFailure;
    ++m_open;
    Taken taken{std::make_unique<PgLink>(m_context), true};
    const auto opened = co_await taken.link->open(m_target, Clock::now() + m_options.connectLimit);
    if (opened) {
        connected();
        co_return taken;
    }
    --m_open;
    connectFailed(opened.problem());
    wakeOne();
    co_return opened.problem();
}

void PgPool::Core::connectFailed(const Problem& problem)
{
    if (!m_lastFailure)
        logEvent(LogLevel::Warning, "postgresql-unavailable", {{"detail", std::string_view(problem.detail)}});
    m_lastFailure = problem;
    m_notBefore = Clock::now() + m_backOff;
    m_backOff = std::min(m_backOff * 2, m_options.lastBackOff);
}

void PgPool::Core::connected()
{
    if (m_lastFailure)
        logEvent(LogLevel::Info, "postgresql-available");
    m_lastFailure.reset();
    m_notBefore = {};
    m_backOff = m_options.firstBackOff;
}

void PgPool::Core::wakeOne()
{
    if (!m_waiting.empty()) {
        // Moved to the end, so that two frees in a row wake two.
        m_waiting.front().set();
        m_waiting.splice(m_waiting.end(), m_waiting, m_waiting.begin());
    }
}

void PgPool::Core::giveBack(std::unique_ptr<PgLink> link)
{
    if (link->idle())
        m_idle.push_back(std::move(link));
    else
        --m_open;
    wakeOne();
}

Async<Outcome<void>> PgPool::Core::probe(Deadline deadline)
{
    const auto self = shared_from_this();
    const std::string question = "SELECT 1";
    if (m_probe) {
        const auto answer = co_await m_probe->run(question, deadline);
        if (answer)
            co_return Outcome<void>();
        m_probe.reset();
        dropIdle();
        if (Clock::now() >= deadline)
            co_return answer.problem();
    }
    auto link = std::make_unique<PgLink>(m_context);
    const auto opened = co_await link->open(m_target, deadline);
    if (!opened) {
        connectFailed(opened.problem());
        co_return opened.problem();
    }
    connected();
    const auto answer = co_await link->run(question, deadline);
    if (!answer)
        co_return answer.problem();
    m_probe = std::move(link);
    co_return Outcome<void>();
}

struct PgTransaction::State {
    State(std::shared_ptr<PgPool::Core> pool, std::unique_ptr<PgLink> taken)
        : core(std::move(pool))
        , link(std::move(taken))
    {
    }
    ~State() { core->giveBack(std::move(link)); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    Deadline deadline() const { return Clock::now() + core->options().statementLimit + clientGrace; }

    SpanTimer span(std::string_view operation) const
    {
        SpanTimer timer(spans, operation, SpanKind::Client);
        timer.note("db.system.name", "postgresql");
        timer.note("db.operation.name", std::string(operation));
        timer.note("db.namespace", core->target().database);
        timer.note("server.address", core->target().host);
        return timer;
    }

    std::shared_ptr<PgPool::Core> core;
    std::unique_ptr<PgLink> link;
    std::shared_ptr<SpanSink> spans;
};

PgTransaction::PgTransaction(std::unique_ptr<State> state) : m_state(std::move(state)) {}

PgTransaction::PgTransaction(PgTransaction&&) noexcept = default;
PgTransaction::~PgTransaction() = default;

Async<Outcome<PgRows>> PgTransaction::query(std::string sql, std::vector<PgValue> parameters)
{
    SpanTimer span = m_state->span(operationOf(sql));
    span.note("db.query.text", sql); // ours, with $1 for every value
    const Deadline due = m_state->deadline();
    auto rows = co_await m_state->link->query(std::move(sql), std::move(parameters), due);
    noteFailure(span, rows);
    co_return rows;
}

Async<Outcome<void>> PgTransaction::commit()
{
    const std::string text = "COMMIT";
    SpanTimer span = m_state->span(text);
    const auto done = co_await m_state->link->run(text, m_state->deadline());
    noteFailure(span, done);
    if (done)
        co_return Outcome<void>();
    if (isTransport(done.problem()))
        co_return gatewayProblem(GatewayProblem::OutcomeUnknown, done.problem().detail);
    co_return done.problem();
}

Async<void> PgTransaction::rollback()
{
    const std::string text = "ROLLBACK";
    // If it fails, the connection is not idle and the pool drops it: the same end.
    (void)co_await m_state->link->run(text, m_state->deadline());
}

PgPool::PgPool(boost::asio::io_context& context, PgTarget target, PgPoolOptions options)
    : m_core(std::make_shared<Core>(context, std::move(target), options))
{
}

PgPool::~PgPool() = default;

Async<Outcome<PgTransaction>> PgPool::begin(PgAccess access, std::shared_ptr<SpanSink> spans)
{
    const auto core = m_core;
    const std::string text = beginText(access, core->options().statementLimit);
    for (;;) {
        SpanTimer waiting(spans, "connection", SpanKind::Client);
        waiting.note("db.system.name", "postgresql");
        auto taken = co_await core->take();
        noteFailure(waiting, taken);
        waiting.end();
        if (!taken)
            co_return taken.problem();
        const bool fresh = taken->fresh;
        auto state = std::make_unique<PgTransaction::State>(core, std::move(taken->link));
        state->spans = spans;
        SpanTimer span = state->span("BEGIN");
        const auto begun = co_await state->link->run(text, state->deadline());
        noteFailure(span, begun);
        if (begun)
            co_return PgTransaction(std::move(state));
        if (fresh || !isTransport(begun.problem()))
            co_return begun.problem();
        // The server restarted while the connection was idle; nothing was done on it, and the
        // other idle ones are as dead.
        core->dropIdle();
    }
}

Async<Outcome<void>> PgPool::probe(Deadline deadline)
{
    const auto core = m_core;
    co_return co_await core->probe(deadline);
}

PgPool::Counts PgPool::counts() const
{
    return m_core->counts();
}

void PgPool::close()
{
    m_core->close();
}

} // namespace gatehouse
