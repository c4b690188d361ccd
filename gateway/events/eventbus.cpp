#include "eventbus.h"

#include "gatewaylog.h"
#include "jsonwriter.h"

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

namespace gatehouse
{
namespace
{

constexpr const char* redisChannel = "gatehouse:events";
constexpr const char* notifyChannel = "gatehouse_events";
constexpr std::chrono::milliseconds publishLimit{1'000};
/// Numbers are compared so often, and given up events looked for.
constexpr std::chrono::seconds beatPeriod{5};
constexpr std::chrono::seconds lookPeriod{1};
/// When Redis is back, the other instances need a moment until they listen again.
constexpr std::chrono::seconds settling{5};
constexpr std::size_t mostWaiting = 10'000;
constexpr std::size_t mostAtOnce = 100;

std::string jsonArray(const std::vector<std::string>& texts)
{
    json::Writer out;
    out.beginArray();
    for (const std::string& text : texts)
        out.string(text);
    out.endArray();
    return out.take();
}

} // namespace

class EventBus::Core : public std::enable_shared_from_this<EventBus::Core>
{
public:
    Core(boost::asio::io_context& context, std::string instance, Servers servers, Listener listener)
        : m_context(context)
        , m_instance(std::move(instance))
        , m_pool(servers.postgres)
        , m_publisher(servers.publisher)
        , m_listener(std::move(listener))
        , m_postgres(context, std::move(servers.direct), {notifyChannel}, {heardIn(), {}})
        , m_wake(context)
        , m_finished(context)
    {
        if (!servers.redis)
            return;
        ChannelEvents events;
        events.message = heardIn();
        events.listening = [this] { listens(); };
        events.lost = [this] {
            m_redisListens = false;
            m_redisAway = true;
        };
        m_redis = std::make_unique<RedisSubscription>(
            context, std::move(*servers.redis), std::vector<std::string>{redisChannel}, std::move(events));
    }

    void start();
    Async<void> finish(Deadline deadline);
    void send(const GatewayEvent& event);
    std::uint64_t dropped() const { return m_dropped; }

private:
    std::function<void(const std::string&, const std::string&)> heardIn()
    {
        return [this](const std::string&, const std::string& text) { heard(text); };
    }
    void heard(const std::string& text);
    void listens();
    Async<void> run();
    void beat();
    bool redisUsable() const;
    Async<void> deliver(std::vector<std::string> texts);
    Async<std::size_t> publish(const std::vector<std::string>& texts);
    Async<Outcome<void>> notify(const std::vector<std::string>& texts);

    boost::asio::io_context& m_context;
    const std::string m_instance;
    PgPool& m_pool;
    RedisClient* m_publisher;
    Listener m_listener;
    std::unique_ptr<RedisSubscription> m_redis;
    PgListener m_postgres;
    bool m_redisListens = false;
    bool m_redisAway = false;
    Deadline m_redisFrom{}; ///< nothing is published before that
    const Deadline m_started = Clock::now();
    SeenEvents m_seen;
    std::uint64_t m_number = 0;
    std::deque<std::string> m_waiting;
    Deadline m_nextBeat{};
    std::uint64_t m_dropped = 0;
    AsyncEvent m_wake;
    AsyncEvent m_finished;
    bool m_closing = false;
    bool m_running = false;
    bool m_failureLogged = false;
};

void EventBus::Core::start()
{
    if (m_redis)
        m_redis->start();
    m_postgres.start();
    m_running = true;
    startTask(m_context, run());
}

Async<void> EventBus::Core::finish(Deadline deadline)
{
    const auto self = shared_from_this();
    m_closing = true;
    m_wake.set();
    if (m_running)
        (void)co_await m_finished.waitUntil(deadline);
    m_listener = {};
    if (m_redis)
        m_redis->close();
    m_postgres.close();
}

void EventBus::Core::send(const GatewayEvent& event)
{
    EventMessage message;
    message.instance = m_instance;
    message.number = ++m_number;
    message.event = event;
    // The others see by the numbers that some are missing.
    if (m_waiting.size() >= mostWaiting) {
        m_waiting.pop_front();
        ++m_dropped;
    }
    m_waiting.push_back(message.text());
    m_wake.set();
}

void EventBus::Core::heard(const std::string& text)
{
    auto message = EventMessage::read(text);
    if (!message || message->instance == m_instance)
        return;
    const Deadline now = Clock::now();
    if (!message->event)
        m_seen.told(message->instance, message->number, now);
    else if (m_seen.take(message->instance, message->number, now) && m_listener.happened)
        m_listener.happened(std::move(*message->event));
}

void EventBus::Core::listens()
{
    m_redisListens = true;
    const Deadline now = Clock::now();
    if (m_redisAway || now - m_started > settling) // away while we started, then
        m_redisFrom = now + settling;
    m_redisAway = false;
}

Async<void> EventBus::Core::run()
{
    const auto self = shared_from_this();
    while (!m_closing || !m_waiting.empty()) {
        if (m_waiting.empty()) {
            const Deadline look = Clock::now() + lookPeriod;
            (void)co_await m_wake.waitUntil(look);
        }
        if (m_seen.missed(Clock::now()) && m_listener.missed)
            m_listener.missed();
        beat();
        if (m_waiting.empty())
            continue;
        const auto count = static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), mostAtOnce));
        std::vector<std::string> texts(std::make_move_iterator(m_waiting.begin()),
                                       std::make_move_iterator(m_waiting.begin() + count));
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
        co_await deliver(std::move(texts));
    }
    m_running = false;
    m_finished.set();
}

