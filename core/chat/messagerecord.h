#pragma once

#include "chattime.h"
#include "ids.h"

#include <optional>
#include <string>

namespace gatehouse
{

/// A row of chat_messages. JSON columns are their text, to the byte; nothing for SQL NULL.
struct MessageRecord {
    MessageId id;
    std::string role;
    std::string content;
    std::optional<std::string> toolCalls;
    std::optional<std::string> toolResults;
    ChatTime createdAt;
    std::optional<std::string> metadata;

    friend bool operator==(const MessageRecord&, const MessageRecord&) = default;
};

/// What is known of a message before its body is read: enough for a scroll bar, for the
/// picture of the turns and for jumping anywhere.
struct MessageHead {
    MessageId id;
    std::string role;
    ChatTime createdAt;
    std::int64_t contentBytes = 0;
    bool callsTools = false;
    bool hasResults = false;
    bool hasFailedCall = false;

    friend bool operator==(const MessageHead&, const MessageHead&) = default;
};

} // namespace gatehouse
