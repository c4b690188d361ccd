#include "requestlimits.h"

namespace gatehouse
{

RequestLimits::RequestLimits(boost::asio::io_context& context, RedisClient* redis, const LimitsConfig& config)
    : m_clients(config.trustedProxies)
    , m_addresses(config.address)
    , m_users(config.user)
{
    if (!redis)
        return;
    m_addressSettlement = std::make_unique<RateSettlement>(context, *redis, m_addresses, "ip");
    m_userSettlement = std::make_unique<RateSettlement>(context, *redis, m_users, "user");
}

void RequestLimits::start()
{
    for (auto* settlement : {m_addressSettlement.get(), m_userSettlement.get()})
        if (settlement)
            settlement->start();
}

void RequestLimits::close()
{
    for (auto* settlement : {m_addressSettlement.get(), m_userSettlement.get()})
        if (settlement)
            settlement->close();
}

std::optional<http::Response> RequestLimits::refuse(const std::string& client, const std::string* user)
{
    const auto now = Clock::now();
    auto wait = m_addresses.take(ClientAddress::rateKey(client), now);
    if (!wait && user)
        wait = m_users.take(*user, now);
    if (!wait)
        return {};
    http::Response answer = http::detailResponse(429, "Rate limit exceeded");
    answer.setField("Retry-After", std::to_string(wait->count()));
    return answer;
}

std::string RequestLimits::clientOf(const http::RequestHead& head, const http::Peer& peer) const
{
    return m_clients.of(head, peer.address);
}

} // namespace gatehouse
