#pragma once

#include "trace.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace gatehouse
{

struct ServiceShare {
    std::string name = {}; ///< empty for spans that name none
    std::uint64_t spanCount = 0;
    std::uint64_t errorCount = 0;

    friend bool operator==(const ServiceShare&, const ServiceShare&) = default;
};

/// One trace as a line of a list. The figures are those of traceInfo() (CONTRACTS §5).
struct TraceSummary {
    std::string traceId = {};
    std::string rootService = {};
    std::string rootName = {};
    std::uint64_t startUnixNano = 0;
    std::uint64_t durationNano = 0;
    std::uint64_t spanCount = 0; ///< span objects sent
    std::uint64_t errorCount = 0;
    std::uint64_t orphanCount = 0;           ///< spans whose parent is not there
    std::vector<ServiceShare> services = {}; ///< most spans first, then by name
    bool partial = false;                    ///< its sender says that it left out spans
    bool lacksEvicted = false;               ///< earlier spans of it were here and had to make room
    bool pinned = false;                     ///< it stays when others make room; said by whoever keeps it

    friend bool operator==(const TraceSummary&, const TraceSummary&) = default;
};

/// Takes a look at every span.
TraceSummary summaryOf(const Trace& trace);

/// A trace with its line, made once and shared by all who list it.
struct ListedTrace {
    std::shared_ptr<const Trace> trace;
    TraceSummary summary;
    std::uint32_t source = 0; ///< 0: it was sent here; else the number of the file it is in
};

} // namespace gatehouse
