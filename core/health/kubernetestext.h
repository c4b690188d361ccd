#pragma once

#include "healthreading.h"

#include <optional>
#include <string_view>

namespace gatehouse
{

struct HttpContext;

/// Reads what livez, readyz and healthz answer (kubernetes.io, "API health endpoints"): `ok`, or with
/// `?verbose` a line a check. The HTTP status decides the whole where there is one. Nothing if the
/// body is none of that.
std::optional<HealthReading> readKubernetes(std::string_view body, const HttpContext& context);

} // namespace gatehouse
