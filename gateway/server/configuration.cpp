#include "configuration.h"

#include "ruleslint.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t workers = 2;
constexpr std::size_t mostWaitingJobs = 64;

std::vector<ConfigFinding> checkValue(const ConfigKey& key, const std::string& value)
{
    std::vector<ConfigFinding> findings;
    if (key.service != defaultConfigService || key.key != rulesConfigKey)
        return findings;
    for (const RulesFinding& finding : lintRules(value))
        findings.push_back({finding.pointer, std::string(nameOf(finding.severity)), finding.message});
    return findings;
}

} // namespace

Configuration::Configuration(boost::asio::io_context& context, const GatewayConfig& config, PgPool& postgres,
                             RedisClient* redis, const std::string& instance,
                             InstanceRegistry::Counters counters)
    : m_workers(context, workers, mostWaitingJobs)
    , m_rules(context, postgres, m_workers, config.stateDirectory)
    , m_registry(context, postgres, m_rules, instance, std::move(counters))
    , m_channel(context, config.direct, config.redis, redis,
                {[this](const ConfigHint& hint) { hinted(hint); }, [this] { m_rules.hint(); }})
    , m_writer(postgres, ConfigJudge(m_workers, &checkValue),
               [this](const ConfigHint& hint) { written(hint); })
    , m_configs(postgres, m_writer)
    , m_history(postgres, m_writer)
    , m_instances(postgres)
    , m_audit(postgres, m_workers)
{
    m_rules.onChange([this] { m_registry.changed(); });
}

void Configuration::addTo(RouteTable& table)
{
    m_configs.addTo(table);
    m_history.addTo(table);
    m_instances.addTo(table);
    m_audit.addTo(table);
}

void Configuration::watch(Watcher watcher)
{
    m_written = std::move(watcher.written);
    m_registry.onTold(std::move(watcher.served));
}

Outcome<void> Configuration::start()
{
    const auto started = m_rules.start();
    if (!started)
        return started;
    m_registry.start();
    m_channel.start();
    return {};
}

void Configuration::close()
{
    m_channel.close();
    m_rules.close();
    m_registry.close();
    m_workers.close();
}

void Configuration::written(const ConfigHint& hint)
{
    m_channel.announce(hint);
    if (m_written)
        m_written(hint);
}

void Configuration::hinted(const ConfigHint& hint)
{
    if (hint.service == defaultConfigService && hint.key == rulesConfigKey)
        m_rules.hint();
}

} // namespace gatehouse
