#pragma once

#include "gatewaylog.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gatehouse
{

/// What the log says of an answered request. No path, query, field or body: of those the template alone.
struct AccessEntry {
    std::string_view requestId;
    std::string_view traceId;
    std::string_view method; ///< `other` if it is none of ours
    std::string_view route;  ///< as in the metrics
    int status = 0;
    std::chrono::nanoseconds took{};       ///< from the complete head to the answer's head
    std::optional<std::int64_t> bytes;     ///< of the answer's body; nothing: it is streamed
    std::string_view client;               ///< an address, masked here
    std::optional<std::string_view> rule;  ///< that decided on the request
    std::optional<std::string_view> check; ///< that it failed
};

/// One line `request` an answered request: warnings for 5xx, else info, and for routes that are asked all the
/// time by machines (health, metrics) and were answered well, debug.
class AccessLog
{
public:
    AccessLog();

    void answered(const AccessEntry& entry);

private:
    /// A mask as everywhere, and behind it what tells one client from another while this process lives.
    const std::string& masked(std::string_view client);

    static constexpr std::size_t mostClients = 4'096;
    std::string m_key;
    std::unordered_map<std::string, std::string> m_clients; ///< bounded: forgotten when there are too many
};

} // namespace gatehouse
