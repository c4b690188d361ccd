#pragma once

#include "spanrecord.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace gatehouse
{

// What the panes of a trace say of spans, in the user's language and number format; times are in spantimes.h.

/// b − a, in both directions; the greatest that fits.
std::int64_t nanosBetween(std::uint64_t a, std::uint64_t b);

/// "client"; empty for none.
QString spanKindText(SpanKind kind);
/// "OK", "error"; empty where none was set.
QString spanStatusText(SpanStatus status);

/// "412 B", "12.4 kB", "10.0 MB".
QString byteSizeText(std::uint64_t bytes);

/// Bytes that somebody sent, masked, and with what is invisible made visible. Of long ones the beginning:
/// about `limit` bytes, with an ellipsis.
QString shownText(std::string_view sent, std::size_t limit = 4096);
/// The same on one line.
QString shownLine(std::string_view sent, std::size_t limit = 512);

} // namespace gatehouse
