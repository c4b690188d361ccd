#include "base64text.h"

namespace gatehouse
{
namespace
{

std::string_view lettersOf(Base64 alphabet)
{
    return alphabet == Base64::Url ? "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                                   : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
}

} // namespace

std::string encodeBase64(std::string_view bytes, Base64 alphabet)
{
    const std::string_view letters = lettersOf(alphabet);
    std::string text;
    text.reserve(bytes.size() * 4 / 3 + 3);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const unsigned char byte : bytes) {
        bits = (bits << 8U | byte) & 0xFFFFU;
        for (count += 8; count >= 6; count -= 6)
            text += letters[(bits >> (count - 6)) & 63U];
    }
    if (count > 0)
        text += letters[(bits << (6 - count)) & 63U];
    return text;
}

std::optional<std::string> decodeBase64(std::string_view text, Base64 alphabet)
{
    const std::string_view letters = lettersOf(alphabet);
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const auto value = letters.find(c);
        if (value == letters.npos)
            return {};
        bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 255U);
        }
    }
    // A lone letter, or bits behind the last byte that are not zero.
    if (count == 6 || (bits & ((1U << count) - 1U)) != 0)
        return {};
    return bytes;
}

std::optional<std::string> decodePaddedBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return {};
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    return decodeBase64(text, Base64::Standard);
}

} // namespace gatehouse
