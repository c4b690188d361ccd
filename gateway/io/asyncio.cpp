#include "asyncio.h"

#include "gatewaylog.h"
#include "gatewayproblem.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace asio = boost::asio;

namespace gatehouse
{
namespace
{

using boost::system::error_code;

Problem problemOf(const error_code& error, bool late)
{
    if (late)
        return gatewayProblem(GatewayProblem::TimedOut, "no answer in time");
    return gatewayProblem(GatewayProblem::Unavailable, error.message());
}

/// Cancels an operation at its deadline. The serial keeps a timer that was due already from hitting
/// the operation after its own.
template <class Object>
class Alarm
{
public:
    Alarm(asio::io_context& context, std::shared_ptr<Object> object, Deadline deadline)
        : m_state(std::make_shared<State>(context, std::move(object)))
    {
        m_state->timer.expires_at(deadline);
        m_state->timer.async_wait([state = m_state](const error_code& error) {
            if (error || !state->armed)
                return;
            state->late = true;
            error_code ignored;
            state->object->cancel(ignored);
        });
    }
    ~Alarm()
    {
        m_state->armed = false;
        m_state->timer.cancel();
    }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    bool late() const { return m_state->late; }

private:
    struct State {
        State(asio::io_context& context, std::shared_ptr<Object> cancelled)
            : timer(context)
            , object(std::move(cancelled))
        {
        }
        asio::steady_timer timer;
        std::shared_ptr<Object> object;
        bool armed = true;
        bool late = false;
    };
    std::shared_ptr<State> m_state;
};

/// A resolver's cancel takes no error_code: this gives it the form of the others.
struct Resolver {
    explicit Resolver(asio::io_context& context) : resolver(context) {}
    void cancel(error_code&) { resolver.cancel(); }
    asio::ip::tcp::resolver resolver;
};

using Endpoints = asio::ip::tcp::resolver::results_type;

Async<Outcome<Endpoints>> resolve(asio::io_context& context, std::string host, std::string port,
                                  Deadline deadline)
{
    const auto resolver = std::make_shared<Resolver>(context);
    const Alarm<Resolver> alarm(context, resolver, deadline);
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    Endpoints found = co_await resolver->resolver.async_resolve(host, port, token);
    if (error)
        co_return problemOf(error, alarm.late());
    co_return found;
}

} // namespace

struct EventLoop::Impl {
    asio::io_context context{1};
    asio::signal_set signals{context, SIGTERM, SIGINT};
    asio::signal_set hangups{context};
    std::function<void()> reload;

    void waitForHangup()
    {
        hangups.async_wait([this](const error_code& error, int /*signal*/) {
            if (error)
                return;
            reload();
            waitForHangup();
        });
    }
};

EventLoop::EventLoop() : m_impl(std::make_unique<Impl>()) {}

EventLoop::~EventLoop() = default;

asio::io_context& EventLoop::context()
{
    return m_impl->context;
}

void EventLoop::onStop(std::function<void()> stop)
{
    m_impl->signals.async_wait([stop = std::move(stop)](const error_code& error, int /*signal*/) {
        if (error)
            return;
        // From here on the system's own way: whoever is in a hurry sends the signal twice.
        std::signal(SIGTERM, SIG_DFL);
        std::signal(SIGINT, SIG_DFL);
        stop();
    });
}

void EventLoop::onHangup(std::function<void()> reload)
{
    m_impl->reload = std::move(reload);
    error_code ignored;
    m_impl->hangups.add(SIGHUP, ignored);
    m_impl->waitForHangup();
}

void EventLoop::stopWaitingForSignals()
{
    error_code ignored;
    m_impl->signals.cancel(ignored);
    m_impl->hangups.cancel(ignored);
}

void EventLoop::run()
{
    m_impl->context.run();
}

void startTask(asio::io_context& context, Async<void> task)
{
    asio::co_spawn(context, std::move(task), [](const std::exception_ptr& thrown) {
        if (!thrown)
            return;
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception& error) {
            const std::string_view what = error.what();
            logEvent(LogLevel::Error, "task-failed", {{"detail", what}});
        }
    });
}

Async<void> together(Async<void> one, Async<void> other)
{
    using asio::experimental::awaitable_operators::operator&&;
    Async<void> both = std::move(one) && std::move(other);
    co_await std::move(both);
}

void runOnLoop(asio::io_context& context, std::function<void()> what)
{
    asio::post(context, std::move(what));
}

struct AsyncEvent::Impl {
    explicit Impl(asio::io_context& context) : timer(context) {}
    asio::steady_timer timer;
    bool set = false;
};

AsyncEvent::AsyncEvent(asio::io_context& context) : m_impl(std::make_unique<Impl>(context)) {}

AsyncEvent::~AsyncEvent() = default;

void AsyncEvent::set()
{
    m_impl->set = true;
    m_impl->timer.cancel();
}

Async<bool> AsyncEvent::waitUntil(Deadline deadline)
{
    if (!m_impl->set) {
        m_impl->timer.expires_at(deadline);
        error_code ignored;
        auto token = asio::redirect_error(asio::use_awaitable, ignored);
        co_await m_impl->timer.async_wait(token);
    }
    const bool set = m_impl->set;
    m_impl->set = false;
    co_return set;
}

