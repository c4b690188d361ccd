#include "sha256.h"

#include <openssl/evp.h>

#include <array>
#include <cstdlib>

namespace gatehouse
{

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    // It fails only when the library itself is broken, and then no hash must be believed.
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        std::abort();
    constexpr std::string_view hexDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(length * 2UL);
    for (unsigned int i = 0; i < length; ++i) {
        hex += hexDigits[digest[i] >> 4U];
        hex += hexDigits[digest[i] & 15U];
    }
    return hex;
}

} // namespace gatehouse
