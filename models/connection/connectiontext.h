#pragma once

#include "problem.h"

#include <QString>

namespace gatehouse
{

/// The sentence for people: what failed, on what, and what to do. For a Problem of another
/// subject its untranslated detail.
QString connectionProblemText(const Problem& problem);

} // namespace gatehouse
