#pragma once

#include "findinglist.h"
#include "valuerule.h"

#include <vector>

namespace gatehouse
{

/// Reads `fields` of an endpoint, saying what is wrong with them.
std::vector<FieldRule> readFields(const json::Node& fields, FindingList& findings);

} // namespace gatehouse
