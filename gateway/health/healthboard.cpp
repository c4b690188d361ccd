#include "healthboard.h"

#include "gatewayproblem.h"
#include "jsonwriter.h"
#include "migration.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <list>

namespace gatehouse
{
namespace
{

constexpr std::chrono::seconds period{2};
constexpr std::chrono::seconds probeLimit{2};
constexpr std::chrono::seconds allLimit{5};

double millisecondsSince(Deadline begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Two decimals; -1 for no answer, never a number to plot.
std::string latencyText(double milliseconds)
{
    if (milliseconds < 0)
        return "-1";
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.2f", milliseconds);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string_view word(bool healthy)
{
    return healthy ? "healthy" : "unhealthy";
}

struct ProbeResult {
    bool healthy = false;
    bool answered = false;
};

struct Reading {
    bool healthy = false;
    double latencyMs = -1;
    UtcTime at{};
};

void writeReading(json::Writer& out, const Reading& reading)
{
    out.key("status").string(word(reading.healthy));
    out.key("latency_ms").raw(latencyText(reading.latencyMs));
    out.key("last_check").string(formatUtc(reading.at));
}

std::string detailsOf(const BackendAnswer& answer)
{
    if (answer.status == 0)
        return answer.timedOut ? R"({"error":"timeout"})" : R"({"error":"connection failed"})";
    if (!answer.healthy())
        return R"({"status_code":)" + std::to_string(answer.status) + "}";
    return answer.json.value_or("null");
}

std::string allBody(const std::vector<BackendTarget>& targets, const std::vector<BackendAnswer>& answers,
                    const std::vector<UtcTime>& times)
{
    const auto healthy =
        std::count_if(answers.begin(), answers.end(), [](const auto& a) { return a.healthy(); });
    const auto unhealthy = static_cast<std::ptrdiff_t>(answers.size()) - healthy;
    json::Writer out;
    out.beginObject();
    out.key("status").string(unhealthy == 0 ? "healthy" : healthy == 0 ? "unhealthy" : "degraded");
    out.key("services").beginArray();
    for (std::size_t i = 0; i < answers.size(); ++i) {
        out.beginObject().key("name").string(targets[i].name);
        writeReading(out, {answers[i].healthy(), answers[i].latencyMs, times[i]});
        out.key("details").raw(detailsOf(answers[i])).endObject();
    }
    out.endArray();
    out.key("healthy_count").number(healthy);
    out.key("unhealthy_count").number(unhealthy);
    out.key("checked_at").string(formatUtc(utcNow()));
    out.endObject();
    return out.take();
}

} // namespace

class HealthBoard::Core : public std::enable_shared_from_this<HealthBoard::Core>
{
public:
    Core(boost::asio::io_context& context, std::vector<BackendTarget> backends, PgPool& postgres,
         RedisClient* redis)
        : m_context(context)
        , m_backends(std::move(backends))
        , m_postgres(postgres)
        , m_redis(redis)
        , m_firstRound(context)
    {
        for (const BackendTarget& backend : m_backends)
            addComponent(backend.name);
        if (redis)
            addComponent("redis");
        addComponent("postgresql");
        m_firstLeft = m_components.size();
        const auto migrations = listMigrations(migrationFiles());
        m_newestMigration = migrations ? static_cast<int>(migrations->size()) : 0;
    }

    void onChange(Changed changed) { m_changed = std::move(changed); }
    void start()
    {
        for (std::size_t i = 0; i < m_components.size(); ++i)
            startTask(m_context, watch(i));
    }
    void close()
    {
        m_closing = true;
        for (const auto& component : m_components)
            component->wake.set();
    }
    Async<void> firstRound()
    {
        const auto self = shared_from_this();
        const Deadline limit = Clock::now() + 2 * probeLimit;
        if (m_firstLeft > 0)
            (void)co_await m_firstRound.waitUntil(limit);
    }
    bool postgresUp() const { return m_components.back()->reading.healthy; }
    bool schemaReady() const { return m_schemaReady; }
    const std::optional<Problem>& forbiddenRole() const { return m_forbiddenRole; }
    std::string detailed() const;
    std::string database() const;
    Async<std::string> all();

private:
    struct Component {
        Component(boost::asio::io_context& context, std::string componentName)
            : name(std::move(componentName))
            , wake(context)
        {
        }
        std::string name;
        Reading reading;
        bool read = false;
        AsyncEvent wake;
    };
    /// One probing of all backends on a call, with whoever waits for it.
    struct Round {
        std::vector<BackendAnswer> answers;
        std::vector<UtcTime> times;
        std::size_t left = 0;
        std::string body;
        std::list<AsyncEvent> waiting;
    };

    void addComponent(std::string name)
    {
        m_components.push_back(std::make_unique<Component>(m_context, std::move(name)));
    }
    Async<void> watch(std::size_t index);
    Async<ProbeResult> probe(std::size_t index, Deadline deadline);
    Async<ProbeResult> probeRedis(Deadline deadline);
    Async<ProbeResult> probePostgres(Deadline deadline);
    Async<void> lookAtSchema();
    Async<void> probeForRound(std::shared_ptr<Round> round, std::size_t index, Deadline deadline);

    boost::asio::io_context& m_context;
    std::vector<BackendTarget> m_backends;
    PgPool& m_postgres;
    RedisClient* m_redis;
    bool m_redisAttempted = false;                        // set by the first round, which nobody shares
    std::vector<std::unique_ptr<Component>> m_components; // backends, then Redis, PostgreSQL last
    std::size_t m_firstLeft = 0;
    AsyncEvent m_firstRound;
    std::shared_ptr<Round> m_round;
    Changed m_changed;
    std::optional<Problem> m_forbiddenRole;
    int m_newestMigration = 0;
    bool m_schemaReady = false;
    bool m_closing = false;
    Deadline m_started = Clock::now();
};

Async<void> HealthBoard::Core::watch(std::size_t index)
{
    const auto self = shared_from_this();
    Component& component = *m_components[index];
    while (!m_closing) {
        const Deadline begin = Clock::now();
        const Deadline deadline = begin + probeLimit;
        const ProbeResult answer = co_await probe(index, deadline);
        const bool was = component.reading.healthy;
        component.reading = {answer.healthy, answer.answered ? millisecondsSince(begin) : -1, utcNow()};
        if (!component.read) {
            component.read = true;
            if (--m_firstLeft == 0)
                m_firstRound.set();
        } else if (was != answer.healthy && m_changed && !m_closing) {
            m_changed(component.name, word(was), word(answer.healthy));
        }
        if (m_closing)
            break;
        const Deadline next = begin + period;
        (void)co_await component.wake.waitUntil(next);
    }
}

Async<ProbeResult> HealthBoard::Core::probe(std::size_t index, Deadline deadline)
{
    if (index < m_backends.size()) {
        const BackendAnswer answer = co_await probeBackend(m_context, m_backends[index], deadline);
        co_return ProbeResult{answer.healthy(), answer.status != 0};
    }
    if (index + 1 < m_components.size())
        co_return co_await probeRedis(deadline);
    co_return co_await probePostgres(deadline);
}

Async<ProbeResult> HealthBoard::Core::probeRedis(Deadline deadline)
{
    if (!m_redisAttempted)
        m_redisAttempted = co_await m_redis->attempted(deadline);
    std::vector<std::string> words{"PING"};
    const auto reply = co_await m_redis->command(std::move(words), deadline);
    co_return ProbeResult{reply.ok(), reply.ok()};
}

Async<ProbeResult> HealthBoard::Core::probePostgres(Deadline deadline)
{
    const auto answered = co_await m_postgres.probe(deadline);
    if (answered) {
        m_forbiddenRole.reset();
        if (!m_schemaReady)
            co_await lookAtSchema();
    } else if (answered.problem().code == GatewayProblem::ForbiddenRole) {
        m_forbiddenRole = answered.problem();
    }
    co_return ProbeResult{answered.ok(), answered.ok()};
}

Async<void> HealthBoard::Core::lookAtSchema()
{
    auto transaction = co_await m_postgres.begin(PgAccess::Read);
    if (!transaction)
        co_return;
    const auto rows =
        co_await transaction->query("SELECT coalesce(max(version), 0) FROM gatehouse_migrations");
    m_schemaReady = rows && rows->integer(0, 0) >= m_newestMigration;
    co_await transaction->rollback();
}

std::string HealthBoard::Core::detailed() const
{
    const bool healthy = std::all_of(m_components.begin(), m_components.end(),
                                     [](const auto& component) { return component->reading.healthy; });
    json::Writer out;
    out.beginObject();
    out.key("status").string(healthy ? "healthy" : "degraded");
    out.key("components").beginObject();
    for (const auto& component : m_components) {
        out.key(component->name).beginObject();
        writeReading(out, component->reading);
        out.endObject();
    }
    out.endObject();
    out.key("uptime_seconds")
        .number(std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - m_started).count());
    out.endObject();
    return out.take();
}

std::string HealthBoard::Core::database() const
{
    json::Writer out;
    out.beginObject();
    writeReading(out, m_components.back()->reading);
    out.endObject();
    return out.take();
}

Async<void> HealthBoard::Core::probeForRound(std::shared_ptr<Round> round, std::size_t index,
                                             Deadline deadline)
{
    const auto self = shared_from_this();
    round->answers[index] = co_await probeBackend(m_context, m_backends[index], deadline);
    round->times[index] = utcNow();
    if (--round->left > 0)
        co_return;
    round->body = allBody(m_backends, round->answers, round->times);
    if (m_round == round)
        m_round.reset();
    for (AsyncEvent& waiting : round->waiting)
        waiting.set();
}

Async<std::string> HealthBoard::Core::all()
{
    const auto self = shared_from_this();
    if (m_backends.empty())
        co_return allBody({}, {}, {});
    const Deadline deadline = Clock::now() + allLimit;
    if (!m_round) {
        m_round = std::make_shared<Round>();
        BackendAnswer late;
        late.timedOut = true; // until it has come
        m_round->answers.resize(m_backends.size(), late);
        m_round->times.resize(m_backends.size(), utcNow());
        m_round->left = m_backends.size();
        for (std::size_t i = 0; i < m_backends.size(); ++i)
            startTask(m_context, probeForRound(m_round, i, deadline));
    }
    const auto round = m_round;
    AsyncEvent& done = round->waiting.emplace_back(m_context);
    const Deadline limit = deadline + std::chrono::seconds(1);
    if (co_await done.waitUntil(limit))
        co_return round->body;
    // A resolver can outlast every deadline; what has not come by now timed out.
    if (m_round == round)
        m_round.reset();
    co_return allBody(m_backends, round->answers, round->times);
}

HealthBoard::HealthBoard(boost::asio::io_context& context, std::vector<BackendTarget> backends,
                         PgPool& postgres, RedisClient* redis)
    : m_core(std::make_shared<Core>(context, std::move(backends), postgres, redis))
{
}

HealthBoard::~HealthBoard() = default;

void HealthBoard::onChange(Changed changed)
{
    m_core->onChange(std::move(changed));
}

void HealthBoard::start()
{
    m_core->start();
}

void HealthBoard::close()
{
    m_core->close();
}

Async<void> HealthBoard::firstRound()
{
    const auto core = m_core;
    co_await core->firstRound();
}

bool HealthBoard::postgresUp() const
{
    return m_core->postgresUp();
}

bool HealthBoard::schemaReady() const
{
    return m_core->schemaReady();
}

const std::optional<Problem>& HealthBoard::forbiddenRole() const
{
    return m_core->forbiddenRole();
}

std::string HealthBoard::detailed() const
{
    return m_core->detailed();
}

std::string HealthBoard::database() const
{
    return m_core->database();
}

Async<std::string> HealthBoard::all()
{
    const auto core = m_core;
    co_return co_await core->all();
}

} // namespace gatehouse
