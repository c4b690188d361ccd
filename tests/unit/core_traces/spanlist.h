#pragma once

#include "tracebuilder.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace gatehouse::test
{

/// Spans written as text, one a line, in the order of sending:
///
///     ID PARENT SERVICE NAME TIME [WORD …]
///
/// with `-` for nothing (an empty text in ID). TIME is `start+duration`, `start..end`, or parts of it
/// (`start`,
/// `+duration`, `..end`, `-`); in ns. Words: a kind (`client`, `server`, …), `error`, `piece`, `trace=ID`
/// (else `trace=1`; `trace=` is none), `follows=ID`, `child=ID`, `other=TRACE/ID`.
void addSpans(TraceSink& sink, const QByteArray& list);

std::vector<std::shared_ptr<const Trace>> tracesOf(const QByteArray& list);

/// The one trace of the list.
std::shared_ptr<const Trace> traceOf(const QByteArray& list);

/// The trace as lines of `ID start+duration repair …`, indented by depth.
QByteArray pictureOf(const Trace& trace);

/// Without the indentation that all lines have, and without blank lines at both ends.
QByteArray dedented(const char* text);

} // namespace gatehouse::test
