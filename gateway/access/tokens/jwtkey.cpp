#include "jwtkey.h"

#include "gatewayproblem.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace gatehouse
{
namespace
{

constexpr std::size_t leastSecret = 32; // bytes
constexpr int leastModulus = 2048;      // bits

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Problem refused(const std::string& why)
{
    return gatewayProblem(GatewayProblem::WrongValue, why, {why});
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// A key that wants a password would ask at the terminal.
int noPassword(char* /*into*/, int /*size*/, int /*writing*/, void* /*user*/)
{
    return 0;
}

} // namespace

std::string_view nameOf(JwtAlgorithm algorithm)
{
    return algorithm == JwtAlgorithm::HS256 ? "HS256" : "RS256";
}

std::optional<JwtAlgorithm> jwtAlgorithmNamed(std::string_view name)
{
    if (name == "HS256")
        return JwtAlgorithm::HS256;
    if (name == "RS256")
        return JwtAlgorithm::RS256;
    return {};
}

JwtKey::JwtKey(std::string kid, JwtAlgorithm algorithm, EVP_PKEY* key)
    : m_kid(std::move(kid))
    , m_algorithm(algorithm)
    , m_key(key, &EVP_PKEY_free)
{
}

Outcome<JwtKey> JwtKey::hs256(std::string kid, std::string_view secret)
{
    if (secret.size() < leastSecret)
        return refused("an HS256 secret needs at least 32 bytes");
    EVP_PKEY* key = EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, nullptr, bytesOf(secret), secret.size());
    if (!key)
        return refused("OpenSSL does not take the secret");
    return JwtKey(std::move(kid), JwtAlgorithm::HS256, key);
}

Outcome<JwtKey> JwtKey::rs256(std::string kid, std::string_view pem, bool signs)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    EVP_PKEY* key = signs ? PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassword, nullptr)
                          : PEM_read_bio_PUBKEY(bio.get(), nullptr, &noPassword, nullptr);
    ERR_clear_error();
    if (!key)
        return refused(signs ? "it holds no private key in PEM without a password"
                             : "it holds no public key in PEM");
    JwtKey read(std::move(kid), JwtAlgorithm::RS256, key);
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        return refused("RS256 needs an RSA key");
    if (EVP_PKEY_get_bits(key) < leastModulus)
        return refused("an RSA key needs at least 2048 bits");
    return read;
}

std::string JwtKey::sign(std::string_view bytes) const
{
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), bytes.size()) != 1) {
        ERR_clear_error();
        return {};
    }
    std::string signature(size, '\0');
    auto* into = reinterpret_cast<unsigned char*>(signature.data());
    if (EVP_DigestSign(context.get(), into, &size, bytesOf(bytes), bytes.size()) != 1) {
        ERR_clear_error();
        return {};
    }
    signature.resize(size);
    return signature;
}

bool JwtKey::verify(std::string_view bytes, std::string_view signature) const
{
    if (m_algorithm == JwtAlgorithm::HS256) {
        const std::string expected = sign(bytes);
        return !expected.empty() && expected.size() == signature.size() &&
               CRYPTO_memcmp(expected.data(), signature.data(), expected.size()) == 0;
    }
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const bool good = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
                      EVP_DigestVerify(context.get(), bytesOf(signature), signature.size(), bytesOf(bytes),
                                       bytes.size()) == 1;
    ERR_clear_error();
    return good;
}

} // namespace gatehouse
