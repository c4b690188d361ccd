#include "circuitbreaker.h"

#include <algorithm>

namespace gatehouse
{

std::optional<std::chrono::milliseconds> CircuitBreaker::refusal(Time now)
{
    if (!open())
        return {};
    if (now < m_shutUntil)
        return std::chrono::ceil<std::chrono::milliseconds>(m_shutUntil - now);
    if (m_trying)
        return firstPause;
    m_trying = true;
    return {};
}

void CircuitBreaker::succeeded()
{
    *this = {};
}

void CircuitBreaker::failed(Time now)
{
    if (open() && !m_trying)
        return; // begun before it shut, and says nothing new
    if (m_trying)
        m_pause = std::min(m_pause * 2, lastPause);
    m_trying = false;
    m_failures = std::min(m_failures + 1, mostFailures);
    if (open())
        m_shutUntil = now + m_pause;
}

} // namespace gatehouse
