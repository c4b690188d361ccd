#pragma once

#include "redisclient.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// First pages of sessions in Redis, for 60 s at most. An entry counts only for the updated_at it was made
/// at, which the caller has read from PostgreSQL: so nothing stale and nobody else's is ever answered from
/// here, and owners are never judged from it. Waits 50 ms at most; without Redis it knows nothing.
class ChatCache
{
public:
    /// `redis` may be null.
    explicit ChatCache(RedisClient* redis) : m_redis(redis) {}

    struct Entry {
        std::string updatedAt;
        std::string body;
    };

    Async<std::optional<Entry>> find(std::string sessionId, std::shared_ptr<SpanSink> spans);
    /// Replaces an older entry only, and no tombstone.
    Async<void> keep(std::string sessionId, Entry entry, std::shared_ptr<SpanSink> spans);
    /// A tombstone for 60 s, so that a reader who was slower does not bring the session back.
    Async<void> bury(std::string sessionId, std::shared_ptr<SpanSink> spans);
    /// Likewise for many. False: Redis did not take all of them.
    Async<bool> buryAll(std::vector<std::string> sessionIds, std::shared_ptr<SpanSink> spans);

    bool exists() const { return m_redis != nullptr; }

private:
    RedisClient* m_redis;
};

} // namespace gatehouse
