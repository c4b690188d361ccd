#include "eventhub.h"

#include "eventfeed.h"
#include "jsonwriter.h"

namespace gatehouse
{
namespace
{

std::string eventFrame(std::uint64_t seq, const GatewayEvent& event)
{
    json::Writer out;
    out.beginObject();
    out.key("seq").number(seq);
    out.key("at").string(formatUtc(event.at));
    out.key("type").string(nameOf(event.type));
    out.key("data").raw(event.data);
    out.endObject();
    return out.take();
}

} // namespace

EventHub::EventHub(std::string instance, std::size_t kept) : m_instance(std::move(instance)), m_mostKept(kept)
{
}

void EventHub::publish(GatewayEvent event)
{
    ++m_seq;
    std::string frame = eventFrame(m_seq, event);
    m_kept.push_back({std::move(event), std::move(frame)});
    if (m_kept.size() > m_mostKept)
        m_kept.pop_front();
    for (EventFeed* feed : m_feeds)
        feed->offer(m_kept.back().event);
}

void EventHub::missed()
{
    ++m_seq;
    m_kept.clear();
    for (EventFeed* feed : m_feeds)
        feed->wake();
}

std::string EventHub::placeFrame(std::string_view type) const
{
    json::Writer out;
    out.beginObject();
    out.key("seq").null();
    out.key("at").string(formatUtc(utcNow()));
    out.key("type").string(type);
    out.key("data").beginObject();
    out.key("instance").string(m_instance);
    out.key("seq").number(m_seq);
    out.key("oldest").number(oldest());
    out.endObject();
    out.endObject();
    return out.take();
}

} // namespace gatehouse
