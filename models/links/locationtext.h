#pragma once

#include "problem.h"

#include <QString>

namespace gatehouse
{

/// The sentence for a problem of Subject::Links.
QString locationProblemText(const Problem& problem);

} // namespace gatehouse
