#include "feedqueue.h"

#include <utility>

namespace gatehouse
{

bool FeedQueue::push(FeedFrame frame)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.frames.size() >= limit) {
        m_waiting.dropped += m_waiting.frames.size();
        m_waiting.hasMissed = true;
        m_waiting.frames.clear();
    }
    m_waiting.frames.push_back(std::move(frame));
    return wake();
}

bool FeedQueue::pushMissed()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.hasMissed = true;
    return wake();
}

bool FeedQueue::wake()
{
    return !std::exchange(m_isWoken, true);
}

FeedQueue::Batch FeedQueue::takeAll()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = false;
    Batch taken = std::exchange(m_waiting, {});
    m_waiting.dropped = taken.dropped;
    return taken;
}

} // namespace gatehouse
