#pragma once

#include "httpmessage.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// An IP address; IPv4 as IPv6-mapped, so that both compare alike.
struct IpAddress {
    std::array<std::uint8_t, 16> bytes = {};

    /// Textual IPv4 or IPv6, without brackets, port or zone.
    static std::optional<IpAddress> parse(std::string_view text);
    bool isV4() const;
    std::string text() const;

    friend bool operator==(const IpAddress&, const IpAddress&) = default;
};

/// `10.0.0.0/8`, `2001:db8::/32`, or one address.
struct IpNetwork {
    IpAddress address;
    int bits = 128; ///< of the IPv6-mapped form

    static std::optional<IpNetwork> parse(std::string_view text);
    bool contains(const IpAddress& address) const;
};

/// Who a request comes from (GATEWAY §3): the peer, or behind trusted proxies the rightmost
/// X-Forwarded-For that is none of them.
class ClientAddress
{
public:
    /// CIDRs; what is none is left out.
    explicit ClientAddress(const std::vector<std::string>& trustedProxies);

    /// The address as text. An X-Forwarded-For that cannot be read ends the walk: the last proxy that
    /// could be read is the client.
    std::string of(const http::RequestHead& head, std::string_view peer) const;

    /// What a rate limit counts by: IPv4 whole, IPv6 by /64.
    static std::string rateKey(std::string_view address);

private:
    bool isTrusted(const IpAddress& address) const;

    std::vector<IpNetwork> m_trusted;
};

} // namespace gatehouse
