#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `rules lint` and `rules check`.
std::vector<VerbSpec> rulesVerbs();

} // namespace gatehouse
