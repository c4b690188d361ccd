#include "bytearena.h"

#include "protobytes.h"

#include <bit>
#include <cstring>

namespace gatehouse
{

std::optional<ByteArena::Offset> ByteArena::append(std::string_view record)
{
    if (record.empty())
        return 0;
    std::array<char, proto::longestVarint> length{};
    const std::size_t head = proto::writeVarint(length.data(), record.size());
    const std::size_t bytes = (head + record.size() + unit - 1) / unit * unit;
    std::size_t capacity = firstChunk << m_chunk;
    while (bytes > capacity - m_filled) {
        if (m_chunk + 1 == mostChunks)
            return std::nullopt;
        capacity = firstChunk << ++m_chunk;
        m_filled = 0;
    }
    addChunk(m_chunk);
    char* const room = chunkAt(m_chunk) + m_filled;
    std::memcpy(room, length.data(), head);
    std::memcpy(room + head, record.data(), record.size());
    // Chunk k covers the addresses from firstChunk * (2^k - 1).
    const std::size_t address = capacity - firstChunk + m_filled;
    m_filled += bytes;
    m_used += bytes;
    return static_cast<Offset>(address / unit);
}

std::string_view ByteArena::at(Offset offset) const
{
    if (offset == 0)
        return {};
    const char* const record = placeOf(offset);
    std::uint64_t length = 0;
    const std::size_t head = proto::readVarint({record, proto::longestVarint}, length);
    return {record + head, static_cast<std::size_t>(length)};
}

void ByteArena::fetch(Offset offset) const
{
    if (offset == 0)
        return;
    const char* const record = placeOf(offset);
    __builtin_prefetch(record);
    __builtin_prefetch(record + 64);
    __builtin_prefetch(record + 128);
}

const char* ByteArena::placeOf(Offset offset) const
{
    const std::size_t address = std::size_t{offset} * unit + firstChunk;
    const auto chunk = static_cast<std::size_t>(std::bit_width(address)) - std::bit_width(firstChunk);
    return chunkAt(chunk) + (address - (firstChunk << chunk));
}

std::size_t ByteArena::memory() const
{
    std::size_t bytes = m_first ? firstChunk : 0;
    if (!m_more)
        return bytes;
    for (std::size_t chunk = 1; chunk < mostChunks; ++chunk)
        bytes += (*m_more)[chunk - 1] ? firstChunk << chunk : 0;
    return bytes + sizeof *m_more;
}

/// If it is not there.
void ByteArena::addChunk(std::size_t chunk)
{
    if (chunk == 0) {
        if (!m_first)
            m_first = std::make_unique_for_overwrite<char[]>(firstChunk);
        return;
    }
    if (!m_more)
        m_more = std::make_unique<std::array<std::unique_ptr<char[]>, mostChunks>>();
    if (!(*m_more)[chunk - 1])
        (*m_more)[chunk - 1] = std::make_unique_for_overwrite<char[]>(firstChunk << chunk);
}

} // namespace gatehouse
