#pragma once

#include "problem.h"

#include <QString>

namespace gatehouse
{

/// One sentence for people about whatever RulesSource gave instead of an answer: problems of
/// RulesCallProblem and ConnectionProblem, what happened and what to do.
QString rulesCallProblemText(const Problem& problem);

} // namespace gatehouse
