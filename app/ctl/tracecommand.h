#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `gatehousectl trace info|stats|critical-path` (CONTRACTS §4 and §5).
std::vector<VerbSpec> traceVerbs();

} // namespace gatehouse
