#pragma once

#include "caller.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>

namespace gatehouse
{

/// How many follow the events, and how many of them may.
class EventClients
{
public:
    struct Limits {
        std::size_t clients = 1'000;
        std::size_t ofOne = 100; ///< connections of one person who is signed in
    };
    /// Counted while it lives; may outlive the EventClients.
    class Place;

    EventClients() : EventClients(Limits()) {}
    explicit EventClients(Limits limits);

    std::size_t count() const;
    bool full() const { return count() >= m_limits.clients; }
    /// Null if this caller has as many as one may, or everybody has.
    std::shared_ptr<Place> enter(const Caller& caller);

private:
    struct Counts {
        std::size_t all = 0;
        std::map<std::string, std::size_t> byActor;
    };

    Limits m_limits;
    std::shared_ptr<Counts> m_counts;
};

} // namespace gatehouse
