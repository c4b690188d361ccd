#include "seenevents.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{
namespace
{

/// A number so far from the others is a mistake or a lie, and must not drown those that follow.
constexpr std::uint64_t farAway = 100'000;

bool isFar(std::uint64_t a, std::uint64_t b)
{
    return (a > b ? a - b : b - a) > farAway;
}

} // namespace

std::pair<SeenEvents::Origin&, bool> SeenEvents::origin(const std::string& instance, std::uint64_t number,
                                                        Deadline now)
{
    const auto found = m_origins.find(instance);
    if (found != m_origins.end()) {
        found->second.heard = now;
        return {found->second, false};
    }
    if (m_origins.size() >= mostInstances) {
        const auto longest =
            std::min_element(m_origins.begin(), m_origins.end(),
                             [](const auto& a, const auto& b) { return a.second.heard < b.second.heard; });
        m_origins.erase(longest);
    }
    Origin& made = m_origins[instance];
    made.highest = number;
    made.heard = now;
    return {made, true};
}

/// Everything between the highest and this one is missing.
void SeenEvents::moveTo(Origin& origin, std::uint64_t number, Deadline now)
{
    if (number - origin.highest - 1 + origin.missing.size() > mostMissing) {
        m_givenUp = true;
        origin.missing.clear();
    } else {
        if (origin.missing.empty())
            origin.missingSince = now;
        for (std::uint64_t between = origin.highest + 1; between < number; ++between)
            origin.missing.insert(between);
    }
    origin.highest = number;
}

bool SeenEvents::take(const std::string& instance, std::uint64_t number, Deadline now)
{
    const auto [known, isNew] = origin(instance, number, now);
    if (isNew)
        return true;
    if (isFar(number, known.highest)) {
        m_givenUp = true;
        known.missing.clear();
        known.highest = number;
        return true;
    }
    if (number > known.highest) {
        moveTo(known, number, now);
        return true;
    }
    return known.missing.erase(number) > 0;
}

void SeenEvents::told(const std::string& instance, std::uint64_t number, Deadline now)
{
    const auto [known, isNew] = origin(instance, number, now);
    if (isNew || number <= known.highest || isFar(number, known.highest))
        return;
    moveTo(known, number, now);
    if (known.missing.empty())
        known.missingSince = now;
    known.missing.insert(number);
}

bool SeenEvents::missed(Deadline now)
{
    for (auto& [name, origin] : m_origins) {
        if (origin.missing.empty() || now - origin.missingSince < patience)
            continue;
        origin.missing.clear();
        m_givenUp = true;
    }
    return std::exchange(m_givenUp, false);
}

} // namespace gatehouse
