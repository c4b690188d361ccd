#pragma once

#include "outcome.h"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace boost::asio
{
class io_context;
}

/// The little of Asio that the gateway needs, as coroutines with deadlines, so that its files compile
/// in seconds: only asyncio.cpp includes Asio whole. All of it belongs to the one thread that runs the
/// EventLoop. Problems are GatewayProblem::TimedOut and ::Unavailable.
namespace gatehouse
{

template <class T>
using Async = boost::asio::awaitable<T>;
using Clock = std::chrono::steady_clock;
using Deadline = Clock::time_point;

/// The io_context and the signals of the process.
class EventLoop
{
public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    boost::asio::io_context& context();
    /// Calls this once, at the first SIGTERM or SIGINT; a second one ends the process at once.
    void onStop(std::function<void()> stop);
    /// Calls this at every SIGHUP from now on, which ended the process before.
    void onHangup(std::function<void()> reload);
    /// Lets run() return although no signal came.
    void stopWaitingForSignals();
    /// Returns when no task is left.
    void run();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Starts a task beside the caller. It must not throw; if it does, that is logged.
void startTask(boost::asio::io_context& context, Async<void> task);

/// Runs both beside each other where the caller runs, and returns when both are done. What ends the caller
/// ends both; one that throws ends the other.
Async<void> together(Async<void> one, Async<void> other);

/// Runs this on the loop's thread, soon; may be called from any thread.
void runOnLoop(boost::asio::io_context& context, std::function<void()> what);

/// Wakes one waiting coroutine. Setting is remembered until somebody has waited for it.
class AsyncEvent
{
public:
    explicit AsyncEvent(boost::asio::io_context& context);
    ~AsyncEvent();
    AsyncEvent(const AsyncEvent&) = delete;
    AsyncEvent& operator=(const AsyncEvent&) = delete;

    void set();
    /// True when it was set, false at the deadline. One waiter at a time.
    Async<bool> waitUntil(Deadline deadline);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Threads beside the loop's, for work that keeps a core busy: so many of them, and a bounded queue.
class WorkThreads
{
public:
    WorkThreads(boost::asio::io_context& context, std::size_t threads, std::size_t queue);
    /// Waits for what is running; what is queued is not begun any more.
    ~WorkThreads();
    WorkThreads(const WorkThreads&) = delete;
    WorkThreads& operator=(const WorkThreads&) = delete;

    /// Runs the work in one of the threads and returns to the loop's when it is done. False at once, and
    /// the work not begun, if the queue is full. The work owns what it uses and throws nothing.
    Async<bool> run(std::function<void()> work);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A TCP connection out of the house.
class AsyncSocket
{
public:
    explicit AsyncSocket(boost::asio::io_context& context);
    ~AsyncSocket();
    AsyncSocket(const AsyncSocket&) = delete;
    AsyncSocket& operator=(const AsyncSocket&) = delete;

    /// Resolves the name and tries its addresses one after the other.
    Async<Outcome<void>> connect(std::string host, std::string port, Deadline deadline);
    /// At least one byte; 0 at the end of the stream.
    Async<Outcome<std::size_t>> readSome(char* into, std::size_t size, Deadline deadline);
    /// All of it. The bytes must live until it returns. May run beside one readSome.
    Async<Outcome<void>> write(std::string_view bytes, Deadline deadline);
    /// Open, and the other side has neither closed it nor sent anything: a kept connection that may be used.
    bool quiet() const;
    /// Ends what waits on it.
    void close();

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

/// Waits on a descriptor that somebody else (libpq) owns and closes.
class DescriptorWatch
{
public:
    enum class For : std::uint8_t { Reading, Writing };

    DescriptorWatch(boost::asio::io_context& context, int descriptor);
    /// Lets go of the descriptor; it must still be open.
    ~DescriptorWatch();
    DescriptorWatch(const DescriptorWatch&) = delete;
    DescriptorWatch& operator=(const DescriptorWatch&) = delete;

    int descriptor() const { return m_descriptor; }
    /// False at the deadline or when the descriptor cannot be waited on.
    Async<bool> ready(For what, Deadline deadline);
    /// Lets what waits return false.
    void cancel();

private:
    struct Impl;
    int m_descriptor;
    std::shared_ptr<Impl> m_impl;
};

/// The addresses of a name, as text, in the resolver's order, without blocking the thread; at least one.
Async<Outcome<std::vector<std::string>>> resolveHost(boost::asio::io_context& context, std::string host,
                                                     Deadline deadline);

} // namespace gatehouse
