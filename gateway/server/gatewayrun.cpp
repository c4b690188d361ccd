#include "gatewayrun.h"

#include "apiroutes.h"
#include "asyncio.h"
#include "authenticator.h"
#include "authroutes.h"
#include "chatcache.h"
#include "configuration.h"
#include "erasureroutes.h"
#include "gatewaylog.h"
#include "gatewayproblem.h"
#include "gatewayservice.h"
#include "healthboard.h"
#include "healthroutes.h"
#include "httpserver.h"
#include "liveevents.h"
#include "logwriter.h"
#include "messageroutes.h"
#include "metricsroutes.h"
#include "pgpool.h"
#include "redisclient.h"
#include "rejectioneraser.h"
#include "rejectionlog.h"
#include "rejectionroutes.h"
#include "reverseproxy.h"
#include "sessionroutes.h"
#include "tenantroutes.h"
#include "tracer.h"
#include "uuid.h"

#include <array>
#include <filesystem>
#include <memory>
#include <unistd.h>

namespace gatehouse
{
namespace
{

/// Answers to requests under way get this long, then the process ends all the same.
constexpr std::chrono::milliseconds drainLimit{10'000};
constexpr std::chrono::milliseconds drainLook{20};
/// The last spans get this long.
constexpr std::chrono::milliseconds spanLimit{2'000};
/// What the other instances were not told of yet gets this long.
constexpr std::chrono::milliseconds eventLimit{1'000};
/// How often the certificate's files are looked at.
constexpr std::chrono::seconds certificateLook{10};

Async<Outcome<ErasedRecords>> eraseRecords(PgTransaction& transaction, std::string userId, Deadline limit)
{
    const auto erased = co_await eraseRejections(transaction, std::move(userId), limit);
    if (!erased)
        co_return erased.problem();
    ErasedRecords records;
    records.records = erased->records;
    records.complete = erased->complete;
    co_return records;
}

/// The parts of a serving gateway, in the order they depend on each other.
class Gateway
{
public:
    /// `authenticator` null: no sign-in.
    Gateway(const GatewayConfig& config, std::unique_ptr<Authenticator> authenticator,
            const std::function<void(RouteTable&)>& addMore, const LogWriter& log)
        : m_config(config)
        , m_log(log)
        , m_authenticator(std::move(authenticator))
        , m_clients(config.limits.trustedProxies)
        , m_tracer(m_loop.context(), config.tracing,
                   {m_identity.version, m_identity.instance, config.environment})
        , m_postgres(m_loop.context(), config.postgres)
        , m_redis(config.redis ? std::make_unique<RedisClient>(m_loop.context(), *config.redis) : nullptr)
        , m_configuration(m_loop.context(), config, m_postgres, m_redis.get(), m_identity.instance,
                          [this] { return m_counters.json(); })
        , m_events(m_loop.context(), m_identity.instance,
                   {config.direct, m_postgres, config.redis, m_redis.get()})
        , m_cache(m_redis.get())
        , m_health(m_loop.context(), config.backends, m_postgres, m_redis.get())
        , m_sessions(m_postgres, m_cache)
        , m_messages(m_postgres)
        , m_erasures(m_postgres, m_cache, &eraseRecords)
        , m_tenants(m_postgres)
        , m_auth(m_authenticator
                     ? std::make_unique<AuthRoutes>(m_loop.context(), m_postgres, *m_authenticator,
                                                    config.signIn, m_clients, m_redis.get())
                     : nullptr)
        , m_limits(m_loop.context(), m_redis.get(), config.limits)
        , m_metricsRoutes(config.metricsToken)
        , m_rejections(m_loop.context(), m_postgres, m_identity.instance)
        , m_rejectionRoutes(m_postgres, [this] { return m_configuration.rules().current(); })
        , m_proxy(m_loop.context(), config.proxy)
        , m_guard(config.corsOrigins)
        , m_routes(routes(addMore))
        , m_service({.guard = m_guard,
                     .routes = m_routes,
                     .limits = m_limits,
                     .metrics = m_metrics,
                     .counters = m_counters,
                     .rejections = m_rejections,
                     .tracer = m_tracer,
                     .rules = [this] { return m_configuration.rules().current(); },
                     .signIn = signIn()})
        , m_server(m_loop.context(), m_service, serverOptions(config))
        , m_watchEnd(m_loop.context())
    {
    }

    Outcome<void> run()
    {
        const auto configured = m_configuration.start();
        if (!configured)
            return configured.problem();
        watchEvents();
        m_loop.onStop([this] { stop(); });
        m_loop.onHangup([this] { reload(); });
        if (m_redis)
            m_redis->start();
        m_events.start();
        m_health.start();
        m_limits.start();
        m_rejections.start();
        m_tracer.start();
        if (m_auth)
            m_auth->start();
        startTask(m_loop.context(), open());
        if (!m_config.tlsCertificate.empty())
            startTask(m_loop.context(), watchCertificate());
        m_loop.run();
        if (m_problem)
            return *m_problem;
        logEvent(LogLevel::Info, "stopped", {{"instance", std::string_view(m_identity.instance)}});
        return {};
    }

private:
    static http::ServerOptions serverOptions(const GatewayConfig& config)
    {
        http::ServerOptions options;
        if (!config.tlsCertificate.empty())
            options.tls = http::TlsFiles{config.tlsCertificate, config.tlsKey};
        options.stopDeadline = drainLimit;
        // Nobody takes all places; proxies speak for many.
        if (config.limits.trustedProxies.empty())
            options.connectionsPerAddress = options.connections / 2;
        options.log = [](const std::string& what) {
            logEvent(LogLevel::Error, "http", {{"detail", std::string_view(what)}});
        };
        return options;
    }
    std::function<SignedIn(const http::RequestHead&)> signIn() const
    {
        if (!m_authenticator)
            return {};
        return [this](const http::RequestHead& head) { return m_authenticator->judge(head); };
    }
    RouteTable routes(const std::function<void(RouteTable&)>& addMore)
    {
        RouteTable table;
        ReadinessQuestions readiness;
        readiness.rulesKnown = [this] { return m_configuration.rules().known(); };
        readiness.stopping = [this] { return m_stopping; };
        addHealthRoutes(table, m_health, m_identity, std::move(readiness));
        m_configuration.addTo(table);
        m_events.addTo(table);
        m_sessions.addTo(table);
        m_messages.addTo(table);
        m_erasures.addTo(table);
        m_rejectionRoutes.addTo(table);
        m_tenants.addTo(table);
        if (m_auth)
            m_auth->addTo(table);
        m_metricsRoutes.collect([this](MetricsText& text) { m_metrics.write(text); });
        m_metricsRoutes.collect([this](MetricsText& text) { writeExport(text); });
        m_metricsRoutes.collect([this](MetricsText& text) { writeEvents(text); });
        m_metricsRoutes.collect([this](MetricsText& text) { writeQueues(text); });
        m_metricsRoutes.addTo(table);
        addApiRoutes(table, m_identity.version);
        m_proxy.addTo(table);
        if (addMore)
            addMore(table);
        return table;
    }
    void writeExport(MetricsText& text) const
    {
        const ExportCounts counts = m_tracer.counts();
        text.counter("spans_exported_total", "Spans that the collector took.", double(counts.sent));
        text.counter("spans_dropped_total", "Spans that no collector took.", double(counts.dropped));
        text.counter("span_export_failures_total", "Attempts to send spans that failed.",
                     double(counts.failures));
        text.gauge("spans_waiting", "Spans that wait to be sent.", double(counts.waiting));
    }
    void writeQueues(MetricsText& text) const
    {
        text.gauge("validation_records_waiting", "Records of refused requests that wait to be written.",
                   double(m_rejections.waiting()));
        text.counter("validation_records_dropped_total", "Records of refused requests beyond the limits.",
                     double(m_rejections.dropped()));
        const PgPool::Counts pool = m_postgres.counts();
        text.family("postgresql_pool_connections", MetricsText::Type::Gauge, "Connections to PostgreSQL.");
        text.sample({{"state", "idle"}}, double(pool.idle));
        text.sample({{"state", "used"}}, double(pool.open - pool.idle));
        text.gauge("postgresql_pool_waiting", "Requests that wait for a connection.", double(pool.waiting));
        text.counter("log_lines_dropped_total", "Log lines that nobody took in time.",
                     double(m_log.dropped()));
    }
    void writeEvents(MetricsText& text) const
    {
        const LiveEvents::Counts counts = m_events.counts();
        text.gauge("event_clients", "Clients that follow live events.", double(counts.clients));
        text.counter("events_total", "Events of all instances that came to this one.", double(counts.events));
        text.counter("event_gaps_total", "How often a client was told that it missed events.",
                     double(counts.gaps));
        text.counter("events_dropped_total", "Events that no other instance could be told of.",
                     double(counts.dropped));
    }
    void watchEvents();
    void tellInstance();
    Async<void> open();
    Async<void> drain();
    Async<void> watchCertificate();
    void reload();
    void reloadCertificate();
    void stop();
    void giveUp(Problem problem);

    const GatewayConfig& m_config;
    const LogWriter& m_log;
    GatewayIdentity m_identity{.version = GATEHOUSE_VERSION, .instance = newInstanceName()};
    std::unique_ptr<Authenticator> m_authenticator;
    ClientAddress m_clients;
    bool m_listening = false;
    bool m_stopping = false;
    std::optional<Problem> m_problem;
    EventLoop m_loop;
    Tracer m_tracer;
    PgPool m_postgres;
    std::unique_ptr<RedisClient> m_redis;
    Configuration m_configuration;
    LiveEvents m_events;
    ChatCache m_cache;
    HealthBoard m_health;
    SessionRoutes m_sessions;
    MessageRoutes m_messages;
    ErasureRoutes m_erasures;
    TenantRoutes m_tenants;
    std::unique_ptr<AuthRoutes> m_auth;
    RequestLimits m_limits;
    RequestMetrics m_metrics;
    MetricsRoutes m_metricsRoutes;
    RuleCounters m_counters;
    RejectionLog m_rejections;
    RejectionRoutes m_rejectionRoutes;
    ReverseProxy m_proxy;
    RequestGuard m_guard;
    RouteTable m_routes;
    GatewayService m_service;
    http::Server m_server;
    AsyncEvent m_watchEnd;
};

/// What tells of a change of the certificate's files; nothing to compare where they are not there.
std::array<std::filesystem::file_time_type, 2> stampsOf(const GatewayConfig& config)
{
    std::error_code ignored;
    return {std::filesystem::last_write_time(config.tlsCertificate, ignored),
            std::filesystem::last_write_time(config.tlsKey, ignored)};
}

void logReload(const char* what, const Outcome<void>& done)
{
    if (done)
        logEvent(LogLevel::Info, "reloaded", {{"what", std::string_view(what)}});
    else
        logEvent(LogLevel::Warning, "not-reloaded",
                 {{"what", std::string_view(what)}, {"detail", std::string_view(done.problem().detail)}});
}

Problem cannotListen(const GatewayConfig& config, const Problem& why)
{
    const std::string address =
        (config.listenHost.find(':') == std::string::npos ? config.listenHost
                                                          : "[" + config.listenHost + "]") +
        ":" + std::to_string(config.listenPort);
    if (why.code == http::HttpProblem::PortInUse)
        return gatewayProblem(GatewayProblem::CannotListen,
                              address + " is in use by another program: stop that one, or set "
                                        "GATEWAY_LISTEN to a free address.");
    return gatewayProblem(GatewayProblem::CannotListen, address + " cannot be listened on (" + why.detail +
                                                            "): set GATEWAY_LISTEN to another address.");
}

/// Who does something tells nobody but us; we tell those who follow.
void Gateway::watchEvents()
{
    m_health.onChange([this](std::string_view name, std::string_view from, std::string_view to) {
        m_events.publish(GatewayEvent::health(name, from, to));
    });
    m_messages.onPosted([this](const StoredMessage& message) {
        m_events.publish(
            GatewayEvent::chatMessage(message.sessionId, message.id, message.role, ownerMark(message.owner)));
    });
    m_rejections.onWritten([this](const RejectionLog::Written& rejection) {
        m_events.publish(GatewayEvent::requestRejected(rejection.id, rejection.rule, rejection.status));
    });
    Configuration::Watcher watcher;
    watcher.written = [this](const ConfigHint& hint) {
        m_events.publish(GatewayEvent::configUpdated(hint.service, hint.key, hint.version));
    };
    watcher.served = [this](const RulesState&) { tellInstance(); };
    m_configuration.watch(std::move(watcher));
}

/// What this instance serves, from the moment on that it serves anything.
void Gateway::tellInstance()
{
    if (!m_listening || !m_configuration.rules().known())
        return;
    const RulesState& rules = m_configuration.rules().state();
    const std::string_view state = m_stopping ? "stopping" : rules.stale ? "stale" : "live";
    m_events.publish(GatewayEvent::instance(m_identity.instance, rules.version, state));
}

Async<void> Gateway::open()
{
    co_await m_health.firstRound();
    co_await m_configuration.rules().firstLook();
    if (m_stopping)
        co_return;
    if (m_health.forbiddenRole())
        co_return giveUp(*m_health.forbiddenRole());
    const auto port = m_server.listen(m_config.listenHost, m_config.listenPort);
    if (!port)
        co_return giveUp(cannotListen(m_config, port.problem()));
    m_listening = true;
    tellInstance();
    logEvent(LogLevel::Info, "listening",
             {{"instance", std::string_view(m_identity.instance)},
              {"version", std::string_view(m_identity.version)},
              {"address", std::string_view(m_config.listenHost)},
              {"port", std::int64_t(*port)}});
}

void Gateway::giveUp(Problem problem)
{
    m_problem = std::move(problem);
    stop();
}

void Gateway::reload()
{
    if (m_authenticator)
        logReload("JWT_KEYS_FILE", m_authenticator->reload());
    reloadCertificate();
}

void Gateway::reloadCertificate()
{
    if (!m_config.tlsCertificate.empty())
        logReload("GATEWAY_TLS_CERT", m_server.reloadCertificate());
}

/// Who renews a certificate often cannot send signals.
Async<void> Gateway::watchCertificate()
{
    auto seen = stampsOf(m_config);
    while (!m_stopping) {
        const Deadline look = Clock::now() + certificateLook;
        (void)co_await m_watchEnd.waitUntil(look);
        const auto now = stampsOf(m_config);
        if (m_stopping || now == seen)
            continue;
        seen = now;
        reloadCertificate();
    }
}

void Gateway::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_watchEnd.set();
    tellInstance();
    logEvent(LogLevel::Info, "stopping", {{"instance", std::string_view(m_identity.instance)}});
    m_server.stop();
    startTask(m_loop.context(), drain());
}

/// What requests use stays until they are answered.
Async<void> Gateway::drain()
{
    AsyncEvent never(m_loop.context());
    const Deadline limit = Clock::now() + drainLimit;
    while (m_server.connections() > 0 && Clock::now() < limit) {
        const Deadline look = Clock::now() + drainLook;
        (void)co_await never.waitUntil(look);
    }
    const Deadline lastEvents = Clock::now() + eventLimit;
    co_await m_events.finish(lastEvents);
    m_configuration.close();
    m_health.close();
    m_limits.close();
    m_rejections.close();
    m_proxy.close();
    const Deadline lastSpans = Clock::now() + spanLimit;
    co_await m_tracer.finish(lastSpans);
    if (m_auth)
        m_auth->close();
    if (m_redis)
        m_redis->close();
    m_postgres.close();
    m_loop.stopWaitingForSignals();
}

} // namespace

Outcome<void> runGateway(const GatewayConfig& config, const std::function<void(RouteTable&)>& addMore)
{
    std::unique_ptr<Authenticator> authenticator;
    if (config.signIn.on()) {
        auto opened = Authenticator::open(config.signIn);
        if (!opened)
            return opened.problem();
        authenticator = std::move(*opened);
    }
    LogWriter writer(STDERR_FILENO);
    const ServingLog log(writer, config.logLevel);
    Gateway gateway(config, std::move(authenticator), addMore, writer);
    return gateway.run();
}

} // namespace gatehouse
