#pragma once

#include <QByteArray>
#include <QStringList>

namespace gatehouse
{

/// A line of RFC 4180 with CRLF, in UTF-8. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front (CONTRACTS §7, files); one that is a number does not.
QByteArray csvLine(const QStringList& cells);

} // namespace gatehouse
