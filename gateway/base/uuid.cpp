#include "uuid.h"

#include <openssl/rand.h>

#include <array>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace gatehouse
{
namespace
{

template <std::size_t Size>
std::array<unsigned char, Size> randomBytes()
{
    std::array<unsigned char, Size> bytes{};
    // Without randomness two things would share one id: better not to go on.
    if (RAND_bytes(bytes.data(), static_cast<int>(Size)) != 1)
        std::abort();
    return bytes;
}

void appendHex(std::string& out, unsigned char byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

} // namespace

std::string newUuid()
{
    auto bytes = randomBytes<16>();
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
    std::string text;
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
    for (const unsigned char byte : randomBytes<4>())
        appendHex(name, byte);
    return name;
}

} // namespace gatehouse
