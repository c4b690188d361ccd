#pragma once

#include "healthreading.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// What is known of how a body came; all empty for a file.
struct HttpContext {
    std::optional<int> status;
    std::string contentType;
};

/// Reads a health document of any known shape, to CONTRACTS §6. Never fails: what is not
/// recognised gives a reading with format Unknown, no components, and why in `detail` (with the
/// first 200 characters of a page). A redirect (3xx) is nothing fetched, whatever its body.
/// The body is hostile; time and memory stay linear in its size, nothing recurses.
HealthReading readHealth(std::string_view body, const HttpContext& context = {});

/// The reading as §6's JSON, compact, without a final line end.
std::string writeHealthJson(const HealthReading& reading);

} // namespace gatehouse
