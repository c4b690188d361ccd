#pragma once

#include "commandline.h"

namespace gatehouse
{

/// `rules diff`.
VerbSpec rulesDiffVerb();

} // namespace gatehouse
