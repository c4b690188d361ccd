#pragma once

#include "trace.h"

namespace gatehouse
{

/// How long the span itself was at work, in ns: its duration less the union of its children, each clamped to
/// it (CONTRACTS §5). Takes as long as it has children.
std::uint64_t selfTime(const Trace& trace, SpanIndex span);

} // namespace gatehouse
