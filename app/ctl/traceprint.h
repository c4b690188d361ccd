#pragma once

#include "criticalpath.h"
#include "spanstatistics.h"
#include "tracefile.h"

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

} // namespace gatehouse
