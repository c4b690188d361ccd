#pragma once

#include "backendtarget.h"
#include "caller.h"
#include "httpserver.h"
#include "tracecontext.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// How a request's body goes on.
struct ForwardedBody {
    bool any = false;                    ///< there is one, if only of length 0
    std::optional<std::uint64_t> length; ///< absent: in chunks
};

/// What a proxied request carries beside what its client sent.
struct ForwardedCall {
    const http::RequestHead& head;
    std::string_view target; ///< the path in normal form, with the query as sent
    const Caller& caller;
    std::string_view clientAddress;
    std::string_view requestId;
    bool tls = false;
    std::optional<TraceContext> trace; ///< the span that waits for the backend
};

/// The head to send, with its empty line. Left out are the fields that hold for one connection, those
/// that `Connection` names, Authorization, and whatever a backend would take for our word: x-user-id,
/// x-user-role, x-org-id, Forwarded, X-Forwarded-*, trace headers and x-request-id, also where `_` stands
/// for `-`. Ours are set.
std::string forwardedHead(const ForwardedCall& call, const BackendTarget& backend, const ForwardedBody& body);

/// The fields of a backend's answer that its client gets: all but those of one connection and those that
/// are the gateway's to say (CORS, x-request-id, trace headers). Content-Length stays for answers to HEAD.
std::vector<http::Field> returnedFields(std::vector<http::Field> fields);

} // namespace gatehouse
