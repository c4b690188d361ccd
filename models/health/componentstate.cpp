#include "componentstate.h"

namespace gatehouse
{

ComponentState::ComponentState(StateRules rules) : m_rules(rules) {}

HealthState ComponentState::stateOf(const ProbeSample& sample) const
{
    switch (sample.word) {
    case HealthWord::Degraded:
        return HealthState::Degraded;
    case HealthWord::Down:
        return HealthState::Down;
    case HealthWord::Unknown:
        return HealthState::Unknown;
    case HealthWord::Maintenance:
        return HealthState::Maintenance;
    case HealthWord::Up:
        break;
    }
    const bool isSlow = m_state == HealthState::Slow;
    const float threshold = isSlow ? m_rules.slowAbove * m_rules.clearBelow : m_rules.slowAbove;
    return sample.latency > threshold ? HealthState::Slow : HealthState::Up;
}

int ComponentState::needed(HealthState candidate) const
{
    const bool isAboutLatency = candidate == HealthState::Slow || m_state == HealthState::Slow;
    const bool isMilder = candidate == HealthState::Slow || candidate == HealthState::Up;
    return isAboutLatency && isMilder ? m_rules.probesForSlow : m_rules.probesForWord;
}

StateChange ComponentState::change(HealthState to, ChartTime since)
{
    const StateChange result{m_state, to, since};
    m_state = to;
    m_since = since;
    m_candidateCount = 0;
    m_elsewhereCount = 0;
    return result;
}

std::optional<StateChange> ComponentState::take(const ProbeSample& sample)
{
    const HealthState seen = stateOf(sample);
    if (!m_hasProbes || m_state == HealthState::Stale) {
        m_hasProbes = true;
        const bool wasSlow = m_state == HealthState::Stale && m_lastKnown == HealthState::Slow;
        const bool isNew = seen == HealthState::Slow && !wasSlow;
        return change(isNew ? HealthState::Up : seen, sample.time);
    }
    if (seen == m_state) {
        m_candidateCount = 0;
        m_elsewhereCount = 0;
        return std::nullopt;
    }
    if (m_elsewhereCount++ == 0)
        m_elsewhereSince = sample.time;
    if (m_candidateCount == 0 || seen != m_candidate) {
        m_candidate = seen;
        m_candidateSince = sample.time;
        m_candidateCount = 0;
    }
    if (++m_candidateCount >= needed(seen))
        return change(seen, m_candidateSince);
    // Wavering between others (down, unknown, down, …) is still not the state it was.
    if (m_elsewhereCount >= 2 * m_rules.probesForSlow)
        return change(seen, m_elsewhereSince);
    return std::nullopt;
}

std::optional<StateChange> ComponentState::lose(HealthState to, ChartTime time)
{
    if (m_state == to)
        return std::nullopt;
    m_lastKnown = m_state == HealthState::Stale ? m_lastKnown : m_state;
    return change(to, time);
}

} // namespace gatehouse
