#pragma once

#include "rulesfinding.h"

#include <string_view>
#include <vector>

namespace gatehouse
{

/// Everything there is to say about a rules document (CONTRACTS §3), in the order of its text.
/// With an error among it, RulesDocument::compile refuses the same text, and without one takes it.
/// Text that is no JSON gives one error at its place. Takes time linear in the text.
std::vector<RulesFinding> lintRules(std::string_view text);

} // namespace gatehouse
