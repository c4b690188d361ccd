// What the gateway costs a request (DESIGN §5): with rules, limits, spans and metrics on and nothing behind
// them; while its rules are swapped; as a reverse proxy beside nginx; and how fast rules are live everywhere.
// `--only echo|proxy|live` measures one of these.

#include "benchreport.h"
#include "configclient.h"
#include "loadrun.h"
#include "nginxserver.h"
#include "postgresserver.h"
#include "redisserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace gatehouse::bench;
using namespace gatehouse::test;
using std::chrono::steady_clock;

namespace
{

const QString database = QStringLiteral("bench");
constexpr int endpoints = 200;
constexpr int seconds = 10;
constexpr int offeredRate = 15'000;
constexpr int liveRounds = 200;

QByteArray endpoint(const QByteArray& id, const QByteArray& path)
{
    return "{\"id\":\"" + id + "\",\"methods\":[\"POST\"],\"path\":\"" + path +
           "\",\"fields\":[{\"path\":\"/name\",\"type\":\"string\",\"required\":true,\"max_length\":80},"
           "{\"path\":\"/cluster_id\",\"type\":\"uuid\",\"required\":true},"
           "{\"path\":\"/priority\",\"type\":\"integer\",\"min\":0,\"max\":9}]}";
}

/// 200 endpoints with three fields each, one of them the echo's; `round` makes every document another.
QByteArray rules(int round)
{
    QByteArray text = "{\"version\":1,\"default_max_body_bytes\":" + QByteArray::number(1'000'000 + round) +
                      ",\"endpoints\":[" + endpoint("echo", "/api/v1/echo");
    for (int i = 1; i < endpoints; ++i)
        text +=
            "," + endpoint("e" + QByteArray::number(i), "/api/v1/things" + QByteArray::number(i) + "/{id}");
    return text + "]}";
}

/// 350 bytes.
QByteArray body()
{
    QByteArray text = "{\"name\":\"night report\",\"cluster_id\":\"9000bfc7-0d0f-4e2c-9a5e-0123456789ab\","
                      "\"priority\":3,\"note\":\"";
    text += QByteArray(350 - text.size() - 2, 'n');
    return text + "\"}";
}

double cpuSeconds(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

/// A line of /proc/<pid>/status in MB.
double memory(qint64 pid, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

/// PostgreSQL, Redis, an nginx for backend and spans, and gateways on them.
class Site
{
public:
    bool start()
    {
        if (!m_postgres.start() || !m_postgres.makeDatabase(database) || !m_redis.start() || !m_nginx.start())
            return complain("PostgreSQL, Redis or nginx did not start");
        GatewayProcess migrating;
        if (!migrating.migrate(m_postgres, database))
            return complain("the migrations failed");
        for (GatewayProcess* gateway : {&m_echo, &m_second, &m_third}) {
            gateway->use(m_postgres, database);
            gateway->set(QStringLiteral("REDIS_URL"), m_redis.url());
            gateway->set(QStringLiteral("OTEL_EXPORTER_OTLP_ENDPOINT"), m_nginx.backendUrl());
            gateway->set(QStringLiteral("SERVICE_INTELLIGENCE_ENGINE_URL"), m_nginx.backendUrl());
            gateway->set(QStringLiteral("ROUTES"), QStringLiteral("reports=intelligence-engine"));
        }
        if (!m_echo.start())
            return complain("the gateway did not get ready");
        return ConfigClient(m_echo).put(rules(0)).status == 201 || complain("the rules were not taken");
    }
    /// The two more instances of the last part; they would only take processor time before.
    bool startOthers()
    {
        return (m_second.start() && m_third.start()) || complain("an instance did not get ready");
    }

    GatewayProcess& gateway() { return m_echo; }
    NginxServer& nginx() { return m_nginx; }
    bool allServe(qint64 version)
    {
        return liveVersion(m_echo) >= version && liveVersion(m_second) >= version &&
               liveVersion(m_third) >= version;
    }
    /// When the last of the three went live with the version, in µs since 1970.
    qint64 liveEverywhereAt(qint64 version)
    {
        qint64 last = 0;
        for (GatewayProcess* gateway : {&m_echo, &m_second, &m_third})
            for (const LiveLine& line : liveLines(*gateway))
                if (line.version == version)
                    last = std::max(last, line.atMicroseconds);
        return last;
    }

private:
    static bool complain(const char* what)
    {
        std::fprintf(stderr, "bench_gateway: %s\n", what);
        return false;
    }

    PostgresServer m_postgres;
    RedisServer m_redis;
    NginxServer m_nginx;
    GatewayProcess m_echo{QStringLiteral(GATEHOUSE_ECHO_GATEWAY)};
    GatewayProcess m_second;
    GatewayProcess m_third;
};

/// Puts new rules ten times a second until it is destroyed.
class RulesSwapper
{
public:
    explicit RulesSwapper(const GatewayProcess& gateway) : m_thread([this, &gateway] { run(gateway); }) {}
    ~RulesSwapper()
    {
        m_ends = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(RulesSwapper)
    int swaps() const { return m_swaps; }

private:
    void run(const GatewayProcess& gateway)
    {
        const ConfigClient client(gateway);
        auto next = steady_clock::now();
        for (int round = 1; !m_ends; ++round) {
            if (client.put(rules(round), client.get().field("etag")).status == 200)
                ++m_swaps;
            next += std::chrono::milliseconds(100);
            std::this_thread::sleep_until(next);
        }
    }

    std::atomic<bool> m_ends = false;
    std::atomic<int> m_swaps = 0;
    std::thread m_thread;
};

void addLoad(BenchReport& table, const std::string& what, const std::optional<LoadResult>& result)
{
    if (!result)
        return;
    table.addFigure(what + ": requests a second", result->perSecond, "/s");
    table.addSummary(what + ": time to the answer", result->milliseconds);
    if (result->failed)
        std::printf("    FAILED %zu requests\n", result->failed);
}

/// A saturated run with what the process took for each request.
void addSaturated(BenchReport& table, const std::string& what, const LoadRequest& request, int connections,
                  qint64 pid)
{
    const double before = cpuSeconds(pid);
    const auto result = saturate(request, connections, seconds);
    addLoad(table, what, result);
    if (result && result->milliseconds.count > 0)
        table.addFigure(what + ": processor time a request",
                        (cpuSeconds(pid) - before) / double(result->milliseconds.count) * 1e6, "us");
}

void benchEcho(Site& site, BenchReport& table)
{
    const GatewayProcess& gateway = site.gateway();
    const LoadRequest request{gateway.baseUrl() + QStringLiteral("/api/v1/echo"), body()};
    addSaturated(table, "echo, 64 connections", request, 64, gateway.pid());
    addSaturated(table, "echo, 1,000 connections", request, 1000, gateway.pid());
    addLoad(table, "echo at 15,000/s", offer(request, offeredRate, 50, seconds));
    {
        const RulesSwapper swapper(gateway);
        addLoad(table, "echo at 15,000/s, rules swapped", offer(request, offeredRate, 50, seconds));
        table.addFigure("rules swapped meanwhile", double(swapper.swaps()) / seconds, "/s");
    }
    table.addFigure("memory of the gateway at its most", memory(gateway.pid(), "VmHWM"), "MB");
}

void benchProxy(Site& site, BenchReport& table)
{
    const QString path = QStringLiteral("/api/v1/reports/7");
    addLoad(table, "nginx as proxy, 64 connections",
            saturate({site.nginx().proxyUrl() + path, {}}, 64, seconds));
    addSaturated(table, "gateway as proxy, 64 connections", {site.gateway().baseUrl() + path, {}}, 64,
                 site.gateway().pid());
}

void benchLive(Site& site, BenchReport& table)
{
    if (!site.startOthers())
        return;
    const ConfigClient client(site.gateway());
    std::vector<double> times;
    QByteArray tag = client.get().field("etag");
    for (int round = 1; round <= liveRounds; ++round) {
        const qint64 sent = std::chrono::duration_cast<std::chrono::microseconds>(
                                std::chrono::system_clock::now().time_since_epoch())
                                .count();
        const RawAnswer answer = client.put(rules(10'000 + round), tag);
        const qint64 version = objectOf(answer)[QLatin1String("version")].toInteger(-1);
        tag = answer.field("etag");
        const auto start = steady_clock::now();
        while (!site.allServe(version) && steady_clock::now() - start < std::chrono::seconds(10))
            QThread::msleep(2); // the instances' own log says when; this only reads it
        if (site.allServe(version))
            times.push_back(double(site.liveEverywhereAt(version) - sent) / 1000);
    }
    if (!times.empty())
        table.add("PUT sent until live on all of three instances", times);
    if (times.size() < liveRounds)
        std::printf("    NOT LIVE within 10 s: %zu rounds\n", liveRounds - times.size());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    Site site;
    if (!site.start())
        return 1;
    BenchReport table(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype only = arguments.indexOf(QStringLiteral("--only"));
    const auto wanted = [&](const char* part) {
        return only < 0 || arguments.value(only + 1) == QLatin1String(part);
    };
    if (wanted("echo"))
        benchEcho(site, table);
    if (wanted("proxy"))
        benchProxy(site, table);
    if (wanted("live"))
        benchLive(site, table);
    return 0;
}
