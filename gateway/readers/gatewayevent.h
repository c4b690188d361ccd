#pragma once

#include "utctime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

enum class EventType : std::uint8_t { Health, ChatMessage, ConfigUpdated, RequestRejected, Instance };
inline constexpr std::size_t eventTypeCount = 5;

/// `health`, `chat.message`, …
std::string_view nameOf(EventType type);
std::optional<EventType> eventTypeNamed(std::string_view name);

/// One thing that happened (GATEWAY §4), as clients see it on `/ws/events` but for its number there. It
/// holds ids and states, never content.
struct GatewayEvent {
    EventType type = EventType::Health;
    UtcTime at{};
    std::string data;             ///< a JSON object
    std::vector<std::string> ids; ///< the ids in data, for clients that ask for one
    /// ownerMark() of the person whose conversation it is about, who may read it whatever their role; empty
    /// for what is nobody's. Instances tell each other, clients are never told.
    std::string owner;

    static GatewayEvent health(std::string_view name, std::string_view from, std::string_view to);
    /// `owner`: an ownerMark().
    static GatewayEvent chatMessage(std::string_view sessionId, std::string_view messageId,
                                    std::string_view role, std::string owner);
    static GatewayEvent configUpdated(std::string_view service, std::string_view key,
                                      std::optional<std::int64_t> version);
    static GatewayEvent requestRejected(std::string_view id, const std::optional<std::string>& rule,
                                        std::int64_t status);
    static GatewayEvent instance(std::string_view instance, std::optional<std::int64_t> servedVersion,
                                 std::string_view state);
};

/// What stands for a person where events pass through Redis or NOTIFY: 64 hex digits that name nobody.
std::string ownerMark(std::string_view userId);

} // namespace gatehouse
