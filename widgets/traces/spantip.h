#pragma once

#include "trace.h"

#include <QString>

namespace gatehouse
{

class TraceView;

/// What a tool tip says about a span, as rich text with everything untrusted escaped: name, service, when and
/// how long, its own share, errors, and what was repaired and why.
QString spanTip(const TraceView& view, SpanIndex span);
/// The same in one line of plain text, for those who listen to it.
QString spanSentence(const TraceView& view, SpanIndex span);

} // namespace gatehouse
