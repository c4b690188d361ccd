#pragma once

#include "pagelist.h"

namespace gatehouse
{

/// The pages of the console, in the order of the rail.
PageList consolePages();

} // namespace gatehouse
