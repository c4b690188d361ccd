#pragma once

#include "problem.h"

#include <cstdint>
#include <string>

namespace gatehouse
{

/// What can go wrong around rules, beside a request being rejected, which is an answer.
enum class RulesProblem : std::uint8_t {
    DocumentRefused, ///< a lint error; args: its pointer, its message, how many there are
    RequestCut,      ///< the bytes end before the verdict is settled
    BytesBehind,     ///< args: how many bytes stand behind the request
    NoInstant,       ///< args: the text that is no RFC 3339 time
};

constexpr Subject subjectOf(RulesProblem)
{
    return Subject::Rules;
}

/// Every code, for tables and tests.
inline constexpr int RulesProblemCount = static_cast<int>(RulesProblem::NoInstant) + 1;

/// One English sentence, for logs and the command line.
std::string describeRulesProblem(const Problem& problem);

} // namespace gatehouse
