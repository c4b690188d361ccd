#pragma once

#include "profile.h"

#include "problem.h"

#include <QString>

namespace gatehouse
{

/// The sentence for a problem of Subject::Profiles: what failed, on what, what to do.
QString profileProblemText(const Problem& problem);

/// "Production", "Staging", …: for people.
QString environmentText(Environment environment);

} // namespace gatehouse
