#include "siphash.h"

#include <bit>
#include <cstring>
#include <random>

namespace gatehouse::json
{
namespace
{

struct Key {
    std::uint64_t first;
    std::uint64_t second;
};

const Key& processKey()
{
    static const Key key = [] {
        std::random_device device;
        const auto word = [&device] { return (std::uint64_t{device()} << 32U) | device(); };
        return Key{word(), word()};
    }();
    return key;
}

struct SipState {
    std::uint64_t v0, v1, v2, v3;

    void round()
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }
    void take(std::uint64_t word)
    {
        v3 ^= word;
        round();
        v0 ^= word;
    }
};

} // namespace

std::uint64_t sipHash(std::string_view bytes, std::uint64_t salt)
{
    const Key& key = processKey();
    SipState state{key.first ^ 0x736f6d6570736575U, key.second ^ 0x646f72616e646f6dU,
                   key.first ^ 0x6c7967656e657261U, key.second ^ 0x7465646279746573U};
    state.take(salt);
    const std::uint64_t length = bytes.size();
    while (bytes.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), 8);
        state.take(word);
        bytes.remove_prefix(8);
    }
    std::uint64_t last = 0;
    std::memcpy(&last, bytes.data(), bytes.size());
    state.take(last | (length << 56U));
    state.v2 ^= 0xFFU;
    for (int i = 0; i < 3; ++i)
        state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

} // namespace gatehouse::json
