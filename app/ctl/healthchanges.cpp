#include "healthchanges.h"

#include "jsonwriter.h"

namespace gatehouse
{

std::vector<HealthChange> HealthChanges::take(const HealthReading& reading, UtcTime at)
{
    std::vector<HealthChange> changes;
    if (reading.status != m_overall)
        changes.push_back({at, {}, m_overall, reading.status, reading.detail});
    m_overall = reading.status;

    std::map<Key, HealthWord> before = std::exchange(m_components, {});
    std::map<std::string_view, std::size_t> met;
    for (const HealthComponent& component : reading.components) {
        const Key key(component.name, met[component.name]++);
        const auto known = before.extract(key);
        const HealthWord from = known ? known.mapped() : HealthWord::Unknown;
        if (component.status != from)
            changes.push_back({at, component.name, from, component.status, component.detail});
        m_components.emplace(key, component.status);
    }
    const std::string gone = reading.recognised() ? "no longer listed" : reading.detail;
    for (const auto& [key, from] : before) {
        if (from != HealthWord::Unknown)
            changes.push_back({at, key.first, from, HealthWord::Unknown, gone});
    }
    return changes;
}

std::string writeHealthChange(const HealthChange& change)
{
    json::Writer out;
    out.beginObject();
    out.key("at").string(formatUtc(change.at));
    out.key("component");
    if (change.component)
        out.string(*change.component);
    else
        out.null();
    out.key("from").string(nameOf(change.from));
    out.key("to").string(nameOf(change.to));
    out.key("detail").string(change.detail);
    out.endObject();
    return out.take();
}

} // namespace gatehouse
