#pragma once

#include "outcome.h"
#include "rulesdocument.h"
#include "verdict.h"

#include <string_view>

namespace gatehouse
{

/// The verdict on one raw HTTP/1.1 request, as the gateway would give it at that instant: framing
/// (check 1) by http::RequestReader, everything behind it by RequestJudge. A body is looked at only
/// as far as the gateway would: what is refused at the head is refused whatever follows.
///
/// A RulesProblem is given for bytes behind the request and for a cut that leaves the verdict open
/// (a cut behind a refusal, or inside a body that nothing looks at, does not).
Outcome<Verdict> checkRequest(const RulesDocument& rules, std::string_view rawRequest, UtcTime at);

/// Which check a refusal of http::RequestReader belongs to: controls in a path are refused with check
/// 2's words, all else is framing.
RuleCheck checkOfRefusal(const http::Response& refusal);

} // namespace gatehouse
