#pragma once

#include "metricstext.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace gatehouse
{

/// What /metrics says of requests: `http_requests_total{method,route,status}`,
/// `http_request_duration_seconds{method,route}`, `validation_rejections_total{rule,status}`. The number of
/// series is bounded: beyond mostSeries a route or rule counts as `other`.
class RequestMetrics
{
public:
    static constexpr std::size_t mostSeries = 2'000;

    /// `route`: the template, `proxy:<segment>` or `other`.
    void answered(std::string_view method, std::string_view route, int status, std::chrono::nanoseconds took);
    /// `rule`: the endpoint's id, `header:<name>`, `framing` or `path`.
    void rejected(std::string_view rule, int status);

    void write(MetricsText& text) const;

private:
    /// Upper bounds in seconds; the last bucket, +Inf, is the count.
    static constexpr std::array<double, 14> bounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                      0.1,    0.25,  0.5,    1,     2.5,  5,     10};
    struct Durations {
        std::array<std::uint64_t, bounds.size() + 1> buckets{};
        double sum = 0;
    };

    // Looked up by views, so that a request like those before allocates nothing. (A pair compares with its
    // own kind only.)
    using RequestKey = std::tuple<std::string, std::string, int>;
    using RouteKey = std::tuple<std::string, std::string>;
    using RuleKey = std::tuple<std::string, int>;
    struct Less {
        using is_transparent = void;
        template <class A, class B>
        bool operator()(const A& a, const B& b) const
        {
            return viewed(a) < viewed(b);
        }

    private:
        static std::string_view view(std::string_view text) { return text; }
        static int view(int number) { return number; }
        // clang 14 compares no tuples of different types.
        template <class Key>
        static auto viewed(const Key& key)
        {
            return std::apply([](const auto&... parts) { return std::make_tuple(view(parts)...); }, key);
        }
    };

    std::map<RequestKey, std::uint64_t, Less> m_requests;
    std::map<RouteKey, Durations, Less> m_durations;
    std::map<RuleKey, std::uint64_t, Less> m_rejections;
};

} // namespace gatehouse
