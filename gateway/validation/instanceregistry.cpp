#include "instanceregistry.h"

#include "gatewaylog.h"

#include <utility>
#include <vector>

namespace gatehouse
{
namespace
{

constexpr std::chrono::seconds period{5};

/// $1 instance, $2 seconds since the start, $3 version, $4 hash, $5 whether stale, $6 what was refused,
/// $7 the rules' counters.
constexpr const char* writeRow =
    "WITH gone AS (DELETE FROM gateway_instances WHERE instance IN (SELECT instance FROM gateway_instances "
    "WHERE seen_at < now() - interval '24 hours' FOR UPDATE SKIP LOCKED)) "
    "INSERT INTO gateway_instances AS i (instance, started_at, seen_at, served_version, served_hash, "
    "stale_since, refused, counters) VALUES ($1, now() - make_interval(secs => $2::float8), now(), "
    "$3::integer, $4, "
    "CASE WHEN $5::boolean THEN now() END, $6::json, $7::json) ON CONFLICT (instance) DO UPDATE SET seen_at "
    "= now(), "
    "served_version = excluded.served_version, served_hash = excluded.served_hash, stale_since = "
    "CASE WHEN $5::boolean THEN coalesce(i.stale_since, now()) END, refused = excluded.refused, "
    "counters = excluded.counters";

} // namespace

class InstanceRegistry::Core : public std::enable_shared_from_this<InstanceRegistry::Core>
{
public:
    Core(boost::asio::io_context& context, PgPool& postgres, const LiveRules& rules, std::string instance,
         Counters counters)
        : m_context(context)
        , m_postgres(postgres)
        , m_rules(rules)
        , m_instance(std::move(instance))
        , m_counters(std::move(counters))
        , m_wake(context)
    {
    }

    void start() { startTask(m_context, beat()); }
    void close()
    {
        m_closing = true;
        m_wake.set();
    }
    void changed()
    {
        m_changed = true;
        m_wake.set();
    }
    void onTold(std::function<void(const RulesState&)> told) { m_told = std::move(told); }

private:
    Async<void> beat();
    Async<Outcome<void>> write();

    boost::asio::io_context& m_context;
    PgPool& m_postgres;
    const LiveRules& m_rules;
    const std::string m_instance;
    const Counters m_counters;
    const Deadline m_started = Clock::now();
    AsyncEvent m_wake;
    std::function<void(const RulesState&)> m_told;
    bool m_changed = false;
    bool m_closing = false;
    bool m_failureLogged = false;
};

Async<void> InstanceRegistry::Core::beat()
{
    const auto self = shared_from_this();
    while (!m_closing) {
        const Deadline next = Clock::now() + period;
        const bool changed = std::exchange(m_changed, false);
        const auto written = co_await write();
        if (changed && m_told)
            m_told(m_rules.state());
        if (!written && !m_failureLogged)
            logEvent(LogLevel::Warning, "instance-not-written",
                     {{"detail", std::string_view(written.problem().detail)}});
        m_failureLogged = !written;
        if (m_closing)
            break;
        (void)co_await m_wake.waitUntil(next);
    }
}

Async<Outcome<void>> InstanceRegistry::Core::write()
{
    auto transaction = co_await m_postgres.begin(PgAccess::Write);
    if (!transaction)
        co_return transaction.problem();
    const RulesState& state = m_rules.state();
    const std::chrono::duration<double> age = Clock::now() - m_started;
    const std::string sql = writeRow;
    std::vector<PgValue> values;
    values.emplace_back(m_instance);
    values.emplace_back(std::to_string(age.count()));
    values.push_back(state.version ? PgValue(std::to_string(*state.version)) : PgValue());
    values.push_back(state.version ? PgValue(state.hash) : PgValue());
    values.emplace_back(state.stale ? "true" : "false");
    values.push_back(state.refused);
    values.emplace_back(m_counters());
    const auto written = co_await transaction->query(sql, std::move(values));
    if (!written) {
        co_await transaction->rollback();
        co_return written.problem();
    }
    co_return co_await transaction->commit();
}

InstanceRegistry::InstanceRegistry(boost::asio::io_context& context, PgPool& postgres, const LiveRules& rules,
                                   std::string instance, Counters counters)
    : m_core(std::make_shared<Core>(context, postgres, rules, std::move(instance), std::move(counters)))
{
}

InstanceRegistry::~InstanceRegistry() = default;

void InstanceRegistry::onTold(std::function<void(const RulesState&)> told)
{
    m_core->onTold(std::move(told));
}

void InstanceRegistry::start()
{
    m_core->start();
}

void InstanceRegistry::close()
{
    m_core->close();
}

void InstanceRegistry::changed()
{
    m_core->changed();
}

} // namespace gatehouse
