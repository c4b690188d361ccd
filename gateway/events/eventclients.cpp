#include "eventclients.h"

#include <utility>

namespace gatehouse
{

class EventClients::Place
{
public:
    Place(std::shared_ptr<Counts> counts, std::string actor)
        : m_counts(std::move(counts))
        , m_actor(std::move(actor))
    {
        ++m_counts->all;
        ++m_counts->byActor[m_actor];
    }
    ~Place()
    {
        --m_counts->all;
        const auto own = m_counts->byActor.find(m_actor);
        if (--own->second == 0)
            m_counts->byActor.erase(own);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    std::shared_ptr<Counts> m_counts;
    std::string m_actor;
};

EventClients::EventClients(Limits limits) : m_limits(limits), m_counts(std::make_shared<Counts>()) {}

std::size_t EventClients::count() const
{
    return m_counts->all;
}

std::shared_ptr<EventClients::Place> EventClients::enter(const Caller& caller)
{
    const auto own = m_counts->byActor.find(caller.actor);
    const bool signedIn = caller.until.has_value();
    const bool many = signedIn && own != m_counts->byActor.end() && own->second >= m_limits.ofOne;
    if (full() || many)
        return nullptr;
    return std::make_shared<Place>(m_counts, caller.actor);
}

} // namespace gatehouse
