#pragma once

#include "messagerecord.h"
#include "sessionrecord.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// What `chat list` prints (CONTRACTS section 7), one line without its end. The cursor is the
/// next page's, nothing on the last one.
std::string sessionListDocument(const std::vector<SessionSummary>& sessions,
                                const std::optional<std::string>& nextCursor);

/// What `chat show` prints, and the json file of an export. A JSON column is its text to the
/// byte; SQL NULL leaves the member out.
std::string sessionDocument(const SessionRecord& session, const std::vector<MessageRecord>& messages,
                            bool redacted, int redactions);

} // namespace gatehouse
