#pragma once

#include "trace.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse
{

enum class StatisticsGroup : std::uint8_t { Service, Operation };

/// What the spans of a service, or of an operation of a service, have in common. Times in ns.
struct SpanGroup {
    std::string service = {};
    std::string name = {}; ///< of the operation; empty when grouped by service
    std::uint64_t count = 0;
    std::uint64_t totalNano = 0; ///< the greatest number if it does not fit; so is selfNano
    std::uint64_t selfNano = 0;
    std::uint64_t minNano = 0;
    std::uint64_t avgNano = 0; ///< rounded down
    std::uint64_t p95Nano = 0; ///< the nearest rank
    std::uint64_t maxNano = 0;
    std::uint64_t errors = 0;
};

/// Sums up the spans of any number of traces (CONTRACTS §5 `stats`), merged pieces as one.
class SpanStatistics
{
public:
    explicit SpanStatistics(StatisticsGroup group) : m_group(group) {}

    void add(const Trace& trace);
    /// The greatest total first, then by service and name.
    std::vector<SpanGroup> groups() const;

private:
    struct Sum {
        SpanGroup group = {};
        std::vector<std::uint64_t> durations = {};
    };
    std::size_t sumOf(std::string_view service, std::string_view name);

    StatisticsGroup m_group;
    std::map<std::pair<std::string, std::string>, std::size_t, std::less<>> m_places;
    std::vector<Sum> m_sums;
};

} // namespace gatehouse
