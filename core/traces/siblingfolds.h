#pragma once

#include "trace.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace gatehouse
{

/// Siblings of one service and one name that follow each other.
struct SiblingFold {
    SpanIndex first = noSpan;
    SpanIndex end = noSpan; ///< behind the last one and what is below it
    std::uint32_t count = 0;
    std::uint64_t endNano = 0; ///< the latest end of them, in raw times
    bool hasError = false;     ///< of one of them or below it

    friend bool operator==(const SiblingFold&, const SiblingFold&) = default;
};

/// All runs of at least `least` (2 or more), by their first span. Takes n steps.
std::vector<SiblingFold> siblingFolds(const Trace& trace, std::uint32_t least,
                                      const std::stop_token& stop = {});

} // namespace gatehouse
