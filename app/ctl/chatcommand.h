#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `chat list` and `chat show` (CONTRACTS section 7).
std::vector<VerbSpec> chatVerbs();

} // namespace gatehouse
