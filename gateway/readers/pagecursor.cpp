#include "pagecursor.h"

#include <algorithm>
#include <cstdint>

namespace gatehouse
{
namespace
{

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t longestCursor = 512;
constexpr std::size_t longestTime = 48;

/// base64url without padding (RFC 4648 §5).
std::string encoded(std::string_view bytes)
{
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const unsigned char byte : bytes) {
        bits = (bits << 8U | byte) & 0xFFFFU;
        for (count += 8; count >= 6; count -= 6)
            text += alphabet[(bits >> (count - 6)) & 63U];
    }
    if (count > 0)
        text += alphabet[(bits << (6 - count)) & 63U];
    return text;
}

std::optional<std::string> decoded(std::string_view text)
{
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == alphabet.npos)
            return {};
        bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 255U);
        }
    }
    return bytes;
}

bool isTimeCharacter(char c)
{
    return (c >= '0' && c <= '9') || std::string_view("-+:. infityBC").find(c) != std::string_view::npos;
}

} // namespace

std::string encodeCursor(PageOf list, const PagePosition& position)
{
    return encoded(static_cast<char>(list) + position.time + "|" + position.id);
}

std::optional<PagePosition> decodeCursor(PageOf list, std::string_view cursor)
{
    if (cursor.size() > longestCursor)
        return {};
    const auto bytes = decoded(cursor);
    if (!bytes || encoded(*bytes) != cursor || bytes->empty() || bytes->front() != static_cast<char>(list))
        return {};
    const auto bar = bytes->find('|');
    if (bar == bytes->npos || bar < 2 || bar > longestTime)
        return {};
    PagePosition position{bytes->substr(1, bar - 1), bytes->substr(bar + 1)};
    if (!std::all_of(position.time.begin(), position.time.end(), isTimeCharacter))
        return {};
    if (position.id.empty() || position.id.find('\0') != position.id.npos)
        return {};
    return position;
}

} // namespace gatehouse
