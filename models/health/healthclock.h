#pragma once

#include "latencyseries.h"

#include <chrono>

namespace gatehouse
{

/// The two clocks of a monitor. Steady goes on while the machine sleeps, so that a night asleep
/// is seen as a night nobody watched.
class HealthClock
{
public:
    HealthClock() = default;
    HealthClock(const HealthClock&) = delete;
    HealthClock& operator=(const HealthClock&) = delete;
    virtual ~HealthClock() = default;

    virtual UtcTime utc() const;
    virtual std::chrono::milliseconds steady() const;
};

/// The time axis of the charts: UTC that never goes back. It follows the steady clock from where
/// it was set, and jumps ahead when the system's clock was set ahead; when that was set back, it
/// goes on as it was.
class ChartClock
{
public:
    explicit ChartClock(const HealthClock& clock);

    ChartTime now() const;

private:
    const HealthClock& m_clock;
    mutable ChartTime m_anchor = 0; ///< chart time at steady zero
};

} // namespace gatehouse
