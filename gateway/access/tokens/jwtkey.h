#pragma once

#include "outcome.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

typedef struct evp_pkey_st EVP_PKEY; // NOLINT(modernize-use-using): OpenSSL's own declaration

namespace gatehouse
{

/// The algorithms of RFC 7518 that are served. A key has one for good, so that no token chooses it.
enum class JwtAlgorithm : std::uint8_t { HS256, RS256 };

std::string_view nameOf(JwtAlgorithm algorithm);
std::optional<JwtAlgorithm> jwtAlgorithmNamed(std::string_view name);

/// A key that signs and verifies the bytes of a token.
class JwtKey
{
public:
    /// HMAC with SHA-256; a secret of at least 32 bytes (RFC 7518 §3.2).
    static Outcome<JwtKey> hs256(std::string kid, std::string_view secret);
    /// RSASSA-PKCS1-v1_5 with SHA-256; a PEM key of at least 2048 bits (RFC 7518 §3.3), which must be a
    /// private one if it signs, else a public one.
    static Outcome<JwtKey> rs256(std::string kid, std::string_view pem, bool signs);

    const std::string& kid() const { return m_kid; }
    JwtAlgorithm algorithm() const { return m_algorithm; }

    /// The signature's bytes; empty if this key cannot sign.
    std::string sign(std::string_view bytes) const;
    /// In a time that does not depend on how much of the signature is right.
    bool verify(std::string_view bytes, std::string_view signature) const;

private:
    JwtKey(std::string kid, JwtAlgorithm algorithm, EVP_PKEY* key);

    std::string m_kid;
    JwtAlgorithm m_algorithm;
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace gatehouse
