#pragma once

#include "jsonstream.h"
#include "perfettolanes.h"
#include "trace.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace gatehouse
{

/// Writes Chrome's trace event format: a complete event (`X`) a span, a process a service, its lanes as
/// threads. Times are microseconds since the earliest span, with three digits behind the point.
class PerfettoWriter
{
public:
    PerfettoWriter(JsonStream& out, std::span<const std::shared_ptr<const Trace>> traces);

    /// False: the stop token ended it.
    bool write(const std::stop_token& stop);

private:
    struct Place {
        std::uint32_t trace;
        SpanIndex span;
    };
    struct Process {
        std::uint32_t number;
        std::string service;
        PerfettoLanes lanes = {};
        std::size_t namedLanes = 0;
    };

    void sortPlaces();
    std::uint64_t start(const Place& place) const;
    std::uint32_t processOf(const Trace& trace, SpanIndex span);
    void writePlace(const Place& place);
    void nameLane(Process& process, std::uint32_t lane);
    void writeSpan(const Place& place, std::uint32_t process, std::uint32_t lane);
    void writeArguments(const Trace& trace, SpanIndex span);
    void writeMetadata(std::string_view what, std::uint32_t process, std::uint32_t lane,
                       std::string_view name);
    void writeMicros(std::string_view key, std::uint64_t nanos);

    JsonStream& m_out;
    std::span<const std::shared_ptr<const Trace>> m_traces;
    std::uint64_t m_origin = ~std::uint64_t{0};
    std::vector<Place> m_places;                      ///< by start, the longer ones first
    std::vector<std::vector<std::uint32_t>> m_laneOf; ///< by trace and span, once it is laid
    std::vector<Process> m_processes;
    std::map<std::string, std::uint32_t, std::less<>> m_processOf; ///< by service
    std::map<std::pair<const SpanArena*, StringId>, std::uint32_t> m_known;
};

} // namespace gatehouse
