#pragma once

#include "tracesearch.h"

#include <QByteArray>

namespace gatehouse
{

/// Lines of traces as CSV (RFC 4180, CRLF, UTF-8): trace_id, start (RFC 3339), service, operation,
/// duration_ns, spans, errors, services. Masked; a cell that a spreadsheet would take for a formula gets an
/// apostrophe (CONTRACTS §7).
QByteArray traceResultCsv(const TraceList& traces);

} // namespace gatehouse
