#pragma once

#include "tracesearch.h"

#include <QByteArray>

namespace gatehouse::test
{

/// Traces written as text, a span a line, which the first word says the trace of:
///
///     TRACE SERVICE NAME START+DURATION [WORD …]
///
/// Words: `error`, `key=value` (a text), `key:=5` (a whole number), `key?=true`, `resource:key=value`,
/// `scope:key=value`. Every span but a trace's first is a child of the first.
TraceList listedTraces(const QByteArray& list);

/// The ids of the traces, one after the other.
QByteArray idsOf(const TraceList& traces);

} // namespace gatehouse::test
