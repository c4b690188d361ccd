#pragma once

#include "ratespec.h"

#include <chrono>
#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gatehouse
{

/// A token bucket for each of many keys, decided in the process without any wait. Other instances are
/// heard of through settle(): what they spent is gone here too. Bounded: at its capacity the key that was
/// asked about longest ago is forgotten, as if its bucket were full.
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::size_t defaultCapacity = 100'000;

    explicit RateLimiter(RateSpec spec, std::size_t capacity = defaultCapacity);

    /// Takes a token: nothing if there was one, else how long until there is, in whole seconds, at
    /// least 1 (`Retry-After`).
    std::optional<std::chrono::seconds> take(std::string_view key, Time now);

    /// What was spent here since the last settlement; at most so many keys, the others next time.
    struct Spent {
        std::string key;
        double tokens = 0;
    };
    std::vector<Spent> takeSpent(std::size_t mostKeys);
    /// What the key's bucket holds when everybody's spending is counted, at the moment of takeSpent().
    void settle(std::string_view key, double tokens, Time now);
    /// Could not be told to the others: counts again next time.
    void putBack(const Spent& spent);

    const RateSpec& spec() const { return m_spec; }
    std::size_t size() const { return m_buckets.size(); }

private:
    struct Bucket {
        std::string key;
        double tokens = 0;
        Time filled;
        double spent = 0; ///< not yet settled
    };
    using Buckets = std::list<Bucket>; ///< most recently asked first

    Bucket& bucket(std::string_view key, Time now);
    void fill(Bucket& bucket, Time now) const;

    RateSpec m_spec;
    std::size_t m_capacity;
    Buckets m_buckets;
    std::unordered_map<std::string_view, Buckets::iterator> m_index; ///< views into the buckets' keys
    std::unordered_set<std::string_view> m_unsettled;                ///< likewise
};

} // namespace gatehouse
