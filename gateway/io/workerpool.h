#pragma once

#include "asyncio.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace gatehouse
{

/// Threads for work that would hold up the loop: compiling rules, hashing passwords, writing files.
/// Jobs are begun in the order given; the pool belongs to the loop's thread.
class WorkerPool
{
public:
    /// `mostWaiting` jobs may wait for a thread; further ones are refused.
    WorkerPool(boost::asio::io_context& context, std::size_t threads, std::size_t mostWaiting);
    /// As close(), then joins: waits for the jobs under way.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Runs the job on a thread and returns when it is done. False if it did not run to its end:
    /// too many wait, the pool is closed, it threw. The job owns what it uses: the caller may be gone.
    Async<bool> run(std::function<void()> job);

    /// Drops what waits; who waits for it is told false.
    void close();

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
