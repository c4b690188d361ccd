#include "healthrules.h"

#include "healthreader.h"
#include "healthtext.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace gatehouse
{
namespace
{

bool isJsonType(std::string_view type)
{
    return type == "application/json" || type == "text/json" || type.ends_with("+json");
}

bool isPlainType(std::string_view type)
{
    return type == "text/plain" || type == "application/openmetrics-text";
}

bool disagrees(const HealthReading& reading)
{
    const auto is = [](HealthWord word) {
        return [word](const HealthComponent& component) { return component.status == word; };
    };
    const auto& all = reading.components;
    switch (reading.status) {
    case HealthWord::Up:
        return std::ranges::any_of(all, is(HealthWord::Down)) ||
               std::ranges::any_of(all, is(HealthWord::Degraded));
    case HealthWord::Degraded:
    case HealthWord::Down:
        return !all.empty() && std::ranges::all_of(all, is(HealthWord::Up));
    case HealthWord::Unknown:
    case HealthWord::Maintenance:
        return false;
    }
    return false;
}

} // namespace

void giveLatency(HealthReading& reading, HealthComponent& component, double milliseconds)
{
    if (milliseconds < 0) {
        addWarning(reading, "no-answer");
        component.latencyMs.reset();
        if (component.status == HealthWord::Up)
            component.status = HealthWord::Unknown;
    } else if (std::isfinite(milliseconds)) {
        component.latencyMs = milliseconds + 0.0; // -0 becomes 0
    }
}

double millisecondsOfSeconds(double seconds)
{
    const double milliseconds = seconds * 1000.0;
    return std::abs(milliseconds) < 1e9 ? std::round(milliseconds * 1e6) / 1e6 : milliseconds;
}

std::string keptName(HealthReading& reading, std::string_view name)
{
    if (name.size() > longestName)
        addWarning(reading, "cut-name");
    return shortened(name, longestName);
}

void addComponent(HealthReading& reading, HealthComponent component)
{
    if (reading.components.size() < mostComponents)
        reading.components.push_back(std::move(component));
    else
        addWarning(reading, "too-many");
}

void settleStatus(HealthReading& reading, std::optional<HealthWord> own)
{
    reading.status = own ? *own : overallOf(reading.components);
    if (own && disagrees(reading))
        addWarning(reading, "component-conflict");
}

void warnOfRepeatedNames(HealthReading& reading)
{
    std::vector<std::string_view> names;
    names.reserve(reading.components.size());
    for (const HealthComponent& component : reading.components)
        names.emplace_back(component.name);
    std::ranges::sort(names);
    if (std::ranges::adjacent_find(names) != names.end())
        addWarning(reading, "duplicate-key");
}

void warnOfHttpConflicts(HealthReading& reading, const HttpContext& context, BodyKind kind)
{
    const std::string type = mediaType(context.contentType);
    const bool fits = kind == BodyKind::Json ? isJsonType(type) : isPlainType(type);
    if (!type.empty() && !fits)
        addWarning(reading, "content-type");
    if (!context.status || reading.format == HealthFormat::Kubernetes)
        return;
    const int status = *context.status;
    const bool refused = status >= 400 && reading.status == HealthWord::Up;
    const bool hidden = status >= 200 && status < 300 && reading.format == HealthFormat::HealthJson &&
                        reading.status == HealthWord::Down;
    if (refused || hidden)
        addWarning(reading, "http-status");
}

} // namespace gatehouse
