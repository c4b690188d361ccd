#include "healthjson.h"

#include "healthjsonformat.h"
#include "healthjsonwords.h"
#include "healthreader.h"
#include "healthrules.h"
#include "healthtext.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace gatehouse
{
namespace
{

using json::Node;

/// The worst first: what a repeated status member is read as.
constexpr auto worstFirst = std::to_array(
    {HealthWord::Down, HealthWord::Degraded, HealthWord::Unknown, HealthWord::Maintenance, HealthWord::Up});

HealthWord worse(HealthWord a, HealthWord b)
{
    return std::ranges::find(worstFirst, a) < std::ranges::find(worstFirst, b) ? a : b;
}

struct Unit {
    std::string_view name;
    double milliseconds;
};

constexpr auto timeUnits = std::to_array<Unit>({{"", 1},
                                                {"ms", 1},
                                                {"msec", 1},
                                                {"milliseconds", 1},
                                                {"millisecond", 1},
                                                {"s", 1e3},
                                                {"sec", 1e3},
                                                {"seconds", 1e3},
                                                {"second", 1e3},
                                                {"us", 1e-3},
                                                {"µs", 1e-3},
                                                {"microseconds", 1e-3},
                                                {"ns", 1e-6},
                                                {"nanoseconds", 1e-6}});

/// Reads one document; holds what is still to be listed, so that nesting costs no call depth.
class JsonHealthReader
{
public:
    JsonHealthReader(const Node& root, HealthFormat format) : m_root(root) { m_reading.format = format; }

    HealthReading read()
    {
        listRoot();
        while (!m_pending.empty()) {
            const Listed next = std::move(m_pending.back());
            m_pending.pop_back();
            addComponent(m_reading, componentOf(next));
            if (next.value.isObject())
                listNested(next);
        }
        m_reading.detail = plainWords(m_root);
        m_reading.checkedAt = firstTime(m_root, {"checked_at", "timestamp", "time", "last_check"});
        std::optional<HealthWord> own = statusOf(m_root);
        if (m_reading.format == HealthFormat::Gateway)
            readGatewayRoot(own);
        if (m_reading.detail.empty() && own == HealthWord::Unknown)
            m_reading.detail = strangeWord(m_root);
        settleStatus(m_reading, own);
        return std::move(m_reading);
    }

private:
    struct Listed {
        Node value;
        std::string name;
    };

    /// The words of all status members of one object, the worst of them; nothing without any.
    std::optional<HealthWord> statusOf(const Node& object)
    {
        for (const std::string_view name : {"status", "outcome", "state"}) {
            std::optional<HealthWord> found;
            for (const Node member : object.children()) {
                if (!member.nameIs(name))
                    continue;
                if (found)
                    addWarning(m_reading, "duplicate-key");
                const HealthWord word = healthWordOf(member.string());
                found = found ? worse(*found, word) : word;
            }
            if (found)
                return found;
        }
        return {};
    }

    void listRoot()
    {
        std::vector<Listed> listed;
        for (const std::string_view name : rootLists())
            listMembers(listed, m_root, name, {});
        if (m_reading.format == HealthFormat::Spring && listed.empty())
            listStates(listed, m_root, "details", {});
        const bool bare =
            m_reading.format == HealthFormat::Spring || m_reading.format == HealthFormat::Gateway;
        if (bare && listed.empty())
            listStatesIn(listed, m_root, {});
        queue(std::move(listed));
    }

    void listNested(const Listed& parent)
    {
        const std::string path = parent.name + '/';
        std::vector<Listed> listed;
        for (const std::string_view name : {"components", "checks"})
            listMembers(listed, parent.value, name, path);
        if (m_reading.format == HealthFormat::Spring)
            listStates(listed, parent.value, "details", path);
        queue(std::move(listed));
    }

    /// All lists of that name: a repeated one is read too.
    void listMembers(std::vector<Listed>& listed, const Node& object, std::string_view name,
                     const std::string& path)
    {
        bool before = false;
        for (const Node member : object.children()) {
            if (member.isScalar() || !member.nameIs(name))
                continue;
            if (std::exchange(before, true))
                addWarning(m_reading, "duplicate-key");
            if (member.isObject())
                listByKey(listed, member, path);
            else
                listByPosition(listed, member, path);
        }
    }

    /// The members of Spring's `details` that are components themselves.
    void listStates(std::vector<Listed>& listed, const Node& object, std::string_view name,
                    const std::string& path)
    {
        for (const Node member : object.children()) {
            if (member.nameIs(name) && member.isObject())
                listStatesIn(listed, member, path);
        }
    }

    void listStatesIn(std::vector<Listed>& listed, const Node& object, const std::string& path)
    {
        std::size_t position = 0;
        for (const Node member : object.children()) {
            ++position;
            if (statesStatus(member))
                list(listed, member, path + nameOr(member.name(), position));
        }
    }

    void listByKey(std::vector<Listed>& listed, const Node& object, const std::string& path)
    {
        std::size_t position = 0;
        for (const Node member : object.children()) {
            const std::string key = path + nameOr(member.name(), ++position);
            if (member.isArray() && member.size() > 0)
                listUnderKey(listed, member, key);
            else
                list(listed, member, key);
        }
    }

    /// Several checks under one key: `key[componentId]` or `key[0]`.
    void listUnderKey(std::vector<Listed>& listed, const Node& checks, const std::string& key)
    {
        std::size_t position = 0;
        for (const Node check : checks.children()) {
            if (checks.size() == 1) {
                list(listed, check, key);
                return;
            }
            const auto id = check.find("componentId");
            const std::string inside =
                id && id->isString() && !id->string().empty() ? id->string() : std::to_string(position);
            list(listed, check, key + '[' + inside + ']');
            ++position;
        }
    }

    void listByPosition(std::vector<Listed>& listed, const Node& array, const std::string& path)
    {
        std::size_t position = 0;
        for (const Node item : array.children())
            list(listed, item, path + nameOr(ownName(item), ++position));
    }

    static std::string ownName(const Node& item)
    {
        if (item.isString())
            return item.string();
        for (const std::string_view name : {"name", "id", "componentId"}) {
            const auto member = item.find(name);
            if (member && member->isString() && !member->string().empty())
                return member->string();
        }
        return {};
    }

    static std::string nameOr(std::string name, std::size_t position)
    {
        return name.empty() ? '#' + std::to_string(position) : std::move(name);
    }

    void list(std::vector<Listed>& listed, const Node& value, const std::string& name)
    {
        if (m_pending.size() + listed.size() + m_reading.components.size() < mostComponents)
            listed.push_back({value, keptName(m_reading, name)});
        else
            addWarning(m_reading, "too-many");
    }

    /// In the document's order: the last pending one is read next.
    void queue(std::vector<Listed> listed)
    {
        std::move(listed.rbegin(), listed.rend(), std::back_inserter(m_pending));
    }

    HealthComponent componentOf(const Listed& listed)
    {
        HealthComponent component;
        component.name = listed.name;
        const Node& value = listed.value;
        if (!value.isObject()) {
            // A word instead of an object; the items of an array are names, which say nothing.
            if (value.hasName())
                component.status = healthWordOf(value.string());
            if (component.status == HealthWord::Unknown && value.hasName())
                component.detail = shortText(value);
            return component;
        }
        component.status = statusOf(value).value_or(HealthWord::Unknown);
        component.detail = wordsOf(value);
        if (component.detail.empty() && component.status == HealthWord::Unknown)
            component.detail = strangeWord(value);
        component.lastCheck = firstTime(value, {"last_check", "lastCheck", "time", "timestamp"});
        if (const auto latency = latencyOf(value))
            giveLatency(m_reading, component, *latency);
        return component;
    }

    /// What the format calls a latency.
    std::optional<double> latencyOf(const Node& component)
    {
        switch (m_reading.format) {
        case HealthFormat::GatewayDetailed:
        case HealthFormat::GatewayAll:
        case HealthFormat::Gateway:
            return numberOf(component, "latency_ms");
        case HealthFormat::AspNet:
            return numberOf(component, "duration");
        case HealthFormat::HealthJson:
            return observedTime(component);
        case HealthFormat::Unknown:
        case HealthFormat::Spring:
        case HealthFormat::MicroProfile:
        case HealthFormat::Kubernetes:
        case HealthFormat::Prometheus:
        case HealthFormat::OpenMetrics:
            return {};
        }
        return {};
    }

    /// Of a repeated member the last, but a negative one says more than any.
    std::optional<double> numberOf(const Node& component, std::string_view name)
    {
        std::optional<double> found;
        bool before = false;
        for (const Node member : component.children()) {
            if (!member.nameIs(name))
                continue;
            if (std::exchange(before, true))
                addWarning(m_reading, "duplicate-key");
            auto number = member.number();
            if (m_reading.format == HealthFormat::AspNet && member.isString())
                number = timeSpanMilliseconds(member.string());
            if (number && !(found && *found < 0))
                found = number;
        }
        return found;
    }

    /// `observedValue` where the check measures a time: its key is `…:responseTime`.
    static std::optional<double> observedTime(const Node& check)
    {
        const std::string key = check.hasName() ? check.name() : check.parent().name();
        const std::string_view measure = std::string_view(key).substr(key.rfind(':') + 1);
        constexpr auto measures = std::to_array<std::string_view>({"responseTime", "latency", "duration"});
        const bool time = std::ranges::any_of(
            measures, [measure](std::string_view m) { return equalInAnyCase(m, measure); });
        const auto value = check.find("observedValue");
        if (!time || !value || !value->number())
            return {};
        const auto unit = check.find("observedUnit");
        const std::string name = unit ? unit->string() : std::string();
        const auto* known =
            std::ranges::find_if(timeUnits, [&name](const Unit& u) { return equalInAnyCase(u.name, name); });
        if (known == timeUnits.end())
            return {};
        return millisecondsOfSeconds(*value->number() * known->milliseconds / 1000.0);
    }

    /// `/ready` has no word but a truth value and what is missing; `/health/db` has a latency of its own.
    void readGatewayRoot(std::optional<HealthWord>& own)
    {
        if (const auto ready = m_root.find("ready"); ready && ready->boolean() && !own) {
            own = *ready->boolean() ? HealthWord::Up : HealthWord::Down;
            if (const auto missing = m_root.find("missing"); missing && missing->isArray())
                listMissing(*missing);
        }
        if (const auto latency = numberOf(m_root, "latency_ms")) {
            HealthComponent whole{{}, own.value_or(HealthWord::Unknown), {}, {}, {}};
            giveLatency(m_reading, whole, *latency);
            own = whole.status;
        }
    }

    void listMissing(const Node& missing)
    {
        std::size_t position = 0;
        for (const Node item : missing.children()) {
            HealthComponent component;
            component.name = keptName(m_reading, nameOr(item.string(), ++position));
            component.status = HealthWord::Down;
            component.detail = "missing";
            addComponent(m_reading, std::move(component));
        }
    }

    Node m_root;
    HealthReading m_reading;
    std::vector<Listed> m_pending;
};

} // namespace

std::optional<HealthReading> readJsonHealth(const Node& root, const HttpContext& context)
{
    const HealthFormat format = jsonHealthFormat(root, context.contentType);
    if (format == HealthFormat::Unknown)
        return {};
    return JsonHealthReader(root, format).read();
}

} // namespace gatehouse
