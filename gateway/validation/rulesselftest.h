#pragma once

#include "rulesdocument.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// Tries rules before they go live: what would repair them must pass whatever they say, and each endpoint
/// must give a verdict on a request to its own path. Bounded in requests. The sentence that says what
/// failed, or nothing.
std::optional<std::string> selfTestRules(const RulesDocument& rules);

} // namespace gatehouse
