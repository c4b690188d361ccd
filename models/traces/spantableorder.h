#pragma once

#include "trace.h"
#include "tracefigures.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace gatehouse
{

/// What the columns of the table of spans are.
enum class SpanColumn : std::uint8_t {
    Service,
    Operation,
    Start,
    Duration,
    Self,
    Kind,
    Status,
    Depth,
    SpanId,
    Last = SpanId
};
constexpr int spanColumnCount = static_cast<int>(SpanColumn::Last) + 1;

/// Which spans of a trace a table shows, and in which order.
struct SpanTableQuestion {
    std::shared_ptr<const Trace> trace = {};
    std::shared_ptr<const TraceFigures> figures = {};
    bool isCorrected = true;               ///< starts by corrected clocks
    SpanColumn column = SpanColumn::Start; ///< of equal ones the first of the trace stands first
    bool isDescending = false;
    std::string filter = {}; ///< what findSpans() looks for; empty: all
};

/// The rows of a table of spans; made away from the GUI thread, then never changed.
struct SpanTableOrder {
    SpanTableQuestion question = {};
    std::uint64_t startNano = 0;          ///< of the trace, by the times that are shown
    std::vector<SpanIndex> spans = {};    ///< by row
    std::vector<std::uint32_t> rows = {}; ///< by span; noRow where it has none

    static constexpr std::uint32_t noRow = ~std::uint32_t{0};

    std::uint64_t afterStartNano(SpanIndex span) const;
    std::uint64_t selfNano(SpanIndex span) const;

    /// Takes n log n; null if it was stopped.
    static std::shared_ptr<const SpanTableOrder> of(SpanTableQuestion question,
                                                    const std::stop_token& stop = {});
};

} // namespace gatehouse
