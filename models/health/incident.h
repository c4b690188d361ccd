#pragma once

#include "componentstate.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace gatehouse
{

/// A time when something was not as it should be, or when nobody could tell.
struct Incident {
    enum class Kind : std::uint8_t { Slow, Degraded, Down, Unknown, Stale, GatewayAway, NotWatched };

    std::uint64_t id = 0; ///< rising with the order they were opened in
    Kind kind = Kind::Unknown;
    QString component; ///< empty for GatewayAway and NotWatched
    ChartTime from = 0;
    std::optional<ChartTime> to; ///< nothing: it goes on
    int probes = 0;              ///< that showed it
    float worst = noLatency;     ///< the highest latency among them
    QString detail;              ///< the gateway's or the component's own words

    bool isOpen() const { return !to; }
    friend bool operator==(const Incident&, const Incident&) = default;
};

/// Incidents as they open, last and close. At most one is open for a component, one for the
/// gateway; the oldest closed ones are forgotten beyond a bound.
class IncidentLog
{
public:
    static constexpr std::size_t limit = 1000;

    /// The component's state has changed. Going stale while the gateway is away is nothing new:
    /// what was open stays open until a probe says otherwise.
    void take(const QString& component, const StateChange& change, bool isGatewayAway);
    /// One more probe while the component's incident is open.
    void note(const QString& component, const ProbeSample& sample, const QString& detail);

    void gatewayAway(ChartTime from, const QString& detail);
    void gatewayBack(ChartTime at);
    void notWatched(ChartTime from, ChartTime to);
    void forgetBefore(ChartTime time);

    /// Oldest first.
    const std::vector<Incident>& all() const { return m_incidents; }
    const Incident* openFor(const QString& component) const;
    int openCount() const;
    /// Rises with every change, so that a view can tell whether to look again.
    std::uint64_t revision() const { return m_revision; }

private:
    Incident* open(const QString& component);
    Incident& add(Incident::Kind kind, const QString& component, ChartTime from);

    std::vector<Incident> m_incidents;
    std::uint64_t m_nextId = 1;
    std::uint64_t m_revision = 0;
};

} // namespace gatehouse
