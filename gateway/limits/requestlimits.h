#pragma once

#include "clientaddress.h"
#include "httpserver.h"
#include "ratelimiter.h"
#include "ratesettlement.h"

#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// RATE_IP for everybody and RATE_USER for who is signed in, settled through Redis where there is one.
class RequestLimits
{
public:
    /// `redis` may be null.
    RequestLimits(boost::asio::io_context& context, RedisClient* redis, const LimitsConfig& config);

    void start();
    void close();

    /// The 429 with Retry-After, or nothing. `user`: the verified sub, null without a token.
    std::optional<http::Response> refuse(const std::string& client, const std::string* user);

    /// The address a request comes from, behind TRUSTED_PROXIES.
    std::string clientOf(const http::RequestHead& head, const http::Peer& peer) const;

private:
    ClientAddress m_clients;
    RateLimiter m_addresses;
    RateLimiter m_users;
    std::unique_ptr<RateSettlement> m_addressSettlement;
    std::unique_ptr<RateSettlement> m_userSettlement;
};

} // namespace gatehouse
