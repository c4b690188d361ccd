#include "clientaddress.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::array<std::uint8_t, 12> mappedPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr int allBits = 128;
constexpr int mappedBits = 96;
constexpr std::size_t subnetBytes = 8; // a /64

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// An element of X-Forwarded-For: proxies add ports and brackets.
std::optional<IpAddress> forwardedAddress(std::string_view element)
{
    element = trimmed(element);
    if (element.starts_with('[')) {
        const auto close = element.find(']');
        return close == element.npos ? std::nullopt : IpAddress::parse(element.substr(1, close - 1));
    }
    if (std::count(element.begin(), element.end(), ':') == 1)
        element = element.substr(0, element.find(':'));
    return IpAddress::parse(element);
}

} // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    const std::string terminated(text);
    IpAddress address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1)
        return address;
    std::copy(mappedPrefix.begin(), mappedPrefix.end(), address.bytes.begin());
    if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + mappedPrefix.size()) == 1)
        return address;
    return {};
}

bool IpAddress::isV4() const
{
    return std::equal(mappedPrefix.begin(), mappedPrefix.end(), bytes.begin());
}

std::string IpAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> buffer = {};
    if (isV4())
        inet_ntop(AF_INET, bytes.data() + mappedPrefix.size(), buffer.data(), buffer.size());
    else
        inet_ntop(AF_INET6, bytes.data(), buffer.data(), buffer.size());
    return buffer.data();
}

std::optional<IpNetwork> IpNetwork::parse(std::string_view text)
{
    const auto slash = text.find('/');
    const auto address = IpAddress::parse(text.substr(0, slash));
    if (!address)
        return {};
    IpNetwork network{*address, allBits};
    if (slash == text.npos)
        return network;
    const std::string_view digits = text.substr(slash + 1);
    const int most = address->isV4() ? allBits - mappedBits : allBits;
    int bits = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc() || end != digits.data() + digits.size() || bits < 0 || bits > most)
        return {};
    network.bits = address->isV4() ? mappedBits + bits : bits;
    return network;
}

bool IpNetwork::contains(const IpAddress& other) const
{
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(address.bytes.begin(), address.bytes.begin() + whole, other.bytes.begin()))
        return false;
    const int rest = bits % 8;
    if (rest == 0)
        return true;
    const auto mask = static_cast<std::uint8_t>(0xFFU << (8U - static_cast<unsigned>(rest)));
    return (address.bytes[whole] & mask) == (other.bytes[whole] & mask);
}

ClientAddress::ClientAddress(const std::vector<std::string>& trustedProxies)
{
    for (const std::string& text : trustedProxies)
        if (const auto network = IpNetwork::parse(text))
            m_trusted.push_back(*network);
}

bool ClientAddress::isTrusted(const IpAddress& address) const
{
    return std::any_of(m_trusted.begin(), m_trusted.end(),
                       [&](const IpNetwork& network) { return network.contains(address); });
}

std::string ClientAddress::of(const http::RequestHead& head, std::string_view peer) const
{
    auto address = IpAddress::parse(peer);
    if (!address)
        return std::string(peer);
    if (m_trusted.empty() || !isTrusted(*address))
        return address->text();
    std::vector<std::string_view> forwarded;
    for (const std::string_view line : head.fieldValues("x-forwarded-for"))
        for (const std::string_view element : http::listElements(line))
            forwarded.push_back(element);
    for (auto element = forwarded.rbegin(); element != forwarded.rend() && isTrusted(*address); ++element) {
        const auto next = forwardedAddress(*element);
        if (!next)
            break;
        address = next;
    }
    return address->text();
}

std::string ClientAddress::rateKey(std::string_view text)
{
    auto address = IpAddress::parse(text);
    if (!address || address->isV4())
        return std::string(text);
    std::fill(address->bytes.begin() + subnetBytes, address->bytes.end(), std::uint8_t(0));
    return address->text() + "/64";
}

} // namespace gatehouse
