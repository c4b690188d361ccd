#pragma once

#include "csvfile.h"
#include "tracesearch.h"

namespace gatehouse
{

/// Lines of traces as a table for a file: trace_id, start (RFC 3339), service, operation, duration_ns, spans,
/// errors, services. Masked.
CsvTable traceResultCsv(const TraceList& traces);

} // namespace gatehouse
