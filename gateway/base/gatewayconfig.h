#pragma once

#include "outcome.h"
#include "pgtarget.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// Where a Redis is. TLS (rediss) is refused by name until the client speaks it.
struct RedisTarget {
    std::string host;
    std::string port = "6379";
    std::string user;
    std::string password; ///< never printed
    int database = 0;
};

/// A backend that is probed: GET <prefix>/health.
struct BackendTarget {
    std::string name; ///< "cluster-registry" of SERVICE_CLUSTER_REGISTRY_URL
    std::string host; ///< without the brackets of an IPv6 address
    std::string port = "80";
    std::string prefix; ///< path of the base URL without a final slash
    std::string hostHeader;
};

/// All that the environment says, checked.
struct GatewayConfig {
    std::string listenHost = "127.0.0.1"; ///< loopback, as long as there is no sign-in
    std::uint16_t listenPort = 8080;
    PgTarget postgres;
    PgTarget migrate; ///< the same place, as POSTGRES_MIGRATE_USER
    std::optional<RedisTarget> redis;
    std::vector<BackendTarget> backends; ///< spec/000's four first, in its order, then others by name
    std::vector<std::string> corsOrigins;
    std::string environment = "development"; ///< ENV
};

using Environment = std::map<std::string, std::string>;

/// The process's environment.
Environment processEnvironment();

/// Reads CONTRACTS §2's variables; an empty value counts as not set. A wrong one is
/// GatewayProblem::WrongValue whose detail names it and why, never its secrets.
Outcome<GatewayConfig> readGatewayConfig(const Environment& environment);

} // namespace gatehouse
