#include "randombytes.h"

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace gatehouse
{

void fillRandom(std::span<std::uint8_t> bytes)
{
    thread_local std::array<std::uint8_t, 1024> store{};
    thread_local std::size_t used = store.size();
    while (!bytes.empty()) {
        if (used == store.size()) {
            if (RAND_bytes(store.data(), static_cast<int>(store.size())) != 1)
                std::abort();
            used = 0;
        }
        const std::size_t size = std::min(bytes.size(), store.size() - used);
        std::copy_n(store.begin() + static_cast<std::ptrdiff_t>(used), size, bytes.begin());
        used += size;
        bytes = bytes.subspan(size);
    }
}

} // namespace gatehouse
