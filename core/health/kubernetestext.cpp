#include "kubernetestext.h"

#include "healthreader.h"
#include "healthrules.h"
#include "healthtext.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

bool isCheckLine(std::string_view line)
{
    // Not any sign: `[5]` is a JSON document.
    return line.size() >= 3 && line[0] == '[' && line[2] == ']' &&
           std::string_view("+-?!*~").find(line[1]) != std::string_view::npos;
}

/// `[+]name ok`, `[-]name failed: reason withheld`.
HealthComponent readCheck(HealthReading& reading, std::string_view line)
{
    const char sign = line[1];
    const std::string_view rest = trimmed(line.substr(3));
    const std::string_view name = rest.substr(0, rest.find(' '));
    const std::string_view said = trimmed(rest.substr(name.size()));
    HealthComponent component;
    component.name =
        name.empty() ? "#" + std::to_string(reading.components.size() + 1) : keptName(reading, name);
    if (sign == '-')
        component.status = HealthWord::Down;
    else if (sign == '+' && said == "ok")
        component.status = HealthWord::Up;
    if (said != "ok")
        component.detail = shortened(said, longestDetail);
    return component;
}

/// What `healthz check passed` says; nothing for another line.
std::optional<HealthWord> closingWord(std::string_view line)
{
    if (line.ends_with(" check passed"))
        return HealthWord::Up;
    if (line.ends_with(" check failed"))
        return HealthWord::Down;
    return {};
}

HealthWord wordWithoutHttp(const HealthReading& reading, std::optional<HealthWord> closing)
{
    if (closing)
        return *closing;
    const bool anyDown = std::ranges::find(reading.components, HealthWord::Down, &HealthComponent::status) !=
                         reading.components.end();
    return anyDown ? HealthWord::Down : HealthWord::Unknown;
}

} // namespace

std::optional<HealthReading> readKubernetes(std::string_view body, const HttpContext& context)
{
    HealthReading reading;
    reading.format = HealthFormat::Kubernetes;
    std::string_view last;
    for (std::string_view rest = body; !rest.empty();) {
        const std::string_view line = trimmed(takeLine(rest));
        if (isCheckLine(line))
            addComponent(reading, readCheck(reading, line));
        if (!line.empty())
            last = line;
    }
    const auto closing = closingWord(last);
    if (reading.components.empty() && !closing && !equalInAnyCase(trimmed(body), "ok"))
        return {};
    if (closing)
        reading.detail = shortened(last, longestDetail);
    if (context.status)
        settleStatus(reading,
                     *context.status >= 200 && *context.status < 300 ? HealthWord::Up : HealthWord::Down);
    else if (closing)
        settleStatus(reading, closing);
    else
        reading.status = wordWithoutHttp(reading, closing);
    return reading;
}

} // namespace gatehouse
