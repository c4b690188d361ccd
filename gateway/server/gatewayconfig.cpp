#include "gatewayconfig.h"

#include "environmentreader.h"
#include "queryparameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, 4> knownBackends = {"cluster-registry", "observability-collector",
                                                           "intelligence-engine", "realtime-streaming"};

bool isLoopback(const std::string& host)
{
    if (host == "localhost" || host == "::1")
        return true;
    const bool digits =
        std::all_of(host.begin(), host.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return digits && host.starts_with("127.") && std::count(host.begin(), host.end(), '.') == 3;
}

/// As it is where it is not percent-encoded.
std::string decoded(std::string_view text)
{
    return percentDecoded(text).value_or(std::string(text));
}

class Reader : public EnvironmentReader
{
public:
    using EnvironmentReader::EnvironmentReader;

    void listen(GatewayConfig& config);
    void postgres(GatewayConfig& config);
    void redis(GatewayConfig& config);
    void backends(GatewayConfig& config);
    void origins(GatewayConfig& config);
    void tls(GatewayConfig& config);
    void state(GatewayConfig& config);
    void log(GatewayConfig& config);

private:
    void backend(const std::string& name, const std::string& variable, GatewayConfig& config);
};

void Reader::listen(GatewayConfig& config)
{
    const std::string* address = value("GATEWAY_LISTEN");
    if (!address)
        return;
    const auto read = Authority::read(*address);
    if (!read || read->port.empty())
        return fail("GATEWAY_LISTEN", "it must be host:port, such as 127.0.0.1:8080");
    if (!isLoopback(read->host) && !config.signIn.on())
        return fail("GATEWAY_LISTEN", "without sign-in every caller is an admin, so only a loopback address "
                                      "(127.0.0.1, ::1, localhost) is allowed");
    config.listenHost = read->host;
    config.listenPort = *readPort(read->port, true);
}

void Reader::postgres(GatewayConfig& config)
{
    PgTarget& target = config.postgres;
    text("POSTGRES_HOST", target.host);
    text("POSTGRES_PORT", target.port);
    text("POSTGRES_DB", target.database);
    text("POSTGRES_USER", target.user);
    text("POSTGRES_PASSWORD", target.password);
    text("POSTGRES_SSLMODE", target.sslMode);
    if (!readPort(target.port))
        fail("POSTGRES_PORT", "it must be a number from 1 to 65535");
    constexpr std::array<std::string_view, 6> modes = {"disable", "allow",     "prefer",
                                                       "require", "verify-ca", "verify-full"};
    if (std::find(modes.begin(), modes.end(), target.sslMode) == modes.end())
        fail("POSTGRES_SSLMODE", "it must be disable, allow, prefer, require, verify-ca or verify-full");
    config.direct = target;
    text("POSTGRES_DIRECT_HOST", config.direct.host);
    text("POSTGRES_DIRECT_PORT", config.direct.port);
    if (!readPort(config.direct.port))
        fail("POSTGRES_DIRECT_PORT", "it must be a number from 1 to 65535");
    config.migrate = target;
    config.migrate.user = "postgres";
    config.migrate.password.clear();
    text("POSTGRES_MIGRATE_USER", config.migrate.user);
    text("POSTGRES_MIGRATE_PASSWORD", config.migrate.password);
}

void Reader::redis(GatewayConfig& config)
{
    const std::string* url = value("REDIS_URL");
    if (!url)
        return;
    std::string_view rest = *url;
    if (rest.starts_with("rediss://"))
        return fail("REDIS_URL", "rediss (TLS) is not supported yet");
    if (!rest.starts_with("redis://"))
        return fail("REDIS_URL", "it must begin with redis://");
    rest.remove_prefix(std::string_view("redis://").size());
    RedisTarget target;
    if (const auto slash = rest.find('/'); slash != rest.npos) {
        const std::string_view digits = rest.substr(slash + 1);
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), target.database);
        if (!digits.empty() &&
            (error != std::errc() || end != digits.data() + digits.size() || target.database < 0))
            return fail("REDIS_URL", "the path must be the number of a database");
        rest = rest.substr(0, slash);
    }
    if (const auto at = rest.rfind('@'); at != rest.npos) {
        const std::string_view who = rest.substr(0, at);
        const auto colon = who.find(':');
        target.user = decoded(who.substr(0, colon));
        target.password = colon == who.npos ? std::string() : decoded(who.substr(colon + 1));
        rest = rest.substr(at + 1);
    }
    const auto authority = Authority::read(rest);
    if (!authority)
        return fail("REDIS_URL", "it must be redis://[user:password@]host[:port][/database]");
    target.host = authority->host;
    if (!authority->port.empty())
        target.port = authority->port;
    config.redis = std::move(target);
}

