#pragma once

#include "metricstext.h"

namespace gatehouse
{

/// The process_* families that Prometheus' own client libraries have, read from /proc: processor time,
/// resident memory, open descriptors, start. What cannot be read is left out.
void writeProcessMetrics(MetricsText& text);

} // namespace gatehouse
