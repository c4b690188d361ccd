#include "pglistener.h"

#include "gatewaylog.h"
#include "pglink.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds connectLimit{3'000};
constexpr std::chrono::milliseconds answerLimit{3'000};
constexpr std::chrono::milliseconds firstBackOff{100};
constexpr std::chrono::milliseconds lastBackOff{2'000};
/// After so long a silence the server is asked whether it is there.
constexpr std::chrono::milliseconds silenceLimit{5'000};

std::string listenText(const std::vector<std::string>& channels)
{
    std::string text;
    for (const std::string& channel : channels)
        text += "LISTEN " + channel + ";";
    return text;
}

} // namespace

class PgListener::Core : public std::enable_shared_from_this<PgListener::Core>
{
public:
    Core(boost::asio::io_context& context, PgTarget target, const std::vector<std::string>& channels,
         ChannelEvents events)
        : m_context(context)
        , m_target(std::move(target))
        , m_listenText(listenText(channels))
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
        if (m_link)
            m_link->interrupt();
    }

private:
    Async<void> stayConnected();
    Async<Problem> listen();

    boost::asio::io_context& m_context;
    PgTarget m_target;
    std::string m_listenText;
    ChannelEvents m_events;
    AsyncEvent m_wake;
    std::unique_ptr<PgLink> m_link;
    bool m_listening = false;
    bool m_closing = false;
    bool m_failureLogged = false;
};

Async<void> PgListener::Core::stayConnected()
{
    const auto self = shared_from_this();
    auto backOff = firstBackOff;
    while (!m_closing) {
        m_listening = false;
        m_link = std::make_unique<PgLink>(m_context);
        const Problem why = co_await listen();
        m_link.reset();
        if (m_closing)
            break;
        if (m_listening)
            backOff = firstBackOff;
        if (m_listening && m_events.lost)
            m_events.lost();
        if (!m_failureLogged || m_listening)
            logEvent(LogLevel::Warning, "postgresql-listen-lost", {{"detail", std::string_view(why.detail)}});
        m_failureLogged = true;
        const Deadline next = Clock::now() + backOff;
        (void)co_await m_wake.waitUntil(next);
        backOff = std::min(backOff * 2, lastBackOff);
    }
}

Async<Problem> PgListener::Core::listen()
{
    const Deadline openBy = Clock::now() + connectLimit;
    const auto opened = co_await m_link->open(m_target, openBy);
    if (!opened)
        co_return opened.problem();
    std::string ask = m_listenText;
    for (;;) {
        const Deadline answerBy = Clock::now() + answerLimit;
        const auto answered = co_await m_link->run(ask, answerBy);
        if (!answered)
            co_return answered.problem();
        if (!std::exchange(m_listening, true) && m_events.listening)
            m_events.listening();
        ask = "SELECT 1";
        for (bool silent = false; !silent;) {
            const Deadline look = Clock::now() + silenceLimit;
            const auto heard = co_await m_link->notifications(look);
            if (!heard)
                co_return heard.problem();
            for (const PgNotification& notification : *heard)
                if (m_events.message)
                    m_events.message(notification.channel, notification.payload);
            silent = heard->empty();
        }
    }
}

PgListener::PgListener(boost::asio::io_context& context, PgTarget target, std::vector<std::string> channels,
                       ChannelEvents events)
    : m_core(std::make_shared<Core>(context, std::move(target), std::move(channels), std::move(events)))
{
}

PgListener::~PgListener() = default;

void PgListener::start()
{
    m_core->start();
}

void PgListener::close()
{
    m_core->close();
}

} // namespace gatehouse
