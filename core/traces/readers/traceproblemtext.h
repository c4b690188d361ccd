#pragma once

#include "problem.h"

#include <string>

namespace gatehouse
{

/// A problem of Subject::Traces as an untranslated sentence, for the command line.
std::string describeTraceProblem(const Problem& problem);

} // namespace gatehouse
