#include "chatcursor.h"

#include "sha256.h"

#include <cstdint>

namespace gatehouse
{
namespace
{

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view version = "c1";
constexpr std::size_t checkDigits = 8;
constexpr std::size_t longestCursor = 4096;

std::string toBase64Url(std::string_view bytes)
{
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8U) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 6; count -= 6)
            text += alphabet[(bits >> static_cast<unsigned>(count - 6)) & 63U];
    }
    if (count > 0)
        text += alphabet[(bits << static_cast<unsigned>(6 - count)) & 63U];
    return text;
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t digit = alphabet.find(c);
        if (digit == alphabet.npos)
            return {};
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 255U);
        }
    }
    return bytes;
}

std::string checkOf(std::string_view payload)
{
    return sha256Hex(payload).substr(0, checkDigits);
}

} // namespace

std::string encodeCursor(CursorKind kind, const KeysetPosition& position)
{
    const std::string payload = static_cast<char>(kind) + position.time + '\n' + position.id;
    return std::string(version) + toBase64Url(payload + checkOf(payload));
}

std::optional<KeysetPosition> decodeCursor(CursorKind kind, std::string_view cursor)
{
    if (cursor.size() > longestCursor || cursor.substr(0, version.size()) != version)
        return {};
    const auto bytes = fromBase64Url(cursor.substr(version.size()));
    if (!bytes || bytes->size() <= checkDigits || bytes->front() != static_cast<char>(kind))
        return {};
    const std::string_view all = *bytes;
    const std::string_view payload = all.substr(0, all.size() - checkDigits);
    const std::size_t line = payload.find('\n');
    if (line == payload.npos || checkOf(payload) != all.substr(payload.size()))
        return {};
    // The last character may carry bits that belong to no byte; only one spelling is ours.
    if (toBase64Url(all) != cursor.substr(version.size()))
        return {};
    return KeysetPosition{std::string(payload.substr(1, line - 1)), std::string(payload.substr(line + 1))};
}

} // namespace gatehouse