void EventBus::Core::beat()
{
    const Deadline now = Clock::now();
    if (m_closing || now < m_nextBeat)
        return;
    m_nextBeat = now + beatPeriod;
    EventMessage last;
    last.instance = m_instance;
    last.number = m_number;
    m_waiting.push_back(last.text());
}

/// Where we do not hear it ourselves, the others may not either.
bool EventBus::Core::redisUsable() const
{
    return m_publisher && m_redisListens && m_publisher->connected() && Clock::now() >= m_redisFrom;
}

Async<void> EventBus::Core::deliver(std::vector<std::string> texts)
{
    const bool usable = redisUsable();
    if (usable) {
        const std::size_t sent = co_await publish(texts);
        texts.erase(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(sent));
        if (texts.empty())
            co_return;
    }
    const auto notified = co_await notify(texts);
    if (notified) {
        m_failureLogged = false;
        co_return;
    }
    // PostgreSQL is away; a Redis that is barely back is better than nothing.
    if (!usable && m_publisher) {
        const std::size_t sent = co_await publish(texts);
        texts.erase(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(sent));
    }
    m_dropped += texts.size();
    if (!texts.empty() && !std::exchange(m_failureLogged, true))
        logEvent(LogLevel::Warning, "events-not-told",
                 {{"detail", std::string_view(notified.problem().detail)}});
}

/// How many of them Redis took; the first that it did not may have arrived all the same.
Async<std::size_t> EventBus::Core::publish(const std::vector<std::string>& texts)
{
    std::size_t sent = 0;
    while (sent < texts.size()) {
        std::vector<std::string> words{"PUBLISH", redisChannel, texts[sent]};
        const Deadline deadline = Clock::now() + publishLimit;
        const auto reply = co_await m_publisher->command(std::move(words), deadline);
        if (!reply) {
            m_redisFrom = Clock::now() + settling;
            break;
        }
        ++sent;
    }
    co_return sent;
}

Async<Outcome<void>> EventBus::Core::notify(const std::vector<std::string>& texts)
{
    auto transaction = co_await m_pool.begin(PgAccess::Write);
    if (!transaction)
        co_return transaction.problem();
    const std::string sql = "SELECT pg_notify($1, told) FROM json_array_elements_text($2::json) AS told";
    std::vector<PgValue> values;
    values.emplace_back(notifyChannel);
    values.emplace_back(jsonArray(texts));
    const auto told = co_await transaction->query(sql, std::move(values));
    if (!told) {
        co_await transaction->rollback();
        co_return told.problem();
    }
    co_return co_await transaction->commit();
}

EventBus::EventBus(boost::asio::io_context& context, std::string instance, Servers servers, Listener listener)
    : m_core(std::make_shared<Core>(context, std::move(instance), std::move(servers), std::move(listener)))
{
}

EventBus::~EventBus() = default;

void EventBus::start()
{
    m_core->start();
}

Async<void> EventBus::finish(Deadline deadline)
{
    const auto core = m_core;
    co_await core->finish(deadline);
}

void EventBus::send(const GatewayEvent& event)
{
    m_core->send(event);
}

std::uint64_t EventBus::dropped() const
{
    return m_core->dropped();
}

} // namespace gatehouse
