#pragma once

#include "bodyjson.h"
#include "valuerule.h"

namespace gatehouse
{

/// Judges the fields of the rules, in their order, in a JSON body; without one nothing is there.
void judgeJsonFields(const std::vector<FieldRule>& fields, const BodyJson* body, FieldErrors& errors);

} // namespace gatehouse
