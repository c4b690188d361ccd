#pragma once

#include "tracesearch.h"
#include "tracestore.h"

#include <memory>
#include <string>

namespace gatehouse
{

/// What a desk has at one moment, for looking things up on any thread. Of several traces it finds the one
/// that was sent here, then that of the file opened last. Null: there is none.
struct TraceLookup {
    std::shared_ptr<const TraceList> traces; ///< the likeliest source first
    std::shared_ptr<const TraceStore> store; ///< what came a moment ago is here before it is in the list

    /// By the whole trace id, or a 64-bit one in which one single 128-bit id ends.
    std::shared_ptr<const ListedTrace> find(const std::string& traceId) const;
    /// By the attribute `http.request.id` of one of its spans; the newest.
    std::shared_ptr<const ListedTrace> findByRequest(const std::string& requestId) const;
};

} // namespace gatehouse