void Reader::backend(const std::string& name, const std::string& variable, GatewayConfig& config)
{
    std::string_view rest = *value(variable);
    if (!rest.starts_with("http://"))
        return fail(variable, "it must begin with http://");
    rest.remove_prefix(std::string_view("http://").size());
    BackendTarget target;
    target.name = name;
    const auto slash = std::min(rest.find('/'), rest.size());
    target.prefix = rest.substr(slash);
    while (target.prefix.ends_with('/'))
        target.prefix.pop_back();
    const auto plain = [](unsigned char c) { return c > ' ' && c < 127 && c != '?' && c != '#'; };
    const auto authority = Authority::read(rest.substr(0, slash));
    if (!authority || !std::all_of(target.prefix.begin(), target.prefix.end(), plain))
        return fail(variable, "it must be http://host[:port][/path] without user, query or fragment");
    target.host = authority->host;
    if (!authority->port.empty())
        target.port = authority->port;
    target.hostHeader = rest.substr(0, slash);
    config.backends.push_back(std::move(target));
}

void Reader::backends(GatewayConfig& config)
{
    std::map<std::string, std::string> variables; // name → variable
    for (const auto& [variable, unused] : environment()) {
        constexpr std::string_view before = "SERVICE_";
        constexpr std::string_view after = "_URL";
        if (!variable.starts_with(before) || !variable.ends_with(after) ||
            variable.size() <= before.size() + after.size() || !value(variable))
            continue;
        std::string name = variable.substr(before.size(), variable.size() - before.size() - after.size());
        for (char& c : name)
            c = c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (name == "redis" || name == "postgresql") {
            fail(variable, "the name belongs to a component that the gateway measures itself");
            continue;
        }
        variables[name] = variable;
    }
    for (const std::string_view known : knownBackends)
        if (const auto found = variables.extract(std::string(known)))
            backend(found.key(), found.mapped(), config);
    for (const auto& [name, variable] : variables)
        backend(name, variable, config);
}

void Reader::origins(GatewayConfig& config)
{
    for (const std::string& origin : list("CORS_ORIGINS")) {
        const auto scheme = origin.find("://");
        if (scheme == origin.npos || !Authority::read(std::string_view(origin).substr(scheme + 3)))
            return fail("CORS_ORIGINS", "it must be a list of origins such as https://admin.example.com");
        config.corsOrigins.push_back(origin);
    }
}

void Reader::state(GatewayConfig& config)
{
    text("GATEWAY_STATE_DIR", config.stateDirectory);
    if (!config.stateDirectory.empty() && !config.stateDirectory.starts_with('/'))
        fail("GATEWAY_STATE_DIR", "it must be an absolute path");
}

void Reader::log(GatewayConfig& config)
{
    const std::string* name = value("GATEWAY_LOG_LEVEL");
    if (!name)
        return;
    const auto level = logLevelNamed(*name);
    if (!level)
        return fail("GATEWAY_LOG_LEVEL", "it must be debug, info, warning or error");
    config.logLevel = *level;
}

void Reader::tls(GatewayConfig& config)
{
    text("GATEWAY_TLS_CERT", config.tlsCertificate);
    text("GATEWAY_TLS_KEY", config.tlsKey);
    if (config.tlsCertificate.empty() && !config.tlsKey.empty())
        fail("GATEWAY_TLS_CERT", "it is missing beside GATEWAY_TLS_KEY");
    if (config.tlsKey.empty() && !config.tlsCertificate.empty())
        fail("GATEWAY_TLS_KEY", "it is missing beside GATEWAY_TLS_CERT");
}

} // namespace

Outcome<GatewayConfig> readGatewayConfig(const Environment& environment)
{
    GatewayConfig config;
    Reader reader(environment);
    config.signIn = SignInConfig::read(reader);
    reader.tls(config);
    reader.listen(config);
    reader.postgres(config);
    reader.redis(config);
    reader.backends(config);
    reader.origins(config);
    reader.state(config);
    reader.log(config);
    reader.text("ENV", config.environment);
    config.limits = LimitsConfig::read(reader);
    config.tracing = TracingConfig::read(reader);
    config.proxy = ProxyConfig::read(reader, config.backends);
    config.metricsToken = reader.secretFile("METRICS_TOKEN_FILE");
    if (reader.problem())
        return *reader.problem();
    return config;
}

} // namespace gatehouse
