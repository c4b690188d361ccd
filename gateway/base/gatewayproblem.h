#pragma once

#include "problem.h"

namespace gatehouse
{

/// What can go wrong inside the gateway. `detail` has the sentence for the log or for standard error.
enum class GatewayProblem : std::uint8_t {
    WrongValue,     ///< an environment variable; args: its name, the reason
    WrongCall,      ///< the command line
    Migration,      ///< a migration cannot run; nothing of it happened
    Unavailable,    ///< the server cannot be reached or went away; nothing happened
    OutcomeUnknown, ///< the connection was lost while COMMIT was on its way
    TimedOut,       ///< no answer in time
    Statement,      ///< the server refused the statement; args: SQLSTATE
    ForbiddenRole,  ///< the role would pass grants and row-level security
    Protocol,       ///< the other side does not speak as it should
    CannotListen,   ///< the address cannot be had
};

constexpr Subject subjectOf(GatewayProblem)
{
    return Subject::Gateway;
}

inline Problem gatewayProblem(GatewayProblem code, std::string detail, std::vector<std::string> args = {})
{
    return {.code = code, .args = std::move(args), .place = {}, .detail = std::move(detail)};
}

} // namespace gatehouse
