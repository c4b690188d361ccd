#pragma once

#include "tracesearch.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A search as one line, for links, for what is saved, and for people: conditions as parseAttributes() reads
/// them, with names of its own for the rest of the form: `@service`, `@operation`, `@min`, `@max`, `@last`,
/// `@from`, `@until` (ns since 1970), `@errors`, `@order` (newest, longest, spans, errors), `@limit`. What is
/// as usual is left out, so that the usual search is the empty text.
std::string searchQueryText(const TraceSearch& search);

/// Reads it; nothing if any part of it is not understood.
std::optional<TraceSearch> parseSearchQuery(std::string_view text);

} // namespace gatehouse