struct WorkThreads::Impl {
    Impl(asio::io_context& ioContext, std::size_t threads, std::size_t queue)
        : context(ioContext)
        , pool(threads)
        , room(threads + queue)
    {
    }
    ~Impl()
    {
        pool.stop();
        pool.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    asio::io_context& context;
    asio::thread_pool pool;
    std::size_t room; // in threads and queue; the loop's thread alone counts
};

WorkThreads::WorkThreads(asio::io_context& context, std::size_t threads, std::size_t queue)
    : m_impl(std::make_unique<Impl>(context, threads, queue))
{
}

WorkThreads::~WorkThreads() = default;

Async<bool> WorkThreads::run(std::function<void()> work)
{
    if (m_impl->room == 0)
        co_return false;
    --m_impl->room;
    const auto done = std::make_shared<AsyncEvent>(m_impl->context);
    // The guard keeps the loop running for the answer.
    auto guard = asio::make_work_guard(m_impl->context);
    asio::post(m_impl->pool, [work = std::move(work), done, guard = std::move(guard)] {
        work();
        asio::post(guard.get_executor(), [done] { done->set(); });
    });
    (void)co_await done->waitUntil(Deadline::max());
    ++m_impl->room;
    co_return true;
}

struct AsyncSocket::Impl {
    explicit Impl(asio::io_context& ioContext)
        : context(ioContext)
        , socket(std::make_shared<asio::ip::tcp::socket>(ioContext))
    {
    }
    asio::io_context& context;
    std::shared_ptr<asio::ip::tcp::socket> socket;
};

using SocketAlarm = Alarm<asio::ip::tcp::socket>;

AsyncSocket::AsyncSocket(asio::io_context& context) : m_impl(std::make_shared<Impl>(context)) {}

AsyncSocket::~AsyncSocket()
{
    close();
}

Async<Outcome<void>> AsyncSocket::connect(std::string host, std::string port, Deadline deadline)
{
    const auto impl = m_impl;
    auto endpoints = co_await resolve(impl->context, std::move(host), std::move(port), deadline);
    if (!endpoints)
        co_return endpoints.problem();
    const SocketAlarm alarm(impl->context, impl->socket, deadline);
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await asio::async_connect(*impl->socket, *endpoints, token);
    if (error)
        co_return problemOf(error, alarm.late());
    error_code ignored;
    impl->socket->set_option(asio::ip::tcp::no_delay(true), ignored);
    co_return Outcome<void>();
}

Async<Outcome<std::size_t>> AsyncSocket::readSome(char* into, std::size_t size, Deadline deadline)
{
    const auto impl = m_impl;
    const SocketAlarm alarm(impl->context, impl->socket, deadline);
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const auto buffer = asio::buffer(into, size);
    const std::size_t count = co_await impl->socket->async_read_some(buffer, token);
    if (error == asio::error::eof)
        co_return std::size_t(0);
    if (error)
        co_return problemOf(error, alarm.late());
    co_return count;
}

Async<Outcome<void>> AsyncSocket::write(std::string_view bytes, Deadline deadline)
{
    const auto impl = m_impl;
    const SocketAlarm alarm(impl->context, impl->socket, deadline);
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const auto buffer = asio::buffer(bytes.data(), bytes.size());
    co_await asio::async_write(*impl->socket, buffer, token);
    if (error)
        co_return problemOf(error, alarm.late());
    co_return Outcome<void>();
}

bool AsyncSocket::quiet() const
{
    if (!m_impl->socket->is_open())
        return false;
    char byte = 0;
    const auto seen = ::recv(m_impl->socket->native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return seen < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

void AsyncSocket::close()
{
    error_code ignored;
    m_impl->socket->close(ignored);
}

struct DescriptorWatch::Impl {
    Impl(asio::io_context& ioContext, int number)
        : context(ioContext)
        , descriptor(std::make_shared<asio::posix::stream_descriptor>(ioContext))
    {
        error_code error;
        descriptor->assign(number, error);
        usable = !error;
    }
    asio::io_context& context;
    std::shared_ptr<asio::posix::stream_descriptor> descriptor;
    bool usable = false;
};

DescriptorWatch::DescriptorWatch(asio::io_context& context, int descriptor)
    : m_descriptor(descriptor)
    , m_impl(std::make_shared<Impl>(context, descriptor))
{
}

DescriptorWatch::~DescriptorWatch()
{
    if (m_impl->usable)
        m_impl->descriptor->release();
}

Async<bool> DescriptorWatch::ready(For what, Deadline deadline)
{
    const auto impl = m_impl;
    if (!impl->usable)
        co_return false;
    const Alarm<asio::posix::stream_descriptor> alarm(impl->context, impl->descriptor, deadline);
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const auto kind = what == For::Reading ? asio::posix::descriptor_base::wait_read
                                           : asio::posix::descriptor_base::wait_write;
    co_await impl->descriptor->async_wait(kind, token);
    co_return !error;
}

void DescriptorWatch::cancel()
{
    error_code ignored;
    if (m_impl->usable)
        m_impl->descriptor->cancel(ignored);
}

Async<Outcome<std::vector<std::string>>> resolveHost(asio::io_context& context, std::string host,
                                                     Deadline deadline)
{
    const auto found = co_await resolve(context, std::move(host), "0", deadline);
    if (!found)
        co_return found.problem();
    std::vector<std::string> addresses;
    for (const auto& entry : *found)
        addresses.push_back(entry.endpoint().address().to_string());
    if (addresses.empty())
        co_return gatewayProblem(GatewayProblem::Unavailable, "the name has no address");
    co_return addresses;
}

} // namespace gatehouse
