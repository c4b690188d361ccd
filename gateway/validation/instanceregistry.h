#pragma once

#include "asyncio.h"
#include "liverules.h"
#include "pgpool.h"

#include <functional>
#include <memory>
#include <string>

namespace gatehouse
{

/// Writes what this instance serves into its row of gateway_instances: every 5 s, and at once when that
/// changes. All times are the database's. Rows that nobody has written for 24 h go.
class InstanceRegistry
{
public:
    /// Gives the rules' counters as JSON.
    using Counters = std::function<std::string()>;

    InstanceRegistry(boost::asio::io_context& context, PgPool& postgres, const LiveRules& rules,
                     std::string instance, Counters counters);
    ~InstanceRegistry();
    InstanceRegistry(const InstanceRegistry&) = delete;
    InstanceRegistry& operator=(const InstanceRegistry&) = delete;

    /// Called on the loop's thread when what is served has changed, once that can be read in the row (or
    /// could not be written). Set before start().
    void onTold(std::function<void(const RulesState&)> told);

    /// close() ends it behind the write under way; the row stays, and is dead 15 s later.
    void start();
    void close();
    /// What is served has changed.
    void changed();

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
