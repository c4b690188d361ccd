#pragma once

#include "asyncio.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace gatehouse
{

/// Which events of the other instances have come. The same one can come twice, over Redis and over NOTIFY;
/// one of a later number can overtake it; and one that does not come at all is missed, which its number
/// shows. What it remembers is bounded, whatever is sent.
class SeenEvents
{
public:
    static constexpr std::size_t mostInstances = 256; ///< the one unheard for longest makes room
    static constexpr std::size_t mostMissing = 1'024; ///< of one instance; more are given up at once
    static constexpr std::chrono::seconds patience{2};

    /// An event came: true unless it is there already. An instance begins with the first of its numbers
    /// that comes.
    bool take(const std::string& instance, std::uint64_t number, Deadline now);
    /// The instance says that this was its last one so far.
    void told(const std::string& instance, std::uint64_t number, Deadline now);
    /// Whether events are given up, for which it has waited long enough; told once.
    bool missed(Deadline now);

private:
    struct Origin {
        std::uint64_t highest = 0;
        std::set<std::uint64_t> missing; ///< below highest
        Deadline missingSince{};
        Deadline heard{};
    };
    /// Its origin, and whether it is a new one.
    std::pair<Origin&, bool> origin(const std::string& instance, std::uint64_t number, Deadline now);
    void moveTo(Origin& origin, std::uint64_t number, Deadline now);

    std::map<std::string, Origin> m_origins;
    bool m_givenUp = false;
};

} // namespace gatehouse
