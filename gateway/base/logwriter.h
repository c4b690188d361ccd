#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace gatehouse
{

/// Writes lines to a descriptor on a thread of its own, in the order they were added. Adding never waits for
/// who reads the log: what does not fit into the queue is dropped and counted, and the log says how many
/// lines are missing where they are missing. The destructor gives a reader a second to take the rest.
class LogWriter
{
public:
    static constexpr std::size_t mostBytes = std::size_t(1) << 20U;

    explicit LogWriter(int descriptor, std::size_t mostWaiting = mostBytes);
    ~LogWriter();
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    /// From any thread. The line with its end.
    void add(std::string_view line);
    std::uint64_t dropped() const;

private:
    void run();
    std::string take();
    void write(std::string_view text);
    bool writable() const;
    bool isOver() const;

    const int m_descriptor;
    const std::size_t m_mostWaiting;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::string m_waiting;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_dropsTold = 0;
    bool m_stopping = false;
    std::chrono::steady_clock::time_point m_end{}; ///< of the stopping
    std::thread m_thread;                          ///< the last member: it uses all others
};

} // namespace gatehouse
