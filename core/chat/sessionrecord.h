#pragma once

#include "chattime.h"
#include "ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse
{

/// A row of chat_sessions. JSON columns are their text, to the byte; nothing for SQL NULL.
struct SessionRecord {
    SessionId id;
    std::string userId;
    std::string persona;
    std::optional<std::string> title;
    ChatTime createdAt;
    ChatTime updatedAt;
    std::optional<std::string> metadata;

    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

/// A session as a list shows it, with what its messages say of it.
struct SessionSummary {
    SessionRecord session;
    std::int64_t messageCount = 0;
    std::optional<std::string> lastMessage; ///< its first characters; nothing without a message
    std::int64_t toolCallMessages = 0;      ///< messages that call tools
    std::int64_t failedCalls = 0;

    friend bool operator==(const SessionSummary&, const SessionSummary&) = default;
};

/// Characters (code points) of a list's last message, counted after redaction.
inline constexpr std::size_t PreviewCharacters = 200;

/// The first characters of a UTF-8 text; never half of one.
std::string firstCharacters(const std::string& text, std::size_t count);

} // namespace gatehouse
