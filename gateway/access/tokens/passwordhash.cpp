#include "passwordhash.h"

#include "base64text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace gatehouse
{
namespace
{

struct Cost {
    unsigned logN = 15;
    unsigned r = 8;
    unsigned p = 3;
};

constexpr std::size_t saltBytes = 16;
constexpr std::size_t hashBytes = 32;
constexpr std::uint64_t mostMemory = 128UL * 1024 * 1024;

std::string derived(std::string_view password, std::string_view salt, Cost cost)
{
    std::string key(hashBytes, '\0');
    const int done =
        EVP_PBE_scrypt(password.data(), password.size(), reinterpret_cast<const unsigned char*>(salt.data()),
                       salt.size(), std::uint64_t(1) << cost.logN, cost.r, cost.p, mostMemory + 1024 * 1024,
                       reinterpret_cast<unsigned char*>(key.data()), key.size());
    return done == 1 ? key : std::string();
}

/// Takes `name=number` and what separates it from the next off the front.
bool takeNumber(std::string_view& rest, std::string_view name, char end, unsigned least, unsigned most,
                unsigned& value)
{
    if (!rest.starts_with(name))
        return false;
    rest.remove_prefix(name.size());
    const auto [last, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    const auto length = static_cast<std::size_t>(last - rest.data());
    if (error != std::errc() || value < least || value > most || length >= rest.size() || *last != end)
        return false;
    rest.remove_prefix(length + 1);
    return true;
}

struct Stored {
    Cost cost;
    std::string salt;
    std::string hash;
};

std::optional<Stored> readPhc(std::string_view phc)
{
    constexpr std::string_view scheme = "$scrypt$";
    Stored stored;
    if (!phc.starts_with(scheme))
        return {};
    std::string_view rest = phc.substr(scheme.size());
    if (!takeNumber(rest, "ln=", ',', 1, 20, stored.cost.logN) ||
        !takeNumber(rest, "r=", ',', 1, 32, stored.cost.r) ||
        !takeNumber(rest, "p=", '$', 1, 16, stored.cost.p))
        return {};
    if (128UL * stored.cost.r * (std::uint64_t(1) << stored.cost.logN) > mostMemory)
        return {};
    const auto dollar = rest.find('$');
    if (dollar == rest.npos)
        return {};
    auto salt = decodeBase64(rest.substr(0, dollar), Base64::Standard);
    auto hash = decodeBase64(rest.substr(dollar + 1), Base64::Standard);
    if (!salt || !hash || hash->size() != hashBytes)
        return {};
    stored.salt = std::move(*salt);
    stored.hash = std::move(*hash);
    return stored;
}

std::string phcOf(const Stored& stored)
{
    return "$scrypt$ln=" + std::to_string(stored.cost.logN) + ",r=" + std::to_string(stored.cost.r) +
           ",p=" + std::to_string(stored.cost.p) + "$" + encodeBase64(stored.salt, Base64::Standard) + "$" +
           encodeBase64(stored.hash, Base64::Standard);
}

} // namespace

std::string hashPassword(std::string_view password)
{
    Stored stored;
    stored.salt.resize(saltBytes);
    // Without randomness two people would share a salt: better not to go on.
    if (RAND_bytes(reinterpret_cast<unsigned char*>(stored.salt.data()), saltBytes) != 1)
        std::abort();
    stored.hash = derived(password, stored.salt, stored.cost);
    return stored.hash.empty() ? std::string() : phcOf(stored);
}

bool passwordMatches(std::string_view password, std::string_view phc)
{
    const auto stored = readPhc(phc);
    if (!stored)
        return false;
    const std::string key = derived(password, stored->salt, stored->cost);
    return key.size() == hashBytes && CRYPTO_memcmp(key.data(), stored->hash.data(), hashBytes) == 0;
}

std::string_view hashOfNobody()
{
    static const std::string hash =
        phcOf({Cost(), std::string(saltBytes, '\0'), std::string(hashBytes, '\0')});
    return hash;
}

} // namespace gatehouse
