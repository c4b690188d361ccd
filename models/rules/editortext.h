#pragma once

#include "textchange.h"

#include <QString>

#include <cstddef>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A text as a QTextDocument holds it: one unit for each line end, whatever its bytes are, and UTF-16
/// for the rest. What is not edited keeps its bytes: CRLF, no-break blanks and U+2029 in strings too.

/// What QTextDocument::toRawText() gives for it.
QString editorText(std::string_view utf8);
/// Where a position of editorText() is in the bytes; the end for one behind it.
std::size_t byteOffsetOf(std::string_view utf8, qsizetype position);
/// Where a byte is in editorText().
qsizetype editorPositionOf(std::string_view utf8, std::size_t offset);
/// The smallest change of the bytes that brings them to what the editor shows now. New line ends are
/// as the text's first one is.
json::TextChange changeTo(std::string_view utf8, const QString& shown);

} // namespace gatehouse
