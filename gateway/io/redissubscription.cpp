#include "redissubscription.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"
#include "redisconnection.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds connectLimit{2'000};
constexpr std::chrono::milliseconds sendLimit{2'000};
constexpr std::chrono::milliseconds firstBackOff{100};
constexpr std::chrono::milliseconds lastBackOff{2'000};
/// After so long a silence Redis is asked whether it is there, after another it is given up.
constexpr std::chrono::milliseconds silenceLimit{5'000};

} // namespace

class RedisSubscription::Core : public std::enable_shared_from_this<RedisSubscription::Core>
{
public:
    Core(boost::asio::io_context& context, RedisTarget target, std::vector<std::string> channels,
         ChannelEvents events)
        : m_context(context)
        , m_target(std::move(target))
        , m_channels(std::move(channels))
        , m_events(std::move(events))
        , m_wake(context)
    {
    }

    void start() { startTask(m_context, stayConnected()); }
    void close()
    {
        m_closing = true;
        m_events = {};
        m_wake.set();
        if (m_connection)
            m_connection->close();
    }

private:
    Async<void> stayConnected();
    Async<Problem> listen();
    void take(const RespReply& reply);

    boost::asio::io_context& m_context;
    RedisTarget m_target;
    std::vector<std::string> m_channels;
    ChannelEvents m_events;
    AsyncEvent m_wake;
    std::unique_ptr<RedisConnection> m_connection;
    std::size_t m_confirmed = 0; // channels, on this connection
    bool m_closing = false;
    bool m_failureLogged = false;
};

Async<void> RedisSubscription::Core::stayConnected()
{
    const auto self = shared_from_this();
    auto backOff = firstBackOff;
    while (!m_closing) {
        const Problem why = co_await listen();
        m_connection->close();
        if (m_closing)
            break;
        if (m_confirmed > 0)
            backOff = firstBackOff;
        if (m_confirmed == m_channels.size() && m_events.lost)
            m_events.lost();
        if (!m_failureLogged || m_confirmed > 0)
            logEvent(LogLevel::Warning, "redis-subscription-lost",
                     {{"detail", std::string_view(why.detail)}});
        m_failureLogged = true;
        const Deadline next = Clock::now() + backOff;
        (void)co_await m_wake.waitUntil(next);
        backOff = std::min(backOff * 2, lastBackOff);
    }
}

Async<Problem> RedisSubscription::Core::listen()
{
    m_confirmed = 0;
    m_connection = std::make_unique<RedisConnection>(m_context);
    const Deadline openBy = Clock::now() + connectLimit;
    const auto opened = co_await m_connection->open(m_target, openBy);
    if (!opened)
        co_return opened.problem();
    std::vector<std::string> words = m_channels;
    words.insert(words.begin(), "SUBSCRIBE");
    std::string next = RedisConnection::encoded(words);
    const std::string ping = RedisConnection::encoded({"PING"});
    bool asked = false;
    for (;;) {
        if (!next.empty()) {
            const Deadline sendBy = Clock::now() + sendLimit;
            const auto sent = co_await m_connection->send(next, sendBy);
            if (!sent)
                co_return sent.problem();
            next.clear();
        }
        const Deadline look = Clock::now() + silenceLimit;
        const auto reply = co_await m_connection->receive(look);
        if (!reply)
            co_return reply.problem();
        if (!*reply && asked)
            co_return gatewayProblem(GatewayProblem::TimedOut, "Redis fell silent");
        asked = !*reply;
        if (asked)
            next = ping;
        else
            take(**reply);
    }
}

void RedisSubscription::Core::take(const RespReply& reply)
{
    if (reply.kind != RespReply::Kind::Array || reply.items.size() != 3)
        return; // PONG
    const std::string& kind = reply.items[0].text;
    if (kind == "message" && m_events.message)
        m_events.message(reply.items[1].text, reply.items[2].text);
    if (kind == "subscribe" && ++m_confirmed == m_channels.size()) {
        m_failureLogged = false;
        if (m_events.listening)
            m_events.listening();
    }
}

RedisSubscription::RedisSubscription(boost::asio::io_context& context, RedisTarget target,
                                     std::vector<std::string> channels, ChannelEvents events)
    : m_core(std::make_shared<Core>(context, std::move(target), std::move(channels), std::move(events)))
{
}

RedisSubscription::~RedisSubscription() = default;

void RedisSubscription::start()
{
    m_core->start();
}

void RedisSubscription::close()
{
    m_core->close();
}

} // namespace gatehouse
