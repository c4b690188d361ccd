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
/// elements they were told of (by something published after these were appended).
template <class T, std::size_t First = 16>
class StableVector
{
    static_assert(std::has_single_bit(First));

public:
    std::size_t size() const { return m_size; }
    const T& operator[](std::size_t index) const
    {
        const auto [chunk, at] = placeOf(index);
        return m_chunks[chunk][at];
    }
    T& operator[](std::size_t index)
    {
        const auto [chunk, at] = placeOf(index);
        return m_chunks[chunk][at];
    }
    void push(T value)
    {
        const auto [chunk, at] = placeOf(m_size);
        assert(chunk < m_chunks.size());
        if (at == 0)
            m_chunks[chunk] = std::make_unique<T[]>(First << chunk);
        m_chunks[chunk][at] = std::move(value);
        ++m_size;
    }

private:
    /// Chunk k holds First << k elements.
    static std::pair<std::size_t, std::size_t> placeOf(std::size_t index)
    {
        const std::size_t shifted = index + First;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted)) - std::bit_width(First);
        return {chunk, shifted - (First << chunk)};
    }

    std::array<std::unique_ptr<T[]>, 32> m_chunks{};
    std::size_t m_size = 0;
};

} // namespace gatehouse
