#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `health read` and `health watch`.
std::vector<VerbSpec> healthVerbs();

} // namespace gatehouse
