#pragma once

#include "fastjson.h"

#include <vector>

namespace gatehouse::json
{

class FastTape;

/// See FastJson::unfit().
std::vector<FastJson::Unfit> unfitValues(const FastTape& tape);

} // namespace gatehouse::json
