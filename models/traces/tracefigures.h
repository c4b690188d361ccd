#pragma once

#include "criticalpath.h"
#include "siblingfolds.h"
#include "skewcorrection.h"
#include "trace.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace gatehouse
{

/// What is computed once about a whole trace, away from the GUI thread, and then never changed.
class TraceFigures
{
public:
    /// Takes about a second for a million spans. Null if it was stopped.
    static std::shared_ptr<const TraceFigures> of(const Trace& trace, const std::stop_token& stop = {});
    /// What stands in until they are known: no clock is corrected, and nothing else is said.
    static std::shared_ptr<const TraceFigures> none(const Trace& trace);

    bool isComplete() const { return !m_selfTimes.empty(); }
    const SkewCorrection& skew() const { return m_skew; }
    /// When the trace waited for this span, in raw times, ascending.
    std::span<const CriticalSegment> criticalSegments(SpanIndex span) const;
    /// Spans with errors of their own, ascending.
    const std::vector<SpanIndex>& errors() const { return m_errors; }
    /// ns; of raw times. Only when complete.
    std::uint64_t selfNano(SpanIndex span) const { return m_selfTimes[span]; }
    /// Runs of five and more that may be shown as one row.
    const std::vector<SiblingFold>& folds() const { return m_folds; }
    /// Services of the trace's spans, in the order in which they are met; at most 1,000.
    const std::vector<StringId>& services() const { return m_services; }
    /// Some span has attributes `gen_ai.…`.
    bool hasGenAi() const { return m_hasGenAi; }

private:
    explicit TraceFigures(SkewCorrection skew) : m_skew(std::move(skew)) {}

    SkewCorrection m_skew;
    std::vector<CriticalSegment> m_path; ///< by span, then by time
    std::vector<SpanIndex> m_errors;
    std::vector<std::uint64_t> m_selfTimes;
    std::vector<SiblingFold> m_folds;
    std::vector<StringId> m_services;
    bool m_hasGenAi = false;
};

} // namespace gatehouse
