#include "prometheustext.h"

#include "healthreader.h"
#include "healthrules.h"
#include "healthtext.h"
#include "metricsample.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace gatehouse
{
namespace
{

using Dialect = MetricSample::Dialect;

/// What a sample is about, so that a signal finds its latency.
struct Topic {
    std::string base;  ///< the metric without `_up` or `_latency_seconds`
    std::string owner; ///< component, service, target or name
    std::string place; ///< job/instance
};

struct Signal {
    MetricSample sample;
    Topic topic;
};

struct Latency {
    double milliseconds = 0;
    std::vector<std::pair<std::string, std::string>> labels;
    Topic topic;
};

/// A latency's ending and what its number counts.
struct Ending {
    std::string_view text;
    bool seconds;
};

constexpr auto measures = std::to_array<std::string_view>({"latency", "duration", "response_time"});
constexpr auto units = std::to_array<Ending>({{"_seconds", true}, {"_milliseconds", false}, {"_ms", false}});

Topic topicOf(const MetricSample& sample, std::string_view base)
{
    Topic topic;
    topic.base = base;
    for (const std::string_view label : {"component", "service", "target", "name"}) {
        if (topic.owner.empty())
            topic.owner = sample.label(label);
    }
    const std::string_view job = sample.label("job");
    const std::string_view instance = sample.label("instance");
    topic.place = job;
    if (!job.empty() && !instance.empty())
        topic.place += '/';
    topic.place += instance;
    return topic;
}

std::optional<std::string_view> baseOfSignal(std::string_view metric)
{
    if (metric == "up")
        return std::string_view();
    if (metric == "probe_success")
        return metric.substr(0, 5);
    if (metric.size() > 3 && metric.ends_with("_up"))
        return metric.substr(0, metric.size() - 3);
    return {};
}

struct LatencyName {
    std::string_view base;
    bool seconds;
};

std::optional<LatencyName> latencyName(std::string_view metric)
{
    for (const Ending& unit : units) {
        if (!metric.ends_with(unit.text))
            continue;
        const std::string_view stem = metric.substr(0, metric.size() - unit.text.size());
        for (const std::string_view measure : measures) {
            if (stem == measure)
                return LatencyName{{}, unit.seconds};
            if (stem.ends_with(measure) && stem[stem.size() - measure.size() - 1] == '_')
                return LatencyName{stem.substr(0, stem.size() - measure.size() - 1), unit.seconds};
        }
    }
    return {};
}

/// Reads the lines of one scrape and keeps what health needs.
class Scrape
{
public:
    explicit Scrape(Dialect dialect) : m_dialect(dialect) {}

    void read(std::string_view body)
    {
        while (!body.empty()) {
            const std::string_view line = trimmed(takeLine(body));
            if (line.starts_with('#'))
                readComment(line);
            else if (!line.empty())
                readSample(line);
        }
    }

    const std::vector<Signal>& found() const { return m_found; }
    const std::vector<Latency>& latencies() const { return m_latencies; }
    bool broken() const { return m_brokenLines > 0; }
    bool ended() const { return m_ended; }

    /// Whether the text is a scrape at all, and not a page with a number in it.
    bool convincing() const
    {
        return m_described || !m_found.empty() || (m_samples > 1 && m_brokenLines == 0);
    }
    bool anything() const { return m_described || m_samples > 0; }

private:
    void readComment(std::string_view line)
    {
        line.remove_prefix(1);
        line = trimmed(line);
        const auto word = [&line] {
            const std::string_view taken = line.substr(0, line.find_first_of(" \t"));
            line = trimmed(line.substr(taken.size()));
            return taken;
        };
        const std::string_view kind = word();
        m_ended = kind == "EOF" && line.empty();
        if (kind != "TYPE" && kind != "HELP" && kind != "UNIT") {
            m_described = m_described || m_ended;
            return;
        }
        m_described = true;
        const std::string_view metric = word();
        if (kind == "TYPE" && line != "gauge" && line != "untyped" && line != "unknown")
            m_neither.emplace(metric);
    }

    void readSample(std::string_view line)
    {
        auto sample = MetricSample::parse(line, m_dialect);
        if (!sample) {
            ++m_brokenLines;
            return;
        }
        ++m_samples;
        if (m_neither.contains(sample->name))
            return;
        if (const auto base = baseOfSignal(sample->name)) {
            Topic topic = topicOf(*sample, *base);
            m_found.push_back({std::move(*sample), std::move(topic)});
        } else if (const auto latency = latencyName(sample->name)) {
            // A quantile or a bucket describes many requests, not this probe.
            if (sample->label("quantile").empty() && sample->label("le").empty())
                keepLatency(std::move(*sample), *latency);
        }
    }

    void keepLatency(MetricSample sample, const LatencyName& name)
    {
        const double milliseconds = name.seconds ? millisecondsOfSeconds(sample.value) : sample.value;
        Topic topic = topicOf(sample, name.base);
        m_latencies.push_back({milliseconds, std::move(sample.labels), std::move(topic)});
    }

    Dialect m_dialect;
    std::unordered_set<std::string> m_neither; ///< counters, histograms and other types
    std::vector<Signal> m_found;
    std::vector<Latency> m_latencies;
    std::size_t m_samples = 0;
    std::size_t m_brokenLines = 0;
    bool m_described = false;
    bool m_ended = false;
};

/// Finds the latency that belongs to a signal: by the same owner, else by the same place and metric;
/// of several the one that is nearest in metric and labels.
class LatencyFinder
{
public:
    explicit LatencyFinder(const std::vector<Latency>& latencies)
    {
        for (const Latency& latency : latencies) {
            for (const std::string& key : keysOf(latency.topic))
                m_byKey[key].push_back(&latency);
        }
    }

    const Latency* find(const Signal& signal) const
    {
        const Latency* best = nullptr;
        int bestScore = 0;
        for (const std::string& key : keysOf(signal.topic)) {
            for (const Latency* latency : candidates(key)) {
                const int score = scoreOf(signal, *latency);
                if (score > bestScore) {
                    best = latency;
                    bestScore = score;
                }
            }
        }
        return best;
    }

private:
    static std::vector<std::string> keysOf(const Topic& topic)
    {
        if (!topic.owner.empty())
            return {"owner " + topic.owner};
        return {"metric " + topic.base + ' ' + topic.place, "place " + topic.place};
    }

    /// The first few only: no exporter has more under one key, and a hostile one must not cost
    /// every signal the look at every latency.
    std::span<const Latency* const> candidates(const std::string& key) const
    {
        constexpr std::size_t enough = 64;
        const auto found = m_byKey.find(key);
        if (found == m_byKey.end())
            return {};
        return std::span(found->second).first(std::min(enough, found->second.size()));
    }

    /// 0: does not belong to the signal.
    static int scoreOf(const Signal& signal, const Latency& latency)
    {
        const bool sameBase = signal.topic.base == latency.topic.base;
        const bool samePlace = signal.topic.place == latency.topic.place;
        const bool sameLabels = signal.sample.labels == latency.labels;
        const bool owned = !signal.topic.owner.empty();
        // `up` says nothing of what it measured; any latency of the very same labels is its own.
        const bool general = signal.topic.base.empty() && sameLabels && !latency.labels.empty();
        if (!sameBase && !owned && !general)
            return 0;
        return 1 + (sameBase ? 8 : 0) + (sameLabels ? 4 : 0) + (samePlace ? 2 : 0);
    }

    std::unordered_map<std::string, std::vector<const Latency*>> m_byKey;
};

HealthWord wordOf(double value)
{
    if (value == 1)
        return HealthWord::Up;
    return value == 0 ? HealthWord::Down : HealthWord::Unknown;
}

std::string nameOfSignal(const Signal& signal)
{
    if (!signal.topic.owner.empty())
        return signal.topic.owner;
    if (!signal.topic.place.empty())
        return signal.topic.place;
    std::string_view metric = signal.sample.name;
    if (metric.ends_with("_up"))
        metric.remove_suffix(3);
    return std::string(metric);
}

HealthComponent componentOf(HealthReading& reading, const Signal& signal, const LatencyFinder& latencies)
{
    HealthComponent component;
    component.name = keptName(reading, nameOfSignal(signal));
    component.status = wordOf(signal.sample.value);
    component.lastCheck = signal.sample.time;
    if (component.status == HealthWord::Down)
        return component;
    if (const Latency* latency = latencies.find(signal))
        giveLatency(reading, component, latency->milliseconds);
    return component;
}

bool lastLineIsEof(std::string_view body)
{
    const std::string_view text = trimmed(body);
    const std::size_t lineStart = text.find_last_of('\n');
    const std::string_view last = lineStart == std::string_view::npos ? text : text.substr(lineStart + 1);
    return trimmed(last) == "# EOF";
}

} // namespace

std::optional<HealthReading> readPrometheus(std::string_view body, const HttpContext& context)
{
    const std::string type = mediaType(context.contentType);
    const bool open = type == "application/openmetrics-text" || lastLineIsEof(body);
    const bool stated =
        open || (type == "text/plain" && context.contentType.find("version=0.0.4") != std::string::npos);
    Scrape scrape(open ? Dialect::OpenMetrics : Dialect::Prometheus);
    scrape.read(body);
    if (!(stated ? scrape.anything() : scrape.convincing()))
        return {};

    HealthReading reading;
    reading.format = open ? HealthFormat::OpenMetrics : HealthFormat::Prometheus;
    if (scrape.broken())
        addWarning(reading, "broken-line");
    if (open && !scrape.ended())
        addWarning(reading, "missing-eof");
    const LatencyFinder latencies(scrape.latencies());
    for (const Signal& signal : scrape.found())
        addComponent(reading, componentOf(reading, signal, latencies));
    if (reading.components.empty())
        reading.detail = "The metrics hold no signal: no up, probe_success or *_up.";
    settleStatus(reading, {});
    return reading;
}

} // namespace gatehouse
