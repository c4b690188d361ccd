#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace gatehouse
{

/// Calls a function in a thread of its own when there is news: once until taken() was called, calls a pause
/// apart, none while there is no news.
class WakeUpThread
{
public:
    WakeUpThread(std::function<void()> wakeUp, std::chrono::milliseconds pause);
    /// Waits for a call that is under way.
    ~WakeUpThread();
    WakeUpThread(const WakeUpThread&) = delete;
    WakeUpThread& operator=(const WakeUpThread&) = delete;

    void news();
    void taken();

private:
    void run();

    const std::function<void()> m_wakeUp;
    const std::chrono::milliseconds m_pause;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_news = false;
    bool m_pending = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace gatehouse
