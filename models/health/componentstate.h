#pragma once

#include "latencyseries.h"

#include <optional>

namespace gatehouse
{

/// What the console says of a component: a document's word, or what the console found out itself.
enum class HealthState : std::uint8_t {
    Up,
    Slow, ///< answers, but above the threshold
    Degraded,
    Down,
    Unknown,
    Maintenance,
    Stale ///< no newer probe for three periods: what is shown was true then
};

/// Whether somebody should look at it.
constexpr bool isTrouble(HealthState state)
{
    return state == HealthState::Slow || state == HealthState::Degraded || state == HealthState::Down ||
           state == HealthState::Unknown;
}

/// When a component changes its state. The defaults want two probes of a kind before a word is
/// believed and three before "slow", so that one odd probe makes no incident (it is still drawn).
struct StateRules {
    float slowAbove = 300;   ///< milliseconds
    float clearBelow = 0.8F; ///< slow ends below this part of the threshold
    int probesForSlow = 3;
    int probesForWord = 2;
};

/// One change, as of the first probe that showed it (not the one that confirmed it).
struct StateChange {
    HealthState from = HealthState::Unknown;
    HealthState to = HealthState::Unknown;
    ChartTime since = 0;
};

/// The state of one component, made from its probes one by one.
class ComponentState
{
public:
    explicit ComponentState(StateRules rules = {});

    /// Takes the next probe; the change it brings about, if any. The very first probe decides at
    /// once, except that slow needs its probes in a row even then.
    std::optional<StateChange> take(const ProbeSample& sample);
    /// The component is not listed any more, or what is shown is too old: from this time on.
    std::optional<StateChange> lose(HealthState to, ChartTime time);

    HealthState state() const { return m_state; }
    /// What it was before it went stale.
    HealthState lastKnown() const { return m_lastKnown; }
    ChartTime since() const { return m_since; }
    bool hasProbes() const { return m_hasProbes; }

private:
    HealthState stateOf(const ProbeSample& sample) const;
    int needed(HealthState candidate) const;
    StateChange change(HealthState to, ChartTime since);

    StateRules m_rules;
    HealthState m_state = HealthState::Unknown;
    HealthState m_lastKnown = HealthState::Unknown;
    ChartTime m_since = 0;
    bool m_hasProbes = false;
    HealthState m_candidate = HealthState::Unknown;
    ChartTime m_candidateSince = 0;
    int m_candidateCount = 0;
    ChartTime m_elsewhereSince = 0; ///< first of the probes in a row that are not the state's
    int m_elsewhereCount = 0;
};

} // namespace gatehouse
