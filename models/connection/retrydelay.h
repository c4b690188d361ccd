#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <utility>

namespace gatehouse
{

/// How long to wait before the next try: twice as long each time, up to a bound, and each time a
/// random part of it, so that many consoles do not come back in one moment.
class RetryDelay
{
public:
    RetryDelay(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first)
        , m_longest(longest)
        , m_next(first)
    {
    }

    /// Between half and all of what is due.
    std::chrono::milliseconds next()
    {
        const std::chrono::milliseconds due = std::exchange(m_next, std::min(2 * m_next, m_longest));
        return due / 2 +
               std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64{due.count()} / 2 + 1));
    }
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace gatehouse
