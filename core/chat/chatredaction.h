#pragma once

#include "messagerecord.h"
#include "sessionrecord.h"

namespace gatehouse
{

/// Mask people's data in what is about to be shown (CONTRACTS section 7): titles, user ids,
/// contents, JSON. Ids of sessions and messages and times stay. Each returns how many
/// values were masked.
int redactRecord(SessionRecord& session);
int redactRecord(MessageRecord& message);
/// The last message must be whole, or cut far behind what is shown of it.
int redactRecord(SessionSummary& summary);

} // namespace gatehouse
