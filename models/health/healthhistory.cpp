#include "healthhistory.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gatehouse
{
namespace
{

constexpr int absentPollsUntilUnknown = 3;
constexpr int stalePeriods = 3;
/// Probes of several gateways behind one address lie this far apart at most; a step back that is
/// greater is a clock set back.
constexpr ChartTime greatestDisorder = 30'000;
constexpr ChartTime longestPeriod = 600'000;

ProbeSample sampleOf(const HealthComponent& component, ChartTime time)
{
    const double latency = component.latencyMs.value_or(noLatency);
    return {time, static_cast<float>(latency), component.status};
}

/// A document may list a name twice: both stay, told apart by number.
QString uniqueName(const std::string& name, std::unordered_map<std::string, int>& seen)
{
    const QString text = QString::fromStdString(name);
    const int count = ++seen[name];
    return count == 1 ? text : QStringLiteral("%1 (%2)").arg(text).arg(count);
}

} // namespace

HealthHistory::HealthHistory(StateRules rules) : m_rules(rules) {}

const ComponentRecord* HealthHistory::find(const QString& name) const
{
    return m_byName.value(name, nullptr);
}

ComponentRecord* HealthHistory::recordOf(const QString& name)
{
    if (ComponentRecord* known = m_byName.value(name, nullptr))
        return known;
    if (m_components.size() >= componentLimit)
        return nullptr;
    auto record = std::make_unique<ComponentRecord>();
    record->name = name;
    record->series = LatencySeries(span);
    record->state = ComponentState(m_rules);
    ComponentRecord* result = record.get();
    m_byName.insert(name, result);
    m_components.push_back(std::move(record));
    return result;
}

void HealthHistory::take(const HealthReading& reading, const Arrival& arrival)
{
    m_documentWord = reading.status;
    m_omitted = 0;
    std::vector<ComponentRecord*> listed;
    listed.reserve(reading.components.size());
    std::unordered_map<std::string, int> seen;
    for (const HealthComponent& component : reading.components) {
        ComponentRecord* record = recordOf(uniqueName(component.name, seen));
        if (!record) {
            ++m_omitted;
            continue;
        }
        listed.push_back(record);
        takeComponent(*record, component, arrival);
    }
    countAbsent(listed, arrival);
}

void HealthHistory::takeComponent(ComponentRecord& record, const HealthComponent& component,
                                  const Arrival& arrival)
{
    record.absentPolls = 0;
    // The same last_check again is the same probe: nothing new to draw or to count.
    const bool isRepeated = component.lastCheck && component.lastCheck == record.lastCheck;
    if (isRepeated)
        return;
    const ProbeSample sample = sampleOf(component, timeOf(record, component, arrival));
    record.lastCheck = component.lastCheck;
    const ChartTime before = record.series.isEmpty() ? 0 : record.series.last().time;
    if (!record.series.append(sample))
        return; // older than what is known: another gateway's probe, and a newer one will come
    // The shorter of two intervals: an outage makes one long one, and no slower prober.
    const ChartTime interval = before == 0 ? 0 : std::min(sample.time - before, longestPeriod);
    record.period = record.lastInterval == 0 ? interval : std::min(interval, record.lastInterval);
    record.period = std::max(record.period, arrival.pollPeriod);
    record.lastInterval = interval;
    // The gateway watched before it was asked: what it tells first was found out a little earlier.
    m_watch.knowFrom(sample.time, stalePeriods * arrival.pollPeriod);
    record.newestAt = arrival.at;
    record.detail = QString::fromStdString(component.detail);
    if (const auto change = record.state.take(sample))
        m_incidents.take(record.name, *change, false);
    const bool isBad =
        sample.word != HealthWord::Up || sample.latency > m_rules.slowAbove * m_rules.clearBelow;
    if (isBad && isTrouble(record.state.state()))
        m_incidents.note(record.name, sample, record.detail);
}

ChartTime HealthHistory::timeOf(const ComponentRecord& record, const HealthComponent& component,
                                const Arrival& arrival) const
{
    if (!component.lastCheck)
        return arrival.at;
    const ChartTime corrected =
        std::min(toChartTime(*component.lastCheck) + arrival.skewCorrection, arrival.at);
    if (record.series.isEmpty())
        return std::max(corrected, arrival.at - std::chrono::milliseconds(span).count());
    const bool isSetBack = record.series.last().time - corrected > greatestDisorder;
    return isSetBack ? arrival.at : corrected;
}

void HealthHistory::countAbsent(const std::vector<ComponentRecord*>& listed, const Arrival& arrival)
{
    const std::unordered_set<const ComponentRecord*> present(listed.begin(), listed.end());
    for (const auto& record : m_components) {
        if (present.count(record.get()) != 0)
            continue;
        if (++record->absentPolls != absentPollsUntilUnknown)
            continue;
        record->lastCheck.reset();
        if (const auto change = record->state.lose(HealthState::Unknown, arrival.at))
            m_incidents.take(record->name, *change, false);
    }
}

void HealthHistory::blind(const BlindSpan& blindSpan)
{
    m_watch.add(blindSpan);
}

void HealthHistory::resume(ChartTime now)
{
    for (const auto& record : m_components)
        record->newestAt = now;
}

void HealthHistory::expire(ChartTime now, bool isGatewayAway)
{
    const ChartTime oldest = now - std::chrono::milliseconds(span).count();
    m_watch.forgetBefore(oldest);
    m_incidents.forgetBefore(oldest);
    for (const auto& record : m_components) {
        record->series.forgetBefore(oldest);
        const bool isListed = record->absentPolls < absentPollsUntilUnknown;
        if (isListed && now - record->newestAt > stalePeriods * record->period) {
            if (const auto change = record->state.lose(HealthState::Stale, now))
                m_incidents.take(record->name, *change, isGatewayAway);
        }
    }
    const auto isGone = [](const std::unique_ptr<ComponentRecord>& record) {
        return record->series.isEmpty() && record->absentPolls >= absentPollsUntilUnknown;
    };
    for (const auto& record : m_components) {
        if (isGone(record)) {
            if (const auto change = record->state.lose(HealthState::Maintenance, now))
                m_incidents.take(record->name, *change, false);
            m_byName.remove(record->name);
        }
    }
    m_components.erase(std::remove_if(m_components.begin(), m_components.end(), isGone), m_components.end());
}

void HealthHistory::refreshPercentiles(ChartTime from, ChartTime to, std::size_t budget)
{
    std::size_t spent = 0;
    for (std::size_t i = 0; i < m_components.size() && (i == 0 || spent < budget); ++i) {
        m_nextPercentiles = (m_nextPercentiles + 1) % m_components.size();
        ComponentRecord& record = *m_components[m_nextPercentiles];
        record.percentiles = percentilesOf(record.series, from, to, m_scratch);
        spent += record.percentiles.probes;
    }
}

} // namespace gatehouse
