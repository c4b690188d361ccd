#pragma once

#include "environmentreader.h"

#include <optional>
#include <string_view>

namespace gatehouse
{

/// A token bucket's size and how fast it fills: `50/s burst 100`, `10/m burst 10`, `600/h`.
struct RateSpec {
    double perSecond = 0; ///< tokens, above 0
    double burst = 1;     ///< tokens, at least 1; without the word burst as many as one unit's rate

    static std::optional<RateSpec> parse(std::string_view text);
};

/// RATE_USER and RATE_IP (CONTRACTS §2), TRUSTED_PROXIES (GATEWAY §3).
struct LimitsConfig {
    RateSpec user{50, 100};
    RateSpec address{100, 200};
    std::vector<std::string> trustedProxies; ///< CIDRs, proven

    static LimitsConfig read(EnvironmentReader& environment);
};

} // namespace gatehouse
