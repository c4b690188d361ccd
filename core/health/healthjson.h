#pragma once

#include "healthreading.h"
#include "jsontree.h"

#include <optional>

namespace gatehouse
{

struct HttpContext;

/// Reads a JSON document of any of the JSON formats; nested components are listed by path, and
/// nothing recurses. Nothing if it has none of their members.
std::optional<HealthReading> readJsonHealth(const json::Node& root, const HttpContext& context);

} // namespace gatehouse
