#pragma once

#include "jsonlimits.h"

#include <string>
#include <string_view>

namespace gatehouse::test
{

/// What FastJson and json::parse say differently of one text: verdict, reason and place, and
/// of each value everything that can be asked. Also holds the tape that simdjson writes
/// against the one of our own scanner. Empty where all agree.
std::string jsonDisagreement(std::string_view text, const json::Limits& limits);

} // namespace gatehouse::test
