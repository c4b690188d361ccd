#pragma once

#include "skewcorrection.h"
#include "trace.h"

#include <QStringList>

namespace gatehouse
{

/// What was done to this span so that it could be shown, each with its cause and what was sent, in whole
/// sentences: its repairs, and what its clock was corrected by (or would be, where times are shown as sent).
QStringList spanRepairSentences(const Trace& trace, const SkewCorrection& skew, bool isCorrected,
                                SpanIndex span);

/// The cause of one repair in general, for a list of those of a whole trace.
QString repairCauseText(SpanRepair repair);

} // namespace gatehouse
