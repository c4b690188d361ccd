#pragma once

#include "connectionproblem.h"

#include <string>
#include <string_view>

namespace gatehouse
{

/// Puts an SQLSTATE (five characters) into our words; `words` are the server's own,
/// `server` names it for people. An unknown state is QueryFailed.
Problem pgProblem(std::string_view sqlState, std::string_view words, const std::string& server);

/// Likewise for a connection that did not come about. libpq gives text only, which is
/// translated; so this looks for the SQLSTATE (asked for by verbosity) and for the
/// system's own words of an error, never for English.
Problem pgConnectProblem(const std::string& message, const std::string& server, const std::string& database);

} // namespace gatehouse
