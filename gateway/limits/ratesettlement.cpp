#include "ratesettlement.h"

#include "sha256.h"

#include <array>
#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::chrono::milliseconds every{100};
constexpr std::chrono::milliseconds answerLimit{80};
constexpr std::size_t mostKeys = 1'000; // in one settlement

/// KEYS: the buckets. ARGV: rate, burst, and what was spent of each. Gives what each holds now, which is
/// below zero where several instances spent the same tokens.
constexpr const char* script = R"lua(
local now = redis.call('TIME')
local t = now[1] + now[2] / 1000000
local rate, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local left = {}
for i, key in ipairs(KEYS) do
  local bucket = redis.call('HMGET', key, 'tokens', 'at')
  local tokens, at = tonumber(bucket[1] or burst), tonumber(bucket[2] or t)
  tokens = math.min(burst, tokens + math.max(0, t - at) * rate) - tonumber(ARGV[i + 2])
  tokens = math.max(tokens, -burst)
  redis.call('HSET', key, 'tokens', tokens, 'at', t)
  redis.call('PEXPIRE', key, math.ceil((burst - tokens) / rate * 1000) + 1000)
  left[i] = string.format('%.6f', tokens)
end
return left
)lua";

std::string numberText(double number)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end};
}

std::vector<std::string> scriptCall(const RateLimiter& limiter, const std::string& name,
                                    const std::vector<RateLimiter::Spent>& spent)
{
    std::vector<std::string> words{"EVAL", script, std::to_string(spent.size())};
    for (const RateLimiter::Spent& one : spent)
        words.push_back("gatehouse:rate:" + name + ":" + sha256Hex(one.key).substr(0, 32));
    words.push_back(numberText(limiter.spec().perSecond));
    words.push_back(numberText(limiter.spec().burst));
    for (const RateLimiter::Spent& one : spent)
        words.push_back(numberText(one.tokens));
    return words;
}

} // namespace

RateSettlement::RateSettlement(boost::asio::io_context& context, RedisClient& redis, RateLimiter& limiter,
                               std::string name)
    : m_context(context)
    , m_redis(redis)
    , m_limiter(limiter)
    , m_name(std::move(name))
    , m_stop(context)
{
}

void RateSettlement::start()
{
    startTask(m_context, run());
}

void RateSettlement::close()
{
    m_closed = true;
    m_stop.set();
}

Async<void> RateSettlement::run()
{
    while (!m_closed) {
        const Deadline next = Clock::now() + every;
        (void)co_await m_stop.waitUntil(next);
        if (!m_closed && m_redis.connected())
            co_await settle();
    }
}

Async<void> RateSettlement::settle()
{
    const auto spent = m_limiter.takeSpent(mostKeys);
    if (spent.empty())
        co_return;
    std::vector<std::string> words = scriptCall(m_limiter, m_name, spent);
    const Deadline deadline = Clock::now() + answerLimit;
    const auto reply = co_await m_redis.command(std::move(words), deadline);
    if (!reply || reply->items.size() != spent.size()) {
        // A late answer may have counted it: better once too often than a limit that leaks.
        for (const RateLimiter::Spent& one : spent)
            m_limiter.putBack(one);
        co_return;
    }
    const auto now = Clock::now();
    for (std::size_t i = 0; i < spent.size(); ++i) {
        const std::string& text = reply->items[i].text;
        double tokens = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), tokens);
        if (error == std::errc())
            m_limiter.settle(spent[i].key, tokens, now);
    }
}

} // namespace gatehouse
