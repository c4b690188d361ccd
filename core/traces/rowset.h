#pragma once

#include "spanrow.h"

#include <span>

namespace gatehouse
{

/// The rows of one trace, in order of arrival, as the steps of building it look at them.
struct RowSet {
    std::span<const SpanRow> rows;          ///< of all traces
    std::span<const std::uint32_t> members; ///< which of them are this trace's, ascending
    std::span<const ParentCandidate> candidates;
    std::span<const std::uint32_t> resources; ///< by ResourceId: the arena's number
    const SpanArena* arena = nullptr;
    bool near1970 = false; ///< a time of 0 is one

    std::size_t size() const { return members.size(); }
    const SpanRow& operator[](std::uint32_t at) const { return rows[members[at]]; }
    std::uint32_t resource(std::uint32_t at) const { return resources[(*this)[at].resource]; }
    StringId service(std::uint32_t at) const { return arena->resource(resource(at)).service; }
    bool hasStart(std::uint32_t at) const
    {
        const SpanRow& row = (*this)[at];
        return row.hasStart != 0 && (row.start != 0 || near1970);
    }
    bool hasEnd(std::uint32_t at) const
    {
        const SpanRow& row = (*this)[at];
        return row.hasEnd != 0 && (row.end != 0 || near1970);
    }
};

} // namespace gatehouse
