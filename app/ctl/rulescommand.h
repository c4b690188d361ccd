#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `rules lint`, `check`, `diff`, `apply`, `history` and `rollback`.
std::vector<VerbSpec> rulesVerbs();

} // namespace gatehouse
