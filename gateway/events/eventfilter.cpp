#include "eventfilter.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace gatehouse
{

EventFilter::EventFilter(const Caller& caller)
    : m_role(caller.platformRole())
    , m_owner(ownerMark(caller.actor))
{
    m_types.set();
}

EventFilter EventFilter::read(QueryReader& query, const Caller& caller)
{
    EventFilter filter(caller);
    filter.m_id = query.text("id");
    const std::string* types = query.single("types");
    if (!types)
        return filter;
    filter.m_types.reset();
    std::string_view rest = *types;
    for (bool more = true; more;) {
        const auto comma = std::min(rest.find(','), rest.size());
        const auto type = eventTypeNamed(rest.substr(0, comma));
        if (type)
            filter.m_types.set(static_cast<std::size_t>(*type));
        else
            query.refuse("types", *types);
        more = type && comma < rest.size();
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return filter;
}

bool EventFilter::mayRead(const GatewayEvent& event) const
{
    switch (event.type) {
    case EventType::Health:
        return true;
    case EventType::ChatMessage:
        return m_role >= Role::Support || (!event.owner.empty() && event.owner == m_owner);
    case EventType::ConfigUpdated:
    case EventType::RequestRejected:
    case EventType::Instance:
        break;
    }
    return m_role >= Role::Operator;
}

bool EventFilter::passes(const GatewayEvent& event) const
{
    return m_types.test(static_cast<std::size_t>(event.type)) && mayRead(event) &&
           (!m_id || std::find(event.ids.begin(), event.ids.end(), *m_id) != event.ids.end());
}

std::optional<EventPosition> EventPosition::read(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == text.npos || colon == 0)
        return {};
    const std::string_view digits = text.substr(colon + 1);
    if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos)
        return {};
    EventPosition position;
    position.instance = text.substr(0, colon);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), position.seq);
    if (read.ec != std::errc())
        position.seq = std::numeric_limits<std::uint64_t>::max();
    return position;
}

} // namespace gatehouse
