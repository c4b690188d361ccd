#pragma once

#include <chrono>
#include <optional>

namespace gatehouse
{

/// Keeps requests away from a backend that does not answer: after five failures in a row nobody is let
/// through for a second, then one request tries; each failure of such a try doubles the time, up to 30 s.
class CircuitBreaker
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Nothing: go ahead, and say how it ended. Else how long it will stay shut.
    std::optional<std::chrono::milliseconds> refusal(Time now);
    void succeeded();
    void failed(Time now);
    /// The request ended without telling anything about the backend: its client went away.
    void toldNothing() { m_trying = false; }

    bool open() const { return m_failures >= mostFailures; }

private:
    static constexpr int mostFailures = 5;
    static constexpr std::chrono::milliseconds firstPause{1'000};
    static constexpr std::chrono::milliseconds lastPause{30'000};

    int m_failures = 0;
    bool m_trying = false;
    Time m_shutUntil{};
    std::chrono::milliseconds m_pause{firstPause};
};

} // namespace gatehouse
