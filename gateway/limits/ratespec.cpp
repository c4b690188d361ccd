#include "ratespec.h"

#include "clientaddress.h"

#include <charconv>

namespace gatehouse
{
namespace
{

constexpr double mostTokens = 1e9;

/// A whole number in front of `text`, which loses it.
std::optional<double> takeNumber(std::string_view& text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number == 0 || number > mostTokens)
        return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

void readRate(EnvironmentReader& environment, const std::string& name, RateSpec& into)
{
    const std::string* text = environment.value(name);
    if (!text)
        return;
    if (const auto read = RateSpec::parse(*text))
        into = *read;
    else
        environment.fail(name, "it must be a rate such as 50/s burst 100 (units s, m and h)");
}

} // namespace

std::optional<RateSpec> RateSpec::parse(std::string_view text)
{
    const auto rate = takeNumber(text);
    if (!rate || text.size() < 2 || text[0] != '/')
        return {};
    const double seconds = text[1] == 's' ? 1 : text[1] == 'm' ? 60 : text[1] == 'h' ? 3600 : 0;
    if (seconds == 0)
        return {};
    text.remove_prefix(2);
    RateSpec spec{*rate / seconds, *rate};
    if (text.empty())
        return spec;
    constexpr std::string_view burst = " burst ";
    if (!text.starts_with(burst))
        return {};
    text.remove_prefix(burst.size());
    const auto most = takeNumber(text);
    if (!most || !text.empty())
        return {};
    spec.burst = *most;
    return spec;
}

LimitsConfig LimitsConfig::read(EnvironmentReader& environment)
{
    LimitsConfig config;
    readRate(environment, "RATE_USER", config.user);
    readRate(environment, "RATE_IP", config.address);
    config.trustedProxies = environment.list("TRUSTED_PROXIES");
    for (const std::string& network : config.trustedProxies)
        if (!IpNetwork::parse(network))
            environment.fail("TRUSTED_PROXIES", "it must be a list of networks such as 10.0.0.0/8");
    return config;
}

} // namespace gatehouse
