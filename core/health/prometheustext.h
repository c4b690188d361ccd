#pragma once

#include "healthreading.h"

#include <optional>
#include <string_view>

namespace gatehouse
{

struct HttpContext;

/// Reads one scrape of the Prometheus text format 0.0.4 or of OpenMetrics 1.0: `up`, `probe_success`
/// and `*_up` are components, `*_latency_seconds` and its kin their latencies. Broken lines are
/// skipped. Nothing if the body is no such text.
std::optional<HealthReading> readPrometheus(std::string_view body, const HttpContext& context);

} // namespace gatehouse
