#pragma once

#include "commandline.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Every verb of the group, or of all for an empty one, a line each.
std::string commandList(const std::vector<VerbSpec>& verbs, std::string_view group);

/// What one verb takes.
std::string verbHelp(const VerbSpec& verb);

/// `gatehousectl health read --help says how`, for the end of a sentence.
std::string helpHint(const VerbSpec& verb);

} // namespace gatehouse
