#pragma once

#include "foldedtext.h"
#include "maskedview.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::redact
{

/// What to mask in a text that is folded already, in order and apart from each other.
std::vector<Span> spansIn(std::string_view folded, const NameContext& context);

/// Appends the text, plain or the inside of a JSON string, with its masks; gives their number.
int appendMasked(std::string& out, std::string_view source, FoldedText::Source kind,
                 const NameContext& context);

} // namespace gatehouse::redact
