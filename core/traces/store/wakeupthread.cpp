#include "wakeupthread.h"

#include <utility>

namespace gatehouse
{

WakeUpThread::WakeUpThread(std::function<void()> wakeUp, std::chrono::milliseconds pause)
    : m_wakeUp(std::move(wakeUp))
    , m_pause(pause)
    , m_thread([this] { run(); })
{
}

WakeUpThread::~WakeUpThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void WakeUpThread::news()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_news, true))
            return;
    }
    m_changed.notify_all();
}

void WakeUpThread::taken()
{
    {
        const std::lock_guard lock(m_mutex);
        m_pending = false;
    }
    m_changed.notify_all();
}

void WakeUpThread::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait(lock, [this] { return m_stopping || (m_news && !m_pending); });
        if (m_stopping)
            return;
        m_news = false;
        m_pending = true;
        lock.unlock();
        m_wakeUp();
        lock.lock();
        m_changed.wait_for(lock, m_pause, [this] { return m_stopping; });
    }
}

} // namespace gatehouse
