#pragma once

#include "asyncio.h"
#include "backendprobe.h"
#include "backendtarget.h"
#include "pgpool.h"
#include "redisclient.h"
#include "utctime.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Knows how the components are. Each is probed in the background every 2 s with a deadline of 2 s:
/// the backends, Redis (PING) and PostgreSQL (SELECT 1, and whether its schema is ours).
class HealthBoard
{
public:
    /// `redis` may be null: then there is no such component.
    HealthBoard(boost::asio::io_context& context, std::vector<BackendTarget> backends, PgPool& postgres,
                RedisClient* redis);
    ~HealthBoard();
    HealthBoard(const HealthBoard&) = delete;
    HealthBoard& operator=(const HealthBoard&) = delete;

    /// Called on the loop's thread when a component that was probed before has another state: its name and
    /// both states, `healthy` or `unhealthy`. Set before start().
    using Changed = std::function<void(std::string_view name, std::string_view from, std::string_view to)>;
    void onChange(Changed changed);

    /// Starts probing; close() ends it after the probes under way.
    void start();
    void close();
    /// Returns when every component has been probed once.
    Async<void> firstRound();

    bool postgresUp() const;
    /// The schema has every migration this program knows.
    bool schemaReady() const;
    /// Set if PostgreSQL's role is one that must not serve.
    const std::optional<Problem>& forbiddenRole() const;

    /// The body of /health/detailed.
    std::string detailed() const;
    /// The body of /health/db.
    std::string database() const;
    /// The body of /health/all: probes now, within 5 s; calls at one time share a round.
    Async<std::string> all();

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
