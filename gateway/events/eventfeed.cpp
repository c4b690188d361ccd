#include "eventfeed.h"

#include <utility>

namespace gatehouse
{

EventFeed::EventFeed(EventHub& hub, EventFilter filter, const std::optional<EventPosition>& since,
                     std::function<void()> wake)
    : m_hub(hub)
    , m_filter(std::move(filter))
    , m_wake(std::move(wake))
    , m_next(hub.seq() + 1)
    , m_liveFrom(hub.seq() + 1)
    , m_hello(hub.placeFrame("hello"))
{
    if (since) {
        m_gap = since->instance != hub.instance() || since->seq > hub.seq();
        m_next = m_gap ? m_next : since->seq + 1; // next() sees whether that is still kept
    }
    hub.m_feeds.push_back(this);
}

EventFeed::~EventFeed()
{
    std::erase(m_hub.m_feeds, this);
}

void EventFeed::offer(const GatewayEvent& event)
{
    if (!m_filter.passes(event)) {
        if (m_next == m_hub.seq())
            ++m_next; // or a client that wants little would be taken for one that fell behind
        return;
    }
    if (++m_behind > mostBehind)
        m_gap = true;
    m_wake();
}

std::string EventFeed::gap()
{
    m_gap = false;
    m_next = m_hub.seq() + 1;
    m_liveFrom = m_next;
    m_behind = 0;
    ++m_hub.m_gaps;
    return m_hub.placeFrame("gap");
}

std::optional<std::string> EventFeed::next()
{
    if (m_hello)
        return std::exchange(m_hello, {});
    if (m_gap || m_next < m_hub.oldest())
        return gap();
    while (m_next <= m_hub.seq()) {
        const std::uint64_t seq = m_next++;
        const EventHub::Numbered& numbered = m_hub.at(seq);
        if (!m_filter.passes(numbered.event))
            continue;
        if (seq >= m_liveFrom)
            --m_behind;
        return numbered.frame;
    }
    return {};
}

} // namespace gatehouse
