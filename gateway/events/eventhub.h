#pragma once

#include "gatewayevent.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace gatehouse
{

class EventFeed;

/// The events of all instances in the order in which they came to this one, numbered from 1 on; the newest
/// ones are kept for clients that were away. Belongs to the loop's thread.
class EventHub
{
public:
    static constexpr std::size_t mostKept = 10'000;

    /// `instance`: its name, which is new at each start, or an old number would be taken for one of ours.
    explicit EventHub(std::string instance, std::size_t kept = mostKept);

    void publish(GatewayEvent event);
    /// Events of others were lost on the way here: a number is left out and what was kept is forgotten,
    /// so that everybody who follows, or comes back, is told of the gap.
    void missed();

    const std::string& instance() const { return m_instance; }
    std::uint64_t seq() const { return m_seq; } ///< of the last event; 0 before the first
    /// Of the oldest event kept; one above seq() if there is none.
    std::uint64_t oldest() const { return m_seq + 1 - m_kept.size(); }

    /// How often a client was told that it missed something.
    std::uint64_t gaps() const { return m_gaps; }

private:
    friend class EventFeed;
    struct Numbered {
        GatewayEvent event;
        std::string frame;
    };
    const Numbered& at(std::uint64_t seq) const { return m_kept[seq - oldest()]; }
    /// `hello` or `gap`: where the numbering stands.
    std::string placeFrame(std::string_view type) const;

    std::string m_instance;
    std::size_t m_mostKept;
    std::uint64_t m_seq = 0;
    std::deque<Numbered> m_kept;
    std::vector<EventFeed*> m_feeds;
    std::uint64_t m_gaps = 0;
};

} // namespace gatehouse
