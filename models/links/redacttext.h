#pragma once

#include "problem.h"

#include <QString>

namespace gatehouse
{

/// One sentence for people about a problem of Subject::Redact: why a reveal could not be
/// recorded, for which reason nothing was revealed, and what to do. For a Problem of another
/// subject its untranslated detail.
QString redactProblemText(const Problem& problem);

} // namespace gatehouse
