#pragma once

#include "trace.h"

#include <vector>

namespace gatehouse
{

/// Where each span of an older picture of a trace is in a newer one: the span with its id that came at the
/// same place, else the first with its id; noSpan if it is not there any more. Takes n log n.
std::vector<SpanIndex> spansNowAt(const Trace& before, const Trace& now);

} // namespace gatehouse
