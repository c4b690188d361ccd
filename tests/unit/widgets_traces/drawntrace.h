#pragma once

#include "madetrace.h"

#include <memory>
#include <string>
#include <vector>

namespace gatehouse::test
{

/// Traces for tests of widgets: spans by small ids, times in ms behind a moment of 2023.
class DrawnTrace
{
public:
    static constexpr std::uint64_t begin = 1'700'000'000'000'000'000;

    struct Span {
        std::uint64_t id = 0;
        std::uint64_t parent = 0; ///< 0: none
        double startMs = 0;
        double durationMs = 0;
        std::string name = "work";
        std::string service = "service";
        bool error = false;
        std::string details = {};
    };

    void add(const Span& span);
    /// All that was added so far.
    std::shared_ptr<const Trace> trace() { return m_trace.picture(); }

private:
    MadeTrace m_trace;
};

/// 1 over 2 (over 3 and 4) and 5; 4 failed. 100 ms long.
std::shared_ptr<const Trace> smallDrawnTrace();
/// Each below the one before.
std::shared_ptr<const Trace> deepTrace(std::uint32_t spans);
/// All below the first.
std::shared_ptr<const Trace> wideTrace(std::uint32_t spans);

} // namespace gatehouse::test
