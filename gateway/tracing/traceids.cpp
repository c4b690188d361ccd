#include "traceids.h"

#include <openssl/rand.h>

#include <algorithm>
#include <cstdlib>

namespace gatehouse
{
namespace
{

/// Random bytes are fetched by the thousand: a request takes a dozen ids.
template <std::size_t Size>
std::array<std::uint8_t, Size> takeRandom()
{
    thread_local std::array<std::uint8_t, 1024> store{};
    thread_local std::size_t used = store.size();
    if (store.size() - used < Size) {
        // Without randomness two spans would share one id: better not to go on.
        if (RAND_bytes(store.data(), static_cast<int>(store.size())) != 1)
            std::abort();
        used = 0;
    }
    std::array<std::uint8_t, Size> bytes{};
    std::copy_n(store.begin() + static_cast<std::ptrdiff_t>(used), Size, bytes.begin());
    used += Size;
    return bytes;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> newId()
{
    for (;;) {
        const auto id = takeRandom<Size>();
        if (id != std::array<std::uint8_t, Size>{})
            return id;
    }
}

} // namespace

TraceIdBytes newTraceId()
{
    return newId<16>();
}

SpanIdBytes newSpanId()
{
    return newId<8>();
}

} // namespace gatehouse
