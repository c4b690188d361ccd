#include "healthreading.h"

#include "healthtext.h"

#include <algorithm>
#include <array>

namespace gatehouse
{
namespace
{

struct WordEntry {
    std::string_view text;
    HealthWord word;
};

constexpr auto words = std::to_array<WordEntry>({
    {"up", HealthWord::Up},
    {"ok", HealthWord::Up},
    {"pass", HealthWord::Up},
    {"passed", HealthWord::Up},
    {"healthy", HealthWord::Up},
    {"operational", HealthWord::Up},
    {"degraded", HealthWord::Degraded},
    {"warn", HealthWord::Degraded},
    {"warning", HealthWord::Degraded},
    {"degraded_performance", HealthWord::Degraded},
    {"partial_outage", HealthWord::Degraded},
    {"down", HealthWord::Down},
    {"fail", HealthWord::Down},
    {"failed", HealthWord::Down},
    {"failing", HealthWord::Down},
    {"error", HealthWord::Down},
    {"unhealthy", HealthWord::Down},
    {"critical", HealthWord::Down},
    {"major_outage", HealthWord::Down},
    {"out_of_service", HealthWord::Down},
    {"maintenance", HealthWord::Maintenance},
    {"under_maintenance", HealthWord::Maintenance},
});

} // namespace

HealthWord healthWordOf(std::string_view text)
{
    const auto* found = std::ranges::find_if(
        words, [text](const WordEntry& entry) { return equalInAnyCase(entry.text, text); });
    return found == words.end() ? HealthWord::Unknown : found->word;
}

HealthWord overallOf(const std::vector<HealthComponent>& components)
{
    const auto count = [&components](HealthWord word) {
        return static_cast<std::size_t>(std::ranges::count(components, word, &HealthComponent::status));
    };
    if (components.empty())
        return HealthWord::Unknown;
    const std::size_t down = count(HealthWord::Down);
    if (down == components.size())
        return HealthWord::Down;
    if (down > 0 || count(HealthWord::Degraded) > 0)
        return HealthWord::Degraded;
    if (count(HealthWord::Unknown) > 0)
        return HealthWord::Unknown;
    return count(HealthWord::Maintenance) > 0 ? HealthWord::Maintenance : HealthWord::Up;
}

std::string_view nameOf(HealthWord word)
{
    switch (word) {
    case HealthWord::Up:
        return "up";
    case HealthWord::Degraded:
        return "degraded";
    case HealthWord::Down:
        return "down";
    case HealthWord::Unknown:
        return "unknown";
    case HealthWord::Maintenance:
        return "maintenance";
    }
    return "unknown";
}

std::string_view nameOf(HealthFormat format)
{
    switch (format) {
    case HealthFormat::Unknown:
        return "unknown";
    case HealthFormat::GatewayDetailed:
        return "gateway-detailed";
    case HealthFormat::GatewayAll:
        return "gateway-all";
    case HealthFormat::Gateway:
        return "gateway";
    case HealthFormat::HealthJson:
        return "health+json";
    case HealthFormat::Spring:
        return "spring";
    case HealthFormat::AspNet:
        return "aspnet";
    case HealthFormat::MicroProfile:
        return "microprofile";
    case HealthFormat::Kubernetes:
        return "kubernetes";
    case HealthFormat::Prometheus:
        return "prometheus";
    case HealthFormat::OpenMetrics:
        return "openmetrics";
    }
    return "unknown";
}

void addWarning(HealthReading& reading, std::string_view code)
{
    if (std::ranges::find(reading.warnings, code) == reading.warnings.end())
        reading.warnings.emplace_back(code);
}

} // namespace gatehouse
