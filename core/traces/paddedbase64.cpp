#include "paddedbase64.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace gatehouse
{

void appendBase64(std::string& out, std::string_view bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t bits = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 3; ++i)
            bits = (bits << 8U) | (i < count ? static_cast<std::uint8_t>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out.push_back(i <= count ? alphabet[(bits >> (18 - 6 * i)) & 63U] : '=');
    }
}

} // namespace gatehouse
