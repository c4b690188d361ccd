#include "workerpool.h"

#include "gatewaylog.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace gatehouse
{
namespace
{

/// Of a coroutine that waits for a job: nothing but the job's end wakes it.
constexpr std::chrono::hours noLimit{24 * 365};

} // namespace

class WorkerPool::Core
{
public:
    struct Job {
        Job(boost::asio::io_context& context, std::function<void()> work)
            : run(std::move(work))
            , done(context)
        {
        }
        std::function<void()> run;
        AsyncEvent done; // of the loop's thread
        bool ran = false;
    };

    Core(boost::asio::io_context& context, std::size_t threads, std::size_t mostWaiting)
        : m_context(context)
        , m_mostWaiting(mostWaiting)
    {
        for (std::size_t i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    }
    ~Core()
    {
        close();
        for (std::thread& thread : m_threads)
            thread.join();
    }
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;

    std::shared_ptr<Job> add(std::function<void()> run)
    {
        auto job = std::make_shared<Job>(m_context, std::move(run));
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_waiting.size() >= m_mostWaiting)
            return nullptr;
        m_waiting.push_back(job);
        m_wake.notify_one();
        return job;
    }
    void close()
    {
        std::deque<std::shared_ptr<Job>> dropped;
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
            dropped.swap(m_waiting);
        }
        m_wake.notify_all();
        for (const auto& job : dropped)
            job->done.set();
    }

private:
    static bool runIt(Job& job)
    {
        const std::function<void()> run = std::exchange(job.run, nullptr); // what it owns dies here
        try {
            run();
            return true;
        } catch (const std::exception& error) {
            const std::string_view what = error.what();
            logEvent(LogLevel::Error, "job-failed", {{"detail", what}});
            return false;
        }
    }
    void work()
    {
        for (;;) {
            std::shared_ptr<Job> job;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
                if (m_waiting.empty())
                    return;
                job = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            const bool ran = runIt(*job);
            runOnLoop(m_context, [job = std::move(job), ran] {
                job->ran = ran;
                job->done.set();
            });
        }
    }

    boost::asio::io_context& m_context;
    const std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Job>> m_waiting;
    bool m_closed = false;
    std::vector<std::thread> m_threads;
};

WorkerPool::WorkerPool(boost::asio::io_context& context, std::size_t threads, std::size_t mostWaiting)
    : m_core(std::make_shared<Core>(context, threads, mostWaiting))
{
}

WorkerPool::~WorkerPool() = default;

Async<bool> WorkerPool::run(std::function<void()> job)
{
    const auto added = m_core->add(std::move(job));
    if (!added)
        co_return false;
    const Deadline never = Clock::now() + noLimit;
    (void)co_await added->done.waitUntil(never);
    co_return added->ran;
}

void WorkerPool::close()
{
    m_core->close();
}

} // namespace gatehouse
