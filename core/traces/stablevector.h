#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <memory>
#include <utility>

namespace gatehouse
{

/// A list that only grows and never moves what is in it: one thread may append while others read the
/// elements they were told of (by something published after these were appended). While it is small it takes
/// little: the list of further chunks comes with the second one.
template <class T, std::size_t First = 16>
class StableVector
{
    static_assert(std::has_single_bit(First));

public:
    std::size_t size() const { return m_size; }
    const T& operator[](std::size_t index) const
    {
        const auto [chunk, at] = placeOf(index);
        return chunkAt(chunk)[at];
    }
    T& operator[](std::size_t index)
    {
        const auto [chunk, at] = placeOf(index);
        return chunkAt(chunk)[at];
    }
    void push(T value)
    {
        const auto [chunk, at] = placeOf(m_size);
        if (at == 0)
            addChunk(chunk);
        chunkAt(chunk)[at] = std::move(value);
        ++m_size;
    }
    /// Bytes that it has asked for.
    std::size_t memory() const
    {
        std::size_t elements = m_first ? First : 0;
        std::size_t bytes = m_more ? sizeof *m_more : 0;
        for (std::size_t at = 0; m_more && (*m_more)[at]; ++at)
            elements += First << (at + 1);
        return bytes + elements * sizeof(T);
    }

private:
    /// Chunk k holds First << k elements.
    static std::pair<std::size_t, std::size_t> placeOf(std::size_t index)
    {
        const std::size_t shifted = index + First;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted)) - std::bit_width(First);
        return {chunk, shifted - (First << chunk)};
    }

    T* chunkAt(std::size_t chunk) const { return chunk == 0 ? m_first.get() : (*m_more)[chunk - 1].get(); }
    void addChunk(std::size_t chunk)
    {
        if (chunk == 0) {
            m_first = std::make_unique<T[]>(First);
            return;
        }
        if (!m_more)
            m_more = std::make_unique<std::array<std::unique_ptr<T[]>, 32>>();
        assert(chunk < m_more->size()); // the last one stays empty
        (*m_more)[chunk - 1] = std::make_unique<T[]>(First << chunk);
    }

    std::unique_ptr<T[]> m_first;
    std::unique_ptr<std::array<std::unique_ptr<T[]>, 32>> m_more;
    std::size_t m_size = 0;
};

} // namespace gatehouse
