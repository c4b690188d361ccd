#pragma once

#include <functional>
#include <string>

namespace gatehouse
{

/// What one hears of a subscription, on the loop's thread.
struct ChannelEvents {
    std::function<void(const std::string& channel, const std::string& message)> message;
    /// Listening, for the first time or again: what was said before was missed.
    std::function<void()> listening;
    /// No longer listening, until listening() is called again.
    std::function<void()> lost = {};
};

} // namespace gatehouse
