#pragma once

#include <string_view>

namespace gatehouse
{

/// What `gatehouse-gateway --help` prints: the verbs, every variable of the environment, the signals.
std::string_view gatewayHelp();

} // namespace gatehouse
