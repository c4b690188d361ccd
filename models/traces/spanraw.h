#pragma once

#include "trace.h"

#include <QString>

namespace gatehouse
{

/// The span as an OTLP JSON document of its own, masked, on indented lines: names, times, parent and trace id
/// as they were sent, of a merged span those of its first piece. A file of it reads back as this span. Texts
/// beyond about `budget` bytes in all are left out, an "…" in their place; bytes nested in arrays and maps
/// are strings of base64.
QString spanRawText(const Trace& trace, SpanIndex span, std::size_t budget = std::size_t{256} << 10U);

} // namespace gatehouse
