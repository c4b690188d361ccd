#include "configchannel.h"

#include "gatewaylog.h"

#include <vector>

namespace gatehouse
{
namespace
{

constexpr const char* redisChannel = "config:updated";
constexpr const char* notifyChannel = "config_updated";
constexpr std::chrono::milliseconds publishLimit{1'000};

} // namespace

ConfigChannel::ConfigChannel(boost::asio::io_context& context, PgTarget direct,
                             std::optional<RedisTarget> redis, RedisClient* publisher, Listener listener)
    : m_context(context)
    , m_publisher(publisher)
    , m_listener(std::move(listener))
    , m_postgres(context, std::move(direct), {notifyChannel},
                 {[this](const std::string&, const std::string& message) { heard(message); },
                  m_listener.mayHaveMissed})
{
    if (redis) {
        ChannelEvents events;
        events.message = [this](const std::string&, const std::string& message) { heard(message); };
        events.listening = m_listener.mayHaveMissed;
        m_redis = std::make_unique<RedisSubscription>(
            context, std::move(*redis), std::vector<std::string>{redisChannel}, std::move(events));
    }
}

void ConfigChannel::start()
{
    if (m_redis)
        m_redis->start();
    m_postgres.start();
}

void ConfigChannel::close()
{
    if (m_redis)
        m_redis->close();
    m_postgres.close();
}

void ConfigChannel::heard(const std::string& message) const
{
    if (const auto hint = ConfigHint::read(message))
        m_listener.hinted(*hint);
}

void ConfigChannel::announce(const ConfigHint& hint)
{
    m_listener.hinted(hint);
    if (m_publisher)
        startTask(m_context, publish(m_publisher, hint.text()));
}

Async<void> ConfigChannel::publish(RedisClient* publisher, std::string message)
{
    std::vector<std::string> words{"PUBLISH", redisChannel, std::move(message)};
    const Deadline deadline = Clock::now() + publishLimit;
    const auto sent = co_await publisher->command(std::move(words), deadline);
    // NOTIFY and the reconcile loop still tell the others.
    if (!sent)
        logEvent(LogLevel::Warning, "config-announcement-lost",
                 {{"detail", std::string_view(sent.problem().detail)}});
}

} // namespace gatehouse
