#include "traceids.h"

#include "randombytes.h"

#include <array>

namespace gatehouse
{
namespace
{

template <std::size_t Size>
std::array<std::uint8_t, Size> newId()
{
    for (;;) {
        std::array<std::uint8_t, Size> id{};
        fillRandom(id);
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
