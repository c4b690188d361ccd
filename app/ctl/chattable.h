#pragma once

#include "messagerecord.h"
#include "sessionrecord.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// The answers of the chat verbs for people at a terminal: one line a session, one block a
/// message, control and bidi characters made visible.
std::string sessionTable(const std::vector<SessionSummary>& sessions,
                         const std::optional<std::string>& nextCursor);
std::string conversationTable(const SessionRecord& session, const std::vector<MessageRecord>& messages);

} // namespace gatehouse
