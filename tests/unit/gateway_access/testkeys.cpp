#include "testkeys.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <map>

namespace gatehouse::test
{
namespace
{

std::string contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

KeyPair pairOf(EVP_PKEY* key)
{
    KeyPair pair;
    BIO* secret = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(secret, key, nullptr, nullptr, 0, nullptr, nullptr);
    pair.privatePem = contentOf(secret);
    BIO* open = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(open, key);
    pair.publicPem = contentOf(open);
    EVP_PKEY_free(key);
    return pair;
}

} // namespace

KeyPair rsaPair(unsigned bits)
{
    static std::map<unsigned, KeyPair> made;
    if (made.find(bits) == made.end())
        made[bits] = pairOf(EVP_RSA_gen(bits));
    return made[bits];
}

KeyPair ecPair()
{
    return pairOf(EVP_EC_gen("P-256"));
}

std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

} // namespace gatehouse::test
