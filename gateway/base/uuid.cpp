#include "uuid.h"

#include "randombytes.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unistd.h>

namespace gatehouse
{
namespace
{

void appendHex(std::string& out, std::uint8_t byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

} // namespace

std::string newUuid()
{
    std::array<std::uint8_t, 16> bytes{};
    fillRandom(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        appendHex(text, bytes[i]);
    }
    return text;
}

std::optional<std::string> uuidOf(std::string_view text)
{
    constexpr std::size_t length = 36;
    if (text.size() != length)
        return {};
    std::string canonical(text);
    for (std::size_t i = 0; i < length; ++i) {
        char& c = canonical[i];
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (dash ? c != '-' : !hex)
            return {};
    }
    return canonical;
}

std::string newInstanceName()
{
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0 || host[0] == '\0')
        host = {'g', 'a', 't', 'e', 'w', 'a', 'y'};
    std::string name = host.data();
    name += '-';
    std::array<std::uint8_t, 4> bytes{};
    fillRandom(bytes);
    for (const std::uint8_t byte : bytes)
        appendHex(name, byte);
    return name;
}

} // namespace gatehouse
