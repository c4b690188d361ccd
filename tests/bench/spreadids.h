#pragma once

#include <cstdint>
#include <string>

namespace gatehouse::bench
{

/// Another number for each, never 0, spread over all 64 bits as the ids of a tracer are.
constexpr std::uint64_t spread(std::uint64_t id)
{
    id = (id ^ (id >> 30U)) * 0xBF58476D1CE4E5B9U;
    id = (id ^ (id >> 27U)) * 0x94D049BB133111EBU;
    return (id ^ (id >> 31U)) | 1U;
}

/// Eight bytes, the greatest first, as OTLP has ids.
inline std::string bytesOf(std::uint64_t number)
{
    std::string bytes;
    for (unsigned shift = 64; shift > 0; shift -= 8)
        bytes.push_back(static_cast<char>(number >> (shift - 8)));
    return bytes;
}

} // namespace gatehouse::bench
