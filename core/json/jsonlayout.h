#pragma once

#include "jsontree.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace gatehouse::json
{

/// How a document is laid out, as far as one can see it: what a new part of it should look
/// like. Taken from the document's own blanks; where it has none of a kind, as most write.
struct JsonLayout {
    std::string lineEnd = "\n"; ///< or "\r\n"
    std::string unit = "  ";    ///< what one level is indented by
    std::string afterColon;     ///< " " or nothing, likewise
    std::string afterComma;
    std::string insideObject;  ///< `{ "a": 1 }` has a blank here
    bool hasLines = false;     ///< it has more than one line
    bool breaksAlways = false; ///< every object and array that is not empty has lines
    bool breaksTop = false;    ///< the value to write goes over lines even if it fits on one

    static JsonLayout of(const Tree& tree);
    /// The same for a value that shall look like this one beside it, or like the one it replaces.
    JsonLayout like(const Node& other) const;

    /// The blanks a line of this document begins with that holds the byte at `offset`.
    static std::string indentAt(std::string_view text, std::size_t offset);

    /// The value as this document would have it, on a line indented by `indent` with `column`
    /// bytes before it: on one line where it fits in 100, or the document never has lines.
    /// Numbers and strings keep their bytes.
    std::string write(const Node& value, std::string_view indent, std::size_t column) const;
};

} // namespace gatehouse::json
