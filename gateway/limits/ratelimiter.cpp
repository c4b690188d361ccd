#include "ratelimiter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gatehouse
{

RateLimiter::RateLimiter(RateSpec spec, std::size_t capacity)
    : m_spec(spec)
    , m_capacity(std::max<std::size_t>(1, capacity))
{
}

void RateLimiter::fill(Bucket& bucket, Time now) const
{
    const std::chrono::duration<double> passed = now - bucket.filled;
    if (passed.count() <= 0)
        return;
    bucket.tokens = std::min(m_spec.burst, bucket.tokens + passed.count() * m_spec.perSecond);
    bucket.filled = now;
}

RateLimiter::Bucket& RateLimiter::bucket(std::string_view key, Time now)
{
    if (const auto found = m_index.find(key); found != m_index.end()) {
        m_buckets.splice(m_buckets.begin(), m_buckets, found->second);
        fill(m_buckets.front(), now);
        return m_buckets.front();
    }
    if (m_buckets.size() >= m_capacity) {
        m_unsettled.erase(m_buckets.back().key);
        m_index.erase(m_buckets.back().key);
        m_buckets.pop_back();
    }
    Bucket full;
    full.key = key;
    full.tokens = m_spec.burst;
    full.filled = now;
    m_buckets.push_front(std::move(full));
    m_index.emplace(m_buckets.front().key, m_buckets.begin());
    return m_buckets.front();
}

std::optional<std::chrono::seconds> RateLimiter::take(std::string_view key, Time now)
{
    Bucket& asked = bucket(key, now);
    if (asked.tokens < 1) {
        const double wait = std::ceil((1 - asked.tokens) / m_spec.perSecond);
        return std::chrono::seconds(std::max<std::int64_t>(1, static_cast<std::int64_t>(wait)));
    }
    asked.tokens -= 1;
    asked.spent += 1;
    m_unsettled.insert(asked.key);
    return {};
}

std::vector<RateLimiter::Spent> RateLimiter::takeSpent(std::size_t mostKeys)
{
    std::vector<Spent> all;
    while (!m_unsettled.empty() && all.size() < mostKeys) {
        Bucket& bucket = *m_index.find(*m_unsettled.begin())->second;
        all.push_back({bucket.key, std::exchange(bucket.spent, 0)});
        m_unsettled.erase(m_unsettled.begin());
    }
    return all;
}

void RateLimiter::settle(std::string_view key, double tokens, Time now)
{
    const auto found = m_index.find(key);
    if (found == m_index.end())
        return;
    Bucket& bucket = *found->second;
    fill(bucket, now);
    // What was taken here while the answer was on its way is not in it. Never more than one's own count
    // allows: an answer that took long would fill the bucket twice.
    bucket.tokens = std::min(bucket.tokens, tokens - bucket.spent);
}

void RateLimiter::putBack(const Spent& spent)
{
    const auto found = m_index.find(spent.key);
    if (found == m_index.end())
        return;
    found->second->spent += spent.tokens;
    m_unsettled.insert(found->second->key);
}

} // namespace gatehouse
