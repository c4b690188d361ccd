#pragma once

#include "jsonproblem.h"
#include "jsontree.h"
#include "outcome.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// The canonical form of RFC 8785 (JCS): no blanks, members in the order of their names'
/// UTF-16 code units, strings with the least escapes, numbers as ECMAScript prints the
/// nearest double. Two documents that mean the same have the same text.
///
/// A Problem (with its place, and the pointer as argument) where there is no such text: a
/// repeated name, half a surrogate pair, a number that is no finite double. A number whose
/// value changes is written all the same: see canonicalFaults().
Outcome<std::string> canonicalText(const Node& value);

/// SHA-256 of canonicalText(), in lower-case hex: the `hash` of CONTRACTS section 1.
Outcome<std::string> canonicalHash(const Node& value);

/// Why a document has no hash of its own: no canonical text, or the one of another document.
struct CanonicalFault {
    JsonProblem code;    ///< RepeatedName, LoneSurrogate, NumberOutOfRange or NumberChanges
    std::string pointer; ///< RFC 6901; of two members with one name both have the same
    std::size_t offset;  ///< of the value, or of the repeated name
};

/// What GATEWAY section 4 refuses to store: repeated names, and numbers whose decimal value
/// the canonical text would change (2^53 + 1, 2^64, 1e-400; not 10^22, 1.0 or -0), or two
/// texts would share a hash; also what has no canonical text at all. In the order of the
/// document, `most` at most. Repeated names are found in any tree, however it was read.
std::vector<CanonicalFault> canonicalFaults(const Tree& tree, std::size_t most = 50);

/// Appends a string as RFC 8785 section 3.2.2.2 has it; the text must be UTF-8.
void appendCanonicalString(std::string& out, std::string_view text);

/// A finite double as ECMAScript's Number::toString prints it (RFC 8785 section 3.2.2.3).
std::string canonicalNumber(double value);

/// Orders UTF-8 texts by their UTF-16 code units (RFC 8785 section 3.2.3).
bool utf16Less(std::string_view a, std::string_view b);

} // namespace gatehouse::json
