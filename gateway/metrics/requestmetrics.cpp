#include "requestmetrics.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::string_view other = "other";

/// The entry of a key, made while there is room.
template <class Map, class View, class Make>
typename Map::mapped_type& entry(Map& map, const View& view, const View& otherwise, Make make)
{
    auto found = map.find(view);
    if (found == map.end() && map.size() >= RequestMetrics::mostSeries)
        found = map.find(otherwise);
    if (found == map.end())
        found = map.try_emplace(make(map.size() < RequestMetrics::mostSeries ? view : otherwise)).first;
    return found->second;
}

} // namespace

void RequestMetrics::answered(std::string_view method, std::string_view route, int status,
                              std::chrono::nanoseconds took)
{
    using RequestView = std::tuple<std::string_view, std::string_view, int>;
    using RouteView = std::tuple<std::string_view, std::string_view>;
    ++entry(m_requests, RequestView(method, route, status), RequestView(method, other, status),
            [](const RequestView& key) {
                return RequestKey(std::get<0>(key), std::get<1>(key), std::get<2>(key));
            });
    Durations& durations =
        entry(m_durations, RouteView(method, route), RouteView(method, other),
              [](const RouteView& key) { return RouteKey(std::get<0>(key), std::get<1>(key)); });
    const double seconds = std::chrono::duration<double>(took).count();
    const auto* const bucket = std::lower_bound(bounds.begin(), bounds.end(), seconds);
    ++durations.buckets[static_cast<std::size_t>(bucket - bounds.begin())];
    durations.sum += seconds;
}

void RequestMetrics::rejected(std::string_view rule, int status)
{
    using RuleView = std::tuple<std::string_view, int>;
    ++entry(m_rejections, RuleView(rule, status), RuleView(other, status),
            [](const RuleView& key) { return RuleKey(std::get<0>(key), std::get<1>(key)); });
}

void RequestMetrics::write(MetricsText& text) const
{
    text.family("http_requests_total", MetricsText::Type::Counter, "Requests answered.");
    for (const auto& [key, count] : m_requests)
        text.sample({{"method", std::get<0>(key)},
                     {"route", std::get<1>(key)},
                     {"status", std::to_string(std::get<2>(key))}},
                    static_cast<double>(count));
    text.family("http_request_duration_seconds", MetricsText::Type::Histogram,
                "From the complete head of a request to its answer.");
    for (const auto& [key, durations] : m_durations) {
        const auto& [method, route] = key;
        std::uint64_t below = 0;
        for (std::size_t i = 0; i < durations.buckets.size(); ++i) {
            below += durations.buckets[i];
            const std::string bound = i < bounds.size() ? metricNumber(bounds[i]) : "+Inf";
            text.sample({{"method", method}, {"route", route}, {"le", bound}}, static_cast<double>(below),
                        "_bucket");
        }
        text.sample({{"method", method}, {"route", route}}, durations.sum, "_sum");
        text.sample({{"method", method}, {"route", route}}, static_cast<double>(below), "_count");
    }
    text.family("validation_rejections_total", MetricsText::Type::Counter,
                "Requests that a rule rejected, framing and path included.");
    for (const auto& [key, count] : m_rejections)
        text.sample({{"rule", std::get<0>(key)}, {"status", std::to_string(std::get<1>(key))}},
                    static_cast<double>(count));
}

} // namespace gatehouse
