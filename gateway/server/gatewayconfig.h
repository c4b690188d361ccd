#pragma once

#include "backendtarget.h"
#include "environmentreader.h"
#include "gatewaylog.h"
#include "outcome.h"
#include "pgtarget.h"
#include "proxyconfig.h"
#include "ratespec.h"
#include "redistarget.h"
#include "signinconfig.h"
#include "tracingconfig.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// All that the environment says, checked.
struct GatewayConfig {
    std::string listenHost = "127.0.0.1"; ///< loopback, unless there is sign-in
    std::uint16_t listenPort = 8080;
    PgTarget postgres;
    PgTarget direct;  ///< the same, past a pooler: for LISTEN
    PgTarget migrate; ///< the same place, as POSTGRES_MIGRATE_USER
    std::optional<RedisTarget> redis;
    std::vector<BackendTarget> backends; ///< spec/000's four first, in its order, then others by name
    std::vector<std::string> corsOrigins;
    std::string environment = "development"; ///< ENV
    LogLevel logLevel = LogLevel::Info;      ///< GATEWAY_LOG_LEVEL
    LimitsConfig limits;
    TracingConfig tracing;
    ProxyConfig proxy;
    SignInConfig signIn;
    std::string tlsCertificate; ///< PEM files, both or neither
    std::string tlsKey;
    std::optional<std::string> metricsToken; ///< what METRICS_TOKEN_FILE holds; never printed
    std::string stateDirectory;              ///< GATEWAY_STATE_DIR, absolute; empty: nothing is kept
};

/// Reads CONTRACTS §2's variables; an empty value counts as not set. A wrong one is
/// GatewayProblem::WrongValue whose detail names it and why, never its secrets.
Outcome<GatewayConfig> readGatewayConfig(const Environment& environment);

} // namespace gatehouse
