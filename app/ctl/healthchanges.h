#pragma once

#include "healthreading.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gatehouse
{

/// One line of `health watch`.
struct HealthChange {
    UtcTime at;
    std::optional<std::string> component; ///< nothing: the whole
    HealthWord from = HealthWord::Unknown;
    HealthWord to = HealthWord::Unknown;
    std::string detail;
};

/// Remembers the state of the whole and of each component and says what a new reading changes.
/// Everything is unknown before the first reading, and so is a component that is not listed.
class HealthChanges
{
public:
    /// The whole first, then the components in the order of the reading, then those that vanished.
    std::vector<HealthChange> take(const HealthReading& reading, UtcTime at);

    HealthWord overall() const { return m_overall; }

private:
    /// A name and which of those that bear it: names repeat.
    using Key = std::pair<std::string, std::size_t>;

    HealthWord m_overall = HealthWord::Unknown;
    std::map<Key, HealthWord> m_components;
};

/// The change as a compact JSON object, in the order of CONTRACTS §4.
std::string writeHealthChange(const HealthChange& change);

} // namespace gatehouse
