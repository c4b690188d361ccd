#pragma once

#include "auditroutes.h"
#include "configchannel.h"
#include "configroutes.h"
#include "gatewayconfig.h"
#include "historyroutes.h"
#include "instanceregistry.h"
#include "instanceroutes.h"
#include "liverules.h"
#include "workerpool.h"

#include <functional>
#include <string>

namespace gatehouse
{

/// Everything about configuration, put together: its routes, the channel that announces it, the live rules
/// that follow it, and what this instance says it serves.
class Configuration
{
public:
    /// `redis` may be null. All references outlive this.
    Configuration(boost::asio::io_context& context, const GatewayConfig& config, PgPool& postgres,
                  RedisClient* redis, const std::string& instance, InstanceRegistry::Counters counters);

    void addTo(RouteTable& table);

    /// What happens to configuration here, for live events. Set before start().
    struct Watcher {
        std::function<void(const ConfigHint&)> written; ///< through this instance
        std::function<void(const RulesState&)> served;  ///< what this instance serves has changed
    };
    void watch(Watcher watcher);

    /// A Problem if the state directory is none.
    Outcome<void> start();
    void close();

    LiveRules& rules() { return m_rules; }

private:
    void hinted(const ConfigHint& hint);

    void written(const ConfigHint& hint);

    std::function<void(const ConfigHint&)> m_written;
    WorkerPool m_workers;
    LiveRules m_rules;
    InstanceRegistry m_registry;
    ConfigChannel m_channel;
    ConfigWriter m_writer;
    ConfigRoutes m_configs;
    HistoryRoutes m_history;
    InstanceRoutes m_instances;
    AuditRoutes m_audit;
};

} // namespace gatehouse
