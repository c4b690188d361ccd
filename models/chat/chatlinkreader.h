#pragma once

#include "messagerecord.h"
#include "outcome.h"
#include "sessionrecord.h"

#include <optional>

namespace gatehouse
{

class PgConnection;

/// What an id of the chat tables names: a session, or a message in one. Nothing is redacted here.
struct ChatThing {
    SessionRecord session;         ///< only with its id where a message's session has no row
    std::int64_t messageCount = 0; ///< of a session that was asked for itself
    /// Without content and calls; nothing for a session.
    std::optional<MessageRecord> message;
};

/// Finds the row by its key, in one statement. ChatProblem::SessionNotFound if neither table has it;
/// an id the columns cannot hold (no UUID) is just as little there.
Outcome<ChatThing> readChatThing(PgConnection& connection, const std::string& id);

} // namespace gatehouse
