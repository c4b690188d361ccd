#pragma once

#include "trace.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace gatehouse
{

/// What is looked for; all of it must hold.
struct SpanQuery {
    /// Part of the name, the service, the status message, an attribute's key or value, `key=value`, an
    /// event's name, or the whole span id. ASCII letters of any case.
    std::string text = {};
    std::optional<StringId> service = {};
    std::uint64_t minDurationNano = 0;
    std::uint64_t maxDurationNano = ~std::uint64_t{0};
    bool errorsOnly = false;
};

/// The spans that match, ascending; of a search that was stopped some of them. Attributes of the span, of its
/// events and links, its resource and scope are looked at. Of a large trace every processor looks at a part.
std::vector<SpanIndex> findSpans(const Trace& trace, const SpanQuery& query,
                                 const std::stop_token& stop = {});

} // namespace gatehouse
