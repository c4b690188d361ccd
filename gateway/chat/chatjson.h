#pragma once

#include "chatstore.h"
#include "httpmessage.h"
#include "jsonwriter.h"
#include "problem.h"

#include <optional>
#include <utility>
#include <vector>

namespace gatehouse
{

/// The members of GATEWAY §1's S; the object stays open.
void beginSession(json::Writer& out, const StoredSession& session);
/// GATEWAY §1's M.
void writeMessage(json::Writer& out, const StoredMessage& message);
/// The member `messages`.
void writeMessages(json::Writer& out, const std::vector<StoredMessage>& messages);

http::Response sessionNotFound();

/// A jsonb column holds no `\u0000`: the 422 that names the member, where the statement failed for it.
std::optional<http::Response> refuseUnstorable(const Problem& problem,
                                               const std::vector<std::pair<const char*, PgValue>>& members);

} // namespace gatehouse
