#pragma once

#include "commandfailure.h"

#include <string>
#include <variant>

namespace gatehouse
{

/// The bytes of a file that a command was given, `-` for standard input; at most 64 MiB.
std::variant<std::string, CommandFailure> readCommandFile(const std::string& name);

} // namespace gatehouse
