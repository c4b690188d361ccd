#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace gatehouse
{

/// Records of bytes that are written once and stay where they are. Like StableVector: one thread may append
/// while others read the records they were told of.
class ByteArena
{
public:
    using Offset = std::uint32_t; ///< in units of four bytes; 0 is the empty record

    /// Where the record is now; nothing if the arena is full (16 GiB).
    std::optional<Offset> append(std::string_view record);
    std::string_view at(Offset offset) const;
    /// Asks memory for the beginning of a record that will be looked at soon.
    void fetch(Offset offset) const;
    /// Bytes that records take.
    std::size_t used() const { return m_used; }
    /// Bytes that it has asked for.
    std::size_t memory() const;

private:
    const char* placeOf(Offset offset) const;

    static constexpr std::size_t unit = 4;
    static constexpr std::size_t firstChunk = 256;
    static constexpr std::size_t mostChunks = 26;
    char* chunkAt(std::size_t chunk) const { return chunk == 0 ? m_first.get() : (*m_more)[chunk - 1].get(); }
    void addChunk(std::size_t chunk);

    std::unique_ptr<char[]> m_first;
    std::unique_ptr<std::array<std::unique_ptr<char[]>, mostChunks>> m_more; ///< with the second one
    std::size_t m_chunk = 0;                                                 ///< the one being filled
    std::size_t m_filled = 4; ///< bytes of it; the first unit is the empty record's
    std::size_t m_used = 0;
};

} // namespace gatehouse
