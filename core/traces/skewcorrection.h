#pragma once

#include "trace.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// How far the clock of a host is taken to be wrong.
struct HostClock {
    std::uint32_t resource = 0; ///< of the arena
    std::string_view service = {};
    std::int64_t offsetNano = 0; ///< added to the times of its spans; 0: its clock is taken as it is
    std::uint32_t calls = 0;     ///< from or to other hosts, by which it was judged
};

/// A trace as it would be if all clocks agreed with that of its first span: a view beside the trace, whose
/// own times stay raw (CONTRACTS §5). One offset a host (a resource), estimated from the calls between hosts:
/// what a synchronous call's server half does lies within its client half, unless it took longer than that:
/// then it does not begin before. Where no offset at all is needed for that, there is none; else it is the
/// middle of those that will do, or where none will do for all calls the median of those of each. Other spans
/// of two hosts are not used: they may well outlive their parents.
class SkewCorrection
{
public:
    explicit SkewCorrection(const Trace& trace);
    /// That takes all clocks as they are: what stands in until the other one is known.
    static SkewCorrection none(const Trace& trace);

    /// Added to the span's raw start; 0 for most.
    std::int64_t offsetNano(const Trace& trace, SpanIndex span) const;
    std::uint64_t startNano(const Trace& trace, SpanIndex span) const;
    bool isCorrected(const Trace& trace, SpanIndex span) const { return offsetNano(trace, span) != 0; }

    /// Those whose offset is not 0, by resource.
    std::span<const HostClock> corrected() const { return m_corrected; }
    bool empty() const { return m_corrected.empty(); }
    /// Of the trace with the offsets: earliest start and latest end.
    std::uint64_t extentStart() const { return m_extentStart; }
    std::uint64_t extentEnd() const { return m_extentEnd; }

private:
    struct Call;
    SkewCorrection() = default;
    static std::vector<Call> callsOf(const Trace& trace);
    void spread(const Trace& trace, std::vector<Call>& calls);
    void measureExtent(const Trace& trace);

    std::vector<HostClock> m_corrected;
    std::uint64_t m_extentStart = 0;
    std::uint64_t m_extentEnd = 0;
};

} // namespace gatehouse
