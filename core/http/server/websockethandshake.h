#pragma once

#include "httpmessage.h"

#include <optional>

namespace gatehouse::http
{

/// Whether the head opens a WebSocket as RFC 6455 §4.2.1 wants it; else the answer: 426 for
/// what asks for no WebSocket of version 13, 400 for a malformed one.
std::optional<Response> checkWebSocketHandshake(const RequestHead& head);

} // namespace gatehouse::http
