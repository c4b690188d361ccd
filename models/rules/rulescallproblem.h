#pragma once

#include "connectionproblem.h"
#include "problem.h"

#include <cstdint>

namespace gatehouse
{

/// What a gateway may answer, instead of what was asked about its rules. `host:port` is the first argument
/// of each; the others stand beside it. The place is empty, `detail` has the gateway's words.
enum class RulesCallProblem : std::uint8_t {
    NotSignedIn,          ///< 401
    NotAllowed,           ///< 403
    NothingStored,        ///< 404: there are no rules to do this with
    NoSuchVersion,        ///< 404; the gateway's words name it
    NotServed,            ///< 404 or 405: this gateway has no such call
    RequestRefused,       ///< 400, 422; the gateway's words
    TooLarge,             ///< 413
    PreconditionRequired, ///< 428; never of our own calls, but of a gateway between
    TooManyRequests,      ///< 429
    Unavailable,          ///< 503; and 502, 504 of what only reads
    OutcomeUnknown,       ///< 504 or 502 of a change: it may have been made
    Redirected,           ///< 3xx; to where
    UnexpectedStatus,     ///< the status
    BadAnswer,            ///< the pointer of what is not as the contract has it
    BadReason,            ///< most characters; the reason was judged here, nothing was sent
    Last = BadReason
};

/// (The gateway's own problems, of the same subject, never meet these in one program.)
constexpr Subject subjectOf(RulesCallProblem)
{
    return Subject::Gateway;
}

/// Nobody knows whether the change was made, whoever says so.
constexpr bool isOutcomeUnknown(const ProblemCode& code)
{
    return code == RulesCallProblem::OutcomeUnknown || code == ConnectionProblem::OutcomeUnknown;
}

} // namespace gatehouse
