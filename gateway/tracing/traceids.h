#pragma once

#include "tracecontext.h"

namespace gatehouse
{

/// Random, never all zero.
TraceIdBytes newTraceId();
SpanIdBytes newSpanId();

} // namespace gatehouse
