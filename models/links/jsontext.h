#pragma once

#include "problem.h"

#include <QString>

namespace gatehouse
{

/// One sentence for people about a problem of Subject::Json: what is wrong with a text and
/// what to do, with the line and column in front where the problem has a place ("line 3
/// column 7"). For a Problem of another subject its untranslated detail. (What the gateway
/// answers a client is json::describeJsonProblem, which is never translated.)
QString jsonProblemText(const Problem& problem);

} // namespace gatehouse
