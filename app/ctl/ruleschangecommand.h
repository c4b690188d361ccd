#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `rules apply`, `rules history` and `rules rollback`.
std::vector<VerbSpec> rulesChangeVerbs();

} // namespace gatehouse
