#include "redisclient.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"
#include "redisconnection.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds connectLimit{2'000};
constexpr std::chrono::milliseconds writeLimit{2'000};
constexpr std::chrono::milliseconds firstBackOff{100};
constexpr std::chrono::milliseconds lastBackOff{2'000};
/// A connection whose server says nothing to a waiting command for this long is dead.
constexpr std::chrono::milliseconds silenceLimit{5'000};
constexpr std::size_t mostPending = 1024;
constexpr std::size_t mostUnsent = std::size_t(8) * 1024 * 1024;

/// A command whose reply has not come. Shared with who waits, who may have given up.
struct Pending {
    explicit Pending(boost::asio::io_context& context) : done(context) {}
    AsyncEvent done;
    std::optional<RespReply> reply;
    Deadline sent = Clock::now();
};

} // namespace

class RedisClient::Core : public std::enable_shared_from_this<RedisClient::Core>
{
public:
    Core(boost::asio::io_context& context, RedisTarget target)
        : m_context(context)
        , m_target(std::move(target))
        , m_wake(context)
        , m_attempted(context)
    {
    }

    void start() { startTask(m_context, stayConnected()); }
    void close()
    {
        m_closing = true;
        m_wake.set();
        m_attempted.set();
        if (m_connection)
            m_connection->close();
    }
    bool connected() const { return m_ready; }
    Async<bool> attempted(Deadline deadline) { return m_attempted.waitUntil(deadline); }
    Async<Outcome<RespReply>> command(std::vector<std::string> words, Deadline deadline);

private:
    Async<void> stayConnected();
    Async<Problem> readReplies();
    Async<void> writeAll();
    void lost(const Problem& why);

    boost::asio::io_context& m_context;
    RedisTarget m_target;
    AsyncEvent m_wake;
    AsyncEvent m_attempted; // the first connection stands or has failed
    std::shared_ptr<RedisConnection> m_connection;
    std::deque<std::shared_ptr<Pending>> m_pending; // in the order sent
    std::string m_unsent;
    bool m_writing = false;
    bool m_ready = false;
    bool m_closing = false;
    bool m_failureLogged = false;
};

Async<void> RedisClient::Core::stayConnected()
{
    const auto self = shared_from_this();
    auto backOff = firstBackOff;
    while (!m_closing) {
        const Deadline deadline = Clock::now() + connectLimit;
        m_connection = std::make_shared<RedisConnection>(m_context);
        const auto opened = co_await m_connection->open(m_target, deadline);
        if (opened && !m_closing) {
            backOff = firstBackOff;
            m_failureLogged = false;
            logEvent(LogLevel::Info, "redis-available");
            m_ready = true;
            m_attempted.set();
            const Problem why = co_await readReplies();
            lost(why);
        } else if (!opened) {
            lost(opened.problem());
            m_attempted.set();
        }
        if (m_closing)
            break;
        const Deadline next = Clock::now() + backOff;
        (void)co_await m_wake.waitUntil(next);
        backOff = std::min(backOff * 2, lastBackOff);
    }
}

Async<Problem> RedisClient::Core::readReplies()
{
    for (;;) {
        const Deadline look = Clock::now() + silenceLimit;
        auto reply = co_await m_connection->receive(look);
        if (!reply)
            co_return reply.problem();
        if (*reply) {
            if (m_pending.empty())
                co_return gatewayProblem(GatewayProblem::Protocol, "Redis: a reply that nobody asked for");
            m_pending.front()->reply = std::move(**reply);
            m_pending.front()->done.set();
            m_pending.pop_front();
        } else if (!m_pending.empty() && m_pending.front()->sent + silenceLimit <= Clock::now()) {
            co_return gatewayProblem(GatewayProblem::TimedOut, "Redis did not answer in time");
        }
    }
}

void RedisClient::Core::lost(const Problem& why)
{
    if (!m_failureLogged && !m_closing)
        logEvent(LogLevel::Warning, "redis-unavailable", {{"detail", std::string_view(why.detail)}});
    m_failureLogged = true;
    m_ready = false;
    m_unsent.clear();
    m_connection->close();
    for (const auto& pending : std::exchange(m_pending, {}))
        pending->done.set();
}

Async<void> RedisClient::Core::writeAll()
{
    const auto self = shared_from_this();
    const auto connection = m_connection;
    while (!m_unsent.empty() && m_ready && m_connection == connection) {
        const std::string batch = std::exchange(m_unsent, {});
        const Deadline deadline = Clock::now() + writeLimit;
        const auto written = co_await connection->send(batch, deadline);
        if (!written) {
            // Half a command may be on its way: nothing that follows would be understood.
            connection->close();
            break;
        }
    }
    m_writing = false;
}

Async<Outcome<RespReply>> RedisClient::Core::command(std::vector<std::string> words, Deadline deadline)
{
    const auto self = shared_from_this();
    if (!m_ready || m_pending.size() >= mostPending || m_unsent.size() > mostUnsent)
        co_return gatewayProblem(GatewayProblem::Unavailable, "Redis is away");
    const auto pending = std::make_shared<Pending>(m_context);
    m_pending.push_back(pending);
    m_unsent += RedisConnection::encoded(words);
    if (!m_writing) {
        m_writing = true;
        startTask(m_context, writeAll());
    }
    const bool done = co_await pending->done.waitUntil(deadline);
    if (!done)
        co_return gatewayProblem(GatewayProblem::TimedOut, "Redis did not answer in time");
    if (!pending->reply)
        co_return gatewayProblem(GatewayProblem::Unavailable, "the connection to Redis was lost");
    if (pending->reply->kind == RespReply::Kind::Error)
        co_return gatewayProblem(GatewayProblem::Statement, pending->reply->text, {pending->reply->text});
    co_return std::move(*pending->reply);
}

RedisClient::RedisClient(boost::asio::io_context& context, RedisTarget target)
    : m_core(std::make_shared<Core>(context, std::move(target)))
{
}

RedisClient::~RedisClient() = default;

void RedisClient::start()
{
    m_core->start();
}

void RedisClient::close()
{
    m_core->close();
}

Async<bool> RedisClient::attempted(Deadline deadline)
{
    return m_core->attempted(deadline);
}

bool RedisClient::connected() const
{
    return m_core->connected();
}

Async<Outcome<RespReply>> RedisClient::command(std::vector<std::string> words, Deadline deadline,
                                               std::shared_ptr<SpanSink> spans)
{
    const auto core = m_core;
    SpanTimer span(std::move(spans), words.front(), SpanKind::Client);
    span.note("db.system.name", "redis");
    span.note("db.operation.name", words.front());
    auto reply = co_await core->command(std::move(words), deadline);
    if (!reply)
        span.fail(reply.problem().code == GatewayProblem::TimedOut ? "timeout" : "unavailable");
    co_return reply;
}

} // namespace gatehouse
