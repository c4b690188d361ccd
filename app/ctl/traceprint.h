#pragma once

#include "criticalpath.h"
#include "spanstatistics.h"
#include "tracefile.h"
#include "tracewriter.h"

#include <string>
#include <vector>

namespace gatehouse
{

/// What the trace commands print (CONTRACTS §4): one line of JSON, or a table for people.
std::string traceInfoJson(const TraceFile& file);
std::string traceInfoTable(const TraceFile& file);

std::string spanGroupsJson(const std::vector<SpanGroup>& groups, StatisticsGroup by);
std::string spanGroupsTable(const std::vector<SpanGroup>& groups, StatisticsGroup by);

std::string criticalPathJson(const Trace& trace, const std::vector<CriticalSegment>& segments);
std::string criticalPathTable(const Trace& trace, const std::vector<CriticalSegment>& segments);

/// What was written where: the spans sent, and what of the file that was read is not among them.
std::string traceConvertJson(const TraceFile& file, const std::string& name, TraceOutput format,
                             std::uint64_t bytes);

} // namespace gatehouse
