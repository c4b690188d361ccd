#pragma once

#include "trace.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace gatehouse
{

/// What spans are put together by: first into groups, then into the parts of each.
enum class SpanGrouping : std::uint8_t { ServiceOperation, OperationService };

/// What the spans of a group or a part have in common. Times in ns, raw; sums that do not fit are the
/// greatest number that does.
struct SpanGroupFigures {
    StringId key = 0; ///< the service or the name
    std::uint64_t count = 0;
    std::uint64_t totalNano = 0;
    std::uint64_t selfNano = 0;
    std::uint64_t minNano = 0;
    std::uint64_t avgNano = 0; ///< rounded down
    std::uint64_t p95Nano = 0; ///< the nearest rank
    std::uint64_t maxNano = 0;
    std::uint64_t errors = 0; ///< spans with one of their own

    friend bool operator==(const SpanGroupFigures&, const SpanGroupFigures&) = default;
};

/// The statistics of one trace in two levels; the greatest total first.
struct SpanGroups {
    struct Group {
        SpanGroupFigures figures = {};
        std::vector<SpanGroupFigures> parts = {};
    };

    std::shared_ptr<const Trace> trace = {};
    SpanGrouping grouping = SpanGrouping::ServiceOperation;
    std::vector<Group> groups = {};
    std::uint64_t selfNano = 0; ///< of all spans: what shares are parts of

    /// Takes n log n; null if it was stopped.
    static std::shared_ptr<const SpanGroups> of(std::shared_ptr<const Trace> trace, SpanGrouping grouping,
                                                const std::stop_token& stop = {});
};

} // namespace gatehouse
