#pragma once

#include "asyncio.h"
#include "backendtarget.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// What GET <base>/health of a backend gave.
struct BackendAnswer {
    int status = 0;        ///< 0: no answer
    double latencyMs = -1; ///< until the whole answer was there; -1 without one
    bool timedOut = false;
    std::optional<std::string> json; ///< the body, if it is a JSON document of at most 64 KB

    bool healthy() const { return status == 200; }
};

/// One request on a connection of its own, within the deadline over name, connect, head and body.
Async<BackendAnswer> probeBackend(boost::asio::io_context& context, BackendTarget target, Deadline deadline);

} // namespace gatehouse
