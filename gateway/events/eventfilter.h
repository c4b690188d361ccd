#pragma once

#include "caller.h"
#include "gatewayevent.h"
#include "queryreader.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Which events a client gets: what its role may read (GATEWAY §4), of that what it asked for.
class EventFilter
{
public:
    /// Reads `types` and `id`; what is wrong with them is the reader's refusal.
    static EventFilter read(QueryReader& query, const Caller& caller);
    /// Everything that this caller may read.
    explicit EventFilter(const Caller& caller);

    bool passes(const GatewayEvent& event) const;

private:
    bool mayRead(const GatewayEvent& event) const;

    Role m_role;
    std::string m_owner; ///< ownerMark() of the caller
    std::bitset<eventTypeCount> m_types;
    std::optional<std::string> m_id;
};

/// `<instance>:<digits>`: the last event that a client has seen, in the numbering of that instance.
struct EventPosition {
    std::string instance;
    std::uint64_t seq = 0; ///< the largest there is, for digits beyond it: ahead of every numbering

    static std::optional<EventPosition> read(std::string_view text);
};

} // namespace gatehouse
