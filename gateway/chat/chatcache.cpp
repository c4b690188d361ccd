#include "chatcache.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds waitLimit{50};
/// Behind every time as text, infinity included.
const std::string tombstone = "~";

/// KEYS[1]; ARGV: updated_at, body. Times in our form compare as texts.
const std::string keepScript = "local u = redis.call('HGET', KEYS[1], 'u') "
                               "if u and u >= ARGV[1] then return 0 end "
                               "redis.call('HSET', KEYS[1], 'u', ARGV[1], 'b', ARGV[2]) "
                               "redis.call('PEXPIRE', KEYS[1], 60000) return 1";

/// KEYS: sessions; ARGV: the tombstone. Behind every entry, so nothing is compared.
const std::string buryScript = "for i, key in ipairs(KEYS) do "
                               "redis.call('HSET', key, 'u', ARGV[1], 'b', '') "
                               "redis.call('PEXPIRE', key, 60000) end return #KEYS";
constexpr std::size_t buriedAtOnce = 200;

std::string keyOf(const std::string& sessionId)
{
    return "gatehouse:chat:session:" + sessionId;
}

} // namespace

Async<std::optional<ChatCache::Entry>> ChatCache::find(std::string sessionId, std::shared_ptr<SpanSink> spans)
{
    if (!m_redis)
        co_return std::nullopt;
    std::vector<std::string> words;
    words.emplace_back("HMGET");
    words.push_back(keyOf(sessionId));
    words.emplace_back("u");
    words.emplace_back("b");
    const Deadline deadline = Clock::now() + waitLimit;
    auto reply = co_await m_redis->command(std::move(words), deadline, std::move(spans));
    if (!reply || reply->items.size() != 2 || reply->items[1].kind != RespReply::Kind::Text)
        co_return std::nullopt;
    Entry entry;
    entry.updatedAt = std::move(reply->items[0].text);
    entry.body = std::move(reply->items[1].text);
    co_return entry;
}

Async<void> ChatCache::keep(std::string sessionId, Entry entry, std::shared_ptr<SpanSink> spans)
{
    if (!m_redis)
        co_return;
    std::vector<std::string> words;
    words.emplace_back("EVAL");
    words.push_back(keepScript);
    words.emplace_back("1");
    words.push_back(keyOf(sessionId));
    words.push_back(std::move(entry.updatedAt));
    words.push_back(std::move(entry.body));
    const Deadline deadline = Clock::now() + waitLimit;
    (void)co_await m_redis->command(std::move(words), deadline, std::move(spans));
}

Async<void> ChatCache::bury(std::string sessionId, std::shared_ptr<SpanSink> spans)
{
    Entry entry;
    entry.updatedAt = tombstone;
    co_await keep(std::move(sessionId), std::move(entry), std::move(spans));
}

Async<bool> ChatCache::buryAll(std::vector<std::string> sessionIds, std::shared_ptr<SpanSink> spans)
{
    if (!m_redis)
        co_return false;
    for (std::size_t first = 0; first < sessionIds.size(); first += buriedAtOnce) {
        const std::size_t behind = std::min(first + buriedAtOnce, sessionIds.size());
        std::vector<std::string> words;
        words.emplace_back("EVAL");
        words.push_back(buryScript);
        words.push_back(std::to_string(behind - first));
        for (std::size_t i = first; i < behind; ++i)
            words.push_back(keyOf(sessionIds[i]));
        words.push_back(tombstone);
        const Deadline deadline = Clock::now() + waitLimit;
        const auto reply = co_await m_redis->command(std::move(words), deadline, spans);
        if (!reply)
            co_return false;
    }
    co_return true;
}

} // namespace gatehouse
