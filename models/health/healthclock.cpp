#include "healthclock.h"

#include <ctime>

namespace gatehouse
{

UtcTime HealthClock::utc() const
{
    return utcNow();
}

std::chrono::milliseconds HealthClock::steady() const
{
#ifdef CLOCK_BOOTTIME
    constexpr clockid_t id = CLOCK_BOOTTIME;
#else
    constexpr clockid_t id = CLOCK_MONOTONIC;
#endif
    timespec now{};
    clock_gettime(id, &now);
    return std::chrono::seconds(now.tv_sec) +
           std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
}

ChartClock::ChartClock(const HealthClock& clock)
    : m_clock(clock)
    , m_anchor(toChartTime(clock.utc()) - clock.steady().count())
{
}

ChartTime ChartClock::now() const
{
    constexpr ChartTime worthAJump = 2000;
    const ChartTime steady = m_clock.steady().count();
    const ChartTime wall = toChartTime(m_clock.utc());
    if (wall - (m_anchor + steady) > worthAJump)
        m_anchor = wall - steady;
    return m_anchor + steady;
}

} // namespace gatehouse
