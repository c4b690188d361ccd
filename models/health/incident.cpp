#include "incident.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

std::optional<Incident::Kind> kindOf(HealthState state)
{
    switch (state) {
    case HealthState::Slow:
        return Incident::Kind::Slow;
    case HealthState::Degraded:
        return Incident::Kind::Degraded;
    case HealthState::Down:
        return Incident::Kind::Down;
    case HealthState::Unknown:
        return Incident::Kind::Unknown;
    case HealthState::Stale:
        return Incident::Kind::Stale;
    case HealthState::Up:
    case HealthState::Maintenance:
        break;
    }
    return std::nullopt;
}

} // namespace

Incident* IncidentLog::open(const QString& component)
{
    // Open ones are few and among the newest.
    for (auto it = m_incidents.rbegin(); it != m_incidents.rend(); ++it) {
        if (it->isOpen() && it->component == component)
            return &*it;
    }
    return nullptr;
}

const Incident* IncidentLog::openFor(const QString& component) const
{
    return const_cast<IncidentLog*>(this)->open(component);
}

int IncidentLog::openCount() const
{
    return static_cast<int>(std::count_if(m_incidents.begin(), m_incidents.end(),
                                          [](const Incident& incident) { return incident.isOpen(); }));
}

Incident& IncidentLog::add(Incident::Kind kind, const QString& component, ChartTime from)
{
    if (m_incidents.size() >= limit) {
        const auto oldest = std::find_if(m_incidents.begin(), m_incidents.end(),
                                         [](const Incident& incident) { return !incident.isOpen(); });
        m_incidents.erase(oldest == m_incidents.end() ? m_incidents.begin() : oldest);
    }
    ++m_revision;
    Incident incident;
    incident.id = m_nextId++;
    incident.kind = kind;
    incident.component = component;
    incident.from = from;
    m_incidents.push_back(std::move(incident));
    return m_incidents.back();
}

void IncidentLog::take(const QString& component, const StateChange& change, bool isGatewayAway)
{
    if (change.to == HealthState::Stale && isGatewayAway)
        return;
    const std::optional<Incident::Kind> kind = kindOf(change.to);
    if (Incident* current = open(component)) {
        if (current->kind == kind)
            return;
        current->to = std::max(change.since, current->from);
        ++m_revision;
    }
    if (kind)
        add(*kind, component, change.since);
}

void IncidentLog::note(const QString& component, const ProbeSample& sample, const QString& detail)
{
    Incident* current = open(component);
    if (!current)
        return;
    ++current->probes;
    current->worst = std::max(current->worst, sample.latency);
    if (!detail.isEmpty())
        current->detail = detail;
    ++m_revision;
}

void IncidentLog::gatewayAway(ChartTime from, const QString& detail)
{
    Incident* current = open({});
    Incident& incident = current ? *current : add(Incident::Kind::GatewayAway, {}, from);
    ++incident.probes;
    incident.detail = detail;
    ++m_revision;
}

void IncidentLog::gatewayBack(ChartTime at)
{
    if (Incident* current = open({})) {
        current->to = at;
        ++m_revision;
    }
}

void IncidentLog::notWatched(ChartTime from, ChartTime to)
{
    add(Incident::Kind::NotWatched, {}, from).to = to;
}

void IncidentLog::forgetBefore(ChartTime time)
{
    const auto gone =
        std::remove_if(m_incidents.begin(), m_incidents.end(),
                       [time](const Incident& incident) { return incident.to && *incident.to < time; });
    if (gone == m_incidents.end())
        return;
    m_incidents.erase(gone, m_incidents.end());
    ++m_revision;
}

} // namespace gatehouse
