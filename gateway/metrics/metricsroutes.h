#pragma once

#include "metricstext.h"
#include "routetable.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// GET /metrics (CONTRACTS §2): open to a loopback peer with a loopback Host and no forwarding headers, to
/// the token of METRICS_TOKEN_FILE, and to operators; else 401.
class MetricsRoutes
{
public:
    using Collector = std::function<void(MetricsText&)>;

    /// `token`: what METRICS_TOKEN_FILE holds.
    explicit MetricsRoutes(std::optional<std::string> token);

    /// Collectors write in the order they were added; each family belongs to one of them.
    void collect(Collector collector);
    void addTo(RouteTable& table);

private:
    bool mayRead(const Call& call) const;
    Async<http::Response> answer(const Call& call);

    std::optional<std::string> m_token;
    std::vector<Collector> m_collectors;
};

} // namespace gatehouse
