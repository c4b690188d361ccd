#pragma once

#include "gatewayevent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// What instances tell each other on Redis `gatehouse:events` or NOTIFY `gatehouse_events`: an event with
/// its number, or (without one) which number was the last. Anybody who reaches the channel can send one, so
/// nothing of it is passed on but members that were checked one by one.
struct EventMessage {
    std::string instance;     ///< where it happened; new at each start, as its numbers are
    std::uint64_t number = 0; ///< counted there from 1 on
    std::optional<GatewayEvent> event;

    /// A longer message is none; NOTIFY carries less than 8,000 bytes.
    static constexpr std::size_t longest = 4096;

    /// Nothing for what is no such message, or not wholly.
    static std::optional<EventMessage> read(std::string_view text);
    /// `{"instance","number"[,"at","type","data"[,"owner"]]}`
    std::string text() const;
};

} // namespace gatehouse
